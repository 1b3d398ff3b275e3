"""What a forge's refusals and silences mean to a person: one plain sentence each, and what to do next."""

from __future__ import annotations

import datetime
import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import requests

    from openness_lint.collect.http import Asking

_BROKEN = re.compile(r"IncompleteRead|RemoteDisconnected|Connection aborted|reset by peer")
DOCTOR = "`openness-lint doctor --online` tells more."


class ForgeTrouble(Exception):  # noqa: N818 - it is an answer, not a fault of ours
    """A forge that did not answer as hoped. `status`: the HTTP status, 0 where there was none."""

    def __init__(self, reason: str, status: int = 0, *, limited: bool = False) -> None:
        super().__init__(reason)
        self.status = status
        self.limited = limited


@dataclass(frozen=True, slots=True)
class Quota:
    """What a forge lets us ask: questions left, of how many, and when it is full again (epoch second)."""

    remaining: int
    limit: int
    reset: float | None

    def words(self) -> str:
        """Say it: "58 of 60 questions left, full again at 14:05"."""
        moment = clock(self.reset)
        when = f", full again at {moment}" if moment else ""
        return f"{self.remaining:,} of {self.limit:,} questions left{when}"


def quota_of(headers: Mapping[str, str]) -> Quota | None:
    """Read the quota that GitHub (X-RateLimit-…) and GitLab (RateLimit-…) tell in every answer."""
    for prefix in ("X-RateLimit-", "RateLimit-"):
        try:
            remaining, limit = float(headers[prefix + "Remaining"]), float(headers[prefix + "Limit"])
            reset = float(headers.get(prefix + "Reset") or 0) or None
            return Quota(int(remaining), int(limit), reset)
        except (KeyError, ValueError, OverflowError):
            continue
    return None


def clock(moment: float | None) -> str:
    """Give the time of day, on this machine's clock, of an epoch second: "14:05"; "" where it is none."""
    try:
        if not moment:
            return ""
        return datetime.datetime.fromtimestamp(moment, datetime.UTC).astimezone().strftime("%H:%M")
    except (ValueError, OverflowError, OSError):
        return ""


def refusal(answer: requests.Response, asking: Asking) -> ForgeTrouble:
    """Put a refusing answer into one sentence that says what to do."""
    status, host = answer.status_code, asking.host
    if is_limit(answer):
        return limited(asking, retry_after(answer))
    own = asking.token.variable if asking.token else ""
    words = {
        202: f"{host} is still working the answer out; try again in a minute.",
        401: f"{host} refused the token in {own}: it may have expired."
        if own
        else f"{host} asks for a token.",
        403: f"{host} does not allow this" + (f" for the token in {own}." if own else " without a token."),
        404: f"{host} does not know it, or keeps it private.",
        409: f"{host} says that the repository is empty.",
        410: f"{host} says that it is gone.",
        451: f"{host} has blocked it for legal reasons.",
    }
    if status >= 500:
        return ForgeTrouble(f"{host} has trouble of its own ({status}); try again in a few minutes.", status)
    return ForgeTrouble(words.get(status, f"{host} answered {status}."), status)


def limited(asking: Asking, wait: float | None = None) -> ForgeTrouble:
    """Say that the quota is used up, when to come back, and how to have more."""
    reset = asking.quota.reset if asking.quota and not asking.quota.remaining else None
    if reset is None and wait:
        reset = time.time() + wait
    moment = clock(reset)
    again = f" Come back at {moment}." if moment else " Come back in an hour."
    more = "" if asking.token else " With a token you may ask far more: see `openness-lint doctor`."
    return ForgeTrouble(f"{asking.host} lets us ask no more for now.{again}{more}", 429, limited=True)


def is_limit(answer: requests.Response) -> bool:
    """Say whether a refusal is about how often we ask, not about whom."""
    if answer.status_code == 429:
        return True
    if answer.status_code != 403:
        return False
    told = answer.headers.get("X-RateLimit-Remaining") == "0" or "Retry-After" in answer.headers
    return told or b"rate limit" in answer.content[:2000].lower()


def explain(error: Exception, host: str) -> str:
    """Put a failure of the line into one sentence; it never holds an address with a password."""
    import requests  # noqa: PLC0415 - these words are also used where no forge was asked

    if isinstance(error, requests.exceptions.ProxyError):
        return f"The proxy that this machine names (HTTPS_PROXY) would not lead us to {host}. {DOCTOR}"
    if isinstance(error, requests.exceptions.SSLError):
        return (
            f"We could not trust the certificate of {host}. If your network inspects traffic, set"
            f" REQUESTS_CA_BUNDLE to its certificate file. {DOCTOR}"
        )
    if isinstance(error, requests.Timeout):
        return f"{host} did not answer in time; try again later."
    if isinstance(error, requests.TooManyRedirects):
        return f"{host} sent us round in a circle."
    if isinstance(error, requests.exceptions.ChunkedEncodingError) or _BROKEN.search(str(error)):
        return f"The connection to {host} broke off; try again."
    return f"We could not reach {host}. Is this machine on the network, or behind a proxy? {DOCTOR}"


def retry_after(answer: requests.Response) -> float | None:
    """Give the seconds that the forge asks us to wait, or None."""
    try:
        return max(0.0, float(answer.headers.get("Retry-After", "")))
    except ValueError:
        return None


def not_data(host: str) -> str:
    """Say that something else than the forge answered."""
    return f"{host} answered with a page, not data: a sign-in page or a proxy may stand in between. {DOCTOR}"
