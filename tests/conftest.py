"""Fixtures that any test may ask for, and how hypothesis runs."""

from hypothesis import HealthCheck, settings

from tests.internet.fixtures import bins, forge, internet, loopback

__all__ = ["bins", "forge", "internet", "loopback"]

# Its own limits are of the clock on the wall, which a busy machine exceeds; what must be quick has a test of its own.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
