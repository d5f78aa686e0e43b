"""Which segments are merged next: few stay, and each sentence is written anew only some ten times in all."""

from __future__ import annotations

from collections.abc import Sequence

from index.engine.manifest import SegmentEntry

# Merges of segments with fewer sentences take well under a second, and go on beside one of larger segments.
SMALL = 1 << 16
# So many segments, small and large ones, are worth merging, if the largest of them is at most so many times as large as
# the others together. In 1,500 commits of 25 to 25,000 sentences there are five segments in the mean, eleven at most,
# and a sentence is written eight times.
_FEWEST_SMALL, _SMALL_RATIO = 4, 4
_FEWEST_LARGE, _LARGE_RATIO = 3, 3
# From this share on, deleted articles are worth leaving out.
_MOST_DELETED = 0.2


def due_merge(entries: Sequence[SegmentEntry], *, large: bool) -> tuple[SegmentEntry, ...]:
    """Return the segments of *entries*, *large* ones or small ones, that are best merged into one now; none if none.

    They are the smallest ones, as many as possible while the largest of them is no more than three or four times as
    large as the others together; else one of which a fifth of the articles is deleted. So sizes grow about as a
    geometric series, and the number of segments as the logarithm of the sentences. Which are large depends on what was
    written, never on what was deleted since: the two kinds have no segment in common, ever.
    """
    fewest, ratio = (_FEWEST_LARGE, _LARGE_RATIO) if large else (_FEWEST_SMALL, _SMALL_RATIO)
    able = sorted((entry for entry in entries if is_large(entry) == large), key=lambda entry: entry.live_sentences)
    count = total = 0
    for place, entry in enumerate(able):
        if place + 1 >= fewest and entry.live_sentences <= ratio * total:
            count = place + 1
        total += entry.live_sentences
    if count:
        return tuple(able[:count])
    return next(((entry,) for entry in able if entry.deleted > _MOST_DELETED * entry.articles), ())


def is_large(entry: SegmentEntry) -> bool:
    """Say whether the segment of *entry* is merged with large ones only."""
    return entry.sentences >= SMALL
