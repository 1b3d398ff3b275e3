"""The way out of this machine, the same for git and for `requests`: the proxy and the certificates."""

from __future__ import annotations

import os
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

BUNDLES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "GIT_SSL_CAINFO", "SSL_CERT_FILE")
PROXIES = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy")


def ca_bundle(environment: Mapping[str, str] | None = None) -> str:
    """Give the certificate file or folder that the environment names for git, requests or OpenSSL; or ""."""
    env = os.environ if environment is None else environment
    return next((env[name] for name in BUNDLES if env.get(name)), "")


def for_git() -> dict[str, str]:
    """Give the variables that make git trust and go where `requests` does.

    git reads neither REQUESTS_CA_BUNDLE nor SSL_CERT_FILE, nor HTTP_PROXY in capitals, nor the proxy that
    Windows and macOS keep in their settings.
    """
    found: dict[str, str] = {}
    if (bundle := ca_bundle()) and not os.environ.get("GIT_SSL_CAPATH"):
        found["GIT_SSL_CAPATH" if Path(bundle).is_dir() else "GIT_SSL_CAINFO"] = bundle
    proxies = urllib.request.getproxies()
    return found | {
        f"{name}_proxy": proxies[name] for name in ("http", "https", "all", "no") if name in proxies
    }
