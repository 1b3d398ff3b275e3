"""One question to one web server: GET, and nothing of the answer's body is read.

Python's own `http.client` is used because the socket must be ours: it is checked before a word is said, and
cut when the time is up, however slowly the other side drips its headers. No password, cookie or token is
ever sent.
"""

from __future__ import annotations

import contextlib
import http.client
import os
import socket
import ssl
import time
import urllib.request
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

import truststore

from openness_lint import __version__
from openness_lint.links import guard
from openness_lint.links.address import split

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

BUNDLES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")
HEADERS = {
    "User-Agent": f"openness-lint/{__version__} (checks that a link still leads somewhere)",
    "Accept": "*/*",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_SAFE = "%/:=&?~+!$,;'@()*[]"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server said: status, and the Location and Retry-After headers ("" where there are none)."""

    status: int
    location: str
    retry_after: str


class Live:
    """One link being asked. `until`: when (time.monotonic) it must be done. `name`: the host being asked."""

    def __init__(self, until: float) -> None:
        self.until = until
        self.over = False
        self.name = ""
        self._line: socket.socket | None = None

    def left(self) -> float:
        """Give the seconds left; raises TimeoutError when there are none."""
        seconds = self.until - time.monotonic()
        if self.over or seconds <= 0:
            raise TimeoutError
        return seconds

    def hold(self, line: socket.socket) -> None:
        """Keep a second handle on the socket: TLS takes the first one over."""
        self.release()
        self._line = line.dup()

    def release(self) -> None:
        """Let go of the socket."""
        if self._line is not None:
            self._line.close()

    def cut(self) -> None:
        """Hang up, from whichever thread."""
        self.over = True
        if self._line is not None:
            with contextlib.suppress(OSError):  # already closed
                self._line.shutdown(socket.SHUT_RDWR)


class Wire:
    """How we ask. `allow`: see guard.resolve. `ca_file`: trust this authority alone (for tests)."""

    def __init__(self, allow: Collection[str] = (), ca_file: str = "") -> None:
        self.allow = frozenset(allow)
        self.proxies: Mapping[str, str] = urllib.request.getproxies()
        self.trust = _trust(
            ca_file or next((os.environ[name] for name in BUNDLES if os.environ.get(name)), "")
        )

    def proxy_for(self, url: str) -> str:
        """Give the proxy that this machine's settings name for an address, "" for none."""
        parts = split(url)
        proxy = self.proxies.get(parts.scheme) or self.proxies.get("all", "")
        return "" if not proxy or urllib.request.proxy_bypass(parts.host) else proxy

    def ask(self, url: str, live: Live) -> Reply:
        """Ask for an http or https address. Raises OSError, http.client.HTTPException or ValueError."""
        parts = split(url)
        live.name = parts.host
        port = int(parts.port or (443 if parts.scheme == "https" else 80))
        proxy = self.proxy_for(url)
        name = _host_header(parts.host, parts.port)
        target = quote((parts.path or "/") + parts.query, safe=_SAFE)
        headers = {**HEADERS, "Host": name}
        if not proxy:
            line = self._direct(parts.host, port, parts.scheme, live)
        else:
            line, key = self._by_proxy(proxy, url, port, live)
            if parts.scheme == "http":
                target, headers = f"http://{name}{target}", {**headers, **key}
        try:
            return _question(line, target, headers)
        finally:
            line.close()
            live.release()

    def _direct(self, host: str, port: int, scheme: str, live: Live) -> http.client.HTTPConnection:
        """Connect ourselves, to an address that we have checked."""
        line = http.client.HTTPConnection(host, port)
        plain = guard.connect(host, port, live.until, self.allow)
        try:
            live.hold(plain)
            plain.settimeout(live.left())
            line.sock = self.trust.wrap_socket(plain, server_hostname=host) if scheme == "https" else plain
        except BaseException:
            plain.close()
            live.release()
            raise
        return line

    def _by_proxy(
        self, proxy: str, url: str, port: int, live: Live
    ) -> tuple[http.client.HTTPConnection, dict[str, str]]:
        """Connect to the proxy; the other end is then its own, so the name is checked as far as we see it."""
        parts = split(url)
        self._look_ahead(parts.host, port)
        via = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        if via.scheme != "http":
            raise OSError("only http proxies are known to us")
        secret = f"{unquote(via.username or '')}:{unquote(via.password or '')}"
        key = {"Proxy-Authorization": "Basic " + b64encode(secret.encode()).decode()} if via.username else {}
        there, seconds = (via.hostname or "", via.port or 80), live.left()
        if parts.scheme == "https":
            line = http.client.HTTPSConnection(*there, timeout=seconds, context=self.trust)
            line.set_tunnel(parts.host, port, key)
            line.connect()
            return line, {}
        plain = http.client.HTTPConnection(*there, timeout=seconds)
        plain.connect()
        return plain, key

    def _look_ahead(self, host: str, port: int) -> None:
        """Raise Refused for a name that we can see to be private; the proxy decides about all others."""
        try:
            guard.resolve(host, port, self.allow)
        except guard.Refused:
            raise
        except OSError:
            return  # many networks resolve outside names at the proxy alone


def _trust(bundle: str) -> ssl.SSLContext:
    """Trust a bundle or folder of authorities, else what this machine trusts."""
    if bundle and Path(bundle).is_file():
        return ssl.create_default_context(cafile=bundle)
    if bundle and Path(bundle).is_dir():
        return ssl.create_default_context(capath=bundle)
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _question(line: http.client.HTTPConnection, target: str, headers: Mapping[str, str]) -> Reply:
    """Say the question, read status and headers."""
    line.request("GET", target, headers=headers)
    answer = line.getresponse()
    try:
        location = _decoded(answer.getheader("Location"))
        return Reply(answer.status, location, answer.getheader("Retry-After") or "")
    finally:
        answer.close()


def _host_header(host: str, port: str) -> str:
    """Write the Host header."""
    name = f"[{host}]" if ":" in host else host.encode("idna").decode() if not host.isascii() else host
    return f"{name}:{port}" if port else name


def _decoded(header: str | None) -> str:
    """Undo `http.client`'s Latin-1 reading of a Location that is UTF-8, as browsers do."""
    try:
        return (header or "").encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header or ""
