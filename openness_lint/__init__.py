"""openness-lint: could a stranger in another council understand, reuse, trust and reach this work?"""

__version__ = "0.1.0"
