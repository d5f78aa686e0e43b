"""Several segments to one: what is deleted left out, articles in the order of their numbers, in bounded memory.

Nothing is analysed again: units are renumbered, codes translated, and what belongs to one term put together, some
hundred thousand postings at a time (after Lester, Moffat and Zobel, *Efficient online index construction for text
databases*, 2008). The result is what would have been written of the articles that are left.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, repeat
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.engine.analysed import FIELDS
from index.engine.joining import Joining, Source, join_field, join_lists
from index.engine.lexicon import PackedTexts, write_finder
from index.engine.packing import PackWriter, write_pack
from index.engine.ranges import edges_of, narrow_kind, narrowed
from index.engine.renumbering import Level, Part, join_texts
from index.engine.segment import Segment

# What each article has one of, and its kind is the segment's own.
_OF_ARTICLES = (
    *("article_numbers", "kept_at", "article_lengths", "headline_lengths", "article_sizes", "paragraph_sizes"),
    *("first_days", "last_days"),
)
_MOST = (1 << 31) - 1


def merge_segments(
    segments: Sequence[tuple[Segment, NDArray[np.bool_] | None]],
    path: Path,
    fields: Sequence[str] = FIELDS,
) -> None:
    """Write one segment of several.

    Args:
        segments: each with one boolean an article, whether it is deleted; None where none is.
        path: where to; a file that is there is replaced, and none is left where this fails.
        fields: which can be searched later; every segment has them.

    Raises:
        OSError: it cannot be written.
        DamagedPackError: a segment is not what was written.
        ValueError: two segments hold an article of the same number, there are more sentences than 2^31, or a segment
            has not the fields or not the articles that are spoken of.
    """
    for segment, deleted in segments:
        segment.verify()
        if missing := set(fields) - set(segment.fields):
            raise ValueError(f"{segment.path} cannot be searched by {', '.join(sorted(missing))}")
        if deleted is not None and len(deleted) != segment.articles:
            raise ValueError(f"{segment.path} has {segment.articles} articles, and not {len(deleted)}")
    with write_pack(path) as writer:
        _Merge(segments, writer, path.parent).write([name for name in FIELDS if name in fields])


class _Merge:
    """One merge: which articles stay, where they go, and what goes with them."""

    def __init__(
        self, segments: Sequence[tuple[Segment, NDArray[np.bool_] | None]], writer: PackWriter, folder: Path
    ) -> None:
        self._writer, self._folder = writer, folder
        kept = [
            np.arange(segment.articles) if deleted is None else np.flatnonzero(~deleted)
            for segment, deleted in segments
        ]
        numbers = [segment.article_numbers[live] for (segment, _), live in zip(segments, kept, strict=True)]
        every = np.concatenate([np.zeros(0, np.int64), *numbers])
        self._order = np.argsort(every, kind="stable")
        if (np.diff(every[self._order]) == 0).any():
            raise ValueError("two segments hold an article of the same number")
        places = np.empty(len(every), np.int64)
        places[self._order] = np.arange(len(every))
        edges = edges_of(np.array([len(live) for live in kept], np.int64))
        parts = (
            Part(segment, live, places[start:stop])
            for (segment, _), live, (start, stop) in zip(segments, kept, pairwise(edges.tolist()), strict=True)
        )
        # In the order of what they begin with, so that those that do not interleave only follow one another.
        self._all = list(parts)
        self._parts = sorted((part for part in self._all if len(part.live)), key=lambda part: int(part.places[0]))

    def write(self, fields: Sequence[str]) -> None:
        """Write everything, with the postings of *fields*."""
        writer = self._writer
        for name in _OF_ARTICLES:
            writer.write(name, getattr(Segment, name).compact(self._column(name)))
        self._write_facts()
        embargoes = self._write_embargoes()
        self._write_ids()
        levels = self._write_units()
        renumbered = {name: level.renumbered(self._folder) for name, level in levels.items()}
        self._write_speakers(levels["sentence"], renumbered["sentence"])
        joinings = {}
        for name in fields:
            unit = "article" if name == "headline" else name
            sources = map(Source.of_field, self._parts, repeat(name), renumbered[unit])
            joinings[name] = Joining(list(sources), levels[unit])
        held = [np.zeros(len(part.segment.terms), bool) for part in self._parts]
        for joining in joinings.values():
            for source, has in zip(joining.sources, held, strict=True):
                has |= source.count()[0] > 0
        kept = [np.flatnonzero(has).astype(np.int32) for has in held]
        mappings, crcs = join_texts(writer, "terms", [part.segment.terms for part in self._parts], kept)
        write_finder(writer, "terms", crcs)
        totals = self._totals()
        for name, joining in joinings.items():
            join_field(writer, name, joining, kept, mappings, len(crcs), totals[name])
        writer.finish(
            {
                "sentences": int(levels["sentence"].edges[-1]),
                "paragraphs": int(levels["paragraph"].edges[-1]),
                "articles": len(self._order),
                "fields": {name: totals[name] for name in fields},
                "embargoes": embargoes,
            }
        )

    def _column(self, name: str) -> NDArray[Any]:
        """Return an entry for each article that stays, in their new order."""
        columns = [getattr(part.segment, name)[part.live] for part in self._all]
        return np.concatenate([np.zeros(0, np.int64), *columns])[self._order]

    def _totals(self) -> dict[str, tuple[int, int]]:
        """Return how many units of each field are documents, and the sum of their lengths."""
        sizes, length = self._column("article_sizes"), int(self._column("article_lengths").sum(dtype=np.int64))
        return {
            "sentence": (int(sizes.sum(dtype=np.int64)), length),
            "paragraph": (int(self._column("paragraph_sizes").sum(dtype=np.int64)), length),
            "article": (int((sizes > 0).sum()), length),
            "headline": (len(sizes), int(self._column("headline_lengths").sum(dtype=np.int64))),
        }

    def _write_facts(self) -> None:
        """Write outlets, bylines and languages, those that are left."""
        for name in ("outlet", "byline", "language"):
            codes = [getattr(part.segment, f"{name}_codes")[part.live] for part in self._parts]
            kept = [np.unique(own).astype(np.int32) for own in codes]
            texts = [PackedTexts(part.segment.pack, f"{name}s") for part in self._parts]
            mappings, _ = join_texts(self._writer, f"{name}s", texts, kept)
            column = np.zeros(len(self._order), np.int64)
            for part, own, known, mapping in zip(self._parts, codes, kept, mappings, strict=True):
                column[part.places] = mapping[known.searchsorted(own)]
            self._writer.write(f"{name}_codes", getattr(Segment, f"{name}_codes").compact(column))

    def _write_embargoes(self) -> int:
        """Write the embargoes of articles that stay, and return how many there are."""
        articles, moments = [np.zeros(0, np.int64)], [np.zeros(0, "S20")]
        for part in self._parts:
            # Deleted articles come to no place.
            places = np.full(part.segment.articles, -1)
            places[part.live] = part.places
            places = places[part.segment.embargoed]
            articles.append(places[places >= 0])
            moments.append(part.segment.embargoes[places >= 0])
        embargoed = np.concatenate(articles)
        order = np.argsort(embargoed)
        self._writer.write("embargoed", embargoed[order].astype(np.int32))
        self._writer.write("embargoes", np.concatenate(moments)[order])
        return len(order)

    def _write_ids(self) -> None:
        lengths, crcs = np.zeros(len(self._order), np.int64), np.zeros(len(self._order), np.uint32)
        old_edges = []
        for part in self._parts:
            pack = part.segment.pack
            edges = pack.read("ids.edges").astype(np.int64)
            old_edges.append(edges)
            lengths[part.places] = np.diff(edges)[part.live]
            own = np.empty(part.segment.articles, np.uint32)
            own[pack.read("ids.order")] = pack.read("ids.crcs")
            crcs[part.places] = own[part.live]
        self._writer.reserve("ids.bytes", np.uint8, 0)
        level = Level(edges_of(lengths), old_edges, self._parts)
        for blob in level.gather([part.segment.pack.read("ids.bytes") for part in self._parts]):
            self._writer.extend("ids.bytes", blob)
        self._writer.write("ids.edges", narrowed(level.edges))
        write_finder(self._writer, "ids", crcs)

    def _write_units(self) -> dict[str, Level]:
        """Write what sentences and paragraphs have one of each, and return how units are numbered."""
        levels, writer = {}, self._writer
        names = {
            "sentence": ("sentence_starts", ["gaps", "widths", "flags"]),
            "paragraph": ("article_paragraphs", ["paragraph_numbers"]),
        }
        for unit, (bounds, columns) in names.items():
            old = [getattr(part.segment, bounds).astype(np.int64) for part in self._parts]
            counts = np.zeros(len(self._order), np.int64)
            for part, edges in zip(self._parts, old, strict=True):
                counts[part.places] = np.diff(edges)[part.live]
            level = levels[unit] = Level(edges_of(counts), old, self._parts)
            if level.edges[-1] > _MOST:
                raise ValueError(f"there are too many {unit}s for one segment")
            writer.write(bounds, level.edges.astype(np.int32))
            for name in columns:
                self._write_compact(name, level)
        # The first sentence of each paragraph, and how many there are.
        writer.reserve("paragraph_starts", np.int32, 0)
        firsts = [part.segment.paragraph_starts for part in self._parts]
        for values in levels["paragraph"].gather(firsts, levels["sentence"]):
            writer.extend("paragraph_starts", values)
        writer.extend("paragraph_starts", levels["sentence"].edges[-1:])
        articles = [np.arange(part.segment.articles + 1) for part in self._parts]
        levels["article"] = Level(np.arange(len(self._order) + 1), articles, self._parts)
        return levels

    def _write_compact(self, name: str, level: Level) -> None:
        """Write the column *name*, of units of *level*; looked at before, for the fewest bytes that will do."""
        columns = [getattr(part.segment, name) for part in self._parts]
        least = greatest = 0
        for values in level.gather(columns):
            least, greatest = int(values.min(initial=least)), int(values.max(initial=greatest))
        self._writer.reserve(name, narrow_kind(least, greatest), 0)
        if least or greatest:
            for values in level.gather(columns):
                self._writer.extend(name, values)

    def _write_speakers(self, level: Level, renumbered: Sequence[NDArray[np.int32] | int]) -> None:
        sources = [
            Source(part, part.segment.spoken, units) for part, units in zip(self._parts, renumbered, strict=True)
        ]
        kept = [np.flatnonzero(source.count()[0]).astype(np.int32) for source in sources]
        texts = [part.segment.speakers for part in self._parts]
        mappings, crcs = join_texts(self._writer, "speakers", texts, kept)
        join_lists(self._writer, Joining(sources, level), kept, mappings, len(crcs))
