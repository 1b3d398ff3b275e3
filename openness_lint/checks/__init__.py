"""The vocabulary of checks: one function per idea, one explicit dictionary."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from openness_lint.checks import (
    adapting,
    alive,
    contact,
    data,
    farewell,
    feedback,
    found,
    front_page,
    generic,
    lessons,
    licence,
    results,
    safe,
    setting_up,
    software,
    what,
    who,
    why,
)
from openness_lint.findings import Verdict
from openness_lint.repository import Repository

Check = Callable[[Repository, Mapping[str, object]], Verdict]

CHECKS: dict[str, Check] = {
    "licence-file": licence.licence_file,
    "licence-open": licence.licence_open,
    "licence-in-readme": licence.licence_in_readme,
    "readme-real": front_page.readme_real,
    "story-what": what.story_what,
    "clear-name-and-title": front_page.clear_name,
    "story-why": why.story_why,
    "story-who": who.story_who,
    "story-lessons": lessons.story_lessons,
    "story-results": results.story_results,
    "data-sources-linked": data.data_sources_linked,
    "data-terms": data.data_terms,
    "software-linked": software.software_linked,
    "status-stated": alive.status_stated,
    "status-believable": alive.status_believable,
    "sign-of-life": alive.sign_of_life,
    "farewell-clear": farewell.farewell_clear,
    "short-description": found.short_description,
    "topics-set": found.topics_set,
    "contact-route": contact.contact_route,
    "feedback-route": feedback.feedback_route,
    "setup-steps": setting_up.setup_steps,
    "adapt-for-your-area": adapting.adapt_for_your_area,
    "secrets-kept-out": safe.secrets_kept_out,
    "people-protected": safe.people_protected,
    **generic.GENERIC,
}
