"""What the tests of the bench share: the real text, the questions, corpora by size."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.corpora import Corpus, load_corpus, load_real
from tests.bench.questions import load_questions
from tests.bench.setting import question_count
from tests.eval.measuring import data_folder


@pytest.fixture(scope="session")
def measuring() -> Path:
    """Return the folder of the measuring data."""
    folder = data_folder()
    if folder is None:
        pytest.skip("the measuring data is not here (BYLINE_EVAL_DATA)")
    return folder


@pytest.fixture(scope="session")
def real(measuring: Path) -> Corpus:
    """Return the real text."""
    return load_real(measuring)


@pytest.fixture(scope="session")
def questions(measuring: Path, real: Corpus) -> list[list[str]]:
    """Return the questions asked for, as terms."""
    return load_questions(measuring, real, question_count())


@pytest.fixture(scope="session")
def corpus_of(real: Corpus) -> Callable[[int], Corpus]:
    """Return what makes a corpus of a size in sentences."""
    return lambda size: load_corpus(real, size)
