"""Text -> lines of a measured width, whose concatenation is the text exactly.

A line ends after white space, or behind a dash between words; a word wider than a line is cut between characters, never
between a letter and its marks. Words written from right to left are set as Unicode's annex 9 orders them.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator

from bot.pictures.choosing import Segment, clusters_of, drawn_form, face_for_all, first_face, is_simple, segments_of
from bot.pictures.directions import DIRECTION_MARKS, Directions
from bot.pictures.errors import PictureError
from bot.pictures.fonts import Face, Style, sized
from bot.pictures.measuring import Run, SetLine, direction_of, measure_run

# A line may be broken behind these; not behind a space that was printed to hold two words together.
_BLANKS = " \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000"
_WORD = re.compile(rf"(?:[^{_BLANKS}—]|—(?!\w))*(?:—(?=\w)|[{_BLANKS}]+|\Z)")
_PARAGRAPH = re.compile(r"[^\n]*\n|[^\n]+")
# Letters measured one by one may be a little wider together.
_SAFE = 0.98
_MOST_BALANCED = 8
_BALANCING_STEPS = 5


def set_text(text: str, style: Style, size: int, width: float) -> list[SetLine]:
    """Return *text*, shown characters and line feeds, in lines of at most *width* pixels.

    Args:
        text: what has been through ``show_text``.
        style: of the typefaces.
        size: of the type, in pixels to the em.
        width: of the column, in pixels.

    Raises:
        PictureError: it has characters that no typeface has, or that cannot be set right.
    """
    first = first_face(text, style)
    lines: list[SetLine] = []
    for match in _PARAGRAPH.finditer(text):
        paragraph = match.group().removesuffix("\n")
        directions = Directions(paragraph)
        if directions.has_right_to_left:
            lines += _set_mixed(paragraph, directions, face_for_all(paragraph, style, first), size, width)
        elif paragraph:
            lines += _set_plain(paragraph, style, first, size, width)
        else:
            lines.append(SetLine("", (), 0, size))
        if match.group().endswith("\n"):
            last = lines[-1]
            lines[-1] = SetLine(last.text + "\n", last.runs, last.width, size, last.mixed, last.from_right)
    return lines


def balance_text(text: str, style: Style, size: int, width: float) -> list[SetLine]:
    """Return *text* as ``set_text`` does, in as many lines, but with a few lines made about as long as each other."""
    lines = set_text(text, style, size, width)
    if not 1 < len(lines) <= _MOST_BALANCED or "\n" in text or not _is_unparted(lines):
        return lines
    low, high = width / 2, width
    for _ in range(_BALANCING_STEPS):
        middle = (low + high) / 2
        try:
            narrower = set_text(text, style, size, middle)
        except PictureError:  # a word that is not to be cut needs more room
            narrower = []
        if len(narrower) == len(lines) and _is_unparted(narrower):
            lines, high = narrower, middle
        else:
            low = middle
    return lines


def _is_unparted(lines: list[SetLine]) -> bool:
    """Say whether no word is cut."""
    return all(line.text[-1] in "—" or line.text[-1].isspace() for line in lines[:-1])


def _set_plain(paragraph: str, style: Style, first: Face, size: int, width: float) -> Iterator[SetLine]:
    line: list[list[Segment]] = []
    used = 0.0
    for word in _words(paragraph):
        segments = segments_of(word, style, first)
        wanted = _width(segments, size, trailing=False)
        if line and used + wanted > width:
            line = yield from _flush(line, size, width)
            used = sum(_width(one, size) for one in line)
        if wanted > width:
            *pieces, segments = _cut(segments, size, width * _SAFE)
            for piece in pieces:
                yield _line_of([piece], size)
        line.append(segments)
        used += _width(segments, size)
    while line:
        line = yield from _flush(line, size, width)


def _flush(line: list[list[Segment]], size: int, width: float) -> Generator[SetLine, None, list[list[Segment]]]:
    """Yield what of *line* fits, which is nearly always all of it, and return the rest."""
    for count in range(len(line), 0, -1):
        done = _line_of(line[:count], size)
        # Words may be a hair wider together than they are one by one.
        if done.width <= width or count == 1:
            yield done
            return line[count:]
    return []


def _words(paragraph: str) -> Iterator[str]:
    return (match.group() for match in _WORD.finditer(paragraph) if match.group())


def _cut(segments: list[Segment], size: int, width: float) -> list[list[Segment]]:
    """Return a word in pieces of at most *width*."""
    pieces: list[list[Segment]] = [[]]
    used = 0.0
    for segment in segments:
        for cluster in clusters_of(segment.text):
            wanted = measure_run(segment.face.name, size, drawn_form(cluster))
            if pieces[-1] and used + wanted > width and not cluster.isspace():
                if not all(is_simple(ord(character)) for character in cluster):
                    raise PictureError("These words have one too long for a line, in a script that is not parted.")
                pieces.append([])
                used = 0.0
            if pieces[-1] and pieces[-1][-1].face is segment.face:
                pieces[-1][-1] = Segment(segment.face, pieces[-1][-1].text + cluster)
            else:
                pieces[-1].append(Segment(segment.face, cluster))
            used += wanted
    return pieces


def _line_of(words: list[list[Segment]], size: int) -> SetLine:
    joined: list[tuple[Face, list[str]]] = []
    for segment in (segment for word in words for segment in word):
        if joined and joined[-1][0] is segment.face:
            joined[-1][1].append(segment.text)
        else:
            joined.append((segment.face, [segment.text]))
    runs = []
    for face, texts in joined:
        text = "".join(texts)
        drawn = drawn_form(text)
        runs.append(Run(face.name, text, drawn, measure_run(face.name, size, drawn)))
    whole = "".join(run.text for run in runs)
    return SetLine(whole, tuple(runs), _visible_width(runs, size), size)


def _visible_width(runs: list[Run], size: int) -> float:
    """Return the width of *runs* without the blanks that hang at their end."""
    x = sum(run.width for run in runs)
    for run in reversed(runs):
        seen = run.drawn.rstrip()
        x -= run.width
        if seen:
            return x + measure_run(run.face, size, seen)
    return 0


def _width(segments: list[Segment], size: int, *, trailing: bool = True) -> float:
    drawn = [(segment.face.name, drawn_form(segment.text)) for segment in segments]
    if not trailing:
        drawn[-1] = (drawn[-1][0], drawn[-1][1].rstrip())
    return sum(measure_run(face, size, text) for face, text in drawn)


def _set_mixed(paragraph: str, directions: Directions, face: Face, size: int, width: float) -> Iterator[SetLine]:
    """Yield the lines of a paragraph that runs from right to left, or holds words that do."""

    def measure(drawn: str) -> float:
        return sized(face.name, size).getlength(drawn, direction=direction_of(directions.from_right))

    words = list(_words(paragraph))
    shown = list(map(_shown, words))
    full = list(map(measure, shown))
    bare = [measure(word.rstrip()) for word in shown]
    if max(bare) > width:
        raise PictureError("These words have one too long for a line, in a script that is not parted.")
    start = first = 0
    while first < len(words):
        last, used = first + 1, full[first]
        while last < len(words) and used + bare[last] <= width:
            used += full[last]
            last += 1
        while last > first:
            text = "".join(words[first:last])
            end = start + len(text)
            before, behind = directions.marks_around(start, end)
            drawn = before + "".join(shown[first:last]).rstrip() + behind
            run = Run(face.name, text, drawn, measure(drawn))
            # Words may be a hair wider together than they are one by one.
            if run.width <= width or last == first + 1:
                break
            last -= 1
        if not directions.is_settled(start, end):
            raise PictureError("These words run in two directions, in an order that cannot be drawn here.")
        yield SetLine(text, (run,), run.width, size, mixed=True, from_right=directions.from_right)
        start, first = end, last


def _shown(words: str) -> str:
    """Return *words* as they are drawn; the marks of direction stay, for the order depends on them."""
    return "".join(c if c in DIRECTION_MARKS else drawn_form(c) for c in words)
