"""Text to terms, the same for sentences and for questions.

A *token* is a word as printed, with its place; its *term* is what is looked up: without case, accents and
possessive, stemmed by Snowball's English stemmer (Porter 2001). Other languages have theirs in ``tongues.py``.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from index.words.stemming import load_stemmer

if TYPE_CHECKING:
    from index.words.tongues import Tongue

ENGLISH = "en"
# Letters with any accents that are printed as marks of their own ('e' and U+0301).
_LETTERS = r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*"
_TOKEN = re.compile(
    rf"""
    (?:[A-Za-z]\.){{2,20}}(?!\w)         # U.S., e.g.; bounded, or a megabyte of "a.a.a" would take hours
    | \d+(?:[.,]\d+)*                   # 1,000 and 1.13
    | {_LETTERS}(?:['’]{_LETTERS})*      # words, didn't, O'Neill
    """,
    re.VERBOSE,
)
# The same where all is ASCII, as most of what is printed in English is: found in two thirds of the time.
_ASCII_TOKEN = re.compile(
    r"[A-Za-z]{2,}(?:'[A-Za-z]+)*|(?:[A-Za-z]\.){2,20}(?![A-Za-z0-9_])|[0-9]+(?:[.,][0-9]+)*|[A-Za-z](?:'[A-Za-z]+)*"
)
# 'US' is a country and 'us' a stop word; with its stops, it is the country in lower case, too.
_NAMED_US = re.compile(r"USA?|[Uu]\.[Ss]\.(?:[Aa]\.)?")
# No word of news is longer; what is (a string of letters run together) is told apart by its beginning.
LONGEST_WORD = 100
_REMEMBERED = 30_000
# A sentence is read for evidence, for doubt, for what is marked and what is compared; so many are at hand again.
_TEXTS_REMEMBERED, _LONGEST_REMEMBERED = 256, 1_500

# Words that carry grammar and no subject. 'not', 'no', 'against', 'without' stay out of the list: they turn a
# sentence round, and a question that holds one means it.
STOP_WORDS = frozenset(
    (
        "a about all also am an and any are aren't as at be been being both but by can can't cannot could "
        "couldn't did didn't do does doesn't doing don't for from had hadn't has hasn't have haven't "
        "having he he'd he'll he's her here here's hers herself him himself his how how's i i'd i'll i'm "
        "i've if in into is isn't it it's its itself just let's me my myself of off on or our ours "
        "ourselves out over own shall shan't she she'd she'll she's should so some such than that that's "
        "the their theirs them themselves then there there's these they they'd they'll they're they've "
        "this those through to too until up upon us very was wasn't we we'd we'll we're we've were "
        "weren't what what's when when's where where's which while who who's whom whose why why's will "
        "with won't would wouldn't you you'd you'll you're you've your yours yourself yourselves"
    ).split()
)


# Forms that no suffix rule can undo, after their base: English irregular verbs and plurals.
_FORMS = """
    arise arose arisen; beat beaten; become became; begin began begun; bind bound; bite bit bitten; blow
    blew blown; break broke broken; bring brought; build built; burn burnt; buy bought; catch caught; choose
    chose chosen; come came; deal dealt; dig dug; draw drew drawn; drink drank drunk; drive drove driven;
    eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew
    flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen;
    get got gotten; give gave given; go went gone; grow grew grown; hang hung; hear heard; hide hid hidden;
    hold held; keep kept; know knew known; lay laid; lead led; learn learnt; leave left; lend lent; lose
    lost; make made; mean meant; meet met; pay paid; ride rode ridden; ring rang rung; rise rose risen; run
    ran; say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shoot shot; show
    shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; speak spoke spoken;
    spend spent; spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck; swear
    swore sworn; sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn;
    tell told; think thought; throw threw thrown; understand understood; wake woke woken; wear wore worn;
    win won; withdraw withdrew withdrawn; write wrote written; child children; man men; woman women; foot
    feet; tooth teeth; mouse mice; wife wives; life lives; half halves; thief thieves; person persons;
    policeman policemen; spokesman spokesmen; chairman chairmen; die died dying; lie lied lying; big bigger
    biggest; good better best; bad worse worst; owner owns owned owning
"""
_IRREGULAR = {form: base for base, *forms in map(str.split, _FORMS.split(";")) for form in forms}
_VOWEL = re.compile("[aeiouy]")
_new = tuple.__new__


class Token(NamedTuple):
    """A word at ``[start, end)`` of its text, and the term it is looked up by."""

    term: str
    start: int
    end: int


def read_tokens(text: str, language: str = ENGLISH) -> Iterator[Token]:
    """Yield every token of *text*, in order, stop words included.

    *language* is one of ``corpus.languages``: whose stems, stop words and elisions they are.
    """
    if language != ENGLISH:
        return _tongue(language).read_tokens(text)
    return iter((_remember_tokens if len(text) <= _LONGEST_REMEMBERED else _find_tokens)(text))


def _find_tokens(text: str) -> list[Token]:
    found = (_ASCII_TOKEN if text.isascii() else _TOKEN).finditer(text)
    # As Token(...) does, in half the time.
    return [_new(Token, (_to_term(match[0]), match.start(), match.end())) for match in found]


@lru_cache(maxsize=_TEXTS_REMEMBERED)
def _remember_tokens(text: str) -> Sequence[Token]:
    return _find_tokens(text)


def read_terms(text: str, language: str = ENGLISH) -> list[str]:
    """Return the terms of *text* that are looked up: all but the stop words, in order."""
    if language != ENGLISH:
        return _tongue(language).read_terms(text)
    return [term for term in map(_to_term, _find_words(text)) if term not in _STOP_TERMS]


def gather_terms(text: str) -> set[str]:
    """Return the terms of ``read_terms`` of an English *text*, each once."""
    # No token runs across a blank, and most of what stands between blanks has been seen before.
    return set().union(*map(_terms_between_blanks, set(text.split())))


@lru_cache(maxsize=_REMEMBERED)
def _terms_between_blanks(printed: str) -> tuple[str, ...]:
    return tuple(read_terms(printed))


def _find_words(text: str) -> list[str]:
    words: list[str] = (_ASCII_TOKEN if text.isascii() else _TOKEN).findall(text)
    return words


def is_stop_term(term: str, language: str = ENGLISH) -> bool:
    """Say whether *term* carries grammar only."""
    return term in stop_terms(language)


def stop_terms(language: str = ENGLISH) -> frozenset[str]:
    """Return the terms that carry grammar only."""
    return _STOP_TERMS if language == ENGLISH else _tongue(language).stop_words


def analyser_fingerprint(languages: Iterable[str] = (ENGLISH,)) -> str:
    """Return what identifies this analysis, the stemmer's version included; an index made by another is rebuilt.

    Raises:
        LookupError: one of *languages* is not known.
    """
    others = sorted(set(languages) - {ENGLISH})
    return " ".join([_fingerprint(), *(_tongue(language).fingerprint() for language in others)])


def _tongue(language: str) -> Tongue:
    # An archive of English articles never needs the others' words.
    from index.words.tongues import tongue

    return tongue(language)


@cache
def _fingerprint() -> str:
    probe = "organisations generously caresses skies national relational 1,000 José O'Neill’s U.S. running won MPs"
    tables = (_TOKEN.pattern, _NAMED_US.pattern, LONGEST_WORD, sorted(STOP_WORDS), sorted(_IRREGULAR.items()))
    return f"{' '.join(read_terms(probe))} {zlib.crc32(repr(tables).encode()):08x}"


# Nineteen of twenty words are among the commonest so many; all of them would be a memory that grows.
@lru_cache(maxsize=_REMEMBERED)
def _to_term(word: str) -> str:
    word = word[:LONGEST_WORD]
    if _NAMED_US.fullmatch(word) or _NAMED_US.fullmatch(_without_possessive(word)):
        return "usa"
    if word[0].isdigit():
        return word.replace(",", "")
    folded = _fold(word.replace("’", "'").replace(".", "").casefold())
    if folded in STOP_WORDS:
        return folded
    folded = _without_possessive(folded) or folded
    folded = _IRREGULAR.get(folded, folded).replace("'", "") or folded
    # 'MPs' is the plural of 'MP'; the stemmer wants a vowel.
    is_plural = len(folded) > 2 and folded.endswith("s") and not _VOWEL.search(folded)
    stemmed = folded[:-1] if is_plural else _stem(folded)
    # 'the ONS' and 'willing' are no 'on' and no 'will': a stem must not turn a word into a stop word.
    return folded if stemmed in _STOP_TERMS else stemmed


def _without_possessive(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s", "'S", "’S")) else word


def _fold(word: str) -> str:
    if word.isascii():
        return word
    return "".join(mark for mark in unicodedata.normalize("NFKD", word) if not unicodedata.combining(mark)) or word


_stem = load_stemmer("english")
_STOP_TERMS = frozenset(_fold(word.casefold()) for word in STOP_WORDS)
