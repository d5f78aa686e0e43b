"""What the gates share: the measuring data, the archives made of it, and what was asked of the largest."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.eval.archives import Archives
from tests.eval.asking_rows import AskedOnce
from tests.eval.measuring import need_folder


@pytest.fixture(scope="session")
def measuring() -> Path:
    """The folder of the measuring data; whoever needs it is skipped where it is not there."""
    return need_folder()


@pytest.fixture(scope="session")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Archives:
    """The archives of this run."""
    return Archives(tmp_path_factory.mktemp("archives"))


@pytest.fixture(scope="session")
def squad(archives: Archives) -> AskedOnce:
    """The encyclopaedia's forty-four articles in one archive."""
    return AskedOnce(archives.whole("squad"))
