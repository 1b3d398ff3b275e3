"""The report as one HTML file: no script, nothing fetched, a strict content security policy.

The template's autoescape is what keeps a repository's text harmless: nothing here is marked as safe but our
own style sheet, whose hash the policy names.
"""

from __future__ import annotations

import functools
import pkgutil
from typing import TYPE_CHECKING

from openness_lint.reports import places, words, wrong
from openness_lint.reports.clean import clean
from openness_lint.score import BANDS, band_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Template

    from openness_lint.report import Finding, Report, Score
    from openness_lint.reports import Look

SLUGS = {
    "Yes": "yes",
    "Partly": "partly",
    "Not yet": "no",
    "Act now": "act",
    "Please check": "act",
    "Does not apply": "na",
    "Could not tell": "unknown",
}


def render(reports: Sequence[Report], look: Look) -> str:
    """Give one page that holds all the reports."""
    del look
    pages = [{"report": clean(report), "id": f"r{number}"} for number, report in enumerate(reports, 1)]
    style = _data("page.css")
    return _template().render(pages=pages, style=style, policy=_policy(style)).rstrip() + "\n"


def _data(name: str) -> str:
    """Read a file beside this module, through the package's loader so that it works from a zip as well."""
    return (pkgutil.get_data("openness_lint.reports", name) or b"").decode()


def _policy(style: str) -> str:
    """Allow the one style sheet by its hash, and nothing else."""
    import base64  # noqa: PLC0415 - only for this format
    import hashlib  # noqa: PLC0415

    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@functools.cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - the one place that needs it
    from markupsafe import Markup  # noqa: PLC0415

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["our_own"] = Markup
    environment.globals |= {
        "words": words,
        "wrong": wrong,
        "places": places,
        "bands": BANDS,
        "ceilings": [band.floor - 1 for band in BANDS[1:]] + [100],
        "slug": _slug,
        "reach": _reach,
        "said": words.said,
    }
    return environment.from_string(_data("page.html.j2"))


def _slug(finding: Finding) -> str:
    return SLUGS[words.answer(finding)]


def _reach(score: Score) -> str:
    """Give the band that the number alone would reach; "" where there is no number."""
    return BANDS[band_of(score.value)].name if score.value is not None else ""
