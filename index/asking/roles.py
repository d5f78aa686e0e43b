"""Who holds an office: 'Who is the harbour master?' is answered where a name stands beside 'harbour master'."""

from __future__ import annotations

import re

from index.asking.wanted import LONGEST_LOOK

_ASKED = re.compile(
    r"\W*(?:(?:and|so|but) )?who(?:['’]s| is| was| are| were)(?: (?:currently|now))? (?:the|its|their|his|her|our|"
    r"\w[\w-]*['’]s?)(?: (?:current|present|new|acting))? (?P<office>[\w’'-]+(?: [\w’'-]+){0,3}?)"
    r"(?: (?:now|currently|today))?\W*\Z",
    re.IGNORECASE,
)
_NAME = r"(?P<name>[A-Z][\w’'.-]*(?: (?:[A-Z][\w’'.-]*|de|van|von|al|bin))*)"
# 'Harbour master Ann Lee', 'the harbour master is Ann Lee', 'the harbour master, Ann Lee'.
_BEHIND = re.compile(rf"(?:,? (?:is|was|is now),?|[,:])? {_NAME}")
_WHICH = r"(?:(?:the|an?|its|their|his|her|[A-Z]\w*['’]s?) )?(?:(?:new|next|current|acting|first) )?\Z"
# 'Ann Lee was named harbour master', 'Ann Lee as the first harbour master', 'Ann Lee (harbour master)'.
_BEFORE = re.compile(
    rf"{_NAME}(?: \(| [–—-] | as | (?:is|was|becomes?|became|being|has been|had been) "
    rf"(?:(?:elected|named|appointed|made|chosen) )?(?:as )?){_WHICH}"
)
# 'Ann Lee, the new harbour master,': not 'In Port Lee, the harbour master said'.
_APART = re.compile(rf"(?<!\bin )(?<!\bat ){_NAME}, (?:\d+, )?{_WHICH}")
_END = re.compile(r"\Z|[,.;:)]| (?:of|for|and|who)\b")
# Another office than the one that it is part of.
_ANOTHER = re.compile(
    r"\b(?:shadow|former|ex|deputy|vice|assistant|then|one-time|late|would-be|any|every)[ -](?:[\w’'-]+ ){0,2}\Z",
    re.IGNORECASE,
)
_NOBODY = frozenset("he she it they the this that who whoever i we you a an his her their its".split())
_FAR = 80  # characters


def read_office(text: str) -> str | None:
    """Return the office, as the question *text* names it, whose holder is all that it asks for; None for any other.

    'Who is the mayor of Leeds?' asks for more than a mayor, and 'Who is Ann Lee?' names no office.
    """
    match = _ASKED.match(text)
    return match["office"] if match and " of " not in match["office"] else None


def find_holder(office: str, text: str) -> str:
    """Return the name that *text* prints beside *office* as that of who holds it; empty where there is none.

    No word of it is one of the office's.
    """
    text = text[:LONGEST_LOOK]
    taken = _NOBODY.union(office.lower().split())
    for match in re.finditer(rf"\b{'[ -]'.join(map(re.escape, office.split()))}\b", text, re.IGNORECASE):
        start = text[max(0, match.start() - _FAR) : match.start()]
        if _ANOTHER.search(start):
            continue
        apart = _APART.search(start) if _END.match(text, match.end()) else None
        for one in (_BEHIND.match(text, match.end(), match.end() + _FAR), _BEFORE.search(start), apart):
            if one and taken.isdisjoint(one["name"].lower().split()):
                return one["name"].rstrip(".’'-")
    return ""
