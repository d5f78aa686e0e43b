"""Questions of many chats at a rate, and what became of each."""

from __future__ import annotations

import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Any

from bot.telegram.wording import UNSURE
from tests.faults.telegram.driving import Telegram
from tests.faults.telegram.people import Room
from tests.faults.telegram.press import Press, names_in
from tests.faults.telegram.rules import cut_units

_SHOWING = ("sendMessage", "sendPhoto", "editMessageText")
_QUOTES = ("blockquote", "expandable_blockquote")


@dataclass
class Outcome:
    """What became of the questions; times in seconds."""

    asked: int = 0
    answered: int = 0
    lost: list[int] = field(default_factory=list)
    twice: list[int] = field(default_factory=list)
    doubled_at: list[float] = field(default_factory=list)
    told: list[int] = field(default_factory=list)
    disordered: list[int] = field(default_factory=list)
    astray: list[int] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)
    waits: list[float] = field(default_factory=list)
    fullest: int = 0
    violations: list[dict[str, Any]] = field(default_factory=list)

    def wait(self, share: float) -> float:
        """Return the quantile *share* of the time from an update's way out to its answer's delivery."""
        return sorted(self.waits)[min(len(self.waits) - 1, int(share * len(self.waits)))] if self.waits else 0.0

    def apart(self, moments: Sequence[float]) -> float:
        """Return the longest time between the first of two deliveries and the nearest of *moments*.

        What was sent just before a kill arrives just after it.
        """
        return max((min(abs(moment - at) for moment in [*moments, inf]) for at in self.doubled_at), default=0.0)

    def row(self) -> str:
        """Return it as a line of a table."""
        return (
            f"asked {self.asked:,} | answered {self.answered:,} | lost {len(self.lost)} | twice {len(self.twice)} | "
            f"told unsure {len(self.told)} | out of order {len(self.disordered)} | astray {len(self.astray)} | "
            f"p50 {1000 * self.wait(0.5):.0f} ms | p95 {1000 * self.wait(0.95):.0f} ms | "
            f"most in a second {self.fullest} | violations {len(self.violations)}"
            + (f" | other words {dict(self.others.most_common(3))}" if self.others else "")
        )


def plan(
    press: Press, rooms: Sequence[Room], numbers: Sequence[int], rate: float, seed: int = 0
) -> list[dict[str, Any]]:
    """Return the questions *numbers* as pushes, each from a chat by chance, *rate* a second; 0: all at once."""
    chance = random.Random(seed)
    order: list[Room] = []
    while len(order) < len(numbers):
        # Everybody has a turn before anybody has the next, but in another order.
        order += chance.sample(list(rooms), len(rooms))
    return [
        {
            "update": room.ask(press.question(number)),
            "tag": number,
            "after": chance.uniform(at, at + 1) / rate if rate else 0,
        }
        for at, (number, room) in enumerate(zip(numbers, order, strict=False))
    ]


def follow(
    telegram: Telegram,
    press: Press,
    numbers: Container[int],
    asked: int,
    patience: float,
    *,
    meanwhile: Callable[[], object] = lambda: None,
) -> Outcome:
    """Wait until the *asked* questions of *numbers* have an outcome; return it.

    Args:
        telegram: the server.
        press: the archive.
        numbers: which questions count.
        asked: how many of them there are.
        patience: seconds to wait at most.
        meanwhile: called again and again.
    """
    end, pause = time.monotonic() + patience, max(0.3, asked / 5000)
    while True:
        meanwhile()
        state = telegram.state()
        outcome = None
        if state["delivered"] >= asked and not state["coming"]:
            outcome = measure(telegram, press, numbers)
            if outcome.asked >= asked and not outcome.lost:
                return outcome
        if time.monotonic() > end:
            return outcome or measure(telegram, press, numbers)
        time.sleep(pause)


def measure(telegram: Telegram, press: Press, only: Container[int] | None = None) -> Outcome:
    """Return what became of every question of *only* (None: all) that was put so far."""
    questions = {
        row["tag"]: row
        for row in telegram.tell("updates_pushed")
        if isinstance(row["tag"], int) and (only is None or row["tag"] in only)
    }
    asked_as = {(row["chat"], row["message"]): number for number, row in questions.items()}
    deliveries = telegram.tell("deliveries")
    outcome = Outcome(asked=len(questions), violations=telegram.state()["violations"])
    numbers = press.numbers()
    got: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    shown: set[int] = set()
    notes: Counter[int] = Counter()
    in_order: defaultdict[tuple[int, int | None], list[int]] = defaultdict(list)
    for row in deliveries:
        about = {numbers[name] for words in _quoted(row) for name in names_in(words) if name in numbers}
        if row["method"] != "sendMessage":
            shown |= about
        elif row["text"].startswith(UNSURE):
            number = asked_as.get((row["chat"], row["reply_to"]))
            if number is not None:
                outcome.told.append(number)
            else:
                notes[row["chat"]] += 1
        elif len(about) == 1:
            (number,) = about
            got[number].append(row)
            question = questions.get(number)
            if question is None:
                continue
            here = row["chat"] == question["chat"] and row["thread"] == question["thread"]
            if not here or row["reply_to"] not in (None, question["message"]):
                outcome.astray.append(number)
            if len(got[number]) == 1:
                in_order[row["chat"], row["thread"]].append(number)
        else:
            outcome.others[row["text"][:60]] += 1
    told = set(outcome.told)
    for number, question in questions.items():
        if number in got:
            outcome.answered += 1
            handed = [moment for moment in question["handed"] if moment <= got[number][0]["time"]]
            if handed:
                outcome.waits.append(got[number][0]["time"] - handed[0])
            if len(got[number]) > 1:
                outcome.twice.append(number)
                outcome.doubled_at.append(got[number][0]["time"])
        elif number in told:
            continue
        elif notes[question["chat"]] > 0:
            # In a private chat a note names no question; each stands for one of those without an answer.
            notes[question["chat"]] -= 1
            outcome.told.append(number)
        elif number in shown:
            outcome.told.append(number)
        else:
            outcome.lost.append(number)
    for came in in_order.values():
        asked = [questions[number]["message"] for number in came if number in questions]
        outcome.disordered += [
            number for number, before, after in zip(came[1:], asked, asked[1:], strict=False) if after < before
        ]
    # What was tried, too: the server takes no more than it allows.
    outcome.fullest = _fullest([call["time"] for call in telegram.tell("calls_made") if call["method"] in _SHOWING])
    return outcome


def _quoted(row: dict[str, Any]) -> list[str]:
    return [
        cut_units(row["text"], entity["offset"], entity["length"])
        for entity in row["entities"]
        if entity["type"] in _QUOTES
    ]


def _fullest(times: Sequence[float]) -> int:
    """Return the highest number of *times* within any second."""
    most, first = 0, 0
    for last, moment in enumerate(times):
        while times[first] <= moment - 1:
            first += 1
        most = max(most, last - first + 1)
    return most


def answered_at(telegram: Telegram, press: Press, number: int) -> float | None:
    """Return when question *number* was answered or told of, in seconds since the epoch; None: not yet."""
    (question,) = [row for row in telegram.tell("updates_pushed") if row["tag"] == number]
    for row in telegram.tell("deliveries"):
        told = row["text"].startswith(UNSURE) and row["reply_to"] == question["message"]
        if row["chat"] == question["chat"] and (told or press.people[number][1] in names_in(row["text"])):
            return float(row["time"])
    return None
