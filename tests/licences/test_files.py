from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openness_lint.licences import identify, read_file
from tests.timing import within

OWN = (Path(__file__).parents[2] / "LICENCE").read_text(encoding="utf-8")
POINTER = """The Open Government Licence (OGL) Version 3

Copyright (c) 2024 Anytown Council

This source code is licensed under the Open Government Licence v3.0. To view this licence, visit
www.nationalarchives.gov.uk/doc/open-government-licence/version/3
"""


def test_a_whole_text_under_any_name():
    (grant,) = read_file(OWN)
    assert (grant.ids, grant.how, grant.line, grant.placeholder) == (("MIT",), "text", 1, False)
    for path in ("LICENCE", "LICENSE", "COPYING", "licence.md"):
        assert identify(OWN, path) == ["MIT"]


def test_three_lines_that_point_at_the_licence():
    (grant, *_) = read_file(POINTER)
    assert grant.ids == ("OGL-UK-3.0",)
    assert identify(POINTER, "LICENCE") == ["OGL-UK-3.0"]


def test_the_version_may_stand_in_the_address_only():
    page = "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/1/"
    assert identify(f"This code is released under the [Open Government Licence]({page}).", "LICENCE.md") == [
        "OGL-UK-1.0"
    ]


@pytest.mark.parametrize(
    "holder",
    [
        "Copyright (c) [year] [fullname]",
        "Copyright (c) <year> <copyright holders>",
        "Copyright {{ year }} {{ organization }}",
    ],
)
def test_a_blank_holder_is_seen(holder):
    lines = OWN.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("Copyright"))
    lines[at] = holder
    (grant,) = read_file("\n".join(lines))
    assert (grant.ids, grant.placeholder) == (("MIT",), True)


@pytest.mark.parametrize(
    "text", ["", "  \n\n", "Licence: TBC\n", "This repository has no licence yet.\n", "To be decided.\n"]
)
def test_an_empty_or_undecided_file_grants_nothing(text):
    assert read_file(text) == ()


LIMITS = [
    "For use by UK public bodies only.",
    "Commercial use is not allowed.",
    "For internal use only.",
    "For evaluation purposes only.",
    "This software may not be redistributed.",
    "You may not use this without the written permission of the council.",
    "Only councils in England may use this.",
    "Commercial companies need a commercial licence.",
    "It was paid for by residents. Companies that want to make a profit with it must buy a licence from the council.",
    "All other users require a paid licence.",
    "Use by the private sector needs our written agreement.",
    "For commercial use, please contact us.",
    "Everyone else: talk to us about terms.",
    "Free for personal and non-commercial use.",
    "Use is restricted to public bodies in Wales.",
    "This licence does not extend to commercial users.",
    "Unternehmen müssen eine Lizenz erwerben.",
    "Kommerzielle Nutzung ist nur mit Zustimmung der Stadt gestattet.",
    "L'utilisation commerciale est interdite.",
    "Commercieel gebruik is niet toegestaan.",
    "Queda prohibido su uso comercial.",
    "È vietato l'uso commerciale.",
]
NO_LIMITS = [
    "The crest and logo of Anytown Council may not be used without permission.",
    "Third-party parts are under their own terms and may not be redistributed.",
    "Commercial use is welcome.",
    "The data are for internal use only and are not here.",
    "Ask us anything: you do not need permission from us.",
    "Maintained by the staff of Anytown Council, only on weekdays.",
    "Companies may use it and need no further permission.",
    "Companies do not need to buy a licence.",
    "Businesses must credit the council and should link to the licence.",
    "If you need a support contract, companies such as Example Ltd offer one.",
    "If your company wants to keep its changes closed it must buy a commercial licence.",
    "A commercial licence is available for those who cannot accept these terms.",
    "For commercial support, please contact us.",
    "It is free for commercial and non-commercial use.",
    "Kommerzielle Nutzung ist erlaubt.",
    "L'usage commercial est autorisé.",
    "Se permite el uso comercial.",
]


@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize(
    "licence", [OWN, "Released under the MIT licence.\n", "MIT\n", f"Bins of Anytown\n\n{OWN}"]
)
def test_a_limit_of_ones_own_takes_the_freedom_back(limit, licence):
    for text in (f"{licence}\n{limit}\n", f"{limit}\n\n{licence}"):
        assert identify(text, "LICENCE") == []
        assert all(grant.restricted for grant in read_file(text))


@pytest.mark.parametrize("words", NO_LIMITS)
@pytest.mark.parametrize("licence", [OWN, "Released under the MIT licence.\n"])
def test_what_is_no_limit_of_the_work_takes_nothing_back(words, licence):
    assert identify(f"{licence}\n{words}\n", "LICENCE") == ["MIT"]


def test_a_limit_is_quoted():
    (grant,) = read_file("MIT, for UK public bodies only\n")
    assert grant.ids == ("MIT",)
    assert grant.restricted == 'it is only for some people or purposes ("for UK public bodies only")'


UNDECIDED = [
    "TODO: choose a licence, we think MIT",
    "TODO: MIT",
    "MIT?",
    "Is this MIT?",
    "Not MIT",
    "This is not under the MIT licence.",
    "We have not decided; probably MIT",
    "We have not decided yet. We think MIT.",
    "Licence to be confirmed. MIT.",
    "MIT licence. The licence is still to be agreed.",
    "Licence: MIT (draft)",
    "We plan to release this under the MIT licence.",
    "This will be released under the MIT licence once the pilot ends.",
    "Awaiting legal sign-off: MIT",
    "Peut-être MIT",
    "Noch nicht entschieden: MIT",
    "Licencia por determinar: MIT",
]


@pytest.mark.parametrize("text", UNDECIDED)
def test_a_file_or_section_that_only_wonders_grants_nothing(text):
    assert read_file(f"{text}\n") == ()
    assert identify(f"# Bins\n\n## Licence\n\n{text}\n", "README.md") == []


@pytest.mark.parametrize(
    "text",
    [
        "We have decided on the MIT licence.",
        "Can I use it? Yes, it is released under the MIT licence.",
        "MIT. Why MIT? It is short.",
        "Licensed under MIT, not GPL-3.0.",
        "Released under the MIT licence. TODO: add tests.",
        "This code may be used under the MIT licence.",
        "Released under the MIT licence. The name of the tool is to be confirmed.",
    ],
)
def test_a_decision_is_no_wondering(text):
    assert identify(f"{text}\n", "LICENCE") == ["MIT"]


def test_guidance_for_others_grants_nothing():
    text = "# Licensing\n\nEach repository should have a licence.\n\n## Use MIT\n\nAt the council we use the MIT Licence.\n"
    assert identify(text, "licensing.md") == []


def test_the_commons_clause_takes_the_freedom_back():
    text = "Commons Clause\n\nThe licence below does not include the right to sell the software.\n\n" + OWN
    assert identify(text, "LICENCE") == []
    assert all("sell" in grant.restricted for grant in read_file(text))


def test_a_clause_put_inside_takes_the_freedom_back():
    text = OWN.replace(
        "THE SOFTWARE IS PROVIDED", "It is for non-commercial use only.\n\nTHE SOFTWARE IS PROVIDED", 1
    )
    assert identify(text, "LICENCE") == []
    assert read_file(text)[0].restricted == "it forbids commercial use"


def test_all_rights_reserved_is_no_licence():
    (grant,) = read_file("Copyright 2024 Anytown Council. All rights reserved.\n")
    assert (grant.ids, grant.restricted) == ((), "all rights are reserved")


def test_a_non_commercial_licence_is_named_and_said_to_be_restricted():
    (grant,) = read_file("This work is licensed under CC BY-NC 4.0.\n")
    assert (grant.ids, grant.restricted) == (("CC-BY-NC-4.0",), "it forbids commercial use")


def test_code_and_data_in_one_file():
    text = "Code: licensed under the MIT licence.\n\nData: released under the Open Government Licence v3.0.\n"
    grants = read_file(text)
    assert {(grant.ids, grant.scope) for grant in grants} == {(("MIT",), "code"), (("OGL-UK-3.0",), "data")}


def test_a_part_may_be_added_before_a_whole_text():
    text = "All documentation is released under the Open Government Licence v3.0. The code is MIT:\n\n" + OWN
    assert identify(text, "LICENCE") == ["MIT", "OGL-UK-3.0"]


def test_a_waiver_in_place_of_the_legal_text():
    text = "# Licence\n\nWe waive copyright in the work worldwide through the CC0 1.0 Universal public domain dedication.\n"
    assert identify(text, "LICENSE.md") == ["CC0-1.0"]


def test_other_peoples_open_government_licences_are_not_the_british_one():
    assert identify("Released under the Open Government Licence \u2013 Ontario.\n", "LICENCE") == []
    assert identify("Released under the Open Government Licence - Canada.\n", "LICENCE") == ["OGL-Canada-2.0"]
    assert identify("Released under the Open Parliament Licence v3.0.\n", "LICENCE") == ["OPL-UK-3.0"]


def test_a_title_of_somebody_elses_own_text_is_not_a_licence():
    text = (
        "# Anytown Licence (based on the MIT Licence)\n\n"
        + "You may look at this and tell us what you think. " * 10
    )
    assert identify(text, "LICENCE") == []


def test_the_title_of_a_translation_is_taken():
    text = (
        "Licence publique de l'Union européenne v. 1.2\n\n"
        + "Des mots qui ne sont pas dans la liste, écrits ici. " * 10
    )
    assert identify(text, "LICENCE") == ["EUPL-1.2"]


@settings(max_examples=80)
@given(st.text(max_size=800), st.integers(0, 900), st.integers(0, 900))
def test_any_text_is_read_without_an_error(text, begin, end):
    assert isinstance(identify(text + OWN[begin:end], "LICENCE"), list)


@pytest.mark.parametrize(
    "text",
    [
        "Copyright\n" * 90_000,
        "MIT Licence\n" * 80_000,
        OWN * 400,
        "[year]" * 160_000,
        "# " * 500_000,
        "licence is granted " * 50_000,
    ],
)
def test_a_hostile_file_takes_no_long_time(text):
    within(2, read_file, text[:1_000_000])


def test_a_translation_is_not_what_it_says_it_is_compatible_with():
    text = (
        "LICENZA PUBBLICA DELL'UNIONE EUROPEA v. 1.2\n\n"
        + "Le presenti condizioni si applicano all'opera.\n" * 80
        + "\n\n«Licenze compatibili»\n— GNU General Public License (GPL) v. 3\n— CeCILL v. 2.0\n"
    )
    assert identify(text) == ["EUPL-1.2"]
