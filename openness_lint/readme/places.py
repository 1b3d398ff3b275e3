"""Find the front page, and the story files one hop away from it."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from openness_lint.patterns import Pattern
from openness_lint.readme.blocks import words_of
from openness_lint.readme.foreign import NOT_NAMED, distinctive
from openness_lint.readme.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openness_lint.readme.document import Document
    from openness_lint.repository import Files

_FOLDERS = ("", ".github/", "docs/", "doc/", "profile/")
_NAMES = tuple(
    "readme lisezmoi liesmich leesmij leggimi leeme llegeix-me darllenfi czytajmnie read_me".split()
)
# The likeliest first; "" is a name without an ending.
_ENDINGS = (
    *".md .markdown .rst .adoc .asciidoc .org .rdoc .textile .mkd .mkdn .mdown .mdwn .mdx .qmd .rmd .rest .asc".split(),
    *(".txt", ".text", "", ".html", ".htm", ".wiki", ".mediawiki", ".creole", ".pod", ".1st"),
)
_STORY_ENDINGS = tuple(".md .markdown .mdx .qmd .rst .adoc .org .txt .html .htm .ipynb .rmd .textile".split())
MAX_FILES = 25
MAX_BYTES = 300_000
MAX_POSTS = 6
MAX_NOTEBOOKS = 4
MAX_OPENINGS = 6
FEW_WORDS = 30

# Story files by where they stand, likeliest first.
_ROOT = Pattern(
    r"^(?:lessons?|retro\w{0,10}|post-?mortems?|story|stories|about|roadmap|status|faq|maintainers|authors|team|"
    r"background|purpose|why|learnings?|diary|journal|notes|ideas|evaluation|impact|results|case[-_ ]?stud\w{1,3}|"
    r"known[-_]issues|limitations|decisions?|index|history|vision|data|datasources?|data[-_]sources|methodology|"
    r"governance|adopters|users|accessibility|support)[-\w ]{0,40}\.\w{2,8}$"
)
# Where a site or a part of the repository begins, however deep in the tree.
_OPENINGS = Pattern(
    r"^(?:[^/.][^/]{0,60}/){1,3}_?(?:index|home|about|intro(?:duction)?|overview|purpose|background|"
    r"(?:about|what[-_ ]is|why|who)[-_ ][-\w ]{1,40})\.\w{2,8}$"
)
_DECISIONS = Pattern(
    r"(?:^|/)(?:adrs?|decisions?|decision[-_]?(?:log|records?)|architecture[-_]decisions?)/[^/]{1,120}$"
)
_POSTS = Pattern(
    r"(?:^|/)(?:_?posts?|_?blogs?|diary|diaries|journal|week-?notes?|news|updates|case[-_]?stud(?:y|ies))/"
    r"(?:[^/]{1,80}/)?[^/]{1,150}$"
)
_DOCS = Pattern(r"^(?:docs?|documentation|wiki|website|site|pages)/(?:[^/]{1,80}/){0,3}[^/]{1,150}$")
# The address of a file as the forge shows it; that the path is there tells that it is this repository's.
_ON_THE_FORGE = Pattern(
    r"^https?://(?:www\.)?[\w.-]{1,80}/[\w.-]{1,80}/[\w.-]{1,100}/(?:-/|src/)?(?:blob|tree|branch)/[\w.-]{1,80}/"
)
_NOTEBOOKS = Pattern(r"^(?:notebooks?/|analysis/|src/|code/)?[^/]{1,120}\.ipynb$")
# Pages with a purpose of their own, which other checks read, and what is nobody's story.
_NOT_STORY = Pattern(
    r"(?:^|/)(?:[^/]{0,40}licen[cs]es?|copying|contributing|contributors?|change-?log|changes|news|releases?|"
    r"code[-_]of[-_]conduct|security|pull_request_template|issue_template|requirements[-\w]{0,20}|robots|humans|404|"
    r"search|genindex|py-modindex|constraints|install(?:ation)?|notice|claude|agents|gemini|copilot-instructions|"
    r"third[-_ ]?party[-\w ]{0,20}|[-\w ]{0,40}check[-_ ]?list|[-\w ]{0,40}[-_ ]template)(?:\.[\w.]{2,10})?$|"
    r"(?:^|/)(?:agents?|prompts?|skills|superpowers|plans|specs|node_modules|vendor|third_party|tests?|fixtures?|templates?|api|_build|assets|static|locales?|"
    r"\.github/[a-z_]{1,40})/"
)
# "README-first.md", "readme_en.md", "Read me.txt": taken where nothing is called README alone.
_LOOSELY_NAMED = Pattern(r"^read[-_ ]?me(?:[-_ ][-\w ]{1,30})?\.(?:md|markdown|mdown|rst|adoc|txt|html?)$")
_MANIFESTS = words_of(
    "package.json pyproject.toml setup.py setup.cfg composer.json DESCRIPTION publiccode.yml Cargo.toml go.mod pom.xml"
)

COMPOSER = "composer.json"
MOST_OF_AN_OPENING = 4000
_PACKAGE = Pattern(
    r"^\s{0,3}\{\s{0,20}\"name\"\s{0,4}:\s{0,4}\"(?P<owner>[\w.-]{1,60})/(?P<name>[\w.-]{1,80})\""
)
# "This is Anytown's recommended starting point for …".
_TO_BUILD_ON = Pattern(
    r"\bthis (?:[\w-]{1,20} ){0,3}?is\b[^.!?]{0,60}?\b(?:starting point|starter"
    r"|template|skeleton|upstream|boilerplate)\b"
)


def front_page(files: Files, name: str) -> Document | None:
    """Choose and parse the README: root, then .github/, then docs/; any case and ending. None if there is none.

    Where a folder has several (README.md and README.rst), the first with enough of its own words, else the fullest.
    Raises Unreadable where the file is listed but cannot be read.
    """
    paths = next(filter(None, (_candidates(files, folder) for folder in _FOLDERS)), None)
    paths = paths or _LOOSELY_NAMED.among(files.paths)
    return _of_another(_own_after_all(_fullest(files, paths, name), files), files, name) if paths else None


def _fullest(files: Files, paths: list[str], name: str) -> Document:
    best = parse(paths[0], files.text(paths[0]), name)
    for path in paths[1:3]:
        if best.words >= FEW_WORDS:
            break
        other = parse(path, files.text(path), name) if path in files.readable else best
        best = other if other.words > best.words else best
    return best


def _candidates(files: Files, folder: str) -> list[str]:
    """READMEs of one folder, Markdown first; translations (README.cy.md) only where there is nothing else."""
    found = []
    for path in files.paths:
        if not path.startswith(folder) or "/" in path[len(folder) :]:
            continue
        stem, dot, ending = path[len(folder) :].lower().partition(".")
        last = "." + ending.rsplit(".", 1)[-1] if dot else ""
        if stem in _NAMES and last in _ENDINGS:
            found.append((ending.count("."), _NAMES.index(stem), _ENDINGS.index(last), path))
    fewest = min((dots for dots, *_ in found), default=0)
    return [path for dots, *_, path in sorted(found) if dots == fewest]


def _own_after_all(page: Document, files: Files) -> Document:
    """Take a README for the team's own where its product lies in the files: a folder may be called anything."""
    if NOT_NAMED not in page.foreign:
        return page
    words = {word for word in distinctive(page.title) if len(word) > 3}
    manifests = [path for path in files.paths if path in _MANIFESTS and path in files.readable]
    texts = " ".join((*files.paths, *(files.text(path)[:4000] for path in manifests))).lower()
    if any(word in texts for word in words):
        return page._replace(foreign="")
    return page


def _of_another(page: Document, files: Files, name: str) -> Document:
    """Take a README for another owner's where it names the package that it was copied with, to build upon.

    In composer.json a package's name has its owner's before it: "anytown/site-base".
    """
    if page.foreign or COMPOSER not in files.readable or not page.sections:
        return page
    opening = " ".join(said.text for part in page.sections[:2] for said in part.sentences)
    if not _TO_BUILD_ON.search(opening[:MOST_OF_AN_OPENING]):
        return page
    found = _PACKAGE.search(files.text(COMPOSER)[:MOST_OF_AN_OPENING])
    ours = {_plain(part) for part in re.split(r"__|/", name)}
    if found is None or {_plain(found["owner"]), _plain(found["name"])} & ours:
        return page
    package = f"{found['owner']}/{found['name']}".lower()
    addresses = " ".join(link.target for link in page.links)
    if package not in f"{page.lowered} {addresses.lower()}":
        return page
    return page._replace(foreign=f"it is the README of {package}, which is there to build on")


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.lower())


def linked_documents(files: Files, document: Document | None) -> tuple[Document, ...]:
    """Parse the story files one hop from the front page, at most 25 and 300 kB in all.

    First those it links to by a relative address, then root files with a telling name (LESSONS.md, index.md),
    decision records, posts and diaries (newest first), docs/ and wiki/, and the Markdown cells of notebooks. A file
    that cannot be read is left out. Each document carries its own path and lines.
    """
    taken: list[Document] = []
    size = 0
    for path in _story_paths(files, document):
        length = files.sizes.get(path, -1)
        if len(taken) >= MAX_FILES:
            break
        if size + max(length, 0) > MAX_BYTES:
            continue
        text = _text(files, path)
        if text is not None and size + len(text) <= MAX_BYTES:
            size += len(text)
            taken.append(parse(path, text))
    return tuple(taken)


def _text(files: Files, path: str) -> str | None:
    from openness_lint.repository import Unreadable  # noqa: PLC0415 - repository imports this package when it parses

    try:
        return files.text(path)
    except Unreadable:
        return None


def _story_paths(files: Files, document: Document | None) -> Iterator[str]:
    """Every story file once, likeliest first."""
    front = document.path if document else ""
    texts = [path for path in files.paths if path.lower().endswith(_STORY_ENDINGS)]
    seen = {front, *_NOT_STORY.among(texts)}
    listed = [path for path in texts if path in files.readable and path not in seen]
    groups = (
        _linked(document, listed),
        _ROOT.among(listed),
        sorted(_OPENINGS.among(listed), key=_depth)[:MAX_OPENINGS],
        _DECISIONS.among(listed),
        sorted(_POSTS.among(listed), reverse=True)[:MAX_POSTS],
        sorted(_DOCS.among(listed), key=_depth),
        _NOTEBOOKS.among(listed)[:MAX_NOTEBOOKS],
    )
    for group in groups:
        for path in group:
            if path not in seen:
                seen.add(path)
                yield path


def _depth(path: str) -> tuple[int, str]:
    return path.count("/"), path


def _linked(document: Document | None, listed: list[str]) -> list[str]:
    """Find the listed files that the front page links to; a link to a folder means its README or index."""
    if document is None:
        return []
    lower = {path.lower(): path for path in listed}
    here = posixpath.dirname(document.path)
    found = []
    for link in document.links:
        target = _ON_THE_FORGE.sub("/", link.target).partition("#")[0].partition("?")[0]
        if not target or "://" in target or link.picture or target.startswith(("mailto:", "//")):
            continue
        base = "" if target.startswith("/") else here
        path = posixpath.normpath(posixpath.join(base, target.lstrip("/"))).lower().replace("%20", " ")
        inside = (f"{path}/readme.md", f"{path}/index.md", f"{path}.md") if path not in lower else (path,)
        found += [lower[option] for option in inside if option in lower]
    return found
