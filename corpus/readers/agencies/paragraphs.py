"""Words and the marks between them to paragraphs: what a page of block markup prints, line by line."""

from __future__ import annotations

import re
from typing import Literal

SPACE = re.compile("[ \t\n\r\f]+")

Kind = Literal["block", "pre", "row", "cell", "break", "fraction", "inline"]


class Page:
    """What was printed so far: paragraphs, the lines of the last one, and the last line."""

    def __init__(self) -> None:
        self.last = ""
        self._paragraphs: list[str] = []
        self._lines: list[str] = []
        self._cells: list[str] = []
        self._raw: list[str] = []
        self._preformatted = 0
        self._is_verbatim = False

    def text(self) -> str:
        """Return all that was printed."""
        self._end_paragraph()
        return "\n\n".join(self._paragraphs)

    def open(self, kind: Kind, name: str) -> None:
        """Begin an element."""
        if kind in ("block", "pre"):
            self._end_paragraph()
        elif kind == "row":
            self._end_line()
        elif kind == "fraction" and self.last.isdigit():
            self.write(" " if name == "frac" else "/")
        self._preformatted += kind == "pre"

    def close(self, kind: Kind) -> None:
        """End an element."""
        if kind in ("block", "pre"):
            self._end_paragraph()
        elif kind in ("row", "break"):
            self._end_line(is_forced=kind == "break")
        elif kind == "cell":
            self._cells.append(self._take())
        self._preformatted -= kind == "pre"

    def write(self, text: str) -> None:
        """Print the words of an element."""
        if self._preformatted:
            *whole, text = text.split("\n")
            for line in whole:
                self._raw.append(line)
                self._is_verbatim = True
                self._end_line(is_forced=True)
            self._is_verbatim = True
        if text:
            self._raw.append(text)
            self.last = text[-1]

    def _end_paragraph(self) -> None:
        self._end_line()
        lines, self._lines = self._lines, []
        while lines and not lines[-1].strip():
            lines.pop()
        start = next((number for number, line in enumerate(lines) if line.strip()), 0)
        if lines:
            self._paragraphs.append("\n".join(lines[start:]))

    def _end_line(self, *, is_forced: bool = False) -> None:
        is_verbatim = self._is_verbatim
        line = self._take()
        if self._cells:
            line = "\t".join((*self._cells, line)).rstrip("\t")
            self._cells = []
        # Two forced breaks part paragraphs; more of them part no more.
        if line or (is_forced and (is_verbatim or (self._lines and self._lines[-1]))):
            self._lines.append(line)

    def _take(self) -> str:
        text, self._raw, self.last = "".join(self._raw), [], ""
        is_verbatim, self._is_verbatim = self._is_verbatim, False
        return text if is_verbatim else SPACE.sub(" ", text).strip(" ")
