"""The bot as it runs: what is accepted is dealt with once, in order, whatever happens; and it stops in order."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from telegram import Update
from telegram.error import NetworkError, TimedOut

from bot.telegram import service as module
from bot.telegram.inbox import Inbox
from bot.telegram.service import Chore, Service, chat_of, keep_doing
from bot.telegram.tries import Place, Tries, UnsureError, watch_sending
from tests.bot.telegram.fakes import FakeTelegram, NoPace
from tests.bot.telegram.newsroom import bot
from tests.bot.telegram.vaults import make_vault

SECRET = "what was asked"
PLACE = Place(42, group=False)


async def _nothing(_: Update) -> None:
    pass


@dataclass
class Run:
    """A service over a folder, and what it did."""

    inbox: Inbox
    dealt: list[int] = field(default_factory=list)
    told: list[int] = field(default_factory=list)
    given_up: list[int] = field(default_factory=list)
    handle: Callable[[Update], Awaitable[None]] = _nothing
    chores: tuple[Chore, ...] = ()

    def __post_init__(self) -> None:
        """Make the service."""

        async def deal(update: Update) -> None:
            await self.handle(update)
            self.dealt.append(update.update_id)

        async def tell(update: Update) -> None:
            self.told.append(update.update_id)

        async def give_up(update: Update) -> None:
            self.given_up.append(update.update_id)

        self.service = Service(bot(), self.inbox, deal, tell, give_up, self.chores)

    def waiting(self) -> list[tuple[int, bool]]:
        """Return what would be left to the next run, with whether its answer is in doubt."""
        return [(arrival.number, arrival.unsure) for arrival in self.inbox.waiting()]


Start = Callable[..., Run]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Return a starter of runs that all have the same folder, one after the other."""
    inboxes: list[Inbox] = []

    def run(handle: Callable[[Update], Awaitable[None]] = _nothing, *chores: Chore) -> Run:
        inboxes.append(Inbox(tmp_path, make_vault()))
        return Run(inboxes[-1], handle=handle, chores=chores)

    yield run
    for inbox in inboxes:
        inbox.close()


@pytest.fixture
def telegram() -> FakeTelegram:
    """Return what makes updates."""
    return FakeTelegram()


async def _kill(run: Run) -> None:
    """End *run* as a kill does: nothing is noted any more."""
    run.service._turns.put = lambda *_: None  # type: ignore[method-assign]
    turns = list(run.service._turns._turns)
    run.service._writer.shutdown(cancel_futures=True)
    for task in (*turns, *run.service._beside):
        task.cancel()
    await asyncio.gather(*turns, *run.service._beside, return_exceptions=True)


async def _forever(_: Update) -> None:
    await asyncio.Event().wait()


async def test_in_the_order_of_the_chat_and_once(start: Start, telegram: FakeTelegram) -> None:
    """A chat's messages are dealt with one after the other, each once though it comes twice, and then marked."""
    together = set[int]()

    async def handle(update: Update) -> None:
        assert update.message
        chat = update.message.chat.id
        assert chat not in together
        together.add(chat)
        await asyncio.sleep(0.001)
        together.remove(chat)

    run = start(handle)
    await run.service.start()
    updates = [telegram.message("A question", chat=1 + number % 3) for number in range(30)]
    await run.service.accept(updates[:20])
    await run.service.accept(updates[10:])
    await run.service.stop()
    assert sorted(run.dealt) == [update["update_id"] for update in updates]
    for chat in (1, 2, 3):
        of_chat = [update["update_id"] for update in updates if chat_of(update) == chat]
        assert [number for number in run.dealt if number in of_chat] == of_chat
    assert run.waiting() == []


async def test_what_a_kill_left_is_answered_at_the_next_start(start: Start, telegram: FakeTelegram) -> None:
    """What was not done is dealt with first, in its order; what may have been delivered is only told of."""
    first = start(_forever)
    await first.service.start()
    await first.service.accept([telegram.message("A"), telegram.message("B"), telegram.message("C")])
    first.inbox.unsure(1)
    await _kill(first)

    second = start()
    await second.service.start()
    await second.service.accept([telegram.message("D")])
    await second.service.stop()
    assert second.told == [1]
    assert second.dealt == [2, 3, 4]
    assert second.waiting() == []


async def test_cut_off_while_it_is_accepted(start: Start, telegram: FakeTelegram) -> None:
    """What was being written down when the bot had to stop is there at the next start, or was never accepted."""
    run = start()
    await run.service.start()
    accepting = asyncio.create_task(run.service.accept([telegram.message("A")]))
    await asyncio.sleep(0)
    accepting.cancel()
    await asyncio.gather(accepting, return_exceptions=True)
    await run.service.stop()
    assert run.dealt == []
    assert run.waiting() == [(1, False)]


async def test_what_cannot_be_written_is_not_accepted(start: Start, telegram: FakeTelegram) -> None:
    """Where the disk does not take an update, who hands it over is told so, and nothing is answered."""
    run = start()
    await run.service.start()
    run.inbox._accepting.close()
    with pytest.raises(sqlite3.Error):
        await run.service.accept([telegram.message("A"), telegram.inline("B")])
    run.inbox._accepting = run.inbox._marking
    await run.service.stop()
    assert run.dealt == []


async def test_what_is_being_typed_is_not_written_down(start: Start, telegram: FakeTelegram) -> None:
    """An inline query is dealt with at once, leaves nothing in the inbox, and is not there after a restart."""
    run = start(_forever)
    await run.service.start()
    await run.service.accept([telegram.inline("harb"), telegram.inline("harbour")])
    await asyncio.sleep(0)
    assert run.service.waiting == 2
    assert run.inbox._accepting.execute("SELECT count(*) FROM arrival").fetchone() == (0,)
    await run.service.stop(0.01)
    assert run.waiting() == []


async def test_a_fault_is_met_once(start: Start, telegram: FakeTelegram) -> None:
    """An update over which dealing fails is done: it would fail again at each start; the next are dealt with."""

    async def handle(update: Update) -> None:
        if update.update_id == 1:
            raise RuntimeError

    run = start(handle)
    await run.service.start()
    # The second is none that the library can read.
    odd: dict[str, Any] = {"update_id": 99, "message": {"chat": {"id": 42}}}
    await run.service.accept([telegram.message("A"), odd, telegram.message("C")])
    await run.service.stop()
    assert run.dealt == [2]
    assert run.waiting() == []


# --- stopping ----------------------------------------------------------------------------------------------------


async def test_what_was_accepted_is_finished_before_it_stops(start: Start, telegram: FakeTelegram) -> None:
    """Stopping waits for what is at hand, and for what waits behind it."""

    async def handle(_: Update) -> None:
        await asyncio.sleep(0.02)

    run = start(handle)
    await run.service.start()
    await run.service.accept([telegram.message("A"), telegram.message("B")])
    await run.service.stop()
    assert run.dealt == [1, 2]
    assert run.waiting() == []


async def test_what_is_cut_off_is_not_done(start: Start, telegram: FakeTelegram) -> None:
    """What did not end in time waits for the next start; nothing of it was sent, so it is simply answered then."""

    async def handle(_: Update) -> None:
        async def call(_: Place) -> None:
            raise NetworkError("Bad Gateway (502)")

        await Tries(NoPace()).until_done(PLACE, call)

    run = start(handle)
    await run.service.start()
    await run.service.accept([telegram.message("A"), telegram.message("B"), telegram.message("C", chat=7)])
    await run.service.stop(0.05)
    assert run.waiting() == [(1, False), (2, False), (3, False)]


@pytest.mark.parametrize("after", [False, True], ids=["while it is sent", "after a part was sent"])
async def test_what_is_cut_off_while_it_is_sent_is_in_doubt(start: Start, telegram: FakeTelegram, after: bool) -> None:
    """An answer that may have left when it was cut off is not given again; of an edit twice is as good as once."""

    async def handle(update: Update) -> None:
        async def call(_: Place) -> None:
            if not after:
                await asyncio.Event().wait()

        if update.message and update.message.text == "edited":
            await Tries(NoPace()).until_edited(PLACE, call)
        else:
            await Tries(NoPace()).until_done(PLACE, call)
        await asyncio.Event().wait()

    run = start(handle)
    await run.service.start()
    await run.service.accept(
        [telegram.message("A"), telegram.message("edited", chat=7), telegram.press("q", chat=8), telegram.message("B")]
    )
    await run.service.stop(0.05)
    assert run.waiting() == [(1, True), (2, False), (3, True), (4, False)]


@pytest.mark.parametrize(
    ("error", "began"), [(TimedOut(), True), (NetworkError("Bad Gateway (502)"), False)], ids=["unsure", "surely not"]
)
async def test_what_surely_was_not_sent_counts_for_nothing(error: Exception, began: bool) -> None:
    """After a try in vain nothing was sent yet; after one that may have arrived something was."""
    answers = iter([error])

    async def call(_: Place) -> None:
        for one in answers:
            raise one
        await asyncio.Event().wait()

    with watch_sending() as sending:
        sent = asyncio.create_task(Tries(NoPace()).until_done(PLACE, call))
        await asyncio.sleep(0.01)
        assert sending.began is began
        sent.cancel()
        await asyncio.gather(sent, return_exceptions=True)
        assert isinstance(sent.exception() if not sent.cancelled() else None, UnsureError | None)


async def test_what_does_not_end_does_not_keep_it_from_ending(
    start: Start, telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Something that goes on though it is cancelled is not waited for."""
    monkeypatch.setattr("bot.telegram.turns._STOPPING_SECONDS", 0.05)
    end = asyncio.Event()

    async def handle(_: Update) -> None:
        while not end.is_set():
            try:
                await end.wait()
            except asyncio.CancelledError:
                continue

    run = start(handle)
    await run.service.start()
    await run.service.accept([telegram.message("A")])
    async with asyncio.timeout(5):
        await run.service.stop(0.05)
    end.set()
    await asyncio.sleep(0)


# --- what kills --------------------------------------------------------------------------------------------------


async def test_what_kills_at_each_start_is_given_up(
    start: Start, telegram: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    """A message that was at hand at each of several kills is given up, saying so; what merely waited is answered."""
    poison, others = telegram.message("A"), [telegram.message("B", chat=number) for number in range(1, 9)]

    async def killed_by(update: Update) -> None:
        await asyncio.Event().wait()

    run = start(killed_by)
    await run.service.accept([poison, *others])
    await asyncio.sleep(0.02)
    await _kill(run)
    for _ in range(3):
        ended = asyncio.Event()

        async def kills(update: Update, ended: asyncio.Event = ended) -> None:
            if update.update_id == poison["update_id"]:
                ended.set()
            await asyncio.Event().wait()

        run = start(kills)
        starting = asyncio.create_task(run.service.start())
        await ended.wait()
        await _kill(run)
        starting.cancel()
        await asyncio.gather(starting, return_exceptions=True)
    run = start()
    await run.service.start()
    await run.service.stop()
    assert run.given_up == [poison["update_id"]]
    assert sorted(run.dealt) == [update["update_id"] for update in others]
    assert "given up" in caplog.text
    assert run.waiting() == []


async def test_even_to_say_so_can_kill(start: Start, telegram: FakeTelegram) -> None:
    """What kills also when it is given up is dropped."""
    run = start()
    run.inbox.accept([telegram.message("A")])
    for _ in range(4):
        run.inbox.begin(1)
    await run.service.start()
    await run.service.stop()
    assert (run.dealt, run.given_up, run.waiting()) == ([], [], [])


async def test_who_is_told_to_stop_was_not_killed(start: Start, telegram: FakeTelegram) -> None:
    """However often the bot is stopped and started while Telegram does not take an answer, it is not given up."""
    run = start()
    run.inbox.accept([telegram.message("A")])
    for _ in range(6):
        run = start(_forever)
        await run.service.start()
        await asyncio.sleep(0.01)
        await run.service.stop(0.01)
    run = start()
    await run.service.start()
    await run.service.stop()
    assert run.dealt == [1]


async def test_what_takes_long_does_not_kill(
    start: Start, telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What has been at hand for a while without killing is not what killed."""
    monkeypatch.setattr(module, "_SURVIVED_SECONDS", 0.02)
    run = start()
    run.inbox.accept([telegram.message("A")])
    for _ in range(6):
        run = start(_forever)
        await run.service.start()
        await asyncio.sleep(0.1)
        await _kill(run)
    assert [arrival.tries for arrival in start().inbox.waiting()] == [1]


# --- beside ------------------------------------------------------------------------------------------------------


async def test_a_chore_is_begun_again_after_a_fault(
    start: Start, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A chore that fails is begun again; the log says which and where, and no words; one that ends has ended."""
    monkeypatch.setattr(module, "_AFTER_A_FAULT", 0.01)
    times = 0

    async def work() -> None:
        nonlocal times
        times += 1
        if times < 3:
            raise ValueError(SECRET)

    run = start(_nothing, Chore("sweeping", work))
    await run.service.start()
    await asyncio.sleep(0.2)
    await run.service.stop()
    assert times == 3
    assert "sweeping failed (ValueError)" in caplog.text
    assert "test_service.py" in caplog.text
    assert SECRET not in caplog.text


async def test_a_chore_that_goes_on_failing_is_tried_less_and_less(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pauses double, up to a limit."""
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 9:
            raise asyncio.CancelledError

    async def work() -> None:
        raise ValueError

    monkeypatch.setattr("bot.telegram.service.asyncio.sleep", sleep)
    with pytest.raises(asyncio.CancelledError):
        await keep_doing(Chore("sweeping", work))
    assert pauses == [5, 10, 20, 40, 80, 160, 300, 300, 300]


async def test_the_disk_holds_up_only_who_waits_for_it(start: Start, telegram: FakeTelegram) -> None:
    """While something is being written, the loop goes on: what needs no writing is dealt with."""
    release, marking = threading.Event(), threading.Event()
    run = start()
    await run.service.start()
    done = run.inbox.done

    def slow(number: int) -> None:
        marking.set()
        release.wait(10)
        done(number)

    run.inbox.done = slow  # type: ignore[method-assign]
    await run.service.accept([telegram.message("A")])
    assert await asyncio.to_thread(marking.wait, 5)
    await run.service.accept([telegram.inline("B")])
    await asyncio.sleep(0.05)
    assert run.dealt == [1, 2]
    release.set()
    await run.service.stop()


async def test_the_memory_is_not_filled(start: Start, telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch) -> None:
    """When too many wait, more is not accepted until there is room: until then it is kept by Telegram."""
    monkeypatch.setattr(module, "_MOST_WAITING", 10)
    go = asyncio.Event()

    async def handle(_: Update) -> None:
        await go.wait()

    run = start(handle)
    await run.service.start()
    await run.service.accept([telegram.message("A") for _ in range(12)])
    more = asyncio.create_task(run.service.accept([telegram.message("B")]))
    await asyncio.sleep(0.05)
    assert not more.done()
    assert len(run.waiting()) == 12
    go.set()
    await more
    await run.service.stop()
    assert len(run.dealt) == 13


@pytest.mark.parametrize(
    ("update", "chat"),
    [
        ({"message": {"chat": {"id": -5}}}, -5),
        ({"callback_query": {"from": {"id": 7}, "message": {"chat": {"id": -5}}}}, -5),
        ({"callback_query": {"from": {"id": 7}, "inline_message_id": "x"}}, 7),
        ({"my_chat_member": {"chat": {"id": -6}}}, -6),
        ({"inline_query": {"from": {"id": 7}}}, None),
        ({"message": "odd"}, None),
    ],
)
def test_what_an_update_comes_after(update: dict[str, Any], chat: int | None) -> None:
    """A press comes after what was said in its chat; what is being typed after nothing."""
    assert chat_of(update) == chat
