"""The badge: our own SVG in colours that meet WCAG AA, and a shields endpoint (schemaVersion 1).

The word stands in the badge beside the number, so that colour never carries the meaning alone. The pale
greens and yellows usual in badges have a contrast of 2 to 1 against white; these have at least 7 to 1.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from openness_lint.reports.escape import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openness_lint.report import Report, Score
    from openness_lint.reports import Look

LABEL = "openness"
LABEL_COLOUR = "333333"
COLOURS = {
    "Just the code": "4a4a4a",
    "Opening up": "7a4a00",
    "Working in the open": "1d4f91",
    "Ready to share": "005a30",
    "": "4a4a4a",
}
# Widths in the badge's font (Verdana, 11 px): what is in neither list counts as 6.5 pixels.
NARROW, WIDE = " .,:;|!'ijlI()[]tfr", "mwMWOQ%@"
SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="20" role="img" aria-label="{title}">
  <title>{title}</title>
  <rect width="{width}" height="20" rx="3" fill="#{colour}"/>
  <path d="M3 0h{left_straight}v20H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#{label_colour}"/>
  <g fill="#ffffff" font-family="Verdana,DejaVu Sans,Arial,sans-serif" font-size="11" text-anchor="middle">
    <text x="{label_at}" y="14" textLength="{label_length}">{label}</text>
    <text x="{message_at}" y="14" textLength="{message_length}">{message}</text>
  </g>
</svg>
"""


def render_svg(reports: Sequence[Report], look: Look) -> str:
    """Give the badge of the one report as SVG: no script, no link, nothing fetched."""
    del look
    message = _message(reports[0].score)
    label_width, message_width = _width(LABEL) + 10, _width(message) + 10
    return SVG.format(
        title=f"{LABEL}: {message}",
        width=label_width + message_width,
        left_straight=label_width - 3,
        label=LABEL,
        label_at=label_width / 2,
        label_length=label_width - 10,
        label_colour=LABEL_COLOUR,
        message=message,
        message_at=label_width + message_width / 2,
        message_length=message_width - 10,
        colour=_colour(reports[0].score),
    )


def render_json(reports: Sequence[Report], look: Look) -> str:
    """Give the badge of the one report as a shields endpoint."""
    del look
    score = reports[0].score
    badge = {
        "schemaVersion": 1,
        "label": LABEL,
        "message": _message(score),
        "color": _colour(score),
        "labelColor": LABEL_COLOUR,
    }
    return json.dumps(badge, indent=2) + "\n"


def _message(score: Score) -> str:
    """Give "64, Opening up": our own words only, so there is nothing to escape."""
    if score.value is None:
        return "no score"
    return f"{score.value}, {plain(score.band)}" if score.band else f"{score.value}, no band"


def _colour(score: Score) -> str:
    return COLOURS.get(score.band, COLOURS[""])


def _width(text: str) -> int:
    return round(sum(4 if mark in NARROW else 9.5 if mark in WIDE else 6.5 for mark in text))
