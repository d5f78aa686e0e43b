"""What was made of the articles that were read last, for the questions that come to them again."""

from __future__ import annotations

import threading
from array import array
from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b
from typing import Generic, TypeVar

from corpus.article import Article, Name, Span

K = TypeVar("K")
T = TypeVar("T")


class LastRead(Generic[K, T]):
    """What *make* returns for each of the last *most* articles; safe to use from several threads.

    They are told apart by what they are asked by: where that is the article itself, one with other words or facts is
    another one.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: OrderedDict[K, T] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, article: K, make: Callable[[], T]) -> T:
        """Return what was made of *article*, or make it."""
        with self._lock:
            if article in self._made:
                self._made.move_to_end(article)
                return self._made[article]
        # Made outside the lock: another question need not wait for it.
        made = make()
        with self._lock:
            self._made[article] = made
            while len(self._made) > self._most:
                self._made.popitem(last=False)
        return made


class LastNames:
    """The names that *make* finds in each of the last *most* articles; safe to use from several threads.

    Only the places are kept, eight bytes a name, so it can be many articles. One with other words is another one.
    """

    def __init__(self, most: int) -> None:
        self._places: LastRead[tuple[str, bytes], array[int]] = LastRead(most)

    def get(self, article: Article, make: Callable[[], list[Name]]) -> list[Name]:
        """Return the names of *article*, each printed where its span says; found by *make* where they are not known."""
        body = article.body
        made: list[Name] | None = None

        def find() -> array[int]:
            nonlocal made
            made = make()
            return array("I", [place for name in made for place in name.span])

        digest = blake2b(body.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        places = iter(self._places.get((article.article_id, digest), find))
        if made is not None:
            return made
        return [Name(body[start:end], Span(start, end)) for start, end in zip(places, places, strict=True)]
