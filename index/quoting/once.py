"""Methods that are called once for the same arguments: what they returned is kept with their object."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar, TypeVarTuple, Unpack


class Keeping(Protocol):
    """Whoever keeps what its methods returned: ``kept``, by the method's name and what it was asked."""

    kept: dict[tuple[object, ...], Any]


S = TypeVar("S", bound=Keeping)
Asked = TypeVarTuple("Asked")
T = TypeVar("T")


def once(read: Callable[[S, Unpack[Asked]], T]) -> Callable[[S, Unpack[Asked]], T]:
    """Return the method *read*, called once for each arguments, which must be hashable.

    ``functools.cache`` does the same, but a cache around an object's own method is a ring of the two: it, and all that
    was read, then stays until the collector comes round, which takes the longer the more there is.
    """
    name = read.__name__

    @wraps(read)
    def read_once(self: S, *asked: *Asked) -> T:
        key = (name, *asked)
        kept = self.kept
        if key not in kept:
            kept[key] = read(self, *asked)
        found: T = kept[key]
        return found

    return read_once
