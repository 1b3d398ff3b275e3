"""Fixtures that any test may ask for."""

from tests.internet.fixtures import bins, forge, internet, loopback

__all__ = ["bins", "forge", "internet", "loopback"]
