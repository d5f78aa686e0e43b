"""Stops that end a sentence, and stops that do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.abbreviations import Abbreviations
from corpus.glued import find_glued
from corpus.joining import goes_on, is_short, number_goes_on
from corpus.speech.spoken import is_credit, names_speaker, says_alone
from corpus.surroundings import Surroundings

_SMILE = r"(?:[:;=]-?[)(DPp]|<3)(?!\w)|[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?"
# Every part is always found, if empty, so that a run of a million stops is gone over once.
_STOP = re.compile(
    r"(?P<run>[.?!…]+(?:[^\S\r\n](?:[.?!…]+(?!\w)|\[(?:\.\.\.|…)\]))*)"
    r"(?P<close>(?:''|[\"'”’»›)\]}*]|[“«‹](?!\w)|[^\S\r\n](?:''(?!\w)|»(?!\w)|[)\]](?!\w)|\"(?=\s)))*)"
    r"(?P<notes>(?:\s?\[\s?\d{1,3}(?:\s?[-–,]\s?\d{1,3})*\s?\])*)"
    rf"(?P<smile>(?:[^\S\r\n]?(?:{_SMILE}))*)"
    r"(?P<gap>\s*)"
)
_NEXT = re.compile(r"(?P<open>(?:[\"'“”‘’«»‹„‚`(\[{¿¡*_#<>•-]|\s)*)(?P<word>[^\W_](?:[\w’'-]*\w)?)?")
_TOKEN = re.compile(r"\w[^\s:/(—–>]*$")
_QUOTES = frozenset("\"'”’»›“«‹")
_DASHES = frozenset("-–—")
_NEAR = 80
_MARKER = re.compile(r"(?:[•⁃‣▪*–-]\s*)?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})(?:\.\)|[.)])|[•⁃‣▪*–-]")
_CAMEL = re.compile(r"[a-z]{1,2}[A-Z]")
_ADDRESS = re.compile(r"<?(?:https?:|www\.|[\w.+-]+@\w)")
# "de Blasio" begins a sentence without a capital. "'s Ochtends", "'t Is": Dutch gives the capital to the next word.
_SMALL_NAME = re.compile(
    r"(?:de|del|della|di|da|von|van|bin|al|el|ibn|d['’]|al-|el-)[\s'’-]?(?:(?:der|den|la|los)\s)?[A-Z]|[stnk]\s[A-Z]"
)
_NAMES_WITH_MARKS = frozenset(
    "yahoo! jeopardy! wham! kerrang! now! yum! e! oklahoma! hello! panic! mia! ok! pow! outrage! sasquatch!".split()
)
_LOOSE_NOTE = re.compile(r"\d{1,2}\s+(?=[A-Z])")


def find_stops(text: str, forced: Sequence[int], abbreviations: Abbreviations, around: Surroundings) -> Iterator[int]:
    """Yield where sentences of the paragraph *text* begin because a stop ended the one before, in order.

    *forced* are the places where sentences begin for other reasons, in order.
    """
    start, following = 0, 0
    for stop in _STOP.finditer(text):
        if stop.end() == len(text):
            return
        while following < len(forced) and forced[following] <= stop.start():
            start = max(start, forced[following])
            following += 1
        cut = _cut(text, start, stop, abbreviations, around)
        if cut:
            start = cut
            yield cut


def _cut(text: str, start: int, stop: re.Match[str], abbreviations: Abbreviations, around: Surroundings) -> int:
    """Return where the next sentence begins if *stop* ends one, else 0."""
    at, run, close = stop.end(), stop["run"], stop["close"]
    if not stop["gap"]:
        return 0 if stop["smile"] else find_glued(text, stop, abbreviations)
    if close.endswith(' "') and text.count('"', max(0, stop.start() - 2000), stop.start()) % 2 == 0:
        # A straight mark with a space on both sides closes only what was opened.
        at = stop.end("close") - 1
    following = _NEXT.match(text, at)
    if following is None:  # it never is: every part of it may be empty
        return at
    opening, word = following["open"], following["word"]
    if stop["notes"] or stop["smile"]:
        return at if word is None or not word[0].islower() or around.is_casual else 0
    if opening[:1] in ("(", "[") and _parenthesis_goes_on(text, at):
        return 0
    if stop.start() - start < 8 and _MARKER.fullmatch(text, start, stop.start() + 1):
        # A list's number or letter alone is no sentence: "1. The first point".
        return 0
    token = _word_before(text, start, stop.start())
    if word is None or text[at] in _DASHES:
        if not _mark_begins(text, stop, at, token, abbreviations):
            return 0
        if word is None:
            return at
    if word[0].islower() and not {"¿", "¡"} & set(opening):
        return at if _small(text, start, stop, token, following, abbreviations, around) else 0
    if "?" in run or "!" in run:
        return at if _after_mark(text, stop, token, word, abbreviations) else 0
    if run not in (".", ". ."):
        return at if _after_omission(text, stop, word, abbreviations, around) else 0
    if word[0].isdigit():
        return _after_number(text, at, token, abbreviations)
    if run == "." and _QUOTES & set(close) and says_alone(text, at):
        return 0
    if run == "." and is_short(token, abbreviations):
        return 0 if goes_on(text, start, stop.start(), token, following, abbreviations, around) else at
    return at


def _word_before(text: str, start: int, end: int) -> str:
    """Return the word that ends at *end*, without the marks that open it; "" if there is none."""
    near = text[max(start, end - 40) : end]
    if not near or near[-1].isspace():
        return ""
    last = near.split()[-1]
    if last.isalnum():
        return last
    word = _TOKEN.search(last)
    return word.group() if word else ""


def _mark_begins(text: str, stop: re.Match[str], at: int, token: str, abbreviations: Abbreviations) -> bool:
    """Say whether something that is no word begins a sentence: a dash, a bullet, a sum of money."""
    if text[at] in ",;:.?!)]}%/":
        return False
    if at + _NEAR > len(text) and not text[at:].strip("\"'”’“»)].?! "):
        return False
    if text[at] not in _DASHES:
        # "$1.5bn vs. $2bn": after these something always comes.
        return not (stop["run"] == "." and abbreviations.kind_of(token) in ("title", "inside"))
    if is_credit(text, at, quoted=bool(_QUOTES & set(stop["close"]))):
        return False
    if is_short(token, abbreviations) or "..." in stop["run"]:
        return False
    # —¿Viene? —preguntó Ana.
    return not text[at + 1 : at + 3].lstrip().islower()


def _parenthesis_goes_on(text: str, at: int) -> bool:
    """Say whether the sentence goes on after the bracket that opens at *at*: 'Viva Maria! (1965), and'."""
    close = text.find(")" if text[at] == "(" else "]", at, at + _NEAR)
    if close < 0 or text[close - 1] in "?!":
        return False
    after = text[close + 1 : close + 3].lstrip()
    if text[close - 1] == "." or text[close + 1 : close + 2].isalnum():
        # "(1:30 a.m.) on Monday", but not "(He left.) She stayed" or "(F)or".
        return text[close + 1 : close + 2].isspace() and after[:1].islower()
    # A source in brackets has its stop behind it: “It is over” (Hale 55).
    return bool(after) and (after[0] in ",;:)" or after[0].islower() or (after[0] == "." and text[close - 1].isdigit()))


def _small(
    text: str,
    start: int,
    stop: re.Match[str],
    token: str,
    following: re.Match[str],
    abbreviations: Abbreviations,
    around: Surroundings,
) -> bool:
    """Say whether a sentence begins with a small letter after *stop*."""
    run, at, asks = stop["run"], stop.end(), "?" in stop["run"] or "!" in stop["run"]
    if (asks and _QUOTES & set(stop["close"])) or (not asks and run != "."):
        return False
    short = not asks and is_short(token, abbreviations)
    if _ADDRESS.match(text, at):
        return not short
    if short or not token:
        return False
    if _CAMEL.match(text, at) or _SMALL_NAME.match(text, following.start("word")):
        return True
    if asks:
        return around.is_casual and ")" not in stop["close"] and (token + run).lower() not in _NAMES_WITH_MARKS
    if stop["close"] or abbreviations.language != "en":
        # Of the abbreviations of other languages our lists have too few.
        return False
    plain = token.replace("'", "").replace("’", "").isalpha()
    if (plain and token.islower()) or around.is_casual or text[start].islower():
        return True
    return plain and len(token) > 3 and abbreviations.starts(following["word"])


def _after_mark(text: str, stop: re.Match[str], token: str, word: str, abbreviations: Abbreviations) -> bool:
    """Say whether '?' or '!' ends a sentence before a capital or a figure."""
    if _QUOTES & set(stop["close"]):
        return not names_speaker(text, stop.end())
    if stop["close"] == ")" and text[stop.start() - 1 : stop.start()] == "(":
        return False
    return (token + stop["run"]).lower() not in _NAMES_WITH_MARKS or abbreviations.starts(word)


def _after_omission(
    text: str, stop: re.Match[str], word: str, abbreviations: Abbreviations, around: Surroundings
) -> bool:
    """Say whether dots end a sentence before a capital or a figure."""
    run = stop["run"]
    if _QUOTES & set(stop["close"]):
        return not names_speaker(text, stop.end())
    if run.count(".") > 3 or run.count(".") == 2 or "[" in run:
        return True
    if " " in run or stop.start() == 0 or text[stop.start() - 1].isspace():
        return (word != "I" and abbreviations.starts(word)) or around.writes_small(word)
    return True


def _after_number(text: str, at: int, token: str, abbreviations: Abbreviations) -> int:
    """Return where the sentence begins that follows a stop and a figure, 0 if the figure goes with what was before."""
    if number_goes_on(token, abbreviations):
        return 0
    note = _LOOSE_NOTE.match(text, at)
    if note:
        beyond = _NEXT.match(text, note.end())
        if beyond and beyond["word"] and abbreviations.starts(beyond["word"]):
            # No sentence begins "8 The": the figure is a note's.
            return note.end()
    return at
