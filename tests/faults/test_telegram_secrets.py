"""After a whole conversation, nothing secret is in what the bot wrote: not in its output, not in its files."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.faults.telegram.driving import ROOT, SECRET_HALF, TOKEN, Bot, Telegram, check_output, stand, wait_for
from tests.faults.telegram.people import Room, person

pytestmark = pytest.mark.faults

_RITA, _ADMIN, _GROUP = 7_310_554_921, 7_310_554_922, -1_007_310_554_923
_QUESTIONS = ("Why is the zanzibarite pier rotten?", "What was Quillfeather accused of?")
_TOPIC = "plumbiferous wharf"
# Of the questions, of the alert, and of what was quoted; the archive itself has the last, the state folder must not.
_WORDS = ("zanzibarite", "Quillfeather", "plumbiferous", "rotten", "treasurer", "Odile")
_ARTICLE = {
    "id": "pier",
    "headline": "Pier vote",
    "published": "2026-03-05",
    "body": "“The old pier is rotten,” said Odile Marsh, the harbour master. The treasurer, Bram Quillfeather, was "
    "accused on Monday of taking money from the builder.",
}


def _forms(number: int) -> Iterator[bytes]:
    """Yield *number* as it could be written: as text, and as the bytes of an integer."""
    number = abs(number)
    yield str(number).encode()
    yield number.to_bytes(5, "big")
    yield number.to_bytes(5, "little")


def _add(archive: Path, article: dict[str, str]) -> None:
    subprocess.run(
        [sys.executable, "-m", "bot", "--archive", str(archive), "add", "-"],
        cwd=ROOT,
        input=json.dumps(article) + "\n",
        text=True,
        check=True,
        capture_output=True,
    )


def _press(telegram: Telegram, row: dict[str, Any], label: str) -> None:
    (packed,) = (one["callback_data"] for line in row["keyboard"] for one in line if one["text"].startswith(label))
    before = len(telegram.tell("toasts"))
    telegram.tell("press", chat=row["chat"], message=row["message"], user=person(_RITA), packed=packed)
    wait_for(lambda: len(telegram.tell("toasts")) > before)


def _converse(telegram: Telegram) -> None:
    """Say something of every kind."""
    rita, admin, group = Room(_RITA, "private"), Room(_ADMIN, "private"), Room(_GROUP, "supergroup")
    for question in _QUESTIONS:
        row = telegram.say(rita, question)[-1]
        for label in ("More context", "Report", "👍"):
            _press(telegram, row, label)
    _press(telegram, wait_for(lambda: _with_button(telegram, "Yes")), "Yes")
    telegram.say(group, f"/ask {_QUESTIONS[1]}")
    telegram.say(rita, f"/alert {_TOPIC}")
    telegram.push({"inline_query": {"from": person(_RITA), "query": _QUESTIONS[0], "offset": ""}})
    wait_for(lambda: telegram.tell("results"))
    telegram.say(rita, "/said Odile Marsh")
    telegram.say(admin, "/stats")


def _with_button(telegram: Telegram, label: str) -> dict[str, Any] | None:
    """Return the last message under which there is a button called *label*."""
    rows: list[dict[str, Any]] = telegram.tell("deliveries")
    found = [row for row in rows if any(one["text"].startswith(label) for line in row["keyboard"] for one in line)]
    return found[-1] if found else None


def _check_files(bot: Bot, *words: str) -> None:
    files = [file for file in bot.state.rglob("*") if file.is_file()]
    assert {"inbox.sqlite3", "kept.sqlite3"} <= {file.name for file in files}
    for file in files:
        held = file.read_bytes()
        for word in (TOKEN, SECRET_HALF, *words):
            assert word.encode() not in held, f"{word} in {file.name}"
            assert word.encode("utf-16-le") not in held
        for number in (_RITA, _ADMIN, _GROUP):
            assert not any(form in held for form in _forms(number)), f"a number in {file.name}"


def test_nothing_secret_is_written(tmp_path: Path) -> None:
    """The token, who asks and what: in no output at any level, in no file, neither while it runs nor after it."""
    archive = tmp_path / "archive"
    _add(archive, _ARTICLE)
    more = {"BYLINE_LOG": "DEBUG", "BYLINE_TELEGRAM_ADMINS": str(_ADMIN)}
    with stand(archive, tmp_path / "run", more) as (telegram, bot):
        telegram.say(Room(_ADMIN, "private"), "/start")
        _converse(telegram)
        _add(archive, {**_ARTICLE, "body": _ARTICLE["body"].replace("old pier", "new pier")})
        wait_for(lambda: any("Corrected since" in row["text"] for row in telegram.tell("deliveries")), 60)
        # While it runs, what was not written back yet is there, too.
        _check_files(bot, *_WORDS)
        telegram.fault("refuse", 0.5)
        telegram.push(Room(_RITA, "private").ask(_QUESTIONS[0]))
        bot.kill()
        _check_files(bot, *_WORDS)
        bot.start()
        wait_for(lambda: telegram.state()["waiting"] == 0)
        assert bot.signal(signal.SIGTERM) == 0
        _check_files(bot, *_WORDS)
        written = bot.output()
        for word in (*_WORDS, str(_RITA), str(_ADMIN), str(abs(_GROUP))):
            assert word not in written, f"{word} in the output"
        check_output(bot, telegram)
