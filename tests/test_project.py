"""What the documents say holds: they are run, and what they name is there."""

from __future__ import annotations

import hashlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import venv
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from bot.arguments import build_parser
from bot.dialogue import Dialogue
from bot.repl import converse, welcome
from bot.sample import open_sample
from bot.telegram.wording import COMMANDS
from index.answering import Answerer

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
_PROMPT = "byline> "


def _blocks(document: str, language: str) -> list[str]:
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```$", document)


def _commands(block: str) -> Iterator[tuple[str, str]]:
    """Yield each command that *block* shows after '$ ', and what it shows as its output."""
    for shown in re.split(r"(?m)^\$ ", block)[1:]:
        command, _, output = shown.partition("\n")
        yield command, output.strip()


class _Script:
    """A prompt at which the lines of a session are typed."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = iter(lines)

    def prompt(self, message: str) -> str:
        """Return the next line, showing it as a terminal does."""
        try:
            line = next(self._lines)
        except StopIteration:
            raise EOFError from None
        print(message + line)
        return line


def test_the_session_in_the_readme(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The session that the README shows is what the sample answers today, word for word."""
    (session,) = (block for block in _blocks(README, "text") if _PROMPT in block)
    asked = re.findall(rf"(?m)^{_PROMPT}(.+)$", session)
    assert len(asked) >= 3
    monkeypatch.setenv("COLUMNS", "100")
    with Answerer.open(open_sample(tmp_path)) as answerer:
        converse(Dialogue(answerer), _Script(asked), welcome(answerer.archive.counts(), sample=True))
    said = [line.rstrip() for line in capsys.readouterr().out.strip().splitlines()]
    assert said == session.strip().splitlines()


def test_the_commands_in_the_readme(tmp_path: Path) -> None:
    """Every byline command that the README shows with its output prints just that."""
    shown = [pair for block in _blocks(README, "console") for pair in _commands(block)]
    assert shown
    env = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"}
    for command, output in shown:
        program, *arguments = shlex.split(command)
        assert program == "byline"
        done = subprocess.run(
            [sys.executable, "-m", "bot", *arguments], cwd=tmp_path, env=env, capture_output=True, check=False
        )
        assert done.stdout.decode().strip() == output, done.stderr.decode()


def test_the_readme_lists_every_command() -> None:
    """The README's table has the commands that there are, and no other."""
    listed = set(re.findall(r"(?m)^\| `byline (\w+)", README))
    commands = build_parser().format_help().partition("COMMAND\n")[2].partition("\n\n")[0]
    assert listed == set(re.findall(r"(?m)^ {4}(\w+)", commands))


def test_the_readme_lists_every_setting() -> None:
    """The README's table has the variables that the settings read, and no other."""
    listed = set(re.findall(r"(?m)^\| `(BYLINE_\w+)`", README))
    assert listed == set(re.findall(r"\bBYLINE_\w+", (ROOT / "bot/settings.py").read_text(encoding="utf-8")))


def test_the_readme_names_commands_of_the_chat() -> None:
    """What the README calls a command of the chat is one."""
    assert set(re.findall(r"`/(ask|help|start|privacy|forget)`", README)) <= {name for name, _ in COMMANDS}


def test_every_link_leads_somewhere() -> None:
    """A link between the documents leads to a file that is there."""
    for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        document = (ROOT / name).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)]+)\)", document):
            assert target.startswith("https://") or (ROOT / target).is_file(), f"{name}: {target}"


def test_every_path_in_the_architecture_exists() -> None:
    """ARCHITECTURE.md names no path that is not there, and each of the three folders has its question."""
    paths = re.findall(r"`((?:corpus|index|bot|tests)/[\w./-]*|[\w.-]+\.(?:toml|md))`", ARCHITECTURE)
    assert len(paths) > 40
    assert [path for path in paths if not (ROOT / path).exists()] == []
    for title in (
        "## `corpus/`: What was printed, and who said it?",
        "## `index/`: Which sentences answer, in what order?",
        "## `bot/`: Ask and show",
    ):
        assert title in ARCHITECTURE


def _locked() -> Iterator[tuple[Requirement, str]]:
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            yield Requirement(line), line


def test_the_lock_covers_what_is_installed() -> None:
    """Whatever byline or its development needs is locked to one exact version for every Python."""
    locked: dict[str, list[Requirement]] = {}
    for requirement, line in _locked():
        assert requirement.url is None, line
        assert re.fullmatch(r"==[\w.]+", str(requirement.specifier)), line
        locked.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    asked = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    for wanted in map(Requirement, asked):
        pins = locked[canonicalize_name(wanted.name)]
        for pin in pins:
            assert wanted.specifier.contains(str(pin.specifier).removeprefix("==")), str(wanted)
        here = [pin for pin in pins if Marker(str(pin.marker or "python_version > '3'")).evaluate()]
        assert len(here) == 1, str(wanted)


def test_the_lock_names_no_machine() -> None:
    """The lock holds names and versions: no address, no folder, no option."""
    lock = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert not re.search(r"://|(?m:^)-|(?<![\w.])/|\\", lock)


def test_versions_agree() -> None:
    """The project, what is installed and the newest entry of the changelog have one version."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"(?m)^## (\S+)", changelog)
    assert newest
    assert PROJECT["version"] == newest[1] == version("byline")


def test_the_licence_is_the_licence() -> None:
    """LICENSE is the Apache License 2.0, every character of it, and the project says so."""
    # The SHA-256 of the text that the Apache Software Foundation publishes.
    published = "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == published
    assert PROJECT["license"] == "Apache-2.0"


def test_every_make_target_is_explained() -> None:
    """CONTRIBUTING.md explains each of the Makefile's targets, and none that is not there."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (phony,) = re.findall(r"(?m)^\.PHONY: (.+)$", makefile)
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert set(phony.split()) == set(re.findall(r"\bmake ([a-z]+)\b", contributing))
    assert all(re.search(rf"(?m)^{target}:", makefile) for target in phony.split())


def test_the_image_holds_what_the_wheel_needs() -> None:
    """Whatever the Dockerfile copies is let in by .dockerignore, and nothing else is."""
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    copied = {name for names in re.findall(r"(?m)^COPY (?!--)(.+) \S+$", dockerfile) for name in names.split()}
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert "*" in ignored
    assert {line.removeprefix("!") for line in ignored if line.startswith("!")} == copied
    assert {PROJECT["readme"], *PROJECT["license-files"], "pyproject.toml", "constraints.txt"} < copied


def _quiet(*command: str | Path, cwd: Path, stdin: str = "", **env: str) -> str:
    """Run *command* and return its standard output; where it fails, its standard error is shown."""
    # A make that runs the tests would pass its own flags on, and a set-up of byline's its archive.
    strange = ("MAKE", "MFLAGS", "PYTHONPATH", "VIRTUAL_ENV", "BYLINE_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(strange)}
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env={**kept, **env},
        input=stdin.encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout.decode()


@pytest.mark.faults
def test_the_wheel_works_on_its_own(tmp_path: Path) -> None:
    """The wheel, installed into an empty environment, answers from another folder."""
    _quiet(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path, ROOT, cwd=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    venv.create(tmp_path / "empty", with_pip=True)
    programs = tmp_path / "empty" / "bin"
    lock = ROOT / "constraints.txt"
    _quiet(programs / "python", "-m", "pip", "install", "-q", "-c", lock, wheel, cwd=tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    answer = _quiet(
        programs / "byline",
        *("--sample", "ask", "How much is an adult return on the ferry?"),
        cwd=elsewhere,
        XDG_CACHE_HOME=str(tmp_path / "cache"),
    )
    assert "An adult return will cost £7.80" in answer
    assert "Stainsea Gazette" in answer
    assert list(elsewhere.iterdir()) == []


@pytest.mark.faults
@pytest.mark.skipif(shutil.which("git") is None or shutil.which("make") is None, reason="needs git and make")
def test_make_chat_in_a_fresh_clone(tmp_path: Path) -> None:
    """`make chat < questions.txt` sets everything up, writes only answers to stdout, and ends well."""
    listed = _quiet("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    clone = tmp_path / "clone"
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (clone / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, clone / name)
    questions = "Who is the harbour master?\nWho is the mayor of Manchester?\n"
    cache = str(tmp_path / "cache")
    python = f"PYTHON={sys.executable}"
    first = _quiet("make", python, "chat", cwd=clone, stdin=questions, XDG_CACHE_HOME=cache)
    again = _quiet("make", python, "chat", cwd=clone, stdin=questions, XDG_CACHE_HOME=cache)
    asked = [sys.executable, "-m", "bot", "--sample", "repl"]
    assert first == again == _quiet(*asked, cwd=tmp_path, stdin=questions, XDG_CACHE_HOME=cache)
    assert "Elspeth Garrow" in first
    installed = [clone / ".venv" / name for name in (".installed", "bin/byline")]
    assert all(path.is_file() for path in installed)
