"""What was passed over in a folder, a packed file or a crawl, told in few lines: a thousand would be read by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.readers.kinds import NotReadError
from corpus.readers.reader import Placed

# So many of a kind are told one by one; of more, so many are named.
_NAMED = 3
_MOST_KINDS = 40
_OTHER = "other"


@dataclass(slots=True)
class _Kind:
    """Errors of one kind: the first of them, how many there are, how many of these were told in their places."""

    first: list[NotReadError] = field(default_factory=list)
    count: int = 0
    told: int = 0


class PassedOver:
    """Counts, by kind, what is not read in the folder or file *where*, and tells of the many at the end."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._kinds: dict[str, _Kind] = {}
        self.bare = 0

    def takes(self, item: object) -> bool:
        """Say whether *item* is the error of what is not read and not to be told in its place.

        Bare files are only counted, and of many of a kind those behind the first few.
        """
        if not isinstance(item, NotReadError):
            return False
        if item.is_bare:
            self.bare += item.count
            return True
        kind = self._count(item)
        if item.count == 1 and kind.told < _NAMED:
            kind.told += 1
            return False
        return True

    def note(self, error: NotReadError) -> None:
        """Count *error*, to be told at the end: alone, or in one line with others of its kind."""
        self._count(error)

    def tell(self) -> Iterator[Placed]:
        """Yield the errors that were counted and not told: each of a few, and one for many of a kind."""
        for name, kind in self._kinds.items():
            if not (left := kind.count - kind.told):
                continue
            if kind.count <= _NAMED and not kind.told:
                yield from ((error.where, error) for error in kind.first)
                continue
            named = tuple(dict.fromkeys(where for error in kind.first for where in error.named))[:_NAMED]
            about_each = kind.first[0].about_each if name != _OTHER else "not read, for various reasons"
            like = f"{'more ' if kind.told else ''}like {', '.join(map(self._inside, named))}"
            reason = f"{left:,} {'times' if named == (self._where,) else like}: {about_each}"
            yield (
                self._where,
                NotReadError(self._where, reason, name, count=left, named=named, about_each=about_each),
            )

    @property
    def is_empty(self) -> bool:
        """Whether nothing was counted that is worth telling."""
        return not self._kinds

    def _count(self, error: NotReadError) -> _Kind:
        name = error.kind if error.kind in self._kinds or len(self._kinds) < _MOST_KINDS else _OTHER
        kind = self._kinds.setdefault(name, _Kind())
        kind.count += error.count
        if len(kind.first) < _NAMED:
            kind.first.append(error)
        return kind

    def _inside(self, where: str) -> str:
        return where.removeprefix(self._where).lstrip("/: ")
