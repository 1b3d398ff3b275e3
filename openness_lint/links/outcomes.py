"""What a server's answer, or its silence, says about a link: fine, broken or could not check, and why."""

from __future__ import annotations

import http.client
import socket
import ssl

from openness_lint.links.guard import Refused

FINE, BROKEN, UNCHECKED = "fine", "broken: ", "could not check: "
_GONE = {404: "there is no such page (404)", 410: "the page has been taken down (410)"}
_WHY = {
    401: "it asks for a password (401)",
    403: "it does not let us in (403)",
    407: "the proxy asks for a password (407)",
    408: "it took too long (408)",
    429: "it asks us to come back later (429)",
    451: "it may not be shown here, for legal reasons (451)",
    503: "it is out of service for now (503)",
}
# OpenSSL's numbers (X509_V_ERR_…). Only an expired certificate is sure to stop every reader.
_EXPIRED = 10
_CERTIFICATES = {
    9: "its certificate is not valid yet",
    18: "it signed its certificate itself",
    62: "its certificate is for another name",
    64: "its certificate is for another address",
}
_TROUBLE: tuple[tuple[type[Exception], str], ...] = (
    (ssl.SSLError, "we could not set up a secure connection"),
    (socket.gaierror, "we could not look up its name"),
    (ConnectionRefusedError, "nothing answers there"),
    (OSError, "the connection failed"),
    (http.client.HTTPException, "it answered in a way that we do not understand"),
    (Exception, "it is not written as web addresses are"),
)


def outcome(status: int) -> str:
    """Put an HTTP status into words; only 404 and 410 are broken."""
    if status in _GONE:
        return BROKEN + _GONE[status]
    if 200 <= status < 300 or status == 304:
        return FINE
    said = f"it answered with an error of its own ({status})" if status >= 500 else f"it answered {status}"
    return UNCHECKED + _WHY.get(status, said)


def explain(error: Exception) -> str:
    """Put what went wrong on the way into words; an expired certificate alone is broken."""
    if isinstance(error, Refused):
        return UNCHECKED + f"it leads to a place where we never go ({error})"
    if isinstance(error, ssl.SSLCertVerificationError):
        if error.verify_code == _EXPIRED or "expired" in str(error.verify_message).lower():
            return BROKEN + "its certificate has expired"
        return UNCHECKED + _CERTIFICATES.get(error.verify_code, "we do not trust its certificate")
    return UNCHECKED + next(said for kind, said in _TROUBLE if isinstance(error, kind))
