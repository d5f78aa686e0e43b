"""What an accusation and an outcome are about: whether both can be the same matter.

A man who was cleared of his expenses years ago was not cleared of what he is arrested for today.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

# Families of wrongs: what begins as one charge of a family may end as another.
_FAMILIES = (
    r"fraud|defraud|brib|corrupt|theft|steal|stole|thiev|burgl|robb|embezzl|launder|forg(?:e|ing)|false accounting|tax|"
    r"expenses|insider|kickback|racketeer|extort|smuggl|drug|cocaine|heroin|cannabis|trafficking|handling|perjur|"
    r"pervert|obstruct|conspir|overbill|counterfeit|rigg",
    r"murder|manslaughter|kill|assault|beat|(?<!heart )attack|stab|shoot|shot|punch|abus|rap(?:e|ing|ist)|sexual|grop|"
    r"harass|"
    r"stalk|threat|violen|bully|bullied|wound|affray|indecen|poison|cruel|racis|racial|semit|slur(?!ry)|homophob|sexis|"
    r"discriminat|arson",
    r"drink-driv|drunk|dangerous driv|careless driv|speeding|breath",
    r"doping|steroid|banned substance|positive test|match-fixing|betting|bet on",
    r"leak|secrets|classified|spy|espionage",
    r"plagiar",
    r"poach|pollut|solvent",
)
# What goes with a family and with much else: it shows one matter, and never two.
_HINTS = (
    r"misus|payroll|fund|cash|money|shares|wire|bank|gift|donation|invoice|vot(?:e|ing)|ballot",
    r"misconduct|domestic|shout|neglect|offensive|tweet|remark|hate",
    r"driv|careless|vehic|crash|licen[cs]e",
    r"test|match|banned",
    r"secret(?!ar)|confidential",
    r"cheat|marking",
    r"dump|waste",
)
_FAMILY = tuple(re.compile(rf"\b(?:{words})", re.IGNORECASE) for words in _FAMILIES)
_HINT = tuple(re.compile(rf"\b(?:{words})", re.IGNORECASE) for words in _HINTS)
_LITERAL = re.compile(r"(?:\A|\|)(?:\(\?<![\w ]+\))?([\w -]+)(?:\([^)]*\)|\[[^]]*\]\w*)?")
# With one of which each word begins that a family or its hints have, up to where a pattern goes on.
_LITERALS = tuple(
    tuple(_LITERAL.findall(family) + _LITERAL.findall(hints)) for family, hints in zip(_FAMILIES, _HINTS, strict=True)
)
# In lower case they are another letter, or two, or are taken for one where case does not count.
_ODD_LETTERS = "\u0130\u0131\u017f\u212a\u03a3"
_WORD = re.compile(r"[^\W\d_]{4,}")
# Words of any accusation or outcome, which say nothing of the matter.
_OF_ANY = frozenset(
    (
        "accus alleg arres charg suspe compl inves inqui clear acqui convi dropp dismi judge court polic jury trial "
        "guilt pleaa verdi sente jaile fined month years after with from that this have been were which their last "
        "when over said panel commi counc party leade minis memb former membe coun offic prose monda tuesd wedne "
        "thurs frida satur sunda janua febru march april augus septe octob novem decem today yeste would could will "
        "again again against charge wrong breac rules code stand inter exter board hear heari into about other unde "
        "where while their there they them first then also later more than what"
    ).split()
)
_STEM = 5
# What an end says that it is of: "cleared of breaking the rules on spending", "a lawsuit over the rights to songs".
_OBJECT = re.compile(
    r"\b(?:cleared|exonerated|absolved|fined|banned|suspended|sued|settle\w*|settlement|lawsuit|suit|"
    r"dispute|claims?|complaint)\s+(?:[^.;,]{1,60}?\s)??(?:of|over|for|about|into)\s+"
    r"(?!\d|[£$€]|(?:one|two|three|four|five|six|seven|eight|nine|ten|life|good|all|any|both|the rest)\b)"
    r"(?P<what>(?:(?!\b(?:after|when|before|by|during|following|at|against|as)\b)[^.;,]){3,120})|"
    r"\bden(?:ied|ies|ying)\s+(?P<denied>(?:that\s+)?(?:s?he\s+(?:was|had|is|has)\b|[a-z]+ing\b)[^.;,]{3,120})",
    re.IGNORECASE,
)
# Words of any end's object, which leave open what it was.
_ANY_OBJECT = frozenset(
    (
        "misco wrong offen crime rules rule breac viola condu behav claim claims years months weeks days gross sever "
        "count count both four three five first secon fouls sum publi damag money matte accou involv invol anyth "
        "nothi known actio comme remar incid affai alway ever unfai famil death"
    ).split()
)
# A sentence is shorter; of what is longer, a whole body, no more is kept.
_LONGEST_KEPT = 4_000


def same_matter(one: str, other: str, *, names: str = "", around: str = "") -> bool | None:
    """Say whether two sentences are about one matter; None where their words do not tell.

    Args:
        one: the sentence that tells of the accusation.
        other: the sentence that tells of an outcome.
        names: names whose words say nothing: the accused's.
        around: what is printed around the other: a matter that is told of there may be its own.
    """
    if is_same_matter(one, other, names=names):
        return True
    here = _families(one[:_LONGEST_KEPT])
    return False if here and _families(other[:_LONGEST_KEPT]) and not _has_one_of(around, here, frozenset()) else None


def is_same_matter(one: str, other: str, *, names: str = "") -> bool:
    """Say whether ``same_matter`` does: for less, since what the other is about else need not be found out."""
    one = one[:_LONGEST_KEPT]
    # Words are counted for less than families are looked for.
    return _count_stems(one, other, names) > 1 or _has_one_of(other, _families(one), _hinted(one))


def shares_matter(one: str, other: str, *, names: str = "") -> bool:
    """Say whether both have a word for what the matter is, the accused's *names* left out."""
    return bool(_count_stems(one, other, names)) or _has_one_of(other, _families(one), _hinted(one))


def count_shared(one: str, other: str, *, names: str = "") -> int:
    """Return how many words for what a matter is both have, the accused's *names* left out."""
    return _count_stems(one, other, names) + shares_family(one, other)


def shares_family(one: str, other: str) -> bool:
    """Say whether *other* has a word of a family of wrongs that *one* has a word of."""
    return _has_one_of(other, _families(one), frozenset())


def find_shared(one: str, body: str, *, names: str = "") -> list[tuple[int, str]] | None:
    """Return where, ascending, the words of *body* begin that ``count_shared`` counts, and which word each is one of.

    All places are there, however often a word is printed. None where they cannot be told by their letters.
    """
    if not _is_plain(body):
        return None
    lowered = _lowered(body)
    return sorted((at, stem) for stem in _stems_known(one) - _stems_known(names) for at in _beginnings(lowered, stem))


def cuts_word(body: str, at: int) -> bool:
    """Say whether a text that begins or ends at *at* has but a part of a word of *body* there."""
    return 0 < at < len(body) and _is_letter(body[at - 1]) and _is_letter(body[at])


def is_of_another(accusing: str, end: str, *, names: str = "") -> bool:
    """Say whether *end* names an object of its own of which *accusing*, all that is printed of the matter, has nothing.

    "Cleared of breaking the rules on election spending" is no end of what tells of bullying alone.
    """
    if _has_one_of(end, _families(accusing[:_LONGEST_KEPT]), frozenset()):
        return False
    known = _stems_of_body(accusing) - _stems(names)
    its, own = _families(accusing[:_LONGEST_KEPT]) | _hinted(accusing[:_LONGEST_KEPT]), _families(end)
    if its and own and not its & own and not _stems(end) & known:
        return True  # "acquitted of speeding" is no end of what tells of a pension fund
    known |= _stems(names)
    for found in _OBJECT.finditer(end):
        stems = _stems(found["what"] or found["denied"]) - _ANY_OBJECT
        if len(stems) > 1 and not stems & known:
            return True
    return False


def _count_stems(one: str, other: str, names: str) -> int:
    """Return how many words for what a matter is both have, the accused's *names* left out."""
    wanted = _stems_known(one) - _stems_known(names)
    if not _is_plain(other):
        return len(wanted & _stems(other))
    # Most texts have far more words than are looked for.
    lowered = _lowered(other)
    return sum(next(_beginnings(lowered, stem), None) is not None for stem in wanted)


def _beginnings(lowered: str, stem: str) -> Iterator[int]:
    """Yield where the words of *lowered* begin that have that *stem*."""
    at = lowered.find(stem)
    while at >= 0:
        end = at + len(stem)
        if not _is_letter(lowered[at - 1 : at]) and (len(stem) == _STEM or not _is_letter(lowered[end : end + 1])):
            yield at
        at = lowered.find(stem, at + 1)


def _is_letter(character: str) -> bool:
    return character.isalnum() and not character.isdecimal()


def _has_one_of(text: str, families: frozenset[int], hinted: frozenset[int]) -> bool:
    """Say whether *text* has a word of one of those families, or one that goes with it."""
    if _is_plain(text):
        lowered = _lowered(text)
        return any(_is_in_body(text, lowered, number) for number in families | hinted)
    return any(
        _FAMILY[number].search(text) is not None or _HINT[number].search(text) is not None
        for number in families | hinted
    )


def _is_in_body(text: str, lowered: str, number: int) -> bool:
    """Say the same of one family and a plain text: its words are looked for by how they begin."""
    for literal in _LITERALS[number]:
        at = lowered.find(literal)
        while at >= 0:
            if _FAMILY[number].match(text, at) or _HINT[number].match(text, at):
                return True
            at = lowered.find(literal, at + 1)
    return False


# One body is held to several accusations.
@lru_cache(maxsize=8)
def _lowered(text: str) -> str:
    return text.lower()


@lru_cache(maxsize=8)
def _is_plain(text: str) -> bool:
    """Say whether *text* has no letter that is another one, or two, in lower case."""
    return text.isascii() or not any(letter in text for letter in _ODD_LETTERS)


# One accusation is held to many sentences.
@lru_cache(maxsize=512)
def _families(text: str) -> frozenset[int]:
    return frozenset(number for number, family in enumerate(_FAMILY) if family.search(text))


@lru_cache(maxsize=512)
def _hinted(text: str) -> frozenset[int]:
    return frozenset(number for number, hint in enumerate(_HINT) if hint.search(text))


# One article is held to many ends.
@lru_cache(maxsize=8)
def _stems_of_body(body: str) -> frozenset[str]:
    return frozenset(_stems(body))


@lru_cache(maxsize=64)
def _stems_known(text: str) -> frozenset[str]:
    return frozenset(_stems(text))


def _stems(text: str) -> set[str]:
    # A word is printed many times in a body, and looked at once.
    return {word.lower()[:_STEM] for word in set(_WORD.findall(text))} - _OF_ANY
