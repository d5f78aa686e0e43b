"""The archive of a front end that stays."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from bot.staying import open_to_stay
from corpus.errors import NoArchiveError
from index.answering import Answerer


def test_what_is_loaded_is_left_out_of_collections(archive_dir: Path) -> None:
    """While the archive is open, what had been loaded before is no garbage collection's business; afterwards it is."""
    assert gc.get_freeze_count() == 0
    with open_to_stay(archive_dir) as answerer:
        assert gc.get_freeze_count() > 1_000
        assert gc.isenabled()
        assert answerer.answer("Who was accused?").question == "Who was accused?"
    assert gc.get_freeze_count() == 0


def test_a_fault_gives_everything_back(archive_dir: Path) -> None:
    """A front end that ends by an error leaves the collector as it was."""
    with pytest.raises(ZeroDivisionError), open_to_stay(archive_dir):
        raise ZeroDivisionError
    assert gc.get_freeze_count() == 0


def test_it_answers_like_any_other(archive_dir: Path) -> None:
    """The answers are those of an archive that is opened for one question."""
    with open_to_stay(archive_dir) as staying, Answerer.open(archive_dir) as passing:
        for question in ("Who was accused?", "When was the pier built?", "hello"):
            assert staying.answer(question) == passing.answer(question)


def test_no_archive_is_said(tmp_path: Path) -> None:
    """A folder without an archive raises what ``Answerer.open`` raises."""
    with pytest.raises(NoArchiveError), open_to_stay(tmp_path):
        pass
    assert gc.get_freeze_count() == 0
