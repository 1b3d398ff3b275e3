"""What people do to licence texts without meaning to change them."""

from __future__ import annotations

import random
import re
import textwrap


def _paragraphs(text):
    return re.split(r"\n[ \t]*\n", text)


def pristine(text, dice):
    return text


def rewrapped(text, dice):
    return "\n\n".join(textwrap.fill(" ".join(part.split()), 60) for part in _paragraphs(text))


def unwrapped(text, dice):
    return "\n\n".join(" ".join(part.split()) for part in _paragraphs(text))


def in_a_comment(text, dice):
    return "/*\n" + "\n".join(" * " + line for line in text.splitlines()) + "\n */"


def with_header_and_footer(text, dice):
    return (
        "Anytown bin days\n\nCopyright 2019 Anytown Council\n\nThe terms below hold for all that stands here.\n\n"
        + text
        + "\n\nQuestions? Write to the digital team at the town hall.\n"
    )


def cut_tail(text, dice):
    return text[: int(len(text) * 0.9)]


def with_typos(text, dice):
    letters = list(text)
    places = [at for at in range(len(letters) - 1) if letters[at].isalpha() and letters[at + 1].isalpha()]
    for at in dice.sample(places, max(1, len(places) // 500)):
        letters[at], letters[at + 1] = letters[at + 1], letters[at]
    return "".join(letters)


def with_smart_quotes(text, dice):
    return re.sub(r'"([^"\n]*)"', "\u201c\\1\u201d", text).replace("'", "\u2019").replace("--", "\u2014")


def in_british_spelling(text, dice):
    text = re.sub(r"\b([Ll])icense(s?)\b", r"\1icence\2", text)
    return text.replace("ization", "isation").replace("ized", "ised")


def as_markdown(text, dice):
    first, *rest = _paragraphs(text)
    marked = [
        "> " + part.strip().replace("\n", "\n> ")
        if dice.random() < 0.3
        else f"**{part.strip()[:20]}**{part.strip()[20:]}"
        for part in rest
    ]
    return "\n\n".join(["# " + " ".join(first.split()), *marked])


MUTATIONS = (
    rewrapped, unwrapped, in_a_comment, with_header_and_footer, cut_tail, with_typos, with_smart_quotes,
    in_british_spelling, as_markdown,
)  # fmt: skip


def mutated(mutation, name, text):
    return mutation(text, random.Random(name + mutation.__name__))
