"""Quotation marks: which stretches of a body lie between them.

Curly, straight, doubled single and angled marks are told apart from their neighbours, never by counting from the
start of the article: a mark that is missing spoils its own paragraph at most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.article import Span

# Two backticks or two apostrophes stand for double marks in agency text.
# A third apostrophe is that of a quotation inside, which begins or ends at the same place.
_DOUBLE = re.compile(r"[“”„«»\"]|'''?|``|’’’?|‘‘‘?")
# 'em, 'tis, the '90s: what is left out, not what is quoted.
_ELIDED = r"(?:em|tis|twas|til|till|cause|cos|bout|ere|n|\d0s)\b"
_SINGLE = re.compile(
    r"(?=[‘'’`])"  # first, since that is all there is to see at nearly every letter
    rf"(?:(?<![\w'’‘])[‘'`](?!{_ELIDED})(?=[\w£$€“\"\[…])|(?<=[\w.,!?…%)\]—-])[’'‘](?![\w'’‘]))"
)
_CLOSER = re.compile(r"[.,!?][’'](?!\w)")
_OPENERS_BEFORE = frozenset("([{—–-/‘'")
_CLOSERS_AFTER = frozenset(".,;:!?)]}—–-/…’'")
_SENTENCE_END = re.compile(r"[.!?…][’')\]]?(?=\s)")
# A reporting clause inside a quotation that was never closed: the mark that is missing stood before it.
_SAID_INSIDE = re.compile(
    r"[,.!?]['’]?(?=\s+(?:(?:he|she|they|(?:[A-Z][\w’'-]+\s){1,3})\s?(?:said|says|added|told|wrote|tweeted)\b"
    r"|(?:said|says|added)\s+(?:[A-Z]|the\b|a\b|he\b|she\b)))"
)
_SHORTEST_CUT = 10
_LONGEST_OPEN = 600
_INCHES = re.compile(
    r"(?:(?<=\d['’]\s\d)|(?<=\d['’]\d)|(?<=\d['’]\s\d\d)|(?<=\d['’]\d\d))\""
    r"|(?<=\d)\"(?=\s(?:long|wide|tall|high|deep|thick|across|x|by|screen|pipe|nail|gun|shell|blade)s?\b)"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between quotation marks, with its marks.

    ``again``: it goes on with the quotation before it, whose mark was opened again at a paragraph or inside
    one. ``single``: between single marks, which may be no speech. ``closed`` is False where it was cut short
    by the end of its paragraph.
    """

    span: Span
    again: bool = False
    single: bool = False
    closed: bool = True


def find_marked(body: str, paragraphs: Sequence[Span]) -> list[list[Marked]]:
    """Return what lies between quotation marks in each of *paragraphs*, in order, never overlapping."""
    found: list[list[Marked]] = []
    open_before = False
    for number, paragraph in enumerate(paragraphs):
        follower = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        reopened = (follower is not None and body[follower.start] in '“"„«') or (
            follower is not None and body.startswith(("''", "``"), follower.start)
        )
        pieces, open_before = _pieces(body, paragraph, open_before, reopened)
        found.append(pieces)
    return found


def _side(body: str, start: int, end: int, paragraph: Span) -> str:
    """Say whether a mark opens ("o"), closes ("c") or may do either ("?")."""
    mark = body[start:end]
    if mark[0] in "„`":
        return "o"
    before = body[start - 1] if start > paragraph.start else " "
    after = body[end] if end < paragraph.end else " "
    if mark[0] in "«»":
        # French prints « so », with spaces; German books »so«.
        turned = not after.isspace() and not after.isalnum() if mark[0] == "«" else after.isalnum()
        turned = turned or (
            mark[0] == "«" and not before.isspace() and after.isspace() and before not in _OPENERS_BEFORE
        )
        return "c" if (mark[0] == "»") != turned else "o"
    if mark[0] in "“‘" and not (after.isspace() and not before.isspace()):
        return "o"
    if mark[0] in "”’" and not (before.isspace() and not after.isspace()):
        return "c"
    free_before = before.isspace() or before in _OPENERS_BEFORE
    free_after = after.isspace() or after in _CLOSERS_AFTER
    if free_before != free_after:
        return "o" if free_before else "c"
    if before.isspace() and not after.isspace():
        return "o"
    if after.isspace() and not before.isspace():
        return "c"
    return "?"


def _pieces(body: str, paragraph: Span, open_before: bool, reopened: bool) -> tuple[list[Marked], bool]:
    """Return one paragraph's pieces, and whether its last one goes on in the next paragraph.

    *open_before*: the paragraph before ended inside a quotation. *reopened*: the next begins with a mark.
    """
    marks = [(m.start(), m.end()) for m in _DOUBLE.finditer(body, paragraph.start, paragraph.end)]
    if not marks:
        return _with_singles(body, paragraph, []), False
    if any(body[start - 1 : start].isdigit() for start, _ in marks):
        marks = [mark for mark in marks if not _INCHES.match(body, mark[0])]
    sides = _german([_side(body, start, end, paragraph) for start, end in marks], [body[start] for start, _ in marks])
    pieces: list[Marked] = []
    opened: int | None = None
    again = False
    nested = 0
    for number, (start, end) in enumerate(marks):
        side = sides[number]
        if opened is None:
            if side == "c":
                continue  # Closes nothing: its partner is missing.
            opened = start
            again = open_before and start == paragraph.start
            continue
        if side == "o":
            text_end = _rstrip(body, opened, start)
            if sides[number + 1 : number + 3] == ["c", "c"] and not _ends_sentence(body, text_end):
                nested += 1
                continue
            if _ends_sentence(body, text_end):
                # The same quotation, its mark opened again where paragraphs were merged.
                pieces.append(Marked(Span(opened, text_end), again))
                opened, again = start, True
            else:
                pieces.extend(_cut_short(body, opened, text_end, again))
                opened, again = start, False
            continue
        if nested:
            nested -= 1
            continue
        if end - opened > 2 * (end - start):
            pieces.append(Marked(Span(opened, end), again))
        opened = None
    goes_on = False
    if opened is not None:
        if reopened and not _SAID_INSIDE.search(body, opened, paragraph.end):
            pieces.append(Marked(Span(opened, paragraph.end), again, closed=False))
            goes_on = True
        else:
            pieces.extend(_cut_short(body, opened, paragraph.end, again))
    return _with_singles(body, paragraph, pieces), goes_on


def _german(sides: list[str], marks: list[str]) -> list[str]:
    """Return *sides* with the mark that closes „…“ as one that closes: elsewhere it is the one that opens."""
    is_open = False
    for number, mark in enumerate(marks):
        if mark == "„":
            is_open = True
        elif is_open and mark in "“”":
            sides[number] = "c"
            is_open = False
    return sides


def _rstrip(body: str, start: int, end: int) -> int:
    while end > start and body[end - 1].isspace():
        end -= 1
    return end


def _ends_sentence(body: str, end: int) -> bool:
    return end > 0 and (body[end - 1] in ".!?…" or (body[end - 1] in "’')" and body[end - 2 : end - 1] in ".!?"))


def _cut_short(body: str, start: int, end: int, again: bool) -> Iterator[Marked]:
    """Yield what can be kept of a quotation whose closing mark is missing: never beyond *end*."""
    said = _SAID_INSIDE.search(body, start, end)
    if said is not None:
        end = said.end()
    elif end - start > 300:
        stop = _SENTENCE_END.search(body, start, end)
        end = stop.end() if stop is not None and stop.end() - start > 20 else min(end, start + 1)
    if end - start > 20 or (end - start > _SHORTEST_CUT and body[end - 1] in ".,!?’'"):
        yield Marked(Span(start, end), again, closed=False)


def _with_singles(body: str, paragraph: Span, pieces: list[Marked]) -> list[Marked]:
    """Add what lies between single marks, outside of the double ones."""
    if body.find("‘", *paragraph) < 0 and body.find("'", *paragraph) < 0:
        return pieces
    found = list(pieces)
    position = paragraph.start
    opened: int | None = None
    for piece in [*pieces, Marked(Span(paragraph.end, paragraph.end))]:
        # Double marks may stand inside single ones: ‘They called it “a farce” and left,’ she said.
        if opened is not None and not (position - opened < _LONGEST_OPEN and body[opened + 1 : opened + 2].isupper()):
            opened = None
        outer = opened
        for match in _SINGLE.finditer(body, position, piece.span.start):
            before = body[match.start() - 1] if match.start() > 0 else " "
            opens = not (before.isalnum() or before in ".,!?…%)]")
            if opens:
                opened = match.start()
            elif opened is not None:
                after = body[match.end() : match.end() + 1]
                if opened == outer and before not in ".,!?":
                    continue
                # "the members' vote": a plural's apostrophe closes nothing.
                if (
                    before != "s"
                    or not after
                    or after in ".,;:)"
                    or not _more_closers(body, match.end(), piece.span.start)
                ):
                    while opened == outer and found and found[-1].span.start > opened:
                        found.pop()
                    found.append(Marked(Span(opened, match.end()), single=True))
                    opened = None
        position = piece.span.end
    found.sort(key=lambda piece: piece.span)
    return found


def _more_closers(body: str, start: int, end: int) -> bool:
    return _CLOSER.search(body, start, min(end, start + 400)) is not None
