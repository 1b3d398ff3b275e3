"""Which links are worth asking for."""

from openness_lint.links.chosen import worth_probing
from openness_lint.metadata import Declared
from openness_lint.readme import front_page
from tests.builders import memory_files

README = """# Bins

Bin rounds of Anytown, for anyone who wants to know when their bins go out, on paper or by post.

See it at <https://bins.anytown.city/>. It is under the [MIT licence](https://opensource.org/licenses/MIT).
Ask in [our forum](https://community.anytown.city/bins). It reads [bin rounds](https://data.anytown.city/dataset/bins)
([again](https://data.anytown.city/dataset/bins#again)) and is written with [pandas](https://pandas.pydata.org/).
[Report a problem](https://github.com/anytown/bins/issues), [example](https://example.org/dataset/x), [file](data/x.csv).

```
curl https://data.anytown.city/dataset/in-code
```
"""


def test_data_first_then_software_contact_and_licence():
    document = front_page(memory_files({"README.md": README}), "bins")
    declared = [
        Declared("homepage", "https://www.anytown.city/bins", "package.json", 3),
        Declared("name", "bins", "x", 1),
    ]
    assert worth_probing(document, declared, "https://github.com/anytown/bins") == (
        "https://data.anytown.city/dataset/bins",
        "https://bins.anytown.city/",
        "https://www.anytown.city/bins",
        "https://community.anytown.city/bins",
        "https://opensource.org/licenses/MIT",
    )


def test_without_a_readme_the_declared_links_are_left():
    assert worth_probing(None, [Declared("homepage", "https://www.anytown.city", "package.json")]) == (
        "https://www.anytown.city",
    )
    assert worth_probing(None) == ()
