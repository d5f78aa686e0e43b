from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index import runs
from index.runs import load_postings, write_postings
from index.scoring import Postings, build_postings
from index.shelf import Folder, Memory, Shelf

TERMS = st.one_of(
    st.sampled_from("ferry pier vote harbour teasel".split()), st.text(st.characters(codec=None), max_size=4)
)
UNITS = st.lists(st.lists(TERMS, max_size=8), max_size=30)


def written(units: Sequence[Sequence[str]], shelf: Shelf, occurrences: int) -> Postings:
    """Return the postings of *units* after they went to *shelf*, so many *occurrences* a run."""
    with write_postings(shelf, "sentences", occurrences) as writer:
        for unit in units:
            writer.add(unit)
    return load_postings(shelf, "sentences")


def arrays(postings: Postings) -> list[list[int]]:
    """Return every number in *postings*."""
    texts = postings.vocabulary.texts
    parts = (texts.edges, texts.blob, postings.starts, postings.units, postings.tfs, postings.lengths)
    return [part.tolist() for part in parts]


@given(UNITS, st.integers(1, 12), st.integers(1, 6), st.integers(2, 4))
@settings(deadline=None)
@example([], 1, 1, 2)
@example([[]], 1, 1, 2)
@example([["b", "a", "b"], [], ["a"]] * 20, 1, 1, 2)
@example([["\ud800", "\ue000"], ["\U0010ffff", ""]], 1, 1, 2)
def test_runs_of_any_size_make_the_same_postings(
    units: list[list[str]], occurrences: int, terms: int, fan_in: int
) -> None:
    """However often memory runs out and runs are merged, the arrays are those that are made all at once."""
    expected = arrays(build_postings(units))
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        patch.setattr(runs, "_TERMS", terms)
        patch.setattr(runs, "_FAN_IN", fan_in)
        patch.setattr(runs, "_CHUNK", 8)
        for shelf in (Folder(Path(folder)), Memory()):
            assert arrays(written(units, shelf, occurrences)) == expected
        # What was spilled is gone.
        assert not [name for name in os.listdir(folder) if "run" in name]


def test_a_run_that_is_torn_is_no_posting(tmp_path: Path) -> None:
    """Where a run was cut off, the postings are not written, instead of being short."""

    class Cut(Folder):
        """Loses the end of a run before the runs are merged."""

        def create(self, name: str) -> IO[bytes]:
            """Return a new file."""
            if name == "sentences.starts.npy":
                os.truncate(tmp_path / "sentences.run-1", 10)
            return super().create(name)

    with pytest.raises(OSError, match="ends before"):
        written([["ferry"], ["pier"], ["vote"]], Cut(tmp_path), 1)


BUILD = """
import random, resource, sys
from pathlib import Path
from index.runs import write_postings
from index.shelf import Folder

chance = random.Random(7)
words = [f"w{number}" for number in range(20_000)]
with write_postings(Folder(Path(sys.argv[1])), "sentences", 100_000) as writer:
    for _ in range(int(sys.argv[2])):
        writer.add(chance.sample(words, 25))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def test_memory_does_not_grow_with_the_units(tmp_path: Path) -> None:
    """Four times the units take no more memory than once, beside a run's worth."""
    peaks = []
    for count in (15_000, 60_000):
        place = tmp_path / str(count)
        place.mkdir()
        command = [sys.executable, "-c", BUILD, str(place), str(count)]
        peaks.append(int(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
    if sys.platform == "linux":
        assert peaks[1] - peaks[0] < 4_000, peaks
