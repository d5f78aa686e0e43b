"""When an article was published, where the head of its page does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from itertools import islice
from urllib.parse import urlsplit

from corpus.readers.dates import read_date
from corpus.readers.pages.text import Block

_LABELLED = re.compile(
    r"(?:(?:first|originally)\s+)?(?:published|posted|veröffentlicht|erschienen|publiée?|publicad[oa]|pubblicat[oa]|"
    r"gepubliceerd|date|datum)\b",
    re.I,
)
# A page that was changed yesterday is not an article of yesterday.
_CHANGED = re.compile(
    r"\b(?:updated?|modified|changed|edited|last|aktualisiert|geändert|stand|mise?\s+à\s+jour|modifi|actualizad|"
    r"aggiornat|bijgewerkt|atualizad)",
    re.I,
)
_PARTS = re.compile(r"\s*[|•·\n]\s*|\s+[–—]\s+")
_IN_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d{1,2}|[a-z]{3})/(?P<day>\d{1,2})(?=[/_-]|$)|"
    r"(?<=[/_-])(?P<whole>(?:19|20)\d\d-[01]\d-[0-3]\d)(?=[/_.-]|$)",
    re.I,
)
_TWO_DAYS = re.compile(r"(?<!\d)(0?\d|1[0-2])[/-](0?\d|1[0-2])[/-](?:\d\d){1,2}(?!\d)")
_LONGEST, _FEW = 200, 20


def printed_date(header: Sequence[Block], blocks: Sequence[Block], url: str | None) -> str | None:
    """Return the date that is printed in the *header* above an article, else in its address, else by a label.

    Last htmldate is asked, with the lines above the article and nothing else, so that it cannot take a date from
    the text; what it finds is believed where year and day stand there in figures, and not where the figures mean
    two days. A date of change is not one of publication.
    """
    stated = next((date for block in header for date in _stated(block)), None)
    if stated:
        return stated
    if url and (in_address := _in_address(url)):
        return in_address
    labelled = (block for block in blocks if len(block.text) <= 100 and _LABELLED.match(block.text))
    found = (date for block in labelled for date in _readable(block.text))
    return next(found, None) or _guessed(header)


def _stated(block: Block) -> Iterator[str]:
    if _CHANGED.match(block.text) or len(block.text) > _LONGEST:
        return
    for element in islice(block.element.iter("time", "abbr"), _FEW):
        text = " ".join("".join(element.itertext()).split())
        if text not in block.text:
            # Of another line in the same box: of a comment, of the next story.
            continue
        named = f"{element.get('class') or ''} {element.get('itemprop') or ''} {text}"
        attribute = element.get("datetime") or element.get("title") or ""
        if not _CHANGED.search(named) and (read := read_date(attribute)):
            yield read
    yield from _readable(block.text)


def _readable(text: str) -> Iterator[str]:
    for part in (text, *_PARTS.split(text)):
        if not _CHANGED.search(part) and (read := read_date(part)):
            yield read


def _in_address(url: str) -> str | None:
    match = _IN_ADDRESS.search(urlsplit(url).path)
    if not match:
        return None
    if match["whole"]:
        return read_date(match["whole"])
    if match["month"].isdigit():
        return read_date(f"{match['year']}-{match['month']}-{match['day']}")
    return read_date(f"{match['day']} {match['month']} {match['year']}")


def _guessed(header: Sequence[Block]) -> str | None:
    lines = [block.text for block in header if len(block.text) <= _LONGEST and not _CHANGED.search(block.text)]
    lines = [line for line in lines if re.search(r"\d{4}", line) and not _TWO_DAYS.search(line)]
    if len({year for line in lines for year in re.findall(r"(?<!\d)\d{4}(?!\d)", line)}) != 1:
        return None
    # Imported here: few pages get as far.
    from htmldate import find_date

    body = "".join(f'<p class="date">{escape(line)}</p>' for line in lines[:8])
    found = find_date(
        f"<html><head><title></title></head><body>{body}</body></html>",
        extensive_search=False,
        original_date=True,
        min_date="1600-01-01",
        max_date="2199-12-31",
    )
    read = read_date(found) if found else None
    if read is None:
        return None
    day = date.fromisoformat(read)
    text = " ".join(lines)
    is_there = re.search(rf"\b{day.year}\b", text) and re.search(rf"(?<!\d)0?{day.day}(?!\d)", text)
    return read if is_there else None
