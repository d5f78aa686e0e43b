"""The lines of a table, decoded one by one, with their ends as they were written."""

from __future__ import annotations

import io
from collections.abc import Iterator

from corpus.errors import SourceError
from corpus.readers.decoding import decode

LONGEST_LINE = 8_388_608
_LONGEST_ROW = 3 * LONGEST_LINE
# What a line takes beside its characters: a row of millions of empty lines is as large as one of many words.
_ROOM = 64
_PIECE = 1 << 20
# Every time costs a reading of up to a whole row; a table that breaks more often is not one.
_MOST_TIMES = 100


class TableLines:
    """The lines of *file*; ``number`` is that of the last one, ``remarks`` say how the lines since the last ``said``
    were read.

    A line ends with CR, LF or both, and keeps its end: within a quoted cell it is part of what was printed.
    """

    def __init__(self, file: io.BufferedReader, where: str, charset: str | None) -> None:
        # Every byte a character, only to find the ends of lines; an encoding is found line by line.
        self._text = io.TextIOWrapper(file, encoding="latin-1", newline="")
        self._where, self._charset = where, charset
        self._remarks: dict[str, None] = {}
        self._returned: list[str] = []
        self._row: list[str] = []
        self._length = 0
        self._times_left = _MOST_TIMES
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        """Return the next line.

        Raises:
            SourceError: it is too long, or in no encoding that is certain; the next one can be read.
        """
        if self._returned:
            return self._taken(self._returned.pop())
        line = self._text.readline(LONGEST_LINE + 1)
        if not line:
            raise StopIteration
        if len(line) > LONGEST_LINE and not line.endswith(("\n", "\r")):
            while line and not line.endswith(("\n", "\r")):
                line = self._text.readline(_PIECE)
            self.number += 1
            raise SourceError(self._where, f"the line is longer than {LONGEST_LINE:,} bytes; split the article")
        content = line.encode("latin-1")
        try:
            text = content.decode()
            if "\0" not in text:
                return self._taken(text)
        except UnicodeDecodeError:
            pass
        try:
            text, remarks = decode(content, self._where, self._charset)
        except SourceError:
            self.number += 1
            raise
        self._remarks.update(dict.fromkeys(remarks))
        return self._taken(text)

    def _taken(self, line: str) -> str:
        self.number += 1
        self._length += len(line) + _ROOM
        if self._length > _LONGEST_ROW:
            raise SourceError(self._where, f"the row is longer than {_LONGEST_ROW:,} characters; split the article")
        self._row.append(line)
        return line

    def begin_row(self) -> None:
        """Begin a row: the line that comes is its first."""
        self._row, self._length = [], 0

    def give_back(self) -> None:
        """Make the lines of this row that follow its first the next ones again, where that is not done too often.

        A mark that is never closed has swallowed them.
        """
        if len(self._row) > 1 and self._times_left:
            self._times_left -= 1
            self._returned += reversed(self._row[1:])
            self.number -= len(self._row) - 1

    def close(self) -> None:
        """Leave the file to whoever opened it."""
        self._text.detach()

    def said(self) -> tuple[str, ...]:
        """Return the remarks since this was last asked."""
        remarks, self._remarks = tuple(self._remarks), {}
        return remarks
