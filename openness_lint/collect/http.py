"""How we ask a forge: one `requests` adapter with our own limits, shared by all three clients.

It sends a token to its host alone, follows no redirect to another host, waits a few seconds at most, reads at
most 10 MB, keeps answers by their ETag, and turns whatever goes wrong into one plain sentence. Import this
module only where a forge is asked: it loads `requests`.
"""

from __future__ import annotations

import io
import json
import ssl
import time
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import requests
import truststore
from requests.adapters import HTTPAdapter

from openness_lint import __version__
from openness_lint.collect.cache import Cache, Kept, key_of
from openness_lint.collect.network import ca_bundle
from openness_lint.collect.trouble import (
    ForgeTrouble,
    Quota,
    explain,
    is_limit,
    not_data,
    quota_of,
    refusal,
    retry_after,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openness_lint.collect.tokens import Token

CONNECT_SECONDS, READ_SECONDS, WHOLE_SECONDS = 5.0, 15.0, 25.0
MAX_BYTES = 10_000_000
MAX_REQUESTS = 20
LONGEST_WAIT = 5.0
PAUSE = 0.5
USER_AGENT = f"openness-lint/{__version__}"
SECRET_HEADERS = ("Authorization", "PRIVATE-TOKEN", "JOB-TOKEN")
_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


class Asking(requests.Session):
    """A session for one host. `quota`: the last answer's; `sent`: requests made; `unchanged`: 304s.

    `data`: an answer must be JSON; anything else is trouble (a sign-in page, half an answer). `again`: what
    failed for a moment is sent once more; not so where that could write twice.
    """

    def __init__(self, host: str, token: Token | None = None, cache: Cache | None = None) -> None:
        super().__init__()
        self.host = host.lower()
        self.token = token
        self.cache = cache
        self.quota: Quota | None = None
        self.sent = self.unchanged = 0
        self.data = self.again = True
        self.auth = _no_netrc
        self.headers.update({"User-Agent": USER_AGENT, "Accept": "application/json"})
        self.max_redirects = 3
        if bundle := ca_bundle():
            self.verify = bundle
        adapter = Adapter(self)
        self.mount("https://", adapter)
        self.mount("http://", adapter)

    def request(self, *args: Any, **settings: Any) -> requests.Response:
        """Send a request; a circle of redirects is trouble like any other. Raises ForgeTrouble."""
        try:
            return super().request(*args, **settings)
        except requests.TooManyRedirects as error:
            raise ForgeTrouble(explain(error, self.host)) from None

    def get_json(self, url: str) -> object:
        """Ask for `url` with the token, if there is one, and give the parsed answer; raises ForgeTrouble."""
        headers = {"Authorization": f"Bearer {self.token.value}"} if self.token else {}
        answer: object = self.get(url, headers=headers).json()
        return answer


class Adapter(HTTPAdapter):
    """The guard at the door: every request of every client passes here, redirected ones too."""

    def __init__(self, asking: Asking) -> None:
        self.asking = asking
        self.deadline = time.monotonic() + WHOLE_SECONDS * 2
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: object, **settings: object) -> None:
        """Trust what this machine trusts (a council's own certificate authority, an inspecting proxy)."""
        super().init_poolmanager(*args, ssl_context=_trust(), **settings)  # type: ignore[arg-type]

    def proxy_manager_for(self, proxy: str, **settings: object) -> object:
        """Trust the same behind a proxy."""
        return super().proxy_manager_for(proxy, ssl_context=_trust(), **settings)

    def send(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        request: requests.PreparedRequest,
        stream: bool = False,  # noqa: ARG002, FBT001, FBT002
        timeout: object = None,  # noqa: ARG002
        verify: bool | str = True,  # noqa: FBT001, FBT002
        cert: object = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """Send one request, once again if that may help, and give the answer, read; raises ForgeTrouble."""
        self._guard(request)
        kept, key = self._kept(request)
        if kept:
            request.headers["If-None-Match"] = kept.etag
        for last in (False, True) if self.asking.again else (True,):
            answer = self._once(request, verify, cert, proxies, last=last)
            wait = 0.0 if last or answer is None else _worth_waiting(answer)
            if answer is not None and not wait:
                break
            time.sleep(wait or PAUSE)
        assert answer is not None  # noqa: S101 - the last turn gives an answer or raises
        return self._finish(answer, kept, key)

    def _guard(self, request: requests.PreparedRequest) -> None:
        host, sent_to = self.asking.host, urlsplit(request.url or "")
        if sent_to.netloc.lower() not in {host, f"{host}:443", f"{host}:80"}:
            raise ForgeTrouble(f"{host} sent us on to another host, {sent_to.hostname}; we did not follow.")
        if sent_to.scheme != "https" and (sent_to.hostname or "") not in _LOOPBACK:
            for name in SECRET_HEADERS:
                request.headers.pop(name, None)
        self.asking.sent += 1
        if self.asking.sent > MAX_REQUESTS or time.monotonic() > self.deadline:
            raise ForgeTrouble(f"{host} sent us round in a circle, or took too long; we stopped asking.")

    def _kept(self, request: requests.PreparedRequest) -> tuple[Kept | None, str]:
        if self.asking.cache is None or request.method != "GET":
            return None, ""
        fingerprint = self.asking.token.fingerprint if self.asking.token else ""
        accept = str(request.headers.get("Accept", ""))
        key = key_of(self.asking.host, request.url or "", accept, fingerprint)
        return self.asking.cache.get(key), key

    def _once(
        self,
        request: requests.PreparedRequest,
        verify: bool | str,  # noqa: FBT001
        cert: object,
        proxies: Mapping[str, str] | None,
        *,
        last: bool,
    ) -> requests.Response | None:
        """Send once; None for a failure of the line that is worth a second try."""
        settings = {
            "timeout": (CONNECT_SECONDS, READ_SECONDS),
            "verify": verify,
            "cert": cert,
            "proxies": proxies,
        }
        try:
            with super().send(request, stream=True, **settings) as answer:  # type: ignore[arg-type]
                return _read(answer)
        except requests.RequestException as error:
            lost = isinstance(error, (requests.ConnectionError, requests.exceptions.ChunkedEncodingError))
            final = isinstance(
                error, (requests.exceptions.SSLError, requests.exceptions.ProxyError, requests.Timeout)
            )
            if last or final or not lost:
                raise ForgeTrouble(explain(error, self.asking.host)) from None
            return None

    def _finish(self, answer: requests.Response, kept: Kept | None, key: str) -> requests.Response:
        self.asking.quota = quota_of(answer.headers) or self.asking.quota
        if answer.status_code == 304 and kept:
            self.asking.unchanged += 1
            return _revived(answer, kept)
        if answer.status_code == 202 or answer.status_code >= 400:
            raise refusal(answer, self.asking)
        if self.asking.data and answer.status_code == 200 and not _is_data(answer.content):
            raise ForgeTrouble(not_data(self.asking.host), answer.status_code)
        if key and answer.status_code == 200 and self.asking.cache is not None:
            headers = {name.lower(): value for name, value in answer.headers.items()}
            self.asking.cache.put(key, Kept(headers, answer.content))
        return answer


def sent_on(url: str, token: Token | None) -> str:
    """Give the address at which the host of `url` serves that git repository by now: itself, or where it moved.

    Raises ForgeTrouble where that is another host, or no repository.
    """
    end = "/info/refs?service=git-upload-pack"
    host = urlsplit(url).netloc
    with Asking(host, token) as asking:
        asking.data = False
        for _ in range(3):
            headers = {"Authorization": token.basic} if token else {}
            answer = asking.get(url + end, headers=headers, allow_redirects=False)
            if not answer.is_redirect:
                if answer.headers.get("Content-Type") != "application/x-git-upload-pack-advertisement":
                    raise ForgeTrouble(f"{host}: it answered with a web page, not a repository.")
                return url
            url = urljoin(url + end, answer.headers["Location"]).removesuffix(end)
            if urlsplit(url).netloc.lower() != host.lower():
                other = urlsplit(url).hostname
                raise ForgeTrouble(
                    f"{host} sends us on to another host, {other}; name that address if you trust it."
                )
    raise ForgeTrouble(f"{host} sent us round in a circle.")


def _no_netrc(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Keep `requests` from reading ~/.netrc: a token comes from the environment or not at all."""
    return request


@cache
def _trust() -> ssl.SSLContext:
    """Give the one context of this process: making it reads every certificate of the machine (40 ms)."""
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _read(answer: requests.Response) -> requests.Response:
    """Read the body within bounds and give an answer that holds it."""
    body, started = io.BytesIO(), time.monotonic()
    for piece in answer.iter_content(65_536):
        body.write(piece)
        if body.tell() > MAX_BYTES or time.monotonic() - started > WHOLE_SECONDS:
            host = urlsplit(answer.url).hostname
            raise ForgeTrouble(
                f"{host} answered with more than we read ({MAX_BYTES // 10**6} MB), or too slowly."
            )
    return _answer(answer, answer.status_code, answer.headers, body.getvalue())


def _answer(
    like: requests.Response, status: int, headers: Mapping[str, str], body: bytes
) -> requests.Response:
    made = requests.Response()
    made.status_code, made.reason, made.url, made.request = status, like.reason, like.url, like.request
    made.headers.update(headers)
    made.encoding = "utf-8"
    made.raw = io.BytesIO(body)
    return made


def _revived(answer: requests.Response, kept: Kept) -> requests.Response:
    return _answer(answer, 200, {**answer.headers, **kept.headers}, kept.body)


def _is_data(body: bytes) -> bool:
    try:
        json.loads(body)
    except ValueError:
        return False
    return True


def _worth_waiting(answer: requests.Response) -> float:
    """Give the seconds to wait before the one second try; 0 where none is worth it."""
    if answer.status_code in {502, 503, 504}:
        return min(retry_after(answer) or PAUSE, LONGEST_WAIT)
    wait = retry_after(answer) if is_limit(answer) else None
    return wait if wait and wait <= LONGEST_WAIT else 0.0
