"""Laid-out lines as text: plain for a file, a pipe or a script, and wrapped and coloured for a terminal.

Neither ever reads an article's words as markup, as an emoji's name or as a terminal's codes, and both show
them whole: putting a wrapped quote's pieces together again gives the words that were printed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from bot.lines import Line
from bot.streams import output_errors

if TYPE_CHECKING:  # rich costs time that a plain answer does not have
    from rich.console import Console
    from rich.text import Text

_INDENT = "  "
_NARROWEST = 10
_STYLES = {
    "reason": "bold",
    "heading": "bold",
    "label": "",
    "context": "dim",
    "quote": "",
    "speaker": "italic",
    "citation": "dim",
    "outcome": "",
    "correction": "",
    "note": "dim",
    "message": "",
    "hint": "dim",
}
_STYLE_OF_LABEL = "bold yellow"
_STYLES_OF_LABELS = {**dict.fromkeys(("label", "outcome", "correction"), _STYLE_OF_LABEL), "message": "dim"}
_INSET = ("speaker", "citation", "note", "outcome", "correction")
_STYLE_OF_BAR = "cyan"
_STYLE_OF_MARK = "bold"


def render_plain(lines: Iterable[Line], *, ascii_only: bool = False) -> str:
    """Return *lines* as text without colour, frame or wrapping; a quote's words are after ``> ``.

    Args:
        lines: what is shown.
        ascii_only: the output has no dash to set before a speaker.
    """
    return "\n".join(_plain(line, ascii_only) for line in lines)


def render_rich(lines: Iterable[Line], width: int, *, ascii_only: bool = False) -> Iterator[Text]:
    """Yield *lines* as rich texts of at most *width* columns, with a bar beside the words that were printed.

    Args:
        lines: what is shown.
        width: of the terminal, in columns.
        ascii_only: the output has no box drawing and no dash.
    """
    for line in lines:
        yield from _rich(line, max(width, _NARROWEST), ascii_only)


def print_rich(console: Console, lines: Iterable[Line]) -> None:
    """Print *lines* to *console*.

    Raises:
        OutputClosedError: the terminal is gone.
    """
    ascii_only = not console.encoding.lower().startswith("utf")
    with output_errors(sys.stdout):
        for text in render_rich(lines, console.width, ascii_only=ascii_only):
            console.print(text, no_wrap=True, overflow="ignore", crop=False)


def open_console() -> Console:
    """Return a console on standard output that shows every text as it is."""
    from rich.console import Console

    return Console(markup=False, emoji=False, highlight=False, soft_wrap=False)


def wrap_exactly(text: str, width: int, *, ascii_only: bool = False) -> list[str]:
    """Return *text* in pieces of at most *width* columns whose concatenation is *text* exactly.

    A piece ends after white space where it can; a word wider than a line is cut between characters, never
    between a letter and the marks that combine with it. With *ascii_only* every other character is as wide as
    the escape that stands for it.
    """
    from rich.cells import cell_len

    def columns_of(character: str) -> int:
        if ascii_only and not character.isascii():
            return len(character.encode("ascii", "backslashreplace"))
        return cell_len(character)

    pieces: list[str] = []
    start = columns = 0
    after_space: int | None = None
    for place, character in enumerate(text):
        wanted = columns_of(character)
        while columns + wanted > width and place > start:
            end = place if after_space is None else after_space
            pieces.append(text[start:end])
            start, columns = end, sum(map(columns_of, text[end:place]))
            after_space = None
        columns += wanted
        if character.isspace():
            after_space = place + 1
    pieces.append(text[start:])
    return pieces


def _plain(line: Line, ascii_only: bool) -> str:
    lead = _INDENT * (line.depth + (line.role in _INSET))
    match line.role:
        case "quote":
            return f"{lead}{line.label}> {line.text}"
        case "speaker":
            return f"{lead}{_dash(ascii_only)}{line.text}"
        case "note":
            return f"{lead}({line.text})"
        case _:
            return f"{lead}{line.label}{line.text}" + (f" <{line.address}>" if line.address else "")


def _rich(line: Line, width: int, ascii_only: bool) -> Iterator[Text]:
    from rich.style import Style
    from rich.text import Text

    lead = _INDENT * line.depth
    if line.role == "quote":
        if line.label:
            yield Text(lead + line.label.rstrip(), style=_STYLE_OF_LABEL)
        words = Text(line.text, style=_STYLES["quote"])
        for start, end in line.marks:
            words.stylize(_STYLE_OF_MARK, start, end)
        bar = Text(lead).append("| " if ascii_only else "┃ ", style=_STYLE_OF_BAR)
        yield from _pieces(words, bar, bar, width, ascii_only)
        return
    if line.role in _INSET:
        lead += _INDENT
    style = Style.parse(_STYLES[line.role])
    label = _dash(ascii_only) if line.role == "speaker" else line.label
    first = Text(lead).append(label, style=_STYLES_OF_LABELS.get(line.role, style))
    # What a long fact runs on to is set under it, unless that would leave no room.
    hang = first.cell_len if line.role == "message" and first.cell_len <= width // 2 else len(lead)
    text = f"({line.text})" if line.role == "note" else line.text
    shown = Text(text, style=style + Style(link=line.link))
    yield from _pieces(shown, first, Text(" " * hang), width, ascii_only)
    if line.address:
        plain = Style.parse(_STYLES["citation"])
        address = Text(line.address, style=plain + Style(link=line.link or line.address))
        yield from _pieces(address, Text(lead), Text(lead), width, ascii_only)


def _dash(ascii_only: bool) -> str:
    return "-- " if ascii_only else "— "


def _pieces(words: Text, first: Text, other: Text, width: int, ascii_only: bool) -> Iterator[Text]:
    """Yield *words* a line of the terminal at a time, the first behind *first*, the rest behind *other*."""
    if first.cell_len > max(width // 2, other.cell_len):
        # A label that would leave no room stands on a line of its own.
        first.rstrip()
        yield first
        first = other
    room = max(width - max(first.cell_len, other.cell_len), 1)
    ends: list[int] = []
    place = 0
    for printed in words.plain.split("\n"):
        for piece in wrap_exactly(printed, room, ascii_only=ascii_only):
            place += len(piece)
            ends.append(place)
        place += 1
        ends.append(place)
    lead = first
    # The line feeds are pieces of their own; the last one would lie past the end.
    for piece_of_text in words.divide(ends[:-2]):
        if piece_of_text.plain != "\n":
            yield lead.copy().append_text(piece_of_text)
            lead = other
