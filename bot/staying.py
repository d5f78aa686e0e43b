"""The archive of a front end that stays: opened once, and many questions are asked of it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.answering import Answerer

_THRESHOLD = (50_000, 20, 50)


@contextmanager
def open_to_stay(directory: Path) -> Iterator[Answerer]:
    """Open the archive in *directory* for many questions, as ``Answerer.open`` does.

    Raises:
        NoArchiveError: there is none, or there is no article in it.
        ArchiveError: it cannot be read.
    """
    with Answerer.open(directory) as answerer:
        # What is loaded by now (modules, word lists, the index) stays as long as the program does. Where the garbage
        # collector goes through all of it again, some answer waits 10 ms and more for nothing.
        gc.collect()
        gc.freeze()
        # An answer leaves nothing behind that only the collector could find: it need not look so often.
        before = gc.get_threshold()
        gc.set_threshold(*_THRESHOLD)
        try:
            yield answerer
        finally:
            gc.set_threshold(*before)
            gc.unfreeze()
