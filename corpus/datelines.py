"""Where and by whom an article was filed, printed at the start of its text."""

from __future__ import annotations

import re

_AGENCIES = (
    "CNN(?: Business| en Español| Travel| Underscored)?",
    *"Reuters REUTERS AFP UPI dpa DPA EFE ANSA Ansa Xinhua PA AP Bloomberg ANP Lusa LUSA TASS Interfax Kyodo".split(),
    *"Yonhap IANS PTI ANI CP AAP APA KNA epd sda ATS Belga BELGA AGI Adnkronos MarketWatch PRNewswire KNS CNS".split(),
    *"RNS Sputnik BBC VOA RFE/RL".split(),
    "(?:The )?(?:Associated|Canadian) Press",
    "PA Media|Deutsche Presse-Agentur|Agência Brasil|Al Jazeera|B(?:usiness|USINESS) W(?:ire|IRE)|PR Newswire",
    "GLOBE NEWSWIRE",
)
_AGENCY = f"(?:{'|'.join(_AGENCIES)})"
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_WHEN = rf"(?:,\s(?:{_MONTHS}\s\d{{1,2}}|\d{{1,2}}\.?\s[A-Za-zä]{{3,10}}\.?)(?:,\s\d{{4}})?)?"
_DASH = r"(?:\s*(?:\.\s?-|—|–|--|―)\s*|\s+[-_]\s+)"
_UPPER = r"(?:[A-ZÀ-Þ]{2}|Mc[A-Z]|[DL]['’][A-Z])[A-ZÀ-Þ.'’-]*"
_CITY = rf"{_UPPER}(?:[ /](?:{_UPPER}|(?:DE|DEL|OF|AND|OR)\b)){{0,4}}"
_WORD = r"[A-ZÀ-Þ][\w.'’-]*"
_PLACE = rf"{_WORD}(?:[ /]{_WORD}){{0,3}}"
_REGION = rf"(?:,\s(?:{_PLACE}))"
_BEGINS = r"(?=.{0,60}[a-zà-þ]{2})(?=[A-ZÀ-Þ0-9\"“«„'‘¿¡(\[])"
# LONDON (Reuters) - , WASHINGTON, March 3 — , PARIS, AP — , ST. PAUL, Minn. –
_CAPITALS = re.compile(
    rf"{_CITY}{_REGION}{{0,2}}{_WHEN}(?:,?\s\(?{_AGENCY}\)?|\s\([A-Z][\w ]{{1,20}}\))?"
    rf"{_DASH}(?:[A-Z]{{3,9}}\s\d{{1,2}}:\s)?{_BEGINS}"
)
# London (CNN) The ..., Cleveland, April 15 (UPI) -
_FILED = re.compile(rf"(?:{_PLACE}{_REGION}{{0,2}}{_WHEN}\s)?\({_AGENCY}\)(?:{_DASH}|\s+){_BEGINS}")
# Preston, Victoria, Australia On Saturday
_UNMARKED = re.compile(r"(?:[A-Z][a-z]+,\s){2}[A-Z][a-z]+\s+(?=(?:On|In|At|The|After|For)\s)")
_LABELS = re.compile(
    r"(?:NOTE|LIVE|VIDEO|UPDATE|UPDATED|WATCH|READ|MORE|PHOTOS?|CORRECTION|EDITOR|OPINION|ANALYSIS|BREAKING|MVP|"
    r"(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)\b"
)
_LONGEST = 180


def find_dateline(text: str) -> int:
    """Return where the text of the paragraph *text* begins after a dateline, 0 if it has none."""
    # No more of it: the patterns go back over what they took.
    head = text[:_LONGEST]
    unmarked = _UNMARKED.match(head)
    if unmarked:
        return unmarked.end()
    if "(" not in head and "-" not in head and "–" not in head and "—" not in head:
        return 0
    match = _CAPITALS.match(head) or _FILED.match(head)
    if match is None or match.end() == len(text) or _LABELS.match(head):
        return 0
    return match.end()
