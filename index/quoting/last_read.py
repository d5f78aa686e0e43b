"""What was made of the articles that were read last, for the questions that come to them again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

from corpus.article import Article

T = TypeVar("T")


class LastRead(Generic[T]):
    """What *make* returns for each of the last *most* articles; safe to use from several threads.

    An article with other words or facts is another one.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: OrderedDict[Article, T] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, article: Article, make: Callable[[], T]) -> T:
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
