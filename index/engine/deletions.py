"""Articles marked as deleted in a segment, which itself never changes: a bit for each, in a file beside it."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.engine.manifest import SegmentEntry, write_file
from index.engine.packing import DamagedPackError
from index.engine.segment import Segment

# From so many on, looking numbers up all at once is quicker than one by one.
_MANY = 200


def check_segment(segment: Segment, entry: SegmentEntry) -> Segment:
    """Return *segment*, which is the one that *entry* names.

    Raises:
        DamagedPackError: it is another one, whole as it may be.
    """
    if (segment.articles, segment.sentences, segment.pack.seal) != (entry.articles, entry.sentences, entry.seal):
        raise DamagedPackError(segment.path, "it is another one than the index names")
    return segment


def load_deletions(folder: Path, entry: SegmentEntry) -> NDArray[np.bool_] | None:
    """Return one boolean an article of the segment of *entry*, whether it is deleted; None where none is.

    Raises:
        FileNotFoundError: the file is not there.
        DamagedPackError: it is not what was written.
    """
    if not entry.deletions:
        return None
    path = folder / entry.deletions
    content = path.read_bytes()
    if zlib.crc32(content) != entry.checksum or len(content) != -(-entry.articles // 8):
        raise DamagedPackError(path, "it is not what was written")
    deleted = np.unpackbits(np.frombuffer(content, np.uint8), count=entry.articles).view(np.bool_)
    if np.count_nonzero(deleted) != entry.deleted:
        raise DamagedPackError(path, "it marks another number of articles")
    return deleted


def save_deletions(folder: Path, entry: SegmentEntry, deleted: NDArray[np.bool_]) -> SegmentEntry:
    """Write which articles of the segment of *entry* are *deleted*, more than before; return the entry that says so.

    Raises:
        OSError: it cannot be written.
    """
    content = np.packbits(deleted).tobytes()
    count = int(np.count_nonzero(deleted))
    # No article comes back, so that no two states of a segment have one name: what is in force stays as it is.
    name = f"{entry.name}.{count:x}.deleted"
    write_file(folder / name, content)
    return replace(entry, deleted=count, deletions=name, checksum=zlib.crc32(content))


def find_articles(segment: Segment, numbers: Sequence[int]) -> NDArray[np.intp]:
    """Return the places in *segment* of those of the articles *numbers*, ascending, that it has.

    Raises:
        DamagedPackError: the segment is damaged.
    """
    if len(numbers) < _MANY:
        found = [place for number in numbers if (place := segment.index_of_number(number)) is not None]
        return np.array(found, np.intp)
    own = segment.article_numbers
    wanted = np.asarray(numbers, np.int64)
    places = np.searchsorted(own, wanted)
    places = np.minimum(places, len(own) - 1)
    there: NDArray[np.intp] = places[own[places] == wanted]
    return there
