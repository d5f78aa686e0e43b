"""A stop with no space after it: 'It ended.The band went home.'"""

from __future__ import annotations

import re

from corpus.abbreviations import Abbreviations

_WHOLE_TOKEN = re.compile(r"(?:^|\s)[^\w\s]*(\S+)$")
_NEXT = re.compile(r"(?P<capital>[A-Z][a-z’']+|I|A)(?=[\s,’'])|(?P<small>[a-z]{3,})(?=\s)")
_OPEN_QUOTES = frozenset("\"'“‘«‹„‚`")
_DOMAINS = frozenset("Com Net Org Co Gov Edu Uk Js Io Tv Info".split())
_NOTE = re.compile(r"\d{1,3}\s+(?=[A-Z])")


def find_glued(text: str, stop: re.Match[str], abbreviations: Abbreviations) -> int:
    """Return where the next sentence begins if a space is missing after *stop*, else 0.

    *stop* has the groups ``run``, the stops themselves, and ``close``, the marks that close what came before.
    Addresses, names of files and versions have such stops, too: both words must be plain ones.
    """
    at, run, close = stop.end(), stop["run"], stop["close"]
    here = text[at : at + 1]
    if not (here.isalnum() or here in _OPEN_QUOTES):
        return 0
    before = _WHOLE_TOKEN.search(text, max(0, stop.start() - 30), stop.start())
    token = before[1] if before else ""
    if len(token) < 2 or not token.replace("'", "").replace("’", "").replace("-", "").isalpha():
        return 0
    if here.isdigit():
        note = _NOTE.match(text, at)
        plain = len(token) > 3 and token.islower() and token not in abbreviations.kinds
        return note.end() if note and plain and run == "." else 0
    following = _NEXT.match(text, at)
    if following is None:
        return 0
    if following["small"]:
        return at if run[0] in "?!" and not close and token.islower() else 0
    if close:
        if close[-1] not in "\"”»'’":
            return 0
        if close.endswith('""') or (close == '"' and text.count('"', max(0, at - 2000), at - 1) % 2 == 0):
            return at - 1
        return at
    if token in abbreviations.kinds or following["capital"] in _DOMAINS:
        return 0
    if token.islower() or run[0] in "?!" or len(run) > 1:
        return at
    return at if len(token) > 3 and abbreviations.starts(following["capital"]) else 0
