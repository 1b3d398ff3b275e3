"""Ask web servers whether links still lead somewhere. Only with `--online`.

Three outcomes. *Broken*: 404, 410, a name that does not exist while the network is known to work, an expired
certificate. *Could not check*: what says more about us than about the link (401, 403, 429, 5xx, time-outs,
another name's certificate, places where we may not go). *Fine*: 2xx. Only *broken* may cost marks.
"""

from __future__ import annotations

import http.client
import queue
import socket
import threading
import time
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from openness_lint.links.address import host, is_example_host, normalise, split
from openness_lint.links.guard import Refused
from openness_lint.links.outcomes import BROKEN, UNCHECKED, explain, outcome
from openness_lint.links.wire import Live, Reply, Wire

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

AT_ONCE, PER_HOST, MOST_PER_HOST, MOST = 8, 2, 20, 200
LINK_SECONDS = 10.0
MOST_REDIRECTS = 5
MOST_RETRIES = 2
CONTROL_SECONDS = 3.0
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
# Names that are looked up, and not asked, when no other link has shown that the network works.
_CONTROL = ("www.gov.uk", "www.iana.org")


def probe(
    urls: Iterable[str],
    *,
    deadline_s: float = 20.0,
    link_s: float = LINK_SECONDS,
    allow: Collection[str] = (),
    ca_file: str = "",
) -> Mapping[str, str]:
    """Ask each address once, eight at a time and two of a host, and say what came of it.

    `deadline_s`: seconds for all of them; `link_s`: for one, with its redirects and waits. `allow`
    ("address:port" that are let through the guard) and `ca_file` (an authority to trust) are for tests alone.
    Gives each address as it came -> "fine", "broken: reason" or "could not check: reason". Raises nothing.
    """
    wanted = {url: normalise(url) for url in urls}
    run = _Run(Wire(allow, ca_file), min(link_s, deadline_s), deadline_s)
    asked = _sort_out(list(dict.fromkeys(wanted.values())), run, checked=not allow)
    if asked:
        run.go(asked)
    return {url: run.results.get(address, run.too_late) for url, address in wanted.items()}


def proxy_note() -> str:
    """Say in a sentence that a proxy of this machine's settings carries the links, "" where there is none."""
    import urllib.request  # noqa: PLC0415 - asked only with --online

    found = urllib.request.getproxies()
    via = found.get("https") or found.get("http") or found.get("all") or ""
    if not via:
        return ""
    name = host(via if "://" in via else "//" + via) or "of this machine"
    return (
        f"Links go through the proxy {name}. We refuse names that we can see to be private; "
        "for all others the proxy's own rules decide."
    )


def _sort_out(addresses: list[str], run: _Run, *, checked: bool) -> list[str]:
    """Answer what is never asked, and give the rest."""
    asked: list[str] = []
    counts: dict[str, int] = {}
    for address in addresses:
        parts = split(address)
        counts[parts.host] = counts.get(parts.host, 0) + 1
        if parts.scheme not in ("http", "https") or not parts.host:
            run.results[address] = UNCHECKED + "it is not a web address"
        elif checked and is_example_host(address):
            run.results[address] = UNCHECKED + "it is an example, or a machine of one's own"
        elif counts[parts.host] > MOST_PER_HOST or len(asked) >= MOST:
            run.results[address] = UNCHECKED + "there are too many links to ask all of them"
        else:
            asked.append(address)
    return asked


class _Run:
    """One run over all links: the threads, the clock and the results."""

    def __init__(self, wire: Wire, link_s: float, deadline_s: float) -> None:
        self.wire, self.link_s = wire, link_s
        self.until = time.monotonic() + deadline_s
        self.too_late = UNCHECKED + f"the {deadline_s:g} seconds for all links were over"
        self.results: dict[str, str] = {}
        self.nameless: dict[str, str] = {}
        self.answered = False
        self.live: set[Live] = set()
        self.lock, self.stop = threading.Lock(), threading.Event()

    def go(self, addresses: list[str]) -> None:
        """Ask all; come back when all are answered or the time is up."""
        lanes: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
        for lane in _lanes(addresses):
            lanes.put(lane)
        threads = [threading.Thread(target=self._work, args=(lanes,), daemon=True) for _ in range(AT_ONCE)]
        for thread in threads:
            thread.start()
        for thread in threads:
            while thread.is_alive() and time.monotonic() < self.until:
                thread.join(0.05)
                self._cut(time.monotonic())
        self.stop.set()
        self._cut(float("inf"))
        for thread in threads:
            thread.join(0.2)
        self._judge_names()

    def _cut(self, now: float) -> None:
        """Hang up on what has had its time: a slow server cannot hold us by dripping."""
        with self.lock:
            late = [live for live in self.live if live.until <= now]
        for live in late:
            live.cut()

    def _work(self, lanes: queue.SimpleQueue[list[str]]) -> None:
        """Take lanes until there are none left."""
        while not self.stop.is_set():
            try:
                lane = lanes.get_nowait()
            except queue.Empty:
                return
            for address in lane:
                if self.stop.is_set():
                    return
                result = self._one(address)
                if not self.stop.is_set():
                    self.results[address] = result

    def _one(self, address: str) -> str:
        """Ask one address, as far as its redirects lead, and put the outcome into words."""
        live = Live(min(time.monotonic() + self.link_s, self.until))
        with self.lock:
            self.live.add(live)
        try:
            return self._follow(address, live)
        except (OSError, http.client.HTTPException, ValueError) as error:
            if time.monotonic() >= self.until:
                return self.too_late
            if live.over or isinstance(error, TimeoutError):
                return UNCHECKED + f"it took longer than {self.link_s:g} seconds"
            if isinstance(error, socket.gaierror) and _is_unknown(error):
                self.nameless[address] = live.name
            if self.wire.proxy_for(address) and not isinstance(error, Refused):
                return explain(error) + " (through your proxy)"
            return explain(error)
        finally:
            with self.lock:
                self.live.discard(live)

    def _follow(self, address: str, live: Live) -> str:
        """Ask, wait where we are asked to, and follow at most five redirects."""
        for _ in range(MOST_REDIRECTS + 1):
            reply = self._patiently(address, live)
            if reply.status not in _REDIRECTS or not reply.location:
                return outcome(reply.status)
            address = urljoin(address, reply.location)
            scheme = split(address).scheme
            if scheme not in ("http", "https"):
                return UNCHECKED + f"it sends readers on to a {scheme[:20]}: address, which we do not follow"
            address = normalise(address)
        return UNCHECKED + f"it sends readers on more than {MOST_REDIRECTS} times"

    def _patiently(self, address: str, live: Live) -> Reply:
        """Ask, and ask again after the wait that the server asks for, if there is time for it."""
        reply = self.wire.ask(address, live)
        self.answered = True
        for _ in range(MOST_RETRIES):
            wait = _wait(reply)
            if wait is None or time.monotonic() + wait >= live.until or self.stop.wait(wait):
                return reply
            reply = self.wire.ask(address, live)
        return reply

    def _judge_names(self) -> None:
        """Call a name that does not exist broken, but only where the network is known to work."""
        spare = max(0.0, min(CONTROL_SECONDS, self.until - time.monotonic()))
        if self.nameless and (self.answered or _network_works(spare)):
            for address, name in tuple(self.nameless.items()):
                self.results[address] = BROKEN + f"there is no host of the name {name}"


def _lanes(addresses: list[str]) -> list[list[str]]:
    """Put the addresses in line, at most two lines a host; a line is asked one by one."""
    lanes: dict[tuple[str, int], list[str]] = {}
    counts: dict[str, int] = {}
    for address in addresses:
        name = host(address)
        counts[name] = counts.get(name, -1) + 1
        lanes.setdefault((name, counts[name] % PER_HOST), []).append(address)
    return list(lanes.values())


def _wait(reply: Reply) -> float | None:
    """Give the seconds that a server asks us to wait (RFC 9110 §10.2.3); None for no retry."""
    if reply.status not in (429, 503) or not reply.retry_after:
        return None
    if reply.retry_after.isascii() and reply.retry_after.isdigit():
        return float(reply.retry_after[:9])
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - rarely needed

    try:
        return max(0.0, parsedate_to_datetime(reply.retry_after).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError, OSError):
        return None


def _is_unknown(error: socket.gaierror) -> bool:
    """Say whether a look-up said "there is no such name", rather than "ask again"."""
    return error.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))


def _network_works(seconds: float) -> bool:
    """Look up a name that is known to exist."""
    found = threading.Event()

    def look() -> None:
        for name in _CONTROL:
            try:
                socket.getaddrinfo(name, 443)
            except OSError:
                continue
            found.set()

    threading.Thread(target=look, daemon=True).start()
    return found.wait(seconds)
