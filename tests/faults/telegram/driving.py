"""The server and the bot as processes, and what a test says to the server."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.faults.telegram.people import Room, Update

ROOT = Path(__file__).parents[3]
SPECIFICATION = ROOT.parent / "shared" / "telegram" / "api-10.1.json"
TOKEN = "1234567890:PLANTED-token-that-nobody-may-see"
SECRET_HALF = TOKEN.partition(":")[2]
HOST = "127.0.0.1"
SHORT = os.environ.get("BYLINE_SHORT") == "1"


def wait_for(what: Callable[[], Any], patience: float = 30.0, step: float = 0.02) -> Any:
    """Return what *what* returns as soon as that is true of anything."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(step)
    raise AssertionError(f"nothing within {patience} s")


class Telegram:
    """The strict server as a process, and its control interface."""

    def __init__(self, *, seed: int = 0, specification: Path | None = SPECIFICATION, log: Path | None = None) -> None:
        command = [sys.executable, "-m", "tests.faults.telegram.server", "--token", TOKEN, "--seed", str(seed)]
        if specification is not None and specification.is_file():
            command += ["--specification", str(specification)]
        self._errors = log.open("w") if log else None
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=self._errors, text=True, env={**os.environ}
        )
        assert self._process.stdout is not None
        self.port, self._control = json.loads(self._process.stdout.readline())
        self.url = f"http://{HOST}:{self.port}"

    def tell(self, name: str, **given: Any) -> Any:
        """Return what the server answers to the control request *name*."""
        connection = http.client.HTTPConnection(HOST, self._control, timeout=60)
        with contextlib.closing(connection):
            connection.request("POST", f"/control/{name}", json.dumps(given), {"Content-Type": "application/json"})
            answer = connection.getresponse()
            text = answer.read()
        assert answer.status == 200, f"{name}: {text[:500]!r}"
        return json.loads(text)

    def push(self, update: Update, tag: object = None, **how: Any) -> dict[str, Any]:
        """Let one update come; return its row."""
        (row,) = self.tell("push", updates=[{"update": update, "tag": tag, **how}])
        return dict(row)

    def push_all(self, updates: Iterable[dict[str, Any]]) -> None:
        """Let many come: ``update``, ``tag``, ``after`` so many seconds."""
        self.tell("push", updates=list(updates))

    def say(self, room: Room, text: str) -> list[dict[str, Any]]:
        """Write *text* in *room*; return the deliveries there until the first one came."""
        before = self.tell("state")["delivered"]
        self.push(room.write(text))

        def arrived() -> list[dict[str, Any]]:
            return [row for row in self.tell("deliveries", since=before) if row["chat"] == room.chat]

        found: list[dict[str, Any]] = wait_for(arrived, step=0.05)
        return found

    def fault(self, kind: str, seconds: float, **how: Any) -> None:
        """Start a fault."""
        self.tell("fault", kind=kind, seconds=seconds, **how)

    def state(self) -> dict[str, Any]:
        """Return the counts."""
        found: dict[str, Any] = self.tell("state")
        return found

    def close(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
        if self._errors is not None:
            self._errors.close()


class Bot:
    """``byline telegram`` as a process that is started again whenever a test wants; all it writes is kept in a file.

    Args:
        archive: what it answers from.
        telegram: the server.
        folder: for its state, key, token and output.
        more: more of the environment.
    """

    def __init__(self, archive: Path, telegram: Telegram, folder: Path, **more: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        token = folder / "token"
        token.write_text(f"{TOKEN}\n")
        token.chmod(0o600)
        self.log = folder / "output.txt"
        self.state = folder / "state"
        self._archive = archive
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("BYLINE_")},
            "BYLINE_TELEGRAM_TOKEN_FILE": str(token),
            "BYLINE_TELEGRAM_BASE_URL": telegram.url,
            "BYLINE_TELEGRAM_ALLOWED": "everyone",
            "BYLINE_TELEGRAM_RATE": "0",
            "BYLINE_STATE": str(self.state),
            "BYLINE_KEY_FILE": str(folder / "key"),
            "NO_PROXY": HOST,
            **more,
        }
        self.starts = 0
        self.ended: list[int | None] = []
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; it was not running."""
        assert self.status() is not None or self.process is None
        with self.log.open("ab") as output:
            command = [sys.executable, "-m", "bot", "--archive", str(self._archive), "telegram"]
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=self._environment, stdout=output, stderr=subprocess.STDOUT
            )
        self.starts += 1

    def status(self) -> int | None:
        """Return the exit status, None while it runs."""
        return None if self.process is None else self.process.poll()

    def signal(self, number: signal.Signals, patience: float = 40.0) -> int:
        """Send it a signal and return its exit status."""
        assert self.process is not None
        self.process.send_signal(number)
        return self.process.wait(patience)

    def revive(self) -> None:
        """Start it again where it has ended, as whoever runs it would."""
        if self.status() is not None:
            self.ended.append(self.status())
            self.start()

    def kill(self) -> None:
        """Kill it, at once and by surprise."""
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def output(self) -> str:
        """Return all that it wrote."""
        return self.log.read_text("utf-8", "replace") if self.log.exists() else ""

    def close(self) -> None:
        """End it."""
        self.kill()

    def memory(self, what: str = "VmRSS") -> float:
        """Return its resident memory in MB, of which RssAnon is its own; 0 where that cannot be told."""
        assert self.process is not None
        with contextlib.suppress(OSError):
            for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
                if line.startswith(f"{what}:"):
                    return int(line.split()[1]) / 1024
        return 0.0


@contextlib.contextmanager
def stand(
    archive: Path, folder: Path, more: Mapping[str, str] | None = None, *, seed: int = 0, run: bool = True
) -> Iterator[tuple[Telegram, Bot]]:
    """Hold a server and a bot, which has begun to poll unless *run* is False; both are ended after it."""
    folder.mkdir(parents=True, exist_ok=True)
    telegram = Telegram(seed=seed, log=folder / "server.txt")
    bot = Bot(archive, telegram, folder, **more or {})
    try:
        if run:
            bot.start()
            wait_for(lambda: telegram.state()["polls"] or bot.status() is not None)
            assert bot.status() is None, bot.output()[-3000:]
        yield telegram, bot
        assert (folder / "server.txt").read_text() == "", "the server itself is at fault"
    finally:
        bot.kill()
        telegram.close()


def check_output(bot: Bot, telegram: Telegram) -> None:
    """Check that nothing secret was written, and that nobody in a chat saw a fault's inside."""
    written = bot.output()
    assert SECRET_HALF not in written
    violations = telegram.state()["violations"]
    assert not violations, violations[:3]
    for row in telegram.tell("deliveries"):
        for words in ("Traceback", 'File "', SECRET_HALF, "site-packages"):
            assert words not in row["text"]
