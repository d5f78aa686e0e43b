"""The postings of several segments to those of one, some terms at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.engine.classes import Classes, rank_pairs
from index.engine.packing import PackWriter
from index.engine.ranges import edges_of, take_ranges, windows
from index.engine.renumbering import Level, Part
from index.engine.unit_lists import UnitLists, UnitListWriter

# So many postings are held at a time.
_AT_ONCE = 1 << 17
_UNIT = 31


@dataclass(frozen=True, slots=True)
class Source:
    """The postings of one part: the lists of their units, how those are renumbered, and their codes."""

    part: Part
    lists: UnitLists
    renumbered: NDArray[np.int32] | int
    codes: NDArray[Any] | None = None
    classes_tf: NDArray[np.int32] | None = None
    classes_length: NDArray[np.int32] | None = None

    @classmethod
    def of_field(cls, part: Part, name: str, renumbered: NDArray[np.int32] | int) -> Source:
        """Return the postings of the field *name* of *part*."""
        pack, field = part.segment.pack, part.segment.fields[name]
        return cls(part, field.lists, renumbered, pack.read(f"{name}.codes"), field.classes_tf, field.classes_length)

    def count(self) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """Return how many postings of each term stay, and which codes do."""
        used = np.zeros(0 if self.classes_tf is None else len(self.classes_tf), bool)
        edges = self.lists.starts.astype(np.int64)
        counts = np.diff(edges)
        if isinstance(self.renumbered, int):
            used[:] = True
            return counts, used
        for first, last in windows(edges, _AT_ONCE):
            # A term of more than that comes alone, piece by piece.
            counts[first:last] = 0
            units = self.lists.of(first).units if last - first == 1 else self.lists.take(np.arange(first, last))
            begin = int(edges[first])
            for start in range(int(edges[first]), int(edges[last]), _AT_ONCE):
                stop = min(start + _AT_ONCE, int(edges[last]))
                stays = self.renumbered[units[start - begin : stop - begin]] >= 0
                bounds = np.clip(edges[first : last + 1], start, stop) - start
                counts[first:last] += np.diff(edges_of(stays)[bounds])
                if self.codes is not None:
                    used[self.codes[start:stop][stays]] = True
        return counts, used


class Joining(NamedTuple):
    """The postings that become one, by units of one level."""

    sources: Sequence[Source]
    level: Level


class _Piece(NamedTuple):
    """Postings of the terms from ``first`` up to ``last``, in order: one term's may come in several pieces."""

    first: int
    last: int
    units: NDArray[np.int32]
    codes: NDArray[Any]


class _Terms(NamedTuple):
    """The terms that each source keeps, ascending, and their new numbers."""

    kept: Sequence[NDArray[np.int32]]
    mappings: Sequence[NDArray[np.int32]]


def join_lists(
    writer: PackWriter,
    joining: Joining,
    kept: Sequence[NDArray[np.int32]],
    mappings: Sequence[NDArray[np.int32]],
    speakers: int,
) -> None:
    """Write which sentences hold the words of which of so many *speakers*."""
    counts = np.zeros(speakers, np.int64)
    for source, own, mapping in zip(joining.sources, kept, mappings, strict=True):
        counts[mapping] += source.count()[0][own]
    edges = edges_of(counts)
    lists = UnitListWriter(writer, "spoken", edges, int(joining.level.edges[-1]))
    tables = [np.zeros(1, np.uint16)] * len(joining.sources)
    for piece in _join(joining, _Terms(kept, mappings), edges, tables):
        lists.take(piece.first, piece.last, piece.units)
    lists.finish()


def join_field(
    writer: PackWriter,
    name: str,
    joining: Joining,
    kept: Sequence[NDArray[np.int32]],
    mappings: Sequence[NDArray[np.int32]],
    terms: int,
    totals: tuple[int, int],
) -> None:
    """Write the postings of the field *name*.

    Args:
        writer: where to.
        name: the field.
        joining: its postings in each segment.
        kept: the terms that each segment keeps, ascending.
        mappings: their new numbers.
        terms: how many there are then.
        totals: how many units are documents, and the sum of their lengths.
    """
    counts = np.zeros(terms, np.int64)
    used = []
    for source, own, mapping in zip(joining.sources, kept, mappings, strict=True):
        stay, codes = source.count()
        counts[mapping] += stay[own]
        used.append(codes)
    classes, tables = _join_classes(joining.sources, used, totals)
    edges = edges_of(counts)
    del counts
    writer.write(f"{name}.classes_tf", classes.tf)
    writer.write(f"{name}.classes_length", classes.length)
    lists = UnitListWriter(writer, name, edges, int(joining.level.edges[-1]))
    writer.reserve(f"{name}.codes", classes.kind, int(edges[-1]))
    tops = np.zeros(terms, classes.kind)
    done = 0
    for piece in _join(joining, _Terms(kept, mappings), edges, tables):
        lists.take(piece.first, piece.last, piece.units)
        writer.put(f"{name}.codes", done, piece.codes)
        local = np.clip(edges[piece.first : piece.last + 1] - done, 0, len(piece.codes))
        filled = np.flatnonzero(np.diff(local))
        if len(filled):
            highest = np.maximum.reduceat(piece.codes, local[filled])
            tops[piece.first + filled] = np.maximum(tops[piece.first + filled], highest)
        done += len(piece.units)
    lists.finish()
    writer.write(f"{name}.tops", tops)


def _join_classes(
    sources: Sequence[Source], used: Sequence[NDArray[np.bool_]], totals: tuple[int, int]
) -> tuple[Classes, list[NDArray[Any]]]:
    """Return the classes that stay, and for each source the new codes by the old ones."""
    own = [
        (source.classes_tf.astype(np.int64) << _UNIT | source.classes_length)[codes]
        for source, codes in zip(sources, used, strict=True)
        if source.classes_tf is not None and source.classes_length is not None
    ]
    pairs = np.unique(np.concatenate([np.zeros(0, np.int64), *own]))
    classes, codes_of = rank_pairs(pairs >> _UNIT, pairs & ((1 << _UNIT) - 1), *totals)
    tables = []
    for known, codes in zip(own, used, strict=True):
        table = np.zeros(len(codes), classes.kind)
        table[codes] = codes_of[pairs.searchsorted(known)]
        tables.append(table)
    return classes, tables


def _join(
    joining: Joining, terms: _Terms, edges: NDArray[np.int64], tables: Sequence[NDArray[Any]]
) -> Iterator[_Piece]:
    """Yield all postings in the order of their new terms and units; *edges* are where each term's begin."""
    # Of the postings that are read, not of those that stay, which may be few of them.
    read = np.zeros(len(edges) - 1, np.int64)
    for source, kept, mapping in zip(joining.sources, terms.kept, terms.mappings, strict=True):
        starts = source.lists.starts
        read[mapping] += starts[kept + 1].astype(np.int64) - starts[kept]
    articles = len(joining.level.edges) - 1
    for first, last in windows(edges_of(read), _AT_ONCE):
        if edges[first] == edges[last]:
            continue
        if last - first == 1 and read[first] > _AT_ONCE:
            for begin, end in windows(joining.level.edges, _AT_ONCE):
                yield _join_piece(joining, terms, tables, (first, last), (begin, end))
        else:
            yield _join_piece(joining, terms, tables, (first, last), (0, articles))


def _join_piece(
    joining: Joining,
    terms: _Terms,
    tables: Sequence[NDArray[Any]],
    numbers: tuple[int, int],
    articles: tuple[int, int],
) -> _Piece:
    """Return the postings of some terms in some articles: of several terms all, of one term perhaps a part."""
    first, last = numbers
    all_terms, all_units, all_codes = [np.zeros(0, np.int64)], [np.zeros(0, np.int32)], [np.zeros(0, tables[0].dtype)]
    for place, (source, kept, mapping, table) in enumerate(
        zip(joining.sources, terms.kept, terms.mappings, tables, strict=True)
    ):
        live, _ = source.part.between(*articles)
        # Of the mapping's own type: with another one, NumPy would copy all of it to compare.
        here = slice(*mapping.searchsorted(np.array(numbers, np.int32)).tolist())
        if not len(live) or here.start == here.stop:
            continue
        starts = source.lists.starts
        begins, ends = starts[kept[here]].astype(np.int64), starts[kept[here] + 1].astype(np.int64)
        if last - first == 1:
            old = joining.level.old[place]
            own = source.lists.of(int(kept[here.start])).units
            bounds = own.searchsorted(np.array([old[live[0]], old[live[-1] + 1]], np.int32))
            units = own[slice(*bounds.tolist())]
            begins, ends = begins[0] + bounds[:1], begins[0] + bounds[1:]
        else:
            units = source.lists.take(kept[here])
        owners = np.repeat(mapping[here] - np.int64(first), ends - begins)
        codes = (
            np.zeros(len(units), table.dtype)
            if source.codes is None
            else table[take_ranges(source.codes, begins, ends - begins)]
        )
        if isinstance(source.renumbered, int):
            units = units + np.int32(source.renumbered)
        else:
            units = source.renumbered[units]
            stays = units >= 0
            units, owners, codes = units[stays], owners[stays], codes[stays]
        all_terms.append(owners)
        all_units.append(units)
        all_codes.append(codes)
    owners, units, codes = np.concatenate(all_terms), np.concatenate(all_units), np.concatenate(all_codes)
    # What is in order but for a few is sorted quickly.
    order = np.argsort(owners << _UNIT | units, kind="stable")
    return _Piece(first, last, units[order], codes[order])
