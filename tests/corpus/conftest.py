"""What the tests of corpus/ share: an empty archive, and files with given bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus.store import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive."""
    with Archive.open(tmp_path / "archive", create=True) as opened:
        yield opened


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, bytes | str], Path]:
    """A function that writes a file below a folder of its own and returns its path."""

    def write_file(name: str, content: bytes | str) -> Path:
        path = tmp_path / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write_file
