"""Who may ask, and how often. Nothing here speaks to Telegram or writes anything down."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, Literal, TypeVar

Turn = Literal["yes", "tell", "no"]

_MINUTE = 60.0
_HOUR = 3600.0
_GROUPS_SHARE = 3
_MOST_REMEMBERED = 50_000
_ONE = 1 - 1e-9  # A bucket is filled in small steps, whose sum can be a hair less.

_Value = TypeVar("_Value")


class Access:
    """Decides who may ask and how often.

    Args:
        allowed: the numbers of the users and chats that may ask; None: everyone.
        admins: the numbers of the users who look after the bot; they may always ask in private.
        rate: how many questions a minute one person may ask, and a group three times as many; 0: no limit.
            After a pause as many may come at once.
        clock: seconds that only ever grow.
    """

    def __init__(
        self,
        allowed: frozenset[int] | None,
        admins: frozenset[int],
        rate: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._allowed = allowed
        self._admins = admins
        self._rate = rate
        self._people = _Buckets(rate, clock)
        self._groups = _Buckets(rate * _GROUPS_SHARE, clock)
        self._told = _Remembered[bool](_HOUR, clock)

    @property
    def is_closed(self) -> bool:
        """Say whether nobody but the administrators may ask: the set-up is not finished."""
        return self._allowed is not None and not self._allowed

    def is_admin(self, user_id: int | None) -> bool:
        """Say whether *user_id* looks after the bot."""
        return user_id in self._admins

    def may_ask(self, user_id: int | None, chat_id: int, private: bool) -> bool:
        """Say whether *user_id* may ask in *chat_id*.

        In a group it is the group that must be allowed: what its members may see is not for one of them to
        decide. An inline question counts as private, in the chat that has the user's number.
        """
        if self._allowed is None or chat_id in self._allowed:
            return True
        return private and (user_id in self._allowed or self.is_admin(user_id))

    def takes_one(self, user_id: int | None, chat_id: int, private: bool) -> Turn:
        """Take one question of *user_id* in *chat_id*, if there is room for it.

        Returns:
            ``yes``: it is to be answered. ``tell``: there are too many, and nobody has said so yet. ``no``: there
            are too many, and whoever asks was told.
        """
        if not self._rate:
            return "yes"
        asked = [] if user_id is None else [(self._people, user_id)]
        if not private:
            asked.append((self._groups, chat_id))
        full = [(buckets, number) for buckets, number in asked if not buckets.has_room(number)]
        if full:
            # Of each that is over: else a group that has room again would tell a person a second time.
            news = [buckets.tell(number) for buckets, number in full]
            return "tell" if any(news) else "no"
        for buckets, number in asked:
            buckets.take(number)
        return "yes"

    def tells_closed(self, user_id: int) -> bool:
        """Say whether to tell *user_id* now that the bot is not open to them: once an hour, not each time."""
        if self._told.get(user_id):
            return False
        self._told.put(user_id, True)
        return True


class _Remembered(Generic[_Value]):
    """A value for each number, for so many seconds after it was last put; the oldest go when there are too many."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self._seconds = seconds
        self._clock = clock
        self._entries: OrderedDict[int, tuple[float, _Value]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, number: int) -> _Value | None:
        """Return the value of *number*; None where none is remembered."""
        self._forget()
        found = self._entries.get(number)
        return None if found is None else found[1]

    def put(self, number: int, value: _Value) -> None:
        """Remember *value* from now on."""
        self._entries[number] = (self._clock(), value)
        self._entries.move_to_end(number)
        if len(self._entries) > _MOST_REMEMBERED:
            self._entries.popitem(last=False)

    def _forget(self) -> None:
        before = self._clock() - self._seconds
        while self._entries:
            number = next(iter(self._entries))  # The one that was put longest ago.
            if self._entries[number][0] > before:
                return
            del self._entries[number]


class _Buckets:
    """A token bucket for each number: it holds *rate* questions and fills up within a minute."""

    def __init__(self, rate: int, clock: Callable[[], float]) -> None:
        self._rate = rate
        self._clock = clock
        # A bucket left alone for a minute is full, which is what one that is not remembered is.
        self._buckets = _Remembered[tuple[float, float, bool]](_MINUTE, clock)

    def has_room(self, number: int) -> bool:
        """Say whether one more question of *number* may come now."""
        return self._look(number)[0] >= _ONE

    def take(self, number: int) -> None:
        """Take one question out."""
        self._buckets.put(number, (self._look(number)[0] - 1.0, self._clock(), False))

    def tell(self, number: int) -> bool:
        """Say whether *number* is to be told that there is no room, which is once until there is."""
        level, told = self._look(number)
        self._buckets.put(number, (level, self._clock(), True))
        return not told

    def _look(self, number: int) -> tuple[float, bool]:
        found = self._buckets.get(number)
        if found is None:
            return float(self._rate), False
        level, since, told = found
        return min(float(self._rate), level + (self._clock() - since) * self._rate / _MINUTE), told
