"""Sentences that end without a stop: the items of a list, addresses, captions, the heads of messages."""

from __future__ import annotations

import re

from corpus.datelines import find_dateline
from corpus.day_names import MONTH, WEEKDAY

_ITEM = re.compile(r"(?P<number>\d{1,3}|[a-z])(?P<mark>\.\)|\.|\))\s")
_BULLET = re.compile(r"[•⁃‣▪]")
# Each is tried only where a word begins and never goes back over what it took: a line may be a million characters.
_URL = re.compile(
    r"(?<![^\s<(\[])(?:https?://|www\.)[^\s<>]{1,2000}+(?<![.,;:!?\"'”’(])>?\s++(?=[A-Z][\w’']*(?:\s|$)|<?https?://)"
)
_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,100}+@[\w-]{1,100}+(?:\.[\w-]{1,100}+)++>?\s++"
    r"(?=(?:The|This|These|There|It|We|You|I|If|In|On|For|Our|My|Your|Please|Here|Hello|Hi|Thanks|What|How|To)\b|"
    r"(?:Groups|Newsgroups|Followup-To|To|Cc|From|Subject|Date|Sent):\s)"
)
_MOMENT = re.compile(
    r"(?P<before>(?<!\bon)(?<!\bat)(?<!\bto)(?<!from)\s)?"
    r"\b(?P<moment>\d{1,2}/\d{1,2}/(?:\d\d){1,2}\s\d{1,2}:\d\d(?::\d\d)?(?:\s[AP]M\b)?+)\s++(?=\S)"
)
_RULE = re.compile(r"(?P<rule>(?<!_)_{10,}+|(?<!=)={5,}+|(?<![-*~])[-*~]{8,}+|(?<!\*)\*{3}(?!\*))\s++(?=[\w\"“])")
_SMILE = re.compile(r"(?<=\s)[:;]-?[)(D]\s++(?=[A-Z])")
_CREDIT = re.compile(
    r"(?<=[\w)”\".])\s(?=(?:Image|Photo|Photograph|Picture|image|IMAGE|PHOTO)(?:\sby|\scredit|s)?:\s?[A-Z@])"
)
_POSTED = re.compile(r"(?:^|\s)(?:--\s)?(?=Posted by \w)")
_DATE = rf"(?:{WEEKDAY},\s)?(?:{MONTH}\s\d{{1,2}},\s\d{{4}}|\d{{1,2}}\s{MONTH}\s\d{{4}})"
_DATED_AT_END = re.compile(rf"(?<![,.:;])\s(?={WEEKDAY},\s{_DATE}$)")
_DATED_AT_START = re.compile(rf"{_DATE}\s+(?=[A-Z])", re.I)
_BEFORE_A_DATE = frozenset("on of by from since until till to in and or for before after through at late early".split())
# An advertisement's label, run into the paragraph that goes on after it.
_ADVERT = re.compile(
    r"(?:Skip advert(?:isement)?|Advertisement|ADVERTISEMENT|(?:Story|Article) continues below"
    r"(?: (?:the )?advertisement)?)\s+(?=[A-Z])"
)
_FIGURE = re.compile(r"(?:Figure|Fig\.|Table|FIGURE|TABLE) \d+(?:[.-]\d+)*\s+(?=[A-Z(])")
_CLOSING = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:(?:best|kind|kindest|warm|warmest|many)\s)?(?:regards|wishes|thanks|"
    r"respectfully|sincerely|best|cheers)(?:,| -)\s+(?=(?:[A-Z][\w’'-]*(?:\s|$)){1,4}$)",
    re.I,
)
_GREETING = re.compile(
    r"(?:Hi|Hello|Dear|Hey)(?:\s[A-Z][\w.’'-]*){0,3}[,:]\s+(?=(?:I|We|It|The|This|Yes|No|Thank|Thanks|Thought|If|As|"
    r"My)\b)"
)
# What begins a sentence oftener than it begins a name, where no stop comes before it.
_START = re.compile(
    r"(?<=\S)\s++(?=(?P<next>He|She|They|These|There|This|It|The|In|On|An|A|But|And|We|You|If|When|With|Well|Oh|So|Yes|No|"
    r"Okay|Yeah)\b(?P<after>[ ,.])(?P<small>[a-z])?)"
)
_SURE = frozenset("He She They These There This It".split())
_AFTER_BRACKET = frozenset("He She They The In On A An But And We You If When With".split())
_AFTER_DASH = frozenset("He She They We It This These There You But And Well Oh So Yes No Okay Yeah".split())
# A heading run into the paragraph below it: "Merger proposed The council ...", "Roads However, the mayor ..."
_HEADING = re.compile(
    r"(?P<head>[A-Z][^.,;:!?()\"“”\n]{2,60}?\w)\s(?=(?:"
    r"(?:The|This|These|Those|There|He|She|They|However|Although|But|When|While|According|After|Since|Despite) [a-z]|"
    r"However,|It (?:was|is|has) ))"
)
_WORD_AT_END = re.compile(r"[^\W\d_]+$")
_NOT_BEFORE = frozenset(
    "the a an of to in on at for from by with and or but as than that when if while where because like see saw bring "
    "called titled named says said is was are were be it his her their our my your this believe leave make made let "
    "whether so did do does has had about into over under after before between against known nor not who which what "
    "how why can could will would should may might must play".split()
)


def find_unstopped(text: str) -> list[int]:
    """Return where sentences of the paragraph *text* begin though no stop ends the one before, in order.

    Only what the text itself shows: nothing is told from what the words mean.
    """
    found = _find_items(text)
    dateline = find_dateline(text)
    if dateline:
        found.add(dateline)
    # Most paragraphs have none of these signs, and looking for a sign is quicker than for what it may mean.
    if "http" in text or "www." in text:
        found.update(match.end() for match in _URL.finditer(text))
    if "@" in text:
        found.update(match.end() for match in _EMAIL.finditer(text))
    if ":" in text:
        if "/" in text:
            for match in _MOMENT.finditer(text):
                found.update((match.start("moment"), match.end()) if match["before"] else (match.end(),))
        if "mage:" in text or "hoto" in text or "icture:" in text:
            found.update(match.end() for match in _CREDIT.finditer(text))
        found.update(match.end() for match in _SMILE.finditer(text))
    if "___" in text or "***" in text or "===" in text or "-----" in text or "~~~" in text:
        for match in _RULE.finditer(text):
            found.update((match.start("rule"), match.end()))
    if "Posted by" in text:
        found.update(match.end() for match in _POSTED.finditer(text))
    if text[-1:].isdigit():
        dated = _DATED_AT_END.search(text)
        if dated and _last_word(text, dated.start()) not in _BEFORE_A_DATE:
            found.add(dated.end())
    elif text[-1:].isalpha():
        closing = _CLOSING.search(text, max(0, len(text) - 120))
        if closing:
            found.add(closing.end())
    for pattern in (_DATED_AT_START, _FIGURE, _GREETING, _ADVERT):
        head = pattern.match(text)
        if head:
            found.add(head.end())
    heading = _HEADING.match(text)
    if heading and _last_word(text, heading.end("head")).lower() not in _NOT_BEFORE:
        found.add(heading.end())
    found.update(match.end() for match in _START.finditer(text) if _is_start(text, match))
    return sorted(found - {0, len(text)})


def _is_start(text: str, match: re.Match[str]) -> bool:
    """Say whether a capital without a stop before it begins a sentence."""
    before, start, small = text[match.start() - 1 : match.start()], match["next"], match["small"] is not None
    if before in ("—", "–", "-"):
        broken = text[max(0, match.start() - 6) : match.start()].rstrip("—–-")
        return start in _AFTER_DASH and broken.endswith(" ") and not broken.rstrip(" .").endswith(("PS", "P.S"))
    if not small or match["after"] != " ":
        return False
    if before in (")", "]"):
        # "(CNN) The governor", but not "a) The governor".
        return start in _AFTER_BRACKET and text[max(0, match.start() - 3) : match.start() - 1].rjust(2).isalpha()
    if start in _SURE and before.islower():
        word = _last_word(text, match.start())
        return word.islower() and len(word) > 1 and word not in _NOT_BEFORE
    return False


def _last_word(text: str, end: int) -> str:
    match = _WORD_AT_END.search(text, max(0, end - 30), end)
    return match.group() if match else ""


def _find_items(text: str) -> set[int]:
    """Return where the items of a list begin that was run into one line: '1. Bread 2. Milk', '• Bread • Milk'."""
    if _BULLET.match(text):
        return {match.start() for match in _BULLET.finditer(text)}
    first = _ITEM.match(text)
    if first is None:
        return set()
    found, number = {0}, first["number"]
    for match in _ITEM.finditer(text, first.end()):
        following = str(int(number) + 1) if number.isdecimal() else chr(ord(number) + 1)
        if match["number"] == following and match["mark"] == first["mark"] and text[match.start() - 1].isspace():
            found.add(match.start())
            number = following
    return found
