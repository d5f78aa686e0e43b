"""The bot as its own process against a third-party server that speaks the Bot API."""

from __future__ import annotations

import contextlib
import hashlib
import http.server
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from telegram import MessageEntity

from tests.bot.telegram.fakes import TOKEN, decode

ROOT = Path(__file__).parents[3]
SHARED = ROOT.parent / "shared"
SERVER_FILES = ("package.json", "package-lock.json", "start.js", "spec_check.py", "api-10.1.json")
PATIENCE = 30.0
# A token must be rejected for a minute before that is believed, or for ten seconds at the start.
_UNTIL_BELIEVED = 90.0
_half = TOKEN.partition(":")[2]


def wait_for(what: Callable[[], Any], patience: float = PATIENCE) -> Any:
    """Return what *what* returns as soon as that is true of anything."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        with contextlib.suppress(OSError):
            if found := what():
                return found
        time.sleep(0.05)
    raise AssertionError(f"nothing within {patience} s")


def free_port() -> int:
    """Return a port of the loopback interface that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Bot:
    """``byline telegram`` as a process; all it writes is kept."""

    process: subprocess.Popen[str]
    output: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read along, so that it never waits for a reader."""
        assert self.process.stdout is not None
        self._reader = threading.Thread(target=lambda: self.output.extend(self.process.stdout or ()), daemon=True)
        self._reader.start()

    def end(self, number: signal.Signals | None = None, patience: float = PATIENCE) -> tuple[int, str]:
        """Return the exit status and everything that was written, after sending signal *number*."""
        if number is not None:
            self.process.send_signal(number)
        status = self.process.wait(patience)
        self._reader.join(PATIENCE)
        return status, "".join(self.output)


@pytest.fixture
def start_bot(tmp_path: Path) -> Iterator[Callable[..., Bot]]:
    """Return a starter of bots with a planted token; each is ended after the test."""
    bots: list[Bot] = []
    token = tmp_path / "token"
    token.write_text(TOKEN + "\n")

    def start(archive: Path, url: str = "", **more: str) -> Bot:
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("BYLINE_")},
            "BYLINE_TELEGRAM_TOKEN_FILE": str(token),
            "BYLINE_TELEGRAM_BASE_URL": url,
            "BYLINE_TELEGRAM_ALLOWED": "everyone",
            "BYLINE_STATE": str(tmp_path / "state"),
            "BYLINE_KEY_FILE": str(tmp_path / "key"),
            "BYLINE_LOG": "DEBUG",
            "PYTHONDEVMODE": "1",
            "NO_PROXY": "127.0.0.1",
            **more,
        }
        command = [sys.executable, "-m", "bot", "--archive", str(archive), "telegram"]
        bots.append(
            Bot(
                subprocess.Popen(
                    command,
                    cwd=ROOT,
                    env=environment,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    text=True,
                )
            )
        )
        assert all(_half not in argument for argument in command)
        return bots[-1]

    yield start
    for bot in bots:
        if bot.process.poll() is None:
            bot.process.kill()
        bot.process.wait()
        if bot.process.stdout is not None:
            bot._reader.join(PATIENCE)
            bot.process.stdout.close()


# --- against the third-party server ----------------------------------------------------------------------


@pytest.fixture(scope="session")
def server_folder() -> Path:
    """Return a folder with the third-party server, installed; kept for the next run."""
    source = SHARED / "telegram"
    if not (source / "start.js").is_file():
        pytest.skip(f"{source} is not here: it holds the server to test against")
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.skip("Node and npm are not installed")
    digest = hashlib.sha256(b"".join((source / name).read_bytes() for name in SERVER_FILES)).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"byline-telegram-server-{os.getuid()}-{digest}"
    if not (folder / "installed").is_file():
        making = Path(tempfile.mkdtemp(prefix="byline-telegram-server-"))
        for name in SERVER_FILES:
            shutil.copy(source / name, making)
        made = subprocess.run(
            [npm, "ci", "--no-audit", "--no-fund"], cwd=making, capture_output=True, text=True, timeout=240
        )
        if made.returncode:
            pytest.skip(f"npm ci failed: {made.stderr[-300:]}")
        (making / "installed").touch()
        shutil.rmtree(folder, ignore_errors=True)
        making.rename(folder)
    return folder


class Person:
    """Somebody who talks to the bot through the server, as the package's own client does."""

    def __init__(self, url: str, chat: int = 1) -> None:
        self._url = url
        self._chat = chat

    def call(self, path: str, **body: Any) -> Any:
        """Return what the server answers to *body*."""
        request = urllib.request.Request(  # noqa: S310 (always the loopback address)
            f"{self._url}/{path}", json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
            return json.load(answer)["result"]

    def say(self, text: str) -> dict[str, Any]:
        """Say *text*; return the message that is answered."""
        if text.startswith("/"):
            mark = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
            self.call("sendCommand", **self._common(), text=text, entities=[mark])
        else:
            self.call("sendMessage", **self._common(), text=text)
        return self._next()

    def press(self, under: dict[str, Any], label: str) -> dict[str, Any]:
        """Press the button *label* under a message; return the message as it is then."""
        row = under["message"]["reply_markup"]["inline_keyboard"][0]
        (packed,) = (button["callback_data"] for button in row if button["text"] == label)
        common = self._common()
        message = {"message_id": under["messageId"], "chat": common["chat"], "from": common["from"]}
        self.call("sendCallback", **{**common, "message": message, "data": packed})
        return self._next()

    def _next(self) -> dict[str, Any]:
        (shown,) = wait_for(lambda: self.call("getUpdates", token=TOKEN, chatId=self._chat))
        found: dict[str, Any] = shown
        return found

    def _common(self) -> dict[str, Any]:
        person = {"id": self._chat, "first_name": "Rita", "is_bot": False}
        chat = {"id": self._chat, "first_name": "Rita", "type": "private"}
        return {"botToken": TOKEN, "date": int(time.time()), "from": person, "chat": chat}


def held(shown: dict[str, Any], kind: str) -> list[str]:
    """Return what the entities of *kind* hold."""
    entities = MessageEntity.de_list(shown["message"].get("entities", []), None)
    return [words for entity, words in decode(shown["message"]["text"], entities) if entity.type == kind]


@pytest.fixture
def server(server_folder: Path) -> Iterator[Callable[[], str]]:
    """Return a starter of the server, which returns its address."""
    started: list[subprocess.Popen[bytes]] = []
    port = free_port()
    url = f"http://127.0.0.1:{port}"

    def start() -> str:
        if not started:
            started.append(
                subprocess.Popen(["node", "start.js", str(port), "240"], cwd=server_folder, stdout=subprocess.DEVNULL)
            )
            wait_for(lambda: Person(url).call("calls") is not None)
        return url

    start.__dict__["url"] = url
    yield start
    for process in started:
        process.terminate()
        process.wait(PATIENCE)


def check_calls(folder: Path, url: str) -> str:
    """Return what the machine-readable Bot API specification says of every call that the bot made."""
    command = [sys.executable, "spec_check.py", url, "api-10.1.json"]
    checked = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)
    return checked.stdout


def ask_json(archive: Path, questions: list[str]) -> list[dict[str, Any]]:
    """Return what the command line answers to *questions*."""
    asked = subprocess.run(
        [sys.executable, "-m", "bot", "--archive", str(archive), "ask", "--json"],
        cwd=ROOT,
        input="".join(f"{question}\n" for question in questions),
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return [json.loads(line) for line in asked.stdout.splitlines()]


def test_a_conversation_through_the_server(
    server: Any, server_folder: Path, start_bot: Callable[..., Bot], archive_dir: Path
) -> None:
    """Started before the network is there, the bot waits for it, answers, and stops when it is told to."""
    bot = start_bot(archive_dir, server.url)
    wait_for(lambda: any("cannot be reached" in line for line in bot.output))
    rita = Person(server())

    assert "news archive" in rita.say("/start")["message"]["text"]
    assert "24 hours" in rita.say("/privacy")["message"]["text"]
    question = "What did the harbour board vote for?"
    (expected,) = ask_json(archive_dir, [question])
    shown = rita.say(question)
    assert held(shown, "blockquote")[0] == expected["quotes"][0]["text"]
    context = rita.press(shown, "More context")
    assert expected["quotes"][0]["text"] in held(context, "expandable_blockquote")[0]
    if len(expected["quotes"]) > 1:
        assert held(rita.press(context, "Next"), "blockquote")[0] == expected["quotes"][1]["text"]
    assert not held(rita.say("/ask Who flew to Jupiter?"), "blockquote")
    assert not held(rita.say("Good morning"), "text_link")

    wait_for(lambda: rita.call("calls", method="answerCallbackQuery"))
    assert "violations: 0" in check_calls(server_folder, server.url)
    status, output = bot.end(signal.SIGTERM)
    assert status == 0, output
    assert "answering as @TestNameBot" in output
    assert "Traceback" not in output
    assert "harbour" not in output
    assert _half not in output


def test_the_chat_quotes_what_the_command_line_quotes(
    server: Any, server_folder: Path, start_bot: Callable[..., Bot], tmp_path: Path
) -> None:
    """For every question of the development set: the same first quote, or both refuse."""
    articles, questions_file = SHARED / "articles", SHARED / "eval" / "ilford_dev.jsonl"
    if not (articles.is_dir() and questions_file.is_file()):
        pytest.skip(f"{SHARED} is not here: it holds the article and the questions")
    archive = tmp_path / "archive"
    add = [sys.executable, "-m", "bot", "--archive", str(archive), "add", str(articles)]
    subprocess.run(add, cwd=ROOT, check=True, capture_output=True, timeout=60)
    questions = [json.loads(line)["q"] for line in questions_file.read_text("utf-8").splitlines()]
    bot = start_bot(archive, server())
    # Each of several people asks some: to one alone the bot writes once a second.
    people = [Person(server.url, chat) for chat in range(1, 11)]
    turns = cycle(people)
    for question, expected in zip(questions, ask_json(archive, questions), strict=True):
        person = next(turns)
        shown = person.say(question)
        quotes = [quote["text"] for quote in expected["quotes"][:1]]
        assert held(shown, "blockquote")[:1] == quotes, question
        if not expected["answered"]:
            assert shown["message"]["text"].startswith(expected["reason"])
    assert "violations: 0" in check_calls(server_folder, server.url)
    assert bot.end(signal.SIGINT)[0] == 0


# --- against a server that turns the bot away ---------------------------------------------------------------


class _Turned(http.server.BaseHTTPRequestHandler):
    """Answers as the Bot API does to a token that it does not, or no longer, know."""

    known: tuple[str, ...] = ()

    def do_POST(self) -> None:
        """Answer the methods in ``known``, and reject the token at every other."""
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        method = self.path.rpartition("/")[2]
        me = {"id": 1, "is_bot": True, "first_name": "B", "username": "b_bot"}
        if method in self.known:
            status = 200
            answer: dict[str, Any] = {"ok": True, "result": me if method == "getMe" else True}
        else:
            description = f"Unauthorized: {self.path}"
            status, answer = 401, {"ok": False, "error_code": 401, "description": description}
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is logged."""


@pytest.mark.parametrize(
    ("known", "status"),
    [
        pytest.param((), 2, id="start"),
        # It takes a minute.
        pytest.param(("getMe", "deleteWebhook", "setMyCommands"), 1, id="later", marks=pytest.mark.faults),
    ],
)
def test_a_rejected_token_ends_the_bot_and_is_not_shown(
    start_bot: Callable[..., Bot], archive_dir: Path, known: tuple[str, ...], status: int
) -> None:
    """A bot whose token is rejected does not fall silent: it ends and says why, without the token."""
    handler = type("Handler", (_Turned,), {"known": known})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as turned:
        threading.Thread(target=turned.serve_forever, daemon=True).start()
        ended, output = start_bot(archive_dir, f"http://127.0.0.1:{turned.server_port}").end(patience=_UNTIL_BELIEVED)
        turned.shutdown()
    assert ended == status, output
    assert "Telegram rejects the bot's token" in output
    assert "Traceback" not in output
    assert _half not in output


def test_without_a_token(start_bot: Callable[..., Bot], archive_dir: Path) -> None:
    """Without a token: status 2, and the name of the variable that is missing."""
    status, output = start_bot(archive_dir, BYLINE_TELEGRAM_TOKEN_FILE="").end()
    assert status == 2
    assert "BYLINE_TELEGRAM_TOKEN_FILE" in output
    assert "Traceback" not in output


def test_without_an_archive(start_bot: Callable[..., Bot], tmp_path: Path) -> None:
    """Without an archive: status 3 and the way out, before anything is asked of Telegram."""
    status, output = start_bot(tmp_path / "nothing").end()
    assert status == 3
    assert "add" in output
    assert "Traceback" not in output
    assert _half not in output
