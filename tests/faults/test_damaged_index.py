"""Whatever has become of the index's files: the answers are the right ones, or it is made anew, and then they are.

Flipped bytes, cut, zeroed, swapped, empty, lost and foreign files, of this format, a newer and an older one; a full
disk, a folder that cannot be written, a clock that was set back. An answerer that was opened before has mapped the
files, so that for it they are replaced; one that is opened after meets them as they are. To cut a file that somebody
has mapped ends a program of any kind with SIGBUS when it reads there: that is left out.
"""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import struct
import subprocess
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.json_form import Form
from corpus.errors import ArchiveError
from corpus.store import FILE_NAME, Archive
from index.answering import Answerer
from index.engine import commits, compacting, tiers
from index.engine.locking import MERGERS, WRITER
from index.engine.manifest import MANIFEST, load_manifest
from index.engine.upkeep import FOLDER, load_index, merge_index, update_index, verify_index
from tests.faults.invented_press import QUESTIONS, answers_anew, answers_of, article, ask, keep, left_over

pytestmark = pytest.mark.faults

_SHORT = os.environ.get("BYLINE_SHORT") == "1"
DAMAGES = int(os.environ.get("BYLINE_DAMAGES") or (60 if _SHORT else 600))
_FOOTER = struct.Struct("<IQQI8s")


@dataclass(frozen=True, slots=True)
class Press:
    """An archive with an index of several segments; its files as they should be, and what is answered from it."""

    directory: Path
    files: dict[str, bytes]
    answers: list[Form]

    @property
    def folder(self) -> Path:
        """The index's folder."""
        return self.directory / FOLDER

    def mend(self) -> None:
        """Make the index what it was; whoever has mapped a file keeps it as it is."""
        for path in self.folder.iterdir():
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
        for name, content in self.files.items():
            (self.folder / name).write_bytes(content)

    def segments(self) -> list[str]:
        """The names of the segments' files, the largest first."""
        return sorted((name for name in self.files if name.endswith(".segment")), key=lambda n: -len(self.files[n]))


def _make(directory: Path, version: int) -> Press:
    """Four segments, two of which have as many articles and sentences as one another; in three, some are deleted."""
    with Archive.open(directory, create=True) as archive:
        for numbers in (range(300), range(300, 360), range(360, 380), range(380, 400)):
            same = numbers.start >= 360
            keep(archive, [article(number, version, 0 if same else 6) for number in numbers])
            update_index(archive)
        keep(archive, [article(number, version + 1) for number in (7, 8, 150, 333, 365)])
        update_index(archive)
        archive.withdraw("a12", "asked for")
        snapshot = update_index(archive)
    assert [entry.deleted for entry in snapshot.manifest.segments] == [4, 1, 1, 0, 0]
    files = {path.name: path.read_bytes() for path in (directory / FOLDER).iterdir()}
    files |= dict.fromkeys((WRITER, *MERGERS), b"")
    answers = answers_of(directory)
    assert sum(len(form["quotes"]) for form in answers) > 5
    assert answers == answers_anew(directory, directory.parent / "anew")
    return Press(directory, files, answers)


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Press]:
    """An archive, for all tests of this file; no segments of it are merged by themselves."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compacting, "_start", lambda *_: None)
        yield _make(tmp_path_factory.mktemp("damaged") / "archive", 3)


@pytest.fixture(scope="module")
def foreign(press: Press, tmp_path_factory: pytest.TempPathFactory) -> Press:
    """Another archive, whose articles have the same ids and as many sentences."""
    return _make(tmp_path_factory.mktemp("foreign") / "archive", 5)


def _check(press: Press, questions: list[int], what: str) -> bool:
    """Whoever opens the index now is answered rightly, and again; say whether it was made anew for that."""
    asked, expected = [QUESTIONS[n] for n in questions], [press.answers[n] for n in questions]
    with Answerer.open(press.directory) as answerer:
        for _ in range(2):
            assert ask(answerer, asked) == expected, what
    with Archive.open(press.directory) as archive:
        manifest = load_manifest(press.folder)
        assert manifest is not None, what
        anew = manifest.files().isdisjoint(press.files)
        # What has not been met by a question yet is found by who reads everything, and is mended by it being met.
        assert anew is False or verify_index(archive) is None, what
    return anew


def _flip(chance: random.Random, content: bytearray) -> None:
    for _ in range(chance.choice((1, 1, 2, 8))):
        content[chance.randrange(len(content))] ^= chance.randrange(1, 256)


def _cut(chance: random.Random, content: bytearray) -> None:
    del content[chance.randrange(len(content)) :]


def _zero(chance: random.Random, content: bytearray) -> None:
    start = chance.randrange(len(content))
    end = min(len(content), start + chance.choice((1, 16, 512, 4096, 70_000)))
    content[start:end] = bytes(end - start)


def _lengthen(chance: random.Random, content: bytearray) -> None:
    content += chance.randbytes(chance.randrange(1, 5_000))


def _replace(chance: random.Random, content: bytearray) -> None:
    content[:] = chance.randbytes(chance.choice((1, 100, len(content))))


KINDS: dict[str, Callable[[random.Random, bytearray], None]] = {
    "flipped": _flip,
    "cut": _cut,
    "zeroed": _zero,
    "lengthened": _lengthen,
    "replaced": _replace,
}


def test_damaged_bytes(press: Press, capsys: pytest.CaptureFixture[str]) -> None:
    """With any bytes of any file flipped, cut, zeroed or more than they were, every answer is the right one."""
    chance = random.Random(20_221_010)
    seen: Counter[str] = Counter()
    names = [*press.segments(), *press.segments(), *press.files]
    for number in range(DAMAGES):
        press.mend()
        kind = chance.choice(["flipped", "flipped", *KINDS])
        for _ in range(chance.choice((1, 1, 1, 3))):
            name = chance.choice(names)
            content = bytearray((press.folder / name).read_bytes())
            # An empty lock can only become longer.
            KINDS[kind if content else "lengthened"](chance, content)
            with (press.folder / name).open("r+b") as file:
                file.truncate(len(content))
                file.write(content)
        anew = _check(press, chance.sample(range(len(QUESTIONS)), 3), f"damage {number}: {kind}")
        seen[f"{kind}, made anew" if anew else f"{kind}, not met"] += 1
    with capsys.disabled():
        print(f"\n{DAMAGES} damages: " + ", ".join(f"{count} {what}" for what, count in sorted(seen.items())))


def test_damage_under_an_open_answerer(press: Press, capsys: pytest.CaptureFixture[str]) -> None:
    """Who has the index open goes on with what it has; who writes next meets the damage, and both are right then."""
    chance = random.Random(20_221_011)
    count = max(6, DAMAGES // 20)
    directory = press.directory.parent / "changing"
    for number in range(count):
        press.mend()
        shutil.rmtree(directory, ignore_errors=True)
        shutil.copytree(press.directory, directory)
        changing = Press(directory, press.files, press.answers)
        with Answerer.open(directory) as answerer:
            for name in chance.sample(sorted(press.files), 2):
                kind = chance.choice(sorted(KINDS))
                content = bytearray(press.files[name])
                KINDS[kind if content else "lengthened"](chance, content)
                new = directory / "new"
                new.write_bytes(content)
                os.replace(new, changing.folder / name)
            assert ask(answerer) == press.answers
            with Archive.open(directory) as archive:
                keep(archive, [article(one, 9) for one in chance.sample(range(400), 3)])
                if chance.random() < 0.5:
                    update_index(archive)
                else:
                    merge_index(archive)
            expected = answers_anew(directory, directory.parent / "anew")
            assert ask(answerer) == expected, number
            assert answers_of(directory) == expected, number
    with capsys.disabled():
        print(f"\n{count} damages under an open answerer")


def _with_version(content: bytes, version: int) -> bytes:
    """Return the segment *content* as a program of another format would have written it: whole, and sealed."""
    body: int
    magic: bytes
    _, body, length, _, magic = _FOOTER.unpack(content[-_FOOTER.size :])
    head = struct.pack("<IQQ", version, body, length)
    covered = content[body : -_FOOTER.size] + head
    return content[: -_FOOTER.size] + head + struct.pack("<I", zlib.crc32(covered)) + magic


def _manifest_with(content: bytes, **values: object) -> bytes:
    """Return the manifest *content* with other *values*, and the checksum that belongs to them."""
    changed: dict[str, object] = json.loads(content)
    version = changed.pop("format")
    changed = {**changed, **values}
    version = changed.pop("format", version)
    del changed["checksum"]
    checksum = zlib.crc32(json.dumps(changed, sort_keys=True).encode("ascii"))
    return json.dumps({"format": version, **changed, "checksum": checksum}).encode("ascii")


def _copied(press: Press, foreign: Press, *names: str) -> None:
    """Put the other archive's files in the place of *names*, by the order of the manifests; the manifest itself too."""
    own, other = (load_manifest(one.folder) for one in (press, foreign))
    assert own is not None
    assert other is not None
    for mine, theirs in zip(own.segments, other.segments, strict=True):
        if "segments" in names:
            (press.folder / mine.file).write_bytes(foreign.files[theirs.file])
        if "deletions" in names and mine.deletions:
            (press.folder / mine.deletions).write_bytes(foreign.files[theirs.deletions])


def test_other_files_under_the_names(press: Press, foreign: Press) -> None:
    """Files that are whole, but are not those that the manifest means: lost, swapped, foreign, newer or older ones."""
    large, small = press.segments()[0], press.segments()[-1]
    manifest = load_manifest(press.folder)
    assert manifest is not None
    one, other = (entry for entry in manifest.segments if (entry.first, entry.last) in ((361, 380), (381, 400)))
    assert (one.articles, one.sentences) == (other.articles, other.sentences)
    marks = [entry.deletions for entry in manifest.segments if entry.deletions]
    folder, files = press.folder, press.files

    def put(**contents: bytes) -> Callable[[], object]:
        return lambda: [(folder / name).write_bytes(content) for name, content in contents.items()]

    def lose(*names: str) -> Callable[[], object]:
        return lambda: list(map(os.unlink, map(folder.joinpath, names)))

    def older() -> None:
        for path in folder.iterdir():
            path.unlink()
        (folder / "segment-9-abcdef").mkdir()
        (folder / "segment-9-abcdef" / "ids.npy").write_bytes(b"\x93NUMPY")
        (folder / MANIFEST).write_text('{"format": 2, "segment": "segment-9-abcdef", "generation": 401}')

    def whole() -> None:
        shutil.rmtree(folder)
        shutil.copytree(foreign.folder, folder)

    def folder_of(name: str) -> Callable[[], object]:
        return lambda: [do(folder / name) for do in (os.unlink, os.mkdir)]

    def linked() -> None:
        (folder / large).unlink()
        (folder / large).symlink_to(folder / small)

    own = files[MANIFEST]
    damages: dict[str, Callable[[], object]] = {
        "two segments swapped": put(**{one.file: files[other.file], other.file: files[one.file]}),
        "a segment twice": put(**{one.file: files[other.file]}),
        "another one twice": put(**{other.file: files[one.file]}),
        "large and small swapped": put(**{large: files[small], small: files[large]}),
        "marks swapped": put(**{marks[0]: files[marks[1]], marks[1]: files[marks[0]]}),
        "marks for a segment": put(**{small: files[marks[0]]}),
        "a segment for marks": put(**{marks[0]: files[small]}),
        "a segment for the manifest": put(**{MANIFEST: files[small]}),
        "the manifest for a segment": put(**{large: own}),
        "no manifest": lose(MANIFEST),
        "no marks": lose(*marks),
        "no segments": lose(*press.segments()),
        "no large segment": lose(large),
        "no locks": lose(WRITER, *MERGERS),
        "a newer segment": put(**{large: _with_version(files[large], 4)}),
        "an older segment": put(**{small: _with_version(files[small], 2)}),
        "a newer manifest": put(**{MANIFEST: _manifest_with(own, format=4, more=[])}),
        "an older manifest": put(**{MANIFEST: _manifest_with(own, format=2)}),
        "a manifest with more in it": put(**{MANIFEST: _manifest_with(own, more=[])}),
        "another analysis": put(**{MANIFEST: _manifest_with(own, analyser="0123")}),
        "a later generation": put(**{MANIFEST: _manifest_with(own, generation=manifest.generation + 5)}),
        "an earlier generation": put(**{MANIFEST: _manifest_with(own, generation=manifest.generation - 1)}),
        "no segments named": put(**{MANIFEST: b"{}"}),
        "an earlier format": older,
        "another archive's index": whole,
        "another archive's segments": lambda: _copied(press, foreign, "segments"),
        "another archive's marks": lambda: _copied(press, foreign, "deletions"),
        "another archive's manifest": put(**{MANIFEST: foreign.files[MANIFEST]}),
        "locks that are the archive": put(
            **dict.fromkeys((WRITER, *MERGERS), (press.directory / FILE_NAME).read_bytes())
        ),
        "locks that are nothing": put(**dict.fromkeys((WRITER, *MERGERS), b"SQLite format 3\0" + bytes(84))),
        "a segment that is a folder": folder_of(large),
        "a link to another segment": linked,
        "no folder": lambda: shutil.rmtree(folder),
        **{f"{name} empty": put(**{name: b""}) for name in files},
    }
    # Segments and marks that are the other's are met at once: whoever opens the index looks at what seals them.
    questions = list(range(len(QUESTIONS)))
    for what, damage in list(damages.items())[:: 2 if _SHORT else 1]:
        press.mend()
        with Answerer.open(press.directory) as before:
            # What is written in place would change under who has mapped it.
            for path in folder.iterdir():
                path.unlink()
            for name, content in files.items():
                (folder / name).write_bytes(content)
            damage()
            assert ask(before) == press.answers, what
            _check(press, questions, what)
            assert ask(before) == press.answers, what
        with Archive.open(press.directory) as archive:
            assert verify_index(archive) is None, what
            # Also who writes and merges can go on.
            merge_index(archive)
        assert answers_of(press.directory) == press.answers, what
        assert left_over(press.directory) == set(), what
    press.mend()


def test_an_older_manifest_with_its_files(press: Press) -> None:
    """An index that was restored from a copy of some earlier day is brought up to date."""
    directory = press.directory.parent / "older"
    press.mend()
    shutil.copytree(press.directory, directory)
    with Archive.open(directory) as archive:
        keep(archive, [article(number, 11) for number in range(0, 400, 9)])
        merge_index(archive)
    expected = answers_of(directory)
    for only_manifest in (True, False):
        if only_manifest:
            (directory / FOLDER / MANIFEST).write_bytes(press.files[MANIFEST])
        else:
            shutil.rmtree(directory / FOLDER)
            shutil.copytree(press.folder, directory / FOLDER)
        assert answers_of(directory) == expected
        with Archive.open(directory) as archive:
            update_index(archive)
        assert left_over(directory) == set()


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Callable[[Path, str], None]]:
    """Return what mounts a file system in memory on a folder, with the options given; where that can be done."""
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    if mount is None or unmount is None or os.geteuid() != 0:
        pytest.skip("a small file system can only be mounted by root")
    places: list[Path] = []

    def do(place: Path, options: str) -> None:
        if place in places:
            options = f"remount,{options}"
        made = subprocess.run([mount, "-t", "tmpfs", "-o", options, "tmpfs", str(place)], capture_output=True)
        if made.returncode:
            pytest.skip(f"a small file system cannot be mounted here ({made.stderr.decode().strip()})")
        if place not in places:
            places.append(place)

    yield do
    for place in places:
        # Lazily: what is mapped there is let go of whenever those who read it are collected.
        subprocess.run([unmount, "--lazy", str(place)], check=True)


def test_a_full_disk(press: Press, tmp_path: Path, mounted: Callable[[Path, str], None]) -> None:
    """With any little room left the archive and the answers stay right; with room again the index is made whole."""
    place = tmp_path / "small"
    place.mkdir()
    mounted(place, "size=24m")
    outcomes: Counter[str] = Counter()
    messages: list[str] = []
    directory, ballast = place / "archive", place / "ballast"
    press.mend()
    shutil.copytree(press.directory, directory)
    chance = random.Random(20_221_012)
    rooms = [0, 4_096, 8_192, 20_480, *(chance.randrange(600_000) for _ in range(6 if _SHORT else 30))]
    for turn, room in enumerate(rooms):
        with Archive.open(directory) as archive, Answerer.open(directory) as before:
            # Accepted before the disk is full.
            keep(archive, [article(number, 20 + turn) for number in chance.sample(range(400), 40)])
            named = load_manifest(directory / FOLDER)
            expected = answers_anew(directory, tmp_path / "anew")
            _fill(place, ballast, room)
            work = update_index if turn % 2 else merge_index
            try:
                work(archive)
                outcomes["had room enough"] += 1
            except ArchiveError as error:
                messages.append(str(error))
                outcomes["had no room"] += 1
                # A merge may have had room for the commit before it.
                if work is update_index:
                    assert load_manifest(directory / FOLDER) == named
                assert left_over(directory) == set()
                if load_index(archive, archive.generation() - 1) is None:
                    # Who was there leaves out what has changed; who comes now makes an index elsewhere.
                    for form in ask(before):
                        for quote in form["quotes"] + form["nearest"]:
                            now = archive.article(quote["article"]["id"])
                            assert now is not None
                            assert now.body[quote["start"] : quote["end"]] == quote["text"]
            assert answers_of(directory) == expected
            ballast.unlink()
            update_index(archive)
            assert verify_index(archive) is None
            assert left_over(directory) == set()
            assert ask(before) == expected
            assert answers_of(directory) == expected
    assert all("the index cannot be written (No space left on device)" in message for message in messages)
    assert outcomes["had room enough"], outcomes
    assert outcomes["had no room"], outcomes


def _fill(place: Path, ballast: Path, room: int) -> None:
    with ballast.open("wb") as file, suppress(OSError):
        while True:
            os.write(file.fileno(), bytes(1 << 14))
    os.truncate(ballast, max(0, ballast.stat().st_size - room))


def test_every_call_that_may_find_the_disk_full(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever write, sync or replacement fails first: the error is clear, the index in force stays, nothing is left.

    It fails from there on, as on a full disk, and does not when there is room again.
    """
    directory = press.directory.parent / "failing"
    press.mend()
    shutil.copytree(press.directory, directory)
    calls, fails_from = 0, 0

    def failing(function: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **keywords: object) -> object:
            nonlocal calls
            calls += 1
            if calls > fails_from:
                raise OSError(errno.ENOSPC, "No space left on device")
            return function(*args, **keywords)

        return call

    for work in (update_index, merge_index):
        fails_from, version, messages = 0, 50, list[str]()
        while True:
            with Archive.open(directory) as archive:
                version += 1
                keep(archive, [article(number, version) for number in range(version % 7, 400, 23)])
                expected = answers_anew(directory, directory.parent / "anew", QUESTIONS[:2])
                with monkeypatch.context() as patch:
                    patch.setattr(commits, "_OCCURRENCES", 200)
                    for place, name in ((os, "fsync"), (os, "replace"), (os, "posix_fallocate"), (Path, "rename")):
                        patch.setattr(place, name, failing(getattr(place, name)))
                    calls, failed = 0, False
                    try:
                        work(archive)
                    except ArchiveError as error:
                        messages.append(str(error))
                        failed = True
                assert left_over(directory) == set()
                assert answers_of(directory, QUESTIONS[:2]) == expected
                update_index(archive)
                assert verify_index(archive) is None
                assert left_over(directory) == set()
            if not failed:
                break
            fails_from += 2 if _SHORT else 1
        assert fails_from >= 4
        assert messages
        assert all("the index cannot be written (No space left on device)" in message for message in messages)


def test_a_folder_that_cannot_be_written(press: Press, tmp_path: Path, mounted: Callable[[Path, str], None]) -> None:
    """Beside a read-only index a writer is told so, and whoever asks is answered from an index made elsewhere."""
    directory = tmp_path / "archive"
    press.mend()
    shutil.copytree(press.directory, directory)
    shutil.rmtree(directory / FOLDER)
    (directory / FOLDER).mkdir()
    mounted(directory / FOLDER, "size=24m")
    assert answers_of(directory) == press.answers
    mounted(directory / FOLDER, "ro")
    assert answers_of(directory) == press.answers
    with Archive.open(directory) as archive, Answerer.open(directory) as before:
        keep(archive, [article(number, 31) for number in range(0, 400, 7)])
        with pytest.raises(ArchiveError, match="the index cannot be written"):
            update_index(archive)
        expected = answers_anew(directory, tmp_path / "anew")
        assert answers_of(directory) == expected
        mounted(directory / FOLDER, "rw")
        update_index(archive)
        assert ask(before) == expected


def test_a_clock_that_was_set_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What time it is, and what times the files bear, has no part in what is in force, in commits or in merges."""
    chance = random.Random(20_221_013)
    directory = tmp_path / "archive"
    monkeypatch.setattr(tiers, "_FEWEST_SMALL", 2)
    with Archive.open(directory, create=True) as archive:
        keep(archive, [article(number, 1) for number in range(30)])
        update_index(archive)
        with Answerer.open(directory) as running:
            for turn in range(12):
                moment = chance.choice((0, 1, 1e6, 2e9, 4e9))
                monkeypatch.setattr(time, "time", lambda moment=moment: moment)
                monkeypatch.setattr(time, "time_ns", lambda moment=moment: int(moment * 1e9))
                keep(archive, [article(number, 2 + turn) for number in chance.sample(range(40), 5)])
                for path in (directory / FOLDER).iterdir():
                    with suppress(FileNotFoundError):
                        os.utime(path, (chance.choice((0, 1, 4e9)), chance.choice((0, 1, 4e9))))
                update_index(archive)
                if turn % 4 == 3:
                    merge_index(archive)
                compacting.wait_for_merging(directory / FOLDER)
                expected = answers_anew(directory, tmp_path / "anew")
                assert ask(running) == expected
                assert answers_of(directory) == expected
