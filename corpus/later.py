"""Attributions that are read when they are first looked at: of most sentences found nobody looks at them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import overload

from corpus.article import Attribution


class Later(Sequence[Attribution]):
    """What *read* returns, read once, when it is first looked at; it equals any sequence of the same attributions."""

    __slots__ = ("_found", "_read")

    def __init__(self, read: Callable[[], tuple[Attribution, ...]]) -> None:
        self._read = read
        self._found: tuple[Attribution, ...] | None = None

    def _all(self) -> tuple[Attribution, ...]:
        if self._found is None:
            self._found = self._read()
        return self._found

    @overload
    def __getitem__(self, place: int) -> Attribution: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Attribution]: ...

    def __getitem__(self, place: int | slice) -> Attribution | Sequence[Attribution]:
        return self._all()[place]

    def __iter__(self) -> Iterator[Attribution]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def __eq__(self, other: object) -> bool:
        return self._all() == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())
