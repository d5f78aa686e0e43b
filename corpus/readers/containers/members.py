"""Files within a packed file: which of them are read, what they are called, and how deep they may lie."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.errors import SourceError
from corpus.readers.detecting import read_document
from corpus.readers.kinds import WAY_OUT, NotReadError, printable
from corpus.readers.passed_over import PassedOver
from corpus.readers.reader import Document, Placed
from corpus.readers.streams import Limits, Piped, Source, Stream

DEEPEST = 3
_DRIVE = re.compile(r"[A-Za-z]:")
_SHOWN = 300


class Members:
    """Reads the files within one packed file, of which none is ever written to a place of its own choosing.

    Args:
        where: the packed file.
        limits: what its source may unpack to.
        depth: how many packed files it lies in.

    Raises:
        SourceError: it lies too deep.
    """

    def __init__(self, where: str, limits: Limits, depth: int) -> None:
        if depth >= DEEPEST:
            raise too_deep(where)
        self._where, self._limits, self._depth = where, limits, depth
        self._passed_over = PassedOver(where)
        self._has_any = False

    @property
    def are_spent(self) -> bool:
        """Whether a bound was passed, so that no more of them may be read."""
        return self._limits.is_spent

    def place(self, name: str) -> str:
        """Return what errors call the member *name*."""
        shown = printable(name.replace("\\", "/"))
        return f"{self._where}/{shown if len(shown) <= _SHOWN else '…' + shown[-_SHOWN:]}"

    def admits(self, name: str) -> bool:
        """Say whether *name* is that of a file to read; one that leads out of the packed file is noted."""
        plain = name.replace("\\", "/")
        parts = [part for part in plain.split("/") if part not in ("", ".")]
        if plain.startswith("/") or _DRIVE.match(plain) or ".." in parts or "\0" in plain:
            # Whoever unpacked it by another program would have it written anywhere.
            self.note(name, "its name leads out of the packed file; rename it", "leads out")
            return False
        return bool(parts) and not any(part.startswith(".") or part == "__MACOSX" for part in parts)

    def note(self, name: str, reason: str, kind: str) -> None:
        """Count the member *name* among those of *kind* that are not read."""
        self._passed_over.note(NotReadError(self.place(name), reason, kind))

    def read(self, name: str, source: Source, *, is_unpacked: bool) -> Iterator[Placed]:
        """Yield each item of the member *name*, whose bytes *source* gives; *is_unpacked*: they count as such."""
        where, limits = self.place(name), self._limits
        try:
            limits.take_member(self._where)
        except SourceError as error:
            yield self._where, error
            return
        piped = Piped(source, (lambda size: limits.take(size, where)) if is_unpacked else None)
        stream = Stream(piped, limits, self._depth + 1)
        base = name.replace("\\", "/").rpartition("/")[2]
        for at, item in read_document(Document(stream, where, printable(base))):
            if not self._passed_over.takes(item):
                self._has_any = True
                yield at, item

    def end(self, fault: SourceError | None = None) -> Iterator[Placed]:
        """Yield the errors of what was noted, and *fault*, or an error where there was nothing to read."""
        yield from self._passed_over.tell()
        if fault:
            yield fault.where, fault
        elif not self._has_any and self._passed_over.is_empty:
            yield self._where, SourceError(self._where, f"no file in it that is read; {WAY_OUT}")


def too_deep(where: str) -> NotReadError:
    """Return the error for a packed file within too many others."""
    return NotReadError(where, f"packed more than {DEEPEST} times over; unpack it and add the folder", "too deep")
