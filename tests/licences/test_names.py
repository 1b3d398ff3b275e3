from __future__ import annotations

import pytest

from openness_lint.licences.facts import settle
from openness_lint.licences.names import mentions
from tests.timing import within


def named(text):
    return settle([mention.id for mention in mentions(text)])


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("the MIT License", "MIT"),
        ("Licence MIT", "MIT"),
        ("MIT Licenced", "MIT"),
        ("Apache 2", "Apache-2.0"),
        ("the Apache License, Version 2.0", "Apache-2.0"),
        ("ALv2", "Apache-2.0"),
        ("3-clause BSD", "BSD-3-Clause"),
        ("the New BSD licence", "BSD-3-Clause"),
        ("Simplified BSD", "BSD-2-Clause"),
        ("GNU AGPLv3", "AGPL-3.0-only"),
        ("GNU Affero General Public License", "AGPL-3.0-only"),
        ("GPLv3+", "GPL-3.0-or-later"),
        ("GPL v2 or later", "GPL-2.0-or-later"),
        ("version 2 of the GNU General Public License", "GPL-2.0-only"),
        ("GNU Lesser General Public License (LGPL) version 3", "LGPL-3.0-only"),
        ("CC0", "CC0-1.0"),
        ("CC 0", "CC0-1.0"),
        ("Creative Commons Zero v1.0 Universal", "CC0-1.0"),
        ("CC BY 4.0", "CC-BY-4.0"),
        ("CC BY 4", "CC-BY-4.0"),
        ("CC BY-NC 4", "CC-BY-NC-4.0"),
        ("Creative Commons Attribution 4", "CC-BY-4.0"),
        ("CC-0", "CC0-1.0"),
        ("MIT/X11", "MIT"),
        ("BSD-3.", "BSD-3-Clause"),
        ("GFDL 1.3", "GFDL-1.3-only"),
        ("Etalab 2", "etalab-2.0"),
        ("CC-BY-NC-SA 4.0", "CC-BY-NC-SA-4.0"),
        ("Creative Commons Attribution-ShareAlike 4.0 International", "CC-BY-SA-4.0"),
        ("https://creativecommons.org/licenses/by-nd/4.0/", "CC-BY-ND-4.0"),
        ("OGLv3", "OGL-UK-3.0"),
        ("OGL 2.0", "OGL-UK-2.0"),
        ("Open Government Licence v3.0", "OGL-UK-3.0"),
        ("Open Government 3.0 licence", "OGL-UK-3.0"),
        ("Open Government Licence", "OGL-UK-3.0"),
        ("http://www.nationalarchives.gov.uk/doc/open-government-licence/version/1/", "OGL-UK-1.0"),
        ("Open Parliament Licence v3.0", "OPL-UK-3.0"),
        ("Non-Commercial Government Licence", "NCGL-UK-2.0"),
        ("Open Government Licence - Canada", "OGL-Canada-2.0"),
        ("EUPL v1.2", "EUPL-1.2"),
        ("EU PL 1.2", "EUPL-1.2"),
        ("European Union Public Licence (EUPL) v. 1.2", "EUPL-1.2"),
        ("Licence publique de l'Union européenne v. 1.2", "EUPL-1.2"),
        ("https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12", "EUPL-1.2"),
        ("Licence Ouverte 2.0", "etalab-2.0"),
        ("Etalab 2.0", "etalab-2.0"),
        ("Datenlizenz Deutschland \u2013 Namensnennung \u2013 Version 2.0", "DL-DE-BY-2.0"),
        ("Datenlizenz Deutschland - Zero - Version 2.0", "DL-DE-ZERO-2.0"),
        ("Open Database License", "ODbL-1.0"),
        ("SIL Open Font License 1.1", "OFL-1.1"),
        ("The Unlicense", "Unlicense"),
        ("CeCILL-B", "CECILL-B"),
        ("CeCILL v2.1", "CECILL-2.1"),
        ("AGPL-3.0-or-later", "AGPL-3.0-or-later"),
    ],
)
def test_what_people_write_is_understood(text, ids):
    assert named(text) == (ids,)


@pytest.mark.parametrize(
    "text",
    [
        "entwickelt mit der Stadt",
        "the MIT Press",
        "committee permit",
        "BYGGPLAN",
        "Unlicensed taxi drivers",
        "a premises licence",
        "Open Government Licence \u2013 Ontario",
        "Open Government Licence of British Columbia",
        "https://www.ontario.ca/page/open-government-licence-ontario",
        "under the EUPL",
        "a BSD licence",
        "GPL",
        "CC BY",
        "CC BY 44",
        "Miscellaneous",
        "open government",
    ],
)
def test_what_only_looks_like_a_licence_is_left_alone(text):
    assert named(text) == ()


def test_a_version_said_once_settles_the_name_said_without():
    assert settle(["OGL-UK-*", "OGL-UK-1.0"]) == ("OGL-UK-1.0",)
    assert settle(["GPL-3.0-only", "GPL-3.0-or-later"]) == ("GPL-3.0-or-later",)
    assert settle(["", "EUPL-*"]) == ()


@pytest.mark.parametrize(
    "text", ["open government licence " * 40_000, "http" * 250_000, "cc-by-" * 160_000, "GPL v" * 100_000]
)
def test_a_long_line_takes_no_long_time(text):
    within(1, mentions, text[:1_500])
