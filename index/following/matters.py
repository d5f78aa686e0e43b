"""What a question is about that names nobody: a role, a thing, or the matter that somebody's words are asked on."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from corpus.people.name_words import ROLE_WORDS
from index.asking.question import read_question
from index.asking.roles import find_holder
from index.words.terms import Token, is_stop_term, read_terms, read_tokens

_WHO_IS = re.compile(r"\W*who(?: is| was|['’]s) the (?P<role>[^?,]{1,60}?)\W*", re.I)
_WHO = re.compile(
    r"\W*(?:(?:[Aa]nd|[Bb]ut|[Ss]o) )?[Ww]ho (?!(?:did|does|do|will|would|can|could|should|has|had|have) "
    r"(?:[A-Z]|(?:he|she|they|it|the|his|her|its|their)\b))"
)
_HOW_MANY = re.compile(r"\W*(?:(?:and|but|so) )?how many (?!(?:years|months|weeks|days|hours|times)\b)\w", re.I)
_WHICH = re.compile(
    r"\W*(?:(?:and|but|so) )?(?:which|what) (?!(?:is|was|are|were|did|does|do|has|had|have|of)\b)\w", re.I
)
_OF = re.compile(r"\b(?:of|for|in|at)\b|['’]s\b", re.I)
_WHAT_IS = re.compile(
    r"\W*what(?: is| was| are| were|['’]s) (?:(?:the|an?) )?(?P<thing>(?!(?:his|her|its|their)\b)[^?,]{1,60}?)\W*", re.I
)
# Where the thing stands that a question is about, the surest first: 'When does the ban on kites end?', 'Who opposes the
# new pier?', 'What is wrong with the water in Dray?'
_ASKED_OF = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"\b(?P<before>do|does|did|is|was|are|were|will|would|can|could|should|has|have|had) (?:the|an?) "
        r"(?P<thing>[^?,;:]{1,80})",
        r"\bwho (?!(?:is|was|are|were|did|does|do|has|had|have)\b)\w+ (?:[\w’'-]+ ){0,2}?(?:the|an?) "
        r"(?P<thing>[^?,;:]{1,80})",
        r"\b(?:with|to|at|in|for|against|over|behind|leading) the (?P<thing>[^?,;:]{1,80})",
    )
)
_TOPIC = re.compile(r"\b(?:about|on) (?:the |an? )?(?P<thing>[^?,;:]{1,80}?)\W*$", re.I)
# 'When did Odile Marsh release her new album?'
_OWNED = re.compile(r"\b(?:his|her|their|its) (?P<thing>[^?,;:]{1,60}?)\W*$", re.I)
_JOINS = frozenset("of on for against".split())
_ARTICLES = frozenset("the a an".split())
_BE = frozenset("be have been".split())
_LONGEST = 4
# 'What else did she give?': what is asked for beside something is no matter.
_OTHERS = frozenset(read_terms("else another additional"))
_NO_NOUNS = frozenset("get go do come".split())
_ABOUT_IT = re.compile(
    r"\b(?:(?:about|on|of) (?P<it>it|this|that|them|these|those)|\w+(?:ed|de|id|ke) (?P<done>this|that))\W*$", re.I
)


def asks_for_role(question: str) -> str:
    """Return the role that *question* asks who holds, of no place or body: 'Who is the mayor?'; else nothing."""
    found = _WHO_IS.fullmatch(question)
    return found["role"] if found and not _OF.search(found["role"]) else ""


def asks_which(question: str) -> bool:
    """Say whether *question* is for one of a kind: 'which ship', 'what film'."""
    return _WHICH.match(question) is not None


def asks_how_many(question: str) -> bool:
    """Say whether *question* asks how many of some there are: 'How many people protested?'."""
    return _HOW_MANY.match(question) is not None


def is_who(question: str) -> bool:
    """Say whether *question* is for who did something: whoever it is, is spoken of from then on.

    Behind 'who did Marsh beat?' that is still Marsh.
    """
    return _WHO.match(question) is not None


def read_role(question: str, answer: str) -> str:
    """Return whom *question* asks for by a role: 'the mayor'; empty where *answer* tells by name who that is."""
    found = _WHO_IS.fullmatch(question)
    role = found["role"] if found else read_question(question).speaker_text
    printed = re.escape(role)
    return "" if re.search(rf"\b(?i:{printed}),? [A-Z]|[a-z], (?:the )?(?i:{printed})\b", answer) else role


def read_holder(question: str, answer: str) -> str:
    """Return the name beside which *answer* prints the role that *question* asks for: 'the harbour master Ann Lee'."""
    found = _WHO_IS.fullmatch(question)
    head = found["role"].split(" of ")[0].split(" for ")[0] if found else ""
    if not head:
        return ""
    holder = find_holder(head, answer)
    return holder if 2 <= len(holder.split()) <= 3 else ""


def read_thing(question: str) -> str:
    """Return the thing that *question* asks to be told about, without its article: 'What was the harbour fund?'."""
    found = _WHAT_IS.fullmatch(question)
    return found["thing"] if found else ""


def read_subject(question: str) -> str:
    """Return the thing that *question* is about, without its article: of 'Why did the old ferry stop?' the old ferry.

    It is read off where it stands: behind an auxiliary, behind 'who' and a verb, or at the end behind 'about'.
    """
    if thing := read_thing(question):
        return thing
    if _WHO_IS.fullmatch(question):
        return ""
    patterns = (*([_TOPIC] if read_question(question).speaker_text else []), *_ASKED_OF)
    found = next((match for pattern in patterns if (match := pattern.search(question))), None)
    if found is None:
        return ""
    text = found["thing"]
    tokens = list(read_tokens(text))
    last = _end_of_noun(tokens)
    is_followed_by_be = last < len(tokens) and tokens[last].term in _BE
    is_joined = last > 1 and tokens[last - 2].term in _JOINS | _ARTICLES
    if found.groupdict().get("before") and last > 1 and not is_followed_by_be and not is_joined:
        # 'the old ferry stop': what it does is no part of it.
        last -= 1
        while last > 1 and tokens[last - 1].term in _NO_NOUNS:
            last -= 1
    if not 0 < last <= _LONGEST:
        return ""
    # Who holds a role is no 'it'.
    head = text[tokens[last - 1].start : tokens[last - 1].end]
    return "" if head.casefold() in ROLE_WORDS else text[tokens[0].start : tokens[last - 1].end]


def read_owned(question: str) -> str:
    """Return what *question* ends with that is somebody's in it: of 'When did X release her new album?' the album."""
    found = _OWNED.search(question)
    tokens = list(read_tokens(found["thing"])) if found else []
    is_whole = tokens and _end_of_noun(tokens) == len(tokens) <= _LONGEST
    return found["thing"] if found and is_whole else ""


def _end_of_noun(tokens: Sequence[Token]) -> int:
    """Return how many of *tokens* may be one thing with what belongs to it: 'ban on kites', 'price of the ferry'."""
    last = 0
    while last < len(tokens) and not is_stop_term(tokens[last].term):
        last += 1
        joins = last
        while joins < len(tokens) and tokens[joins].term in (_JOINS if joins == last else _ARTICLES):
            joins += 1
        if joins > last and joins < len(tokens) and not is_stop_term(tokens[joins].term):
            last = joins
    return last


def read_matter(question: str, besides: Collection[str] = ()) -> str:
    """Return the words of *question* that say what it is about, but for the one whose words it asks for.

    The terms *besides* are left out, too: those of whoever is spoken of otherwise.
    """
    asked = read_question(question)
    found = zip(asked.terms, asked.words, asked.weights, strict=True)
    telling = (one for one in found if one[2] == 1.0 or one[0] in asked.name_terms)
    apart = asked.speaker_words.union(besides, _OTHERS)
    words = [word for term, word, _ in telling if term not in apart]
    return "".join(_with_gaps(question, words))


def _with_gaps(question: str, words: Sequence[str]) -> Iterator[str]:
    """Yield *words* with what parts them: a comma between two names that are no neighbours in *question*."""
    end = 0
    for place, word in enumerate(words):
        start = max(question.find(word, end), 0)
        are_names = place > 0 and words[place - 1][0].isupper() and word[0].isupper()
        yield "" if not place else ", " if are_names and question[end:start].strip() else " "
        yield word
        end = start + len(word)


def asks_about_it(question: str) -> bool:
    """Say whether *question* ends with 'about it', 'on that' or 'of them'."""
    return _ABOUT_IT.search(question) is not None


def put_matter(question: str, matter: str) -> str:
    """Return *question* with *matter*, if there is any, in the place of the 'it' that it ends with."""
    it = _ABOUT_IT.search(question)
    if not it or not matter:
        return question
    start, end = it.span("it") if it["it"] else it.span("done")
    return f"{question[:start]}{matter}{question[end:]}"
