"""What a question is about that names nobody: a role, a thing, or the matter that somebody's words are asked on."""

from __future__ import annotations

import re
from collections.abc import Collection

from index.asking.question import read_question

_WHO_IS = re.compile(r"\W*who(?: is| was|['’]s) the (?P<role>[^?,]{1,60}?)\W*", re.I)
_WHAT_IS = re.compile(
    r"\W*what(?: is| was| are| were|['’]s) (?:(?:the|an?) )?(?P<thing>(?!(?:his|her|its|their)\b)[^?,]{1,60}?)\W*", re.I
)
_ABOUT_IT = re.compile(r"\b(?:about|on|of) (?P<it>it|this|that)\W*$", re.I)


def read_role(question: str, answer: str) -> str:
    """Return whom *question* asks for by a role: 'the mayor'; empty where *answer* tells by name who that is."""
    found = _WHO_IS.fullmatch(question)
    role = found["role"] if found else read_question(question).speaker_text
    printed = re.escape(role)
    return "" if re.search(rf"\b(?i:{printed}),? [A-Z]|[a-z], (?:the )?(?i:{printed})\b", answer) else role


def read_thing(question: str) -> str:
    """Return the thing that *question* asks to be told about, without its article: 'What was the harbour fund?'."""
    found = _WHAT_IS.fullmatch(question)
    return found["thing"] if found else ""


def read_matter(question: str, besides: Collection[str] = ()) -> str:
    """Return the words of *question* that say what it is about, but for the one whose words it asks for.

    The terms *besides* are left out, too: those of whoever is spoken of otherwise.
    """
    asked = read_question(question)
    found = zip(asked.terms, asked.words, asked.weights, strict=True)
    telling = (one for one in found if one[2] == 1.0 or one[0] in asked.name_terms)
    apart = asked.speaker_words.union(besides)
    return " ".join(word for term, word, _ in telling if term not in apart)


def asks_about_it(question: str) -> bool:
    """Say whether *question* ends with 'about it', or 'on that'."""
    return _ABOUT_IT.search(question) is not None


def put_matter(question: str, matter: str) -> str:
    """Return *question* with *matter*, if there is any, in the place of the 'it' that it ends with."""
    it = _ABOUT_IT.search(question)
    return f"{question[: it.start('it')]}{matter}{question[it.end('it') :]}" if it and matter else question
