"""The columns of a segment: one entry for each of its articles, paragraphs or sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from index.engine.packing import Pack
from index.engine.ranges import narrowed

if TYPE_CHECKING:
    from index.engine.segment import Segment

Kind = TypeVar("Kind", bound=np.generic)

_ZERO: Any = np.uint8(0)


class Column(Generic[Kind]):
    """A whole array of a segment, checked when it is first looked at: one entry for each of some unit, and *more*.

    Without a *kind*, it holds whole numbers of the kind that takes the fewest bytes, and is empty where all are 0.
    """

    def __init__(self, kind: str | None, units: str, more: int = 0) -> None:
        self.kind, self.units, self.more = None if kind is None else np.dtype(kind), units, more

    def compact(self, values: NDArray[Any]) -> NDArray[Any]:
        """Return *values* as they are kept."""
        if self.kind is not None:
            return values.astype(self.kind, copy=False)
        return narrowed(values) if values.any() else np.zeros(0, np.uint8)

    def expect(self, pack: Pack, count: int) -> None:
        """Make sure that *pack* has it, of *count* entries.

        Raises:
            DamagedPackError: it does not.
        """
        is_empty = self.kind is None and not len(pack.array(self._name))
        pack.expect(self._name, self.kind, 0 if is_empty else count)

    def read(self, segment: Segment, start: int, stop: int) -> NDArray[Kind]:
        """Return the entries from *start* up to *stop*, checked."""
        if self.kind is None and not len(segment.pack.array(self._name)):
            return np.broadcast_to(_ZERO, stop - start)
        return segment.pack.read(self._name, start, stop)

    def __set_name__(self, owner: type[Segment], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, segment: None, owner: type[Segment]) -> Column[Kind]: ...
    @overload
    def __get__(self, segment: Segment, owner: type[Segment]) -> NDArray[Kind]: ...
    def __get__(self, segment: Segment | None, owner: type[Segment]) -> Column[Kind] | NDArray[Kind]:
        if segment is None:
            return self
        array = self.read(segment, 0, segment.counts[self.units] + self.more)
        # Python looks there first the next time.
        segment.__dict__[self._name] = array
        return array
