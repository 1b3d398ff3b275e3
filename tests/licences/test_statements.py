from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openness_lint.licences import identify, read_statements
from tests.timing import within

OGL_PAGE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version"


def read(text):
    return read_statements(text)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("# Bins\n\n## Licence\n\nMIT\n", ["MIT"]),
        ("# Bins\n\n## Licence\n\n[MIT](LICENCE) © Anytown Council\n", ["MIT"]),
        ("Bins\n====\n\nLicence\n-------\n\nReleased under the MIT licence.\n", ["MIT"]),
        ("= Bins\n\n== Licence\n\nReleased under the MIT licence.\n", ["MIT"]),
        ("# Bins\n\n<h2>Licence</h2>\n\nThis is licensed under Apache 2.0.\n", ["Apache-2.0"]),
        ("# Bins\n\n**Licence**\n\nThis is licensed under Apache 2.0.\n", ["Apache-2.0"]),
        (
            "# Bins\n\n## Licence\n\nAvailable under the [Open Government 3.0][ogl] licence.\n\n[ogl]: "
            + OGL_PAGE
            + "/3/\n",
            ["OGL-UK-3.0"],
        ),
        (
            f"# Bins\n\n## Licence\n\nReleased under the [Open Government Licence]({OGL_PAGE}/2/).\n",
            ["OGL-UK-2.0"],
        ),
        (
            f"# Bins\n\n## Licence\n\nReleased under the Open Government Licence, found at:\n\n{OGL_PAGE}/1/\n",
            ["OGL-UK-1.0"],
        ),
        ("# Bins\n\nThis project is licensed under the GNU GPLv3 or later.\n", ["GPL-3.0-or-later"]),
        ("# Bins\n\nLicence: MIT\n", ["MIT"]),
        ("# Bins\n\nGoverned by the terms of the MIT licence.\n", ["MIT"]),
        ("# Abfall\n\nVeröffentlicht unter der MIT-Lizenz.\n", ["MIT"]),
        ("# Basura\n\nPublicado bajo la licencia MIT.\n", ["MIT"]),
        (
            "# Bins\n\n[![License: MIT](https://img.shields.io/badge/License-MIT-yellow.svg)](https://opensource.org/licenses/MIT)\n",
            ["MIT"],
        ),
        ("# Bins\n\n![licence](https://img.shields.io/badge/licence-EUPL--1.2-blue)\n", ["EUPL-1.2"]),
        ("# Abfall\n\n## Lizenz\n\nDieses Projekt ist unter der EUPL 1.2 lizenziert.\n", ["EUPL-1.2"]),
        ("# Déchets\n\n## Licence\n\nLe code source est publié sous licence AGPL-3.0.\n", ["AGPL-3.0-only"]),
        ("# Rifiuti\n\n## Licenza\n\nRilasciato con licenza EUPL v. 1.2.\n", ["EUPL-1.2"]),
        ("# Afval\n\n## Licentie\n\nBeschikbaar onder de EUPL 1.2.\n", ["EUPL-1.2"]),
        (
            "# Bins\n\n## Licence\n\nLicensed under either of\n\n * Apache License, Version 2.0\n * MIT license\n",
            ["Apache-2.0", "MIT"],
        ),
        (
            "# Bins\n\n## Licence\n\n```\nLicensed under the Apache License, Version 2.0\n```\n",
            ["Apache-2.0"],
        ),
    ],
)
def test_statements_of_a_licence_in_many_shapes(text, ids):
    assert identify(text, "README.md") == ids


@pytest.mark.parametrize(
    "text",
    [
        "# Bins\n\nThis repository has no license yet.\n",
        "# Bins\n\n## Licence\n\nTBC\n",
        "# Bins\n\n## Licence\n\nLicence: TBC (perhaps MIT)\n",
        "# Bins\n\n## Licence\n\nChoose a licence such as MIT or GPL-3.0 for your copy.\n",
        "# Bins\n\n## Licence\n\nThis is not yet licensed under the MIT licence.\n",
        "# Abfall\n\nEntwickelt mit Freude, mit der Stadt und mit Leaflet.\n",
        "# Handbook\n\n## Licences\n\nWe recommend the MIT licence for new projects.\n",
        "# How to choose a licence\n\n- MIT for libraries\n- GPL-3.0 for applications\n",
        "# Bins\n\n## Third-party licences\n\n| Part | Licence |\n| --- | --- |\n| Leaflet | BSD-2-Clause |\n| jQuery | MIT |\n",
        "# Bins\n\n## Acknowledgements\n\n- Land Registry data, released under the Open Government Licence v3.\n",
        "# Bins\n\n## Data\n\nContains public sector information licensed under the Open Government Licence v3.0.\n",
        "# Bins\n\nThis project uses data that is licensed under the Open Government Licence v3.0.\n",
        "# Bins\n\n## Map\n\nOpenStreetMap data is available under the Open Database Licence.\n",
        "# Crime\n\n## Licence\n\nReleased under the Open Government Licence \u2013 Ontario.\n",
        "# Bins\n\n<!-- Released under the MIT licence. -->\n",
        "# Bins\n\nThe Bootstrap framework is released under the MIT licence.\n",
        "# Bins\n\n## Credits\n\nThe slider is by [Jane](https://example.org). The code is MIT licensed.\n",
        "# Bins\n\n## Credits and licences\n\n- Leaflet: BSD-2-Clause\n",
        "# Bins\n\nBin Finder is a fork of Waste Finder, which is released under the MIT licence.\n",
        "# Bins\n\nWe have published a guide to Leaflet, which is under the MIT licence.\n",
        "# Bins\n\nThe app is based on a kit that is released under the MIT licence.\n",
        "# Bins\n\n## Premises licences\n\nApply for a premises licence under the Act.\n",
    ],
)
def test_talk_about_licences_grants_nothing(text):
    assert identify(text, "README.md") == []


@pytest.mark.parametrize(
    "text",
    [
        "# Bin Finder\n\nBin Finder is released under the MIT licence.\n",
        "# Bins\n\nCopyright 2024 Anytown Council, released under the MIT licence.\n",
        "# Bins\n\nContributors: anytown\nLicense: MIT\nTags: bins\n",
        "# Bins\n\n| Licence | MIT |\n",
        "# Bins\n\nWords about bins.\n\nMIT Licenced\n",
        "# Bins\n\nWords about bins.\n\nThis course is distributed under the MIT licence.\n",
        "# Bins\n\nWords about bins.\n\nThe handbook is published under the MIT licence.\n",
        "# Bins\n\n![Licence](https://img.shields.io/:license-mit-blue.svg)\n\nWords about bins.\n",
        "# Bins\n\n## Credits\n\nMade by Anytown Council. The code is MIT licensed.\n",
        "# Bins\n\n## Acknowledgements\n\nThis project is licensed under the MIT licence.\n",
        "# Bins\n\n## Credits and licence\n\nMIT licence\n",
        "# Bin Finder\n\nPublic money, public code: so we have published Bin Finder under the MIT licence.\n",
        "# Bins\n\nAdapted from a list of Anytown.\n\nLicensed under the MIT licence, see [LICENCE](LICENCE).\n",
    ],
)
def test_a_page_without_a_licence_section_may_still_say_it(text):
    assert identify(text, "README.md") == ["MIT"]


SAID = [
    ("You may use and change this code under the MIT licence.", "MIT"),
    ("Feel free to use this code: it is MIT licensed.", "MIT"),
    ("We've released this under the MIT licence so that other councils can use it.", "MIT"),
    ("We use the MIT licence for this code.", "MIT"),
    ("Reuse is allowed under the Open Government Licence v3.0.", "OGL-UK-3.0"),
    ("Licence: OGL v3.0 (please credit Anytown Council and tell us how you use it)", "OGL-UK-3.0"),
    ("Open Government Licence v3.0, except where otherwise stated.", "OGL-UK-3.0"),
    ("CC0.", "CC0-1.0"),
    ("Code is MIT, docs are OGL", "MIT OGL-UK-3.0"),
    ("Dual licence: MIT/Apache-2.0", "Apache-2.0 MIT"),
    ("Released as open source under the EUPL 1.2.", "EUPL-1.2"),
    ("Crown copyright, OGL", "OGL-UK-3.0"),
    ("Licensed to you under the Apache License, Version 2.0.", "Apache-2.0"),
    ("Made available by Anytown Council under the Open Government Licence v3.0", "OGL-UK-3.0"),
    ("It's MIT.", "MIT"),
    ("No rights reserved (CC0).", "CC0-1.0"),
    ("Trwydded: MIT", "MIT"),
    ("Mae'r cod hwn ar gael o dan y Drwydded Llywodraeth Agored.", "OGL-UK-3.0"),
    ("Mis à disposition sous licence CC BY 4.0", "CC-BY-4.0"),
    ("Freigegeben unter der MIT-Lizenz", "MIT"),
    ("El código se publica con licencia EUPL 1.2.", "EUPL-1.2"),
    ("Se distribuye bajo licencia MIT.", "MIT"),
    ("Concesso in licenza a norma dell'EUPL 1.2.", "EUPL-1.2"),
    ("Uitgebracht onder de MIT-licentie", "MIT"),
    ("Distribuït sota els termes de la llicència AGPL 3.0", "AGPL-3.0-only"),
    ("Disponibilizado sob a licença MIT", "MIT"),
    ("Der Code ist unter der Apache-Lizenz 2.0 veröffentlicht.", "Apache-2.0"),
    ("This was under GPLv2 until 2022; it is now under the MIT licence.", "MIT"),
    ("Code licensed under MIT, documentation under CC BY 3.0, logo © Anytown Council.", "CC-BY-3.0 MIT"),
    ("Logiciel libre sous licence CeCILL 2.1", "CECILL-2.1"),
    ("Ce logiciel est régi par la licence CeCILL-B.", "CECILL-B"),
    ("Ce projet est visé par la licence MIT.", "MIT"),
    ("Lizenziert unter der EUPL in der Version 1.2.", "EUPL-1.2"),
    ("Il codice è licenziato nei termini della licenza BSD a 3 clausole.", "BSD-3-Clause"),
    ("Código publicado bajo Affero GPL v3", "AGPL-3.0-only"),
    ("This code is MIT, except for the folder `vendor`, which is under the Apache License 2.0.", "MIT"),
    ("This is released under the MIT licence (some parts, under `maps`, are GPLv2).", "MIT"),
    ("This code is under the MIT licence, except the guide, which is under CC BY 4.0.", "CC-BY-4.0 MIT"),
    ("The code is under MIT; the data is © OpenStreetMap contributors and under the ODbL.", "MIT"),
    ("Feel free to copy this for your own council: this is shared under CC BY-SA 4.0.", "CC-BY-SA-4.0"),
]


@pytest.mark.parametrize(("said", "ids"), SAID)
@pytest.mark.parametrize("heading", ["", "## Licence\n\n"])
def test_ways_to_say_it(said, ids, heading):
    assert identify(f"# Bins\n\nA page about bins.\n\n{heading}{said}\n", "README.md") == ids.split()


@pytest.mark.parametrize(
    "said",
    [
        "You may use Leaflet under the BSD-2-Clause licence.",
        "Reuse of the boundaries is allowed under the OGL v3.0.",
        "Data from the Environment Agency under the Open Government Licence.",
        "We use Leaflet (BSD-2-Clause) and jQuery (MIT).",
        "At Anytown Council we chose MIT for all our projects.",
        "Made at MIT.",
        "Apache 2.4",
    ],
)
def test_others_work_in_passing_is_not_the_licence(said):
    assert identify(f"# Bins\n\nA page about bins.\n\n{said}\n", "README.md") == []


@pytest.mark.parametrize(
    "title",
    ["Content style guide", "Housing guidance", "Libraries of Anytown", "Carbon credits", "Benefits FAQ"],
)
def test_a_title_that_sounds_like_others_work_takes_no_licence_away(title):
    assert [grant.ids for grant in read(f"# {title}\n\nFor Anytown.\n\n## Licence\n\nMIT\n")] == [("MIT",)]


def test_a_title_about_others_licences_still_grants_nothing():
    page = "# Third-party licences\n\n## Charts\n\nReleased under the MIT licence.\n"
    assert not any(grant.scope != "third-party" for grant in read(page))


def test_what_was_taken_from_elsewhere_keeps_its_own_licence():
    text = (
        "# Places\n\n## Data\n\nThe list was downloaded from example.org.\n\nLicensed under the ODbL 1.0.\n"
    )
    assert identify(text, "README.md") == []


@pytest.mark.parametrize(
    "said",
    [
        "The licence is MIT-style.",
        "Released under an Apache-like licence.",
        "Versions before 2.0 are under the GPL v3.",
        "The logo is licensed under CC BY 4.0.",
    ],
)
def test_what_only_resembles_a_licence_or_is_past_is_none(said):
    assert identify(f"# Bins\n\n## Licence\n\n{said}\n", "README.md") == []


@pytest.mark.parametrize(
    "page",
    [
        "## Lisens\n\nKildekoden er lisensiert under MIT-lisensen.\n",
        "## Licencja\n\nProjekt jest udostępniony na licencji MIT.\n",
        "## Lisenssi\n\nMIT\n",
    ],
)
def test_headings_in_more_languages(page):
    assert identify(f"# Bins\n\n{page}", "README.md") == ["MIT"]


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        ("GPL-3.0-only for the back end, MIT for the front end.", "GPL-3.0-only MIT"),
        ("MIT\n\nThis project uses Leaflet, licensed under BSD-2-Clause.", "MIT"),
        ("MIT. Fonts: SIL Open Font License 1.1. Icons: CC BY 4.0.", "MIT"),
        ("The Frontend that this uses is MIT licensed.", ""),
        ("This project uses the MIT licence.", "MIT"),
        ("MIT, but not for military use.", ""),
        ("MIT, on condition that it is not used to make money.", ""),
        ("Code (c) 2026 Anytown Council - MIT\nGuide (c) 2026 Anytown Council - OGL 3.0", "MIT OGL-UK-3.0"),
    ],
)
def test_a_licence_section_may_name_others_work_and_limits(said, ids):
    assert identify(f"# Bins\n\n## Licence\n\n{said}\n", "README.md") == ids.split()


def test_code_and_documents_may_have_different_licences():
    grants = read(
        "## Licence\n\nThe codebase is released under the MIT licence.\n\n"
        "The documentation is © Crown copyright and available under the Open Government Licence v3.0.\n"
    )
    assert [(grant.ids, grant.scope) for grant in grants] == [(("MIT",), "code"), (("OGL-UK-3.0",), "docs")]


def test_one_line_may_name_both():
    grants = read("## Licence\n\nCode: MIT. Data: OGL v3.\n")
    assert {(grant.ids, grant.scope) for grant in grants} == {(("MIT",), "code"), (("OGL-UK-3.0",), "data")}


def test_a_grant_says_its_line_and_words():
    (grant,) = read("# Bins\n\nWords.\n\n## Licence\n\nThis is about bins. It is under the MIT licence.\n")
    assert (grant.line, grant.quote) == (7, "It is under the MIT licence.")


def test_a_bare_pointer_names_the_file_and_no_licence():
    (grant,) = read("## Licence\n\nSee [LICENCE](LICENCE.md) for details.\n")
    assert (grant.ids, grant.pointer) == ((), "LICENCE.md")


def test_a_section_of_own_words_speaks_of_a_licence_that_it_does_not_name():
    (grant,) = read("# Bins\n\n## Licence\n\nThe council grants residents a licence to look at this.\n")
    assert (grant.ids, grant.pointer, grant.line) == ((), "", 5)
    assert read("# Bins\n\n## Licences of premises\n\nApply for a licence here.\n") == ()


def test_a_restricted_licence_says_so():
    (grant,) = read("## Licence\n\nThis work is licensed under CC BY-NC 4.0.\n")
    assert (grant.ids, grant.restricted) == (("CC-BY-NC-4.0",), "it forbids commercial use")


@pytest.mark.parametrize(
    "said",
    [
        "MIT. Commercial use is not allowed.",
        "MIT, for internal use only.",
        "For staff only. MIT.",
        "MIT. Public bodies need not ask. It is free for them. Businesses must buy a licence.",
        "Free under the MIT licence for public bodies. Companies need a commercial licence.",
    ],
)
def test_a_limit_beside_the_name_says_so(said):
    (grant,) = read(f"# Bins\n\n## Licence\n\n{said}\n")
    assert (grant.ids, bool(grant.restricted)) == (("MIT",), True)


def test_a_limit_of_another_part_or_another_section_says_nothing():
    text = "# Bins\n\n## Licence\n\nThe code is under the MIT licence. The data is for internal use only.\n\n## Crest\n\nNot for resale.\n"
    assert identify(text, "README.md") == ["MIT"]


def test_what_is_said_later_of_businesses_outside_a_licence_section_takes_nothing_back():
    text = (
        "# Bins\n\nThis app is released under the MIT licence. It tells businesses when their bins are emptied. "
        "It knows the streets. Businesses that have no bin must buy one.\n"
    )
    assert identify(text, "README.md") == ["MIT"]


def test_a_fence_that_is_never_closed_hides_nothing():
    assert identify(
        "# Bins\n\n```\nrun me\n\n## Licence\n\nReleased under the MIT licence.\n", "README.md"
    ) == ["MIT"]


@settings(max_examples=120)
@given(st.text(alphabet=st.sampled_from(list("#*-=|[]()<>!`~\n\n licenceMIT.:/_^\"'&;")), max_size=600))
def test_any_markup_is_read_without_an_error(text):
    assert all(grant.line is None or grant.line >= 1 for grant in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "licence " * 120_000,
        "## Licence\n" * 90_000,
        "[licence](" * 100_000,
        "![licence](" * 90_000,
        "<a href=licence " * 60_000,
        "<!--" * 250_000,
        "licence. A " * 90_000,
        "`licence <" * 100_000,
        "| licence | MIT |\n" * 50_000,
        "licence MIT\n" * 80_000,
        "(licence" * 120_000,
        "Aa " * 300_000 + "licence MIT data",
    ],
)
def test_a_hostile_page_takes_no_long_time(text):
    within(2, read, text)
