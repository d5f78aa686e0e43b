"""How far the reading of sources has come, for a progress bar that shows rate and remaining time."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator

from corpus.readers.folders import walk

# So many files are looked at before the first is read, and again beside each file that is.
_AT_FIRST = 5_000
_AT_ONCE = 50
_NO_MORE = -1


class Meter:
    """Counts bytes of the files of *sources* as they lie on the disk, packed as they are.

    ``done`` of them have been read. ``total`` is how many there are: None while they are still being counted, and
    for ever where a source is a pipe or an address. Counting looks only at the files' sizes, a few files at a time.
    """

    def __init__(self, sources: Iterable[str]) -> None:
        self.total: int | None = None
        self.done = 0
        self._counted, self._start, self._size = 0, 0, 0
        self._sizes: Iterator[int | None] | None = _sizes(sources)
        self._count(_AT_FIRST)

    def begin(self, size: int) -> None:
        """Take note that a file of *size* bytes is read from here on."""
        self._start, self._size = self.done, size
        self._count(_AT_ONCE)

    def move(self, size: int) -> None:
        """Count *size* more bytes; those of a file that are read twice count once."""
        end = self._start + self._size
        self.done = min(self.done + size, end) if self._size else self.done + size

    def end(self) -> None:
        """Count the whole file as read, also what was passed over in it."""
        self.done, self._size = self._start + self._size, 0

    def _count(self, files: int) -> None:
        for _ in range(files):
            if self._sizes is None:
                return
            size = next(self._sizes, _NO_MORE)
            if size is None or size == _NO_MORE:
                self.total = None if size is None else self._counted
                self._sizes = None
            else:
                self._counted += size


def _sizes(sources: Iterable[str]) -> Iterator[int | None]:
    """Yield the size of each file of *sources*, None for one that has no end to be known."""
    for source in sources:
        if source == "-" or source.startswith(("http://", "https://")):
            yield None
        elif os.path.isdir(source):
            yield from (_size(path) for path in walk(source) if isinstance(path, str))
        else:
            yield _size(source)


def _size(path: str) -> int:
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return 0
    return found.st_size if stat.S_ISREG(found.st_mode) else 0
