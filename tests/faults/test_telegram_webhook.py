"""The bot behind a webhook: told from strangers by a secret, and not confused by what comes again."""

from __future__ import annotations

import http.client
import json
import random
import signal
import socket
import time
from pathlib import Path

import pytest

from tests.faults.telegram.driving import HOST, SHORT, Bot, Telegram, check_output, stand, wait_for
from tests.faults.telegram.load import follow, measure, plan
from tests.faults.telegram.people import rooms
from tests.faults.telegram.press import Press, load_press

pytestmark = pytest.mark.faults

COUNT = 120 if SHORT else 2_000
PATH = "/hook/of-byline"


@pytest.fixture(scope="module")
def press() -> Press:
    """The archive."""
    return load_press(1_000) if SHORT else load_press()


def _hooked() -> tuple[int, dict[str, str]]:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port, {
        "BYLINE_TELEGRAM_WEBHOOK": f"http://{HOST}:{port}{PATH}",
        "BYLINE_TELEGRAM_LISTEN": f"{HOST}:{port}",
    }


def _begin(telegram: Telegram, bot: Bot) -> None:
    bot.start()
    wait_for(lambda: telegram.state()["counts"].get("setWebhook") or bot.status() is not None)
    assert bot.status() is None, bot.output()[-3000:]


def _post(port: int, body: bytes, **headers: str) -> int:
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    connection.request("POST", PATH, body, {"Content-Type": "application/json", **headers})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def test_what_comes_again_is_answered_once(press: Press, tmp_path: Path) -> None:
    """Three in ten updates are handed over again although they were taken: each question has one answer."""
    _, environment = _hooked()
    with stand(press.folder, tmp_path, environment, run=False) as (telegram, bot):
        _begin(telegram, bot)
        telegram.fault("redeliver", 10_000, methods=["webhook"], probability=0.3)
        numbers = range(COUNT)
        telegram.push_all(plan(press, rooms(50), numbers, 15))
        outcome = follow(telegram, press, numbers, COUNT, COUNT / 15 + 60)
        time.sleep(2)
        outcome = measure(telegram, press)
        counts = telegram.state()["counts"]
        print(f"\nwebhook | {outcome.row()} | handed over again {counts.get('redelivered', 0)}")
        assert bot.signal(signal.SIGTERM) == 0
        assert "getUpdates" not in counts
        check_output(bot, telegram)
    assert counts.get("redelivered", 0) > COUNT / 10
    assert not outcome.lost
    assert not outcome.twice
    assert not outcome.disordered


def test_a_stranger(press: Press, tmp_path: Path) -> None:
    """Without Telegram's secret, or with a wrong one, nothing is taken: neither now nor after the next start."""
    port, environment = _hooked()
    with stand(press.folder, tmp_path, environment, run=False) as (telegram, bot):
        _begin(telegram, bot)
        room = rooms(1)[0]
        update = {"update_id": 77, **room.ask(press.question(1))}
        update["message"] |= {"message_id": 1, "date": int(time.time())}
        body = json.dumps(update).encode()
        telegram.push(room.ask(press.question(0)), tag=0)
        assert not follow(telegram, press, {0}, 1, 20).lost
        header = "X-Telegram-Bot-Api-Secret-Token"
        statuses = [_post(port, body), _post(port, body, **{header: "wrong"}), _post(port, body, **{header: ""})]
        time.sleep(2)
        bot.kill()
        bot.start()
        telegram.push(room.ask(press.question(2)), tag=2)
        outcome = follow(telegram, press, {2}, 1, 30)
        told = [row["text"] for row in telegram.tell("deliveries") if press.people[1][1] in row["text"]]
        print(f"\nstrangers | statuses {statuses} | answered {len(told)}")
        check_output(bot, telegram)
    assert set(statuses) <= {401, 403}
    assert not told
    assert not outcome.lost


def test_junk_at_the_door(press: Press, tmp_path: Path) -> None:
    """Whoever connects with junk, huge or half a request holds up nobody."""
    port, environment = _hooked()
    with stand(press.folder, tmp_path, environment, run=False) as (telegram, bot):
        _begin(telegram, bot)
        telegram.push(rooms(1)[0].ask(press.question(0)), tag=0)
        assert not follow(telegram, press, {0}, 1, 20).lost
        assert _post(port, b"[" * 100_000) in (400, 401, 403, 413)
        half = [socket.create_connection((HOST, port)) for _ in range(50)]
        for one in half:
            one.sendall(f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n{{".encode())
        rude = socket.create_connection((HOST, port))
        rude.sendall(b"\x16\x03\x01 this is no HTTP \r\n\r\n" * 100)
        numbers = range(1, 40)
        telegram.push_all(plan(press, rooms(20), numbers, 10))
        outcome = follow(telegram, press, numbers, len(numbers), 40)
        print(f"\njunk at the door | {outcome.row()}")
        for one in (*half, rude):
            one.close()
        check_output(bot, telegram)
    assert not outcome.lost
    assert not outcome.twice


def test_killed_behind_a_webhook(press: Press, tmp_path: Path) -> None:
    """A kill -9 behind a webhook loses nothing, and what comes again is answered at most twice."""
    _, environment = _hooked()
    kills = 3 if SHORT else 30
    count = kills * 30
    chance = random.Random(20_221_010)
    moments: list[float] = []
    with stand(press.folder, tmp_path, environment, run=False) as (telegram, bot):
        _begin(telegram, bot)
        numbers = range(count)
        telegram.push_all(plan(press, rooms(40), numbers, 10))
        for _ in range(kills):
            before = telegram.state()["delivered"]
            wait_for(lambda before=before: telegram.state()["delivered"] > before + 3)  # type: ignore[misc]
            time.sleep(chance.uniform(0, 0.5))
            moments.append(time.time())
            bot.kill()
            bot.start()
        outcome = follow(telegram, press, numbers, count, count / 10 + 60)
        print(
            f"\n{kills} kills behind a webhook | {outcome.row()} | "
            f"at most {1000 * outcome.apart(moments):.0f} ms between a kill and the first of two"
        )
        check_output(bot, telegram)
    assert not outcome.lost
    assert not outcome.disordered
    assert len(outcome.twice) <= kills
    assert outcome.apart(moments) < 0.5
