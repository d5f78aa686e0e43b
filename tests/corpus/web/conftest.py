"""What the tests of corpus/web share: a server on loopback, and fetchers with short patience."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.store import Archive
from corpus.web.fetching import Fetcher
from corpus.web.policy import Policy
from tests.corpus import misbehaving
from tests.corpus.misbehaving import Site
from tests.corpus.web.outlet import Clock

AGENT = "byline/0.1 (+https://byline.example)"


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on loopback that does what it is told."""
    with misbehaving.serve() as served:
        yield served


@pytest.fixture
def make_fetcher() -> Callable[..., Fetcher]:
    """A maker of fetchers that may read from loopback, wait for nothing, and lose patience soon."""

    def make(*, resolve: Any = None, tls: Any = None, **limits: Any) -> Fetcher:
        usual: dict[str, Any] = {
            "connect": 2.0,
            "read": 2.0,
            "whole": 5.0,
            "delay": 0.0,
            "back_off": 0.0,
            "allow_private": True,
        }
        return Fetcher(Policy(AGENT, **{**usual, **limits}), resolve=resolve, tls=tls)

    return make


@pytest.fixture
def fetcher(make_fetcher: Callable[..., Fetcher]) -> Fetcher:
    """A fetcher with the usual short limits."""
    return make_fetcher()


@pytest.fixture
def clock() -> Clock:
    """A clock to move on."""
    return Clock()


@pytest.fixture
def open_archive() -> Callable[[Path], Archive]:
    """A function that opens a new archive in a folder."""

    def open_new(folder: Path) -> Archive:
        return Archive.open(folder, create=True)

    return open_new


@pytest.fixture
def archive(tmp_path: Path, open_archive: Callable[[Path], Archive]) -> Iterator[Archive]:
    """An empty archive."""
    with open_archive(tmp_path / "archive") as opened:
        yield opened
