"""After an abbreviation, an initial or a figure: does the sentence go on?"""

from __future__ import annotations

import re

from corpus.abbreviations import Abbreviations
from corpus.day_names import WEEKDAY
from corpus.surroundings import Surroundings

_ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,2}")
# "Bldg", "Sgts": no vowel, and not two of the same letter at the start.
_NO_VOWEL = re.compile(r"(?!(.)\1)[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-xz]{1,4}")
_INTERJECTIONS = frozenset("hm hmm mm mhm shh pfft tsk nth psst pst brr grr".split())
_ROMAN = re.compile(r"[IVXLC]+\b")
_AND_I = re.compile(r"\b(?:and|or|than|as|am) I$")
_LETTERED = re.compile(
    r"\b(?:plan|vitamin|grade|section|part|option|group|class|hepatitis|type|point|gate|team|exhibit|war) [A-Z]$", re.I
)
# Capitals that begin a name as often as a sentence: after an initial they prove nothing.
_ALSO_NAMES = frozenset("will so may more still an young long no in do to day best little he you by van".split())
# What goes on with a firm's name, or comes before a person's.
_AFTER_FIRM = frozenset(
    "chairman chairwoman president chief ceo cfo coo vice executive director spokesman spokeswoman treasurer founder "
    "co-founder senior general managing deputy associate assistant analyst class series common preferred stock unit "
    "international television theater theatre pictures studios entertainment records games music group holdings "
    "foundation fund center building tower plaza park museum hospital university school".split()
)
# "Jaguar said": a name, and a verb that has a subject.
_CLAUSE = re.compile(
    r"(?:[A-Z][\w&’'-]*\s){1,4}(?:said|says|is|was|has|had|will|would|also|are|were|have|could|may|reported|posted|"
    r"fell|rose|declined|closed|plans|expects|agreed|announced|owns|makes|sold|bought)\b"
)
# "Ann Lee told Bob Holt Jr. Clark was there.": two people's names do not follow one another.
_AFTER_SUFFIX = re.compile(
    r"(?!(?:Day|Boulevard|Blvd|Avenue|Ave|Drive|Street|Road|Way|Park|Library|Hospital|School|High|Center|Centre|Middle|"
    r"Elementary|Foundation|Memorial|Airport|Bridge|Campaign|Award|Tower|Stadium|Field|Trust|Parade|Museum)\b)"
    r"(?:[A-Z][a-z’'-]+\s){1,2}(?:said|says|is|was|has|had|will|would|also|told|did|does|could|may|pleaded)\b"
)
_OFFICE = re.compile(
    r"(?:Gov|Sen|Rep|Lt|Mayor|Congress|Attorney|Supreme|Democrat|Republican|State|Circuit|Superior|House|Senate)"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
_DATED = re.compile(rf"\d|{_MONTH}")
_AFTER_CLOCK = re.compile(
    rf"{WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b|{_MONTH}|"
    r"(?:[A-Z]{1,3}T|UTC)\b|Eastern|Pacific|Central|Mountain|Local|"
    r"[A-Z][\w-]{2,20}(?:\s\w{2,10})?\stime\b"
)
_GERMAN_MONTH = re.compile(r"(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jän)[a-zä]*\b")
_BEFORE_ORDINAL = re.compile(
    r"\b(?:am|im|der|die|das|dem|den|des|vom|zum|zur|ab|bis|seit|beim|einen?|einem|einer|seine[mnrs]?|ihre[mnrs]?|"
    r"unsere[mnrs]?|jede[mnrs]?|und|sein|ihr|unser)\s\d{1,3}$",
    re.I,
)
# "At 5 p.m. Mr. Dunn left", "In the U.S. Dunn is known": where it was and when is no sentence yet.
_PHRASE = re.compile(
    r"[\"“‘'(]?(?:In|At|On|From|By|For|Since|Until|Before|After|Around|About|Outside|Across|Within)"
    r"(?:\s[\w,:.&’'-]+){1,3}"
)
_OPEN_QUOTES = frozenset("\"'“‘«‹„‚`»")
_LONGEST_PHRASE = 40
_CLOSING_MARK = re.compile("[\"'”’»“«]")


def is_short(token: str, abbreviations: Abbreviations) -> bool:
    """Say whether *token*, which a stop follows, may be an abbreviation, an initial or a figure."""
    if not token:
        return False
    if abbreviations.kind_of(token) or token[-1].isdigit():
        return True
    if len(token) == 1:
        return token.isalpha()
    if _ACRONYM.fullmatch(token) or (abbreviations.language == "de" and _ROMAN.fullmatch(token)):
        return True
    return bool(_NO_VOWEL.fullmatch(token)) and token.lower() not in _INTERJECTIONS


def number_goes_on(token: str, abbreviations: Abbreviations) -> bool:
    """Say whether a figure after *token* and its stop goes with it: "No. 10", "Nov. 8", "c. 1818"."""
    kind = abbreviations.kind_of(token)
    if kind is not None:
        return kind not in ("clock", "last")
    return (len(token) == 1 and token.isalpha()) or bool(_ACRONYM.fullmatch(token))


def goes_on(
    text: str,
    start: int,
    stop: int,
    token: str,
    following: re.Match[str],
    abbreviations: Abbreviations,
    around: Surroundings,
) -> bool:
    """Say whether the sentence goes on after *token* and a full stop, though a capital follows.

    The sentence began at *start*, the stop is at *stop*; *following* has the marks and the ``word`` after it.
    """
    word, opening, at = following["word"], following["open"], following.start("word")
    kind = abbreviations.kind_of(token)
    starts = abbreviations.starts(word)
    if kind in ("title", "inside"):
        return True
    if kind == "number":
        # "(b. March 1818)"; "vol. IV".
        return bool(_DATED.match(text, at)) or (bool(_ROMAN.match(text, at)) and word not in ("I", "C"))
    if kind == "last":
        return False
    if stop - start < _LONGEST_PHRASE and _PHRASE.fullmatch(text, start, stop):
        return True
    if kind is None and token[-1].isdigit():
        return abbreviations.language == "de" and not starts and _is_ordinal(text, stop, at)
    if kind is None and start + len(token) + 1 >= stop:
        # "P.S. I am well": the abbreviation is all there is of the sentence yet.
        return True
    if kind == "day":
        return bool(_DATED.match(text, at))
    if kind == "clock":
        return bool(_AFTER_CLOCK.match(text, at))
    if len(token) == 1:
        return _is_initial(text, stop, token, word, starts, abbreviations)
    if starts:
        return False
    if "(" not in opening and _OPEN_QUOTES & set(opening) and kind not in ("other", "month"):
        return _quotation_goes_on(text, at)
    if opening.strip():
        return True
    if kind == "unit":
        before = text[max(0, stop - len(token) - 12) : stop - len(token)].split()
        return not (before and before[-1][0].isdigit())
    if kind == "firm":
        return not _new_subject(text, at, word, around)
    if kind == "suffix" and token.lower() in ("jr", "sr"):
        return not _AFTER_SUFFIX.match(text, at)
    if kind == "place" and text[max(0, stop - len(token) - 3) : stop - len(token)].rstrip().endswith(","):
        return bool(_OFFICE.match(text, at))
    if kind in ("other", "month"):
        return not (_goes_small(text, at, word) and around.writes_small(word))
    return True


def _goes_small(text: str, at: int, word: str) -> bool:
    """Say whether a small letter follows *word*, which begins at *at*."""
    return text[at + len(word) : at + len(word) + 2].strip().islower()


def _new_subject(text: str, at: int, word: str, around: Surroundings) -> bool:
    """Say whether a sentence begins with *word* after a firm's name: "... Inc. Analysts say", "... Co. Jaguar said"."""
    if word.lower() in _AFTER_FIRM:
        return False
    return (_goes_small(text, at, word) and around.writes_small(word)) or bool(_CLAUSE.match(text, at))


def _is_initial(text: str, stop: int, token: str, word: str, starts: bool, abbreviations: Abbreviations) -> bool:
    """Say whether a single letter with a stop is an initial in a name ('Harry S. Truman')."""
    if token.islower():
        # "z. B. Berlin", "(b. March 2009)"; but "plan b. Dunn".
        bracket = text[max(0, stop - 2) : stop - 1] == "("
        return bracket or (abbreviations.language != "en" and not starts)
    near = text[max(0, stop - 20) : stop]
    if _AND_I.search(near) or _LETTERED.search(near):
        return False
    return not starts or word.lower() in _ALSO_NAMES


def _is_ordinal(text: str, stop: int, at: int) -> bool:
    """Say whether a figure with a stop is an ordinal number, as in German: 'am 3. Mai', 'im 19. Jahrhundert'."""
    near = text[max(0, stop - 16) : stop]
    return bool(_GERMAN_MONTH.match(text, at)) or bool(_BEFORE_ORDINAL.search(near))


def _quotation_goes_on(text: str, at: int) -> bool:
    """Say whether the quotation that begins before *at* is a few words of a sentence that goes on."""
    close = _CLOSING_MARK.search(text, at, at + 60)
    if close is None or text[close.start() - 1] in ".?!,":
        return False
    return text[close.end() : close.end() + 2].lstrip()[:1].islower()
