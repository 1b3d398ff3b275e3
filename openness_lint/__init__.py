"""Tells whether a stranger in another council could understand, reuse, trust and reach this work."""

__version__ = "0.1.0"
