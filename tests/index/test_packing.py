from __future__ import annotations

import json
import os
import struct
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.engine import packing
from index.engine.packing import BLOCK, DamagedPackError, Pack, write_pack

HERE = Path("some.segment")
KINDS = ("<i4", "<i8", "<u2", "<u4", "|u1", "|S20", "<f8")
ARRAYS = st.dictionaries(
    st.text(max_size=5),
    st.tuples(st.sampled_from(KINDS), st.lists(st.integers(0, 255), max_size=40), st.booleans()),
    max_size=6,
)


def sealed(body: bytes, contents: bytes, version: int = packing.FORMAT) -> bytes:
    """Return a file whose checksums are right, whatever its contents say."""
    blocks = [crc32(body[start : start + BLOCK]) for start in range(0, len(body), BLOCK)]
    ending = np.array(blocks, "<u4").tobytes() + contents + struct.pack("<IQQ", version, len(body), len(contents))
    return body + ending + struct.pack("<I", crc32(ending)) + b"byline\r\n"


@given(ARRAYS)
def test_arrays_are_given_back(arrays: dict[str, tuple[str, list[int], bool]]) -> None:
    """What is written, at once or part by part, is read back, of the same kind, on a boundary of 64 bytes."""
    values = {name: np.array(entries).astype(kind) for name, (kind, entries, _) in arrays.items()}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pack"
        with write_pack(path) as writer:
            for name, (kind, entries, at_once) in arrays.items():
                if at_once:
                    writer.write(name, values[name])
                elif len(entries) % 2:
                    writer.reserve(name, kind, len(entries))
                    writer.put(name, len(entries) // 2, values[name][len(entries) // 2 :])
                    writer.put(name, 0, values[name][: len(entries) // 2])
                else:
                    writer.reserve(name, kind, 0)
                    for start in range(0, len(entries), 3):
                        writer.extend(name, values[name][start : start + 3])
            writer.finish({"size": len(arrays)})
        pack = Pack(path)
    pack.verify()
    assert list(pack) == list(values)
    assert pack.meta == {"size": len(arrays)}
    for name, expected in values.items():
        found = pack.read(name)
        assert (found.dtype, found.tolist(), found.flags.writeable) == (expected.dtype, expected.tolist(), False)
        assert found.ctypes.data % 64 == 0
        assert pack.read(name, 1 if len(found) else 0).tolist() == expected[1:].tolist()


NDArrays = dict[str, NDArray[Any]]


def large(folder: Path) -> tuple[Path, NDArrays]:
    """Return a pack of several blocks, and what is in it."""
    arrays: NDArrays = {
        "small": np.arange(10, dtype=np.int32),
        "units": np.arange(60_000, dtype=np.int32),
        "codes": np.arange(60_000, dtype=np.uint16),
    }
    with write_pack(folder / "pack") as writer:
        for name, array in arrays.items():
            writer.write(name, array)
        writer.finish({})
    return folder / "pack", arrays


@given(st.data())
def test_a_flipped_byte_is_found(data: st.DataObject) -> None:
    """Whatever byte is not what was written, no wrong number comes out: it is right, or it is an error."""
    with tempfile.TemporaryDirectory() as folder:
        path, arrays = large(Path(folder))
        content = bytearray(path.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        pack = Pack(HERE, bytes(content))
    except DamagedPackError:
        return
    for name, expected in arrays.items():
        start = data.draw(st.integers(0, len(expected)))
        with suppress(DamagedPackError):
            assert (
                pack.read(name, start, start + min(5, len(expected) - start)).tolist() == expected[start:][:5].tolist()
            )
        if (pack.array(name) != expected).any():
            with pytest.raises(DamagedPackError):
                pack.read(name)
    with pytest.raises(DamagedPackError, match=r"some.segment: the bytes from \d+ on are not what was written"):
        pack.verify()


def test_only_what_is_wanted_is_checked(tmp_path: Path) -> None:
    """A damaged block is no matter to who reads others; to who reads it, it is, the second time too."""
    path, arrays = large(tmp_path)
    content = bytearray(path.read_bytes())
    content[2 * BLOCK + 5] ^= 1
    pack = Pack(HERE, bytes(content))
    assert pack.read("small").tolist() == arrays["small"].tolist()
    assert pack.read("units", 0, 16_000).tolist() == arrays["units"][:16_000].tolist()
    for _ in range(2):
        with pytest.raises(DamagedPackError):
            pack.read("units")
    assert pack.read("codes", 59_000).tolist() == arrays["codes"][59_000:].tolist()


def test_damage_that_comes_later_is_found(tmp_path: Path) -> None:
    """Who verifies reads every byte again, those that were right before too."""
    path, _ = large(tmp_path)
    size = path.stat().st_size
    for place in (BLOCK + 1, size - 40):
        pack = Pack(path)
        pack.verify()
        with path.open("r+b") as file:
            file.seek(place)
            byte = file.read(1)
            file.seek(place)
            file.write(bytes([byte[0] ^ 4]))
        with pytest.raises(DamagedPackError):
            pack.verify()
        with path.open("r+b") as file:
            file.seek(place)
            file.write(byte)


def test_a_cut_file_is_found_when_it_is_opened(tmp_path: Path) -> None:
    """However short a file was cut, and whatever follows its end, opening it says so; so does an empty one."""
    with write_pack(tmp_path / "pack") as writer:
        writer.write("units", np.arange(50, dtype=np.int32))
        writer.finish({"name": "pier"})
    content = (tmp_path / "pack").read_bytes()
    for length in range(len(content)):
        with pytest.raises(DamagedPackError, match=r"cut short|not as long"):
            Pack(HERE, content[:length])
    for wrong in (content + b"\0", content[1:], b"\0" + content, content + content):
        with pytest.raises(DamagedPackError):
            Pack(HERE, wrong)
    (tmp_path / "empty").touch()
    with pytest.raises(DamagedPackError, match="cut short"):
        Pack(tmp_path / "empty")
    with pytest.raises(FileNotFoundError):
        Pack(tmp_path / "none")


def test_another_version_is_refused() -> None:
    """A file of a later program, or an earlier one, is named as such."""
    for version in (packing.FORMAT - 1, packing.FORMAT + 1):
        with pytest.raises(DamagedPackError, match=f"it is of format {version}"):
            Pack(HERE, sealed(b"", b'{"meta":{},"arrays":{}}', version))
    assert list(Pack(HERE, sealed(b"", b'{"meta":{},"arrays":{}}'))) == []


@pytest.mark.parametrize(
    "contents",
    [
        "",
        "[]",
        "null",
        "{",
        "[" * 100_000,
        '{"meta":{}}',
        '{"meta":7,"arrays":{}}',
        '{"meta":{},"arrays":[]}',
        *(
            json.dumps({"meta": {}, "arrays": {"units": place}})
            for place in (
                [],
                None,
                ["<i4", 1],
                ["<i4", 17, 0],
                ["<i4", 1, 64],
                ["<i4", 1, 3],
                ["<i4", -1, 0],
                ["<i4", 1, -64],
                ["|O8", 1, 0],
                ["<i0", 1, 0],
                ["<i3", 1, 0],
                ["i4,i4", 1, 0],
                [["a", "<i4"], 1, 0],
                ["<i4", "1", 0],
                ["<i4", 1.5, 0],
                ["<i4", 10**30, 0],
            )
        ),
    ],
)
def test_contents_that_make_no_sense(contents: str) -> None:
    """Contents are not believed because their checksum is right."""
    with pytest.raises(DamagedPackError, match="make no sense"):
        Pack(HERE, sealed(bytes(64), contents.encode()))


def test_what_is_not_there(tmp_path: Path) -> None:
    """An array that is not there, or not so long, or of another kind, is damage."""
    pack = Pack(large(tmp_path)[0])
    for name, start, stop in (("none", 0, 1), ("small", 0, 11), ("small", -1, 3), ("small", 5, 4)):
        with pytest.raises(DamagedPackError):
            pack.read(name, start, stop)
    pack.expect("small", np.int32, 10)
    pack.expect("small", None, None)
    for kind, count in ((np.int64, 10), (np.int32, 9)):
        with pytest.raises(DamagedPackError, match="its small are not as they should be"):
            pack.expect("small", kind, count)


def test_survives_its_file(tmp_path: Path) -> None:
    """A mapping outlives the file's deletion and its replacement, and holds no file open when it is let go."""
    before = os.listdir("/dev/fd")
    path, arrays = large(tmp_path)
    pack = Pack(path)
    with write_pack(path) as writer:
        writer.finish({})
    path.unlink()
    units = pack.read("units")
    pack.verify()
    assert len(os.listdir("/dev/fd")) <= len(before) + 1
    del pack
    assert units.tolist() == arrays["units"].tolist()
    del units
    assert len(os.listdir("/dev/fd")) == len(before)


def test_an_error_leaves_no_file(tmp_path: Path) -> None:
    """Nobody finds half a file, but after a kill; and one cannot write beside an array."""
    with suppress(KeyboardInterrupt), write_pack(tmp_path / "pack") as writer:
        writer.reserve("units", np.int32, 2)
        with pytest.raises(ValueError, match="units has room for 2 entries"):
            writer.put("units", 1, np.zeros(2, np.int32))
        raise KeyboardInterrupt
    assert not list(tmp_path.iterdir())
