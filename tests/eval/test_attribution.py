from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.eval.attribution_scores import measure

_HERE = Path(__file__).parent
_EVAL = Path(os.environ.get("BYLINE_EVAL_DATA", str(_HERE.parents[1] / ".." / "shared" / "eval")))
_POLNEAR = _EVAL / "polnear"
pytestmark = pytest.mark.eval


@pytest.fixture(scope="module")
def floors() -> dict[str, float]:
    """The figures that may never fall."""
    found: dict[str, float] = json.loads((_HERE / "floors.json").read_text(encoding="utf-8"))["attribution"]
    return found


@pytest.fixture(scope="module")
def reports() -> tuple[Any, Any]:
    """The scores on the development part: against the gold as published, and with doubled apostrophes as marks."""
    if not _POLNEAR.is_dir():
        pytest.skip(f"the measuring data is not in {_POLNEAR}: set BYLINE_EVAL_DATA")
    return measure(_POLNEAR, "dev"), measure(_POLNEAR, "dev", doubled_as_direct=True)


def test_direct_quotations(reports: tuple[Any, Any], floors: dict[str, float]) -> None:
    """Direct quotations are found whole, and their sources are right."""
    published, doubled = reports
    assert published.score("direct", 0.8).f1 >= floors["direct_f1_strict"]
    assert doubled.score("direct", 0.8).f1 >= floors["direct_f1_strict_doubled"]
    assert doubled.score("direct", 0.8).source_accuracy >= floors["direct_source"]


def test_all_attributions(reports: tuple[Any, Any], floors: dict[str, float]) -> None:
    """Mixed and indirect ones are precise before they are many."""
    published, _ = reports
    assert published.score("all", 0.3).f1 >= floors["all_f1_loose"]
    assert published.score("all", 0.8).f1 >= floors["all_f1_strict"]
    assert published.score("all", 0.3).precision >= floors["all_precision_loose"]
    assert published.score("mixed", 0.3).f1 >= floors["mixed_f1_loose"]


def test_shown_names(reports: tuple[Any, Any], floors: dict[str, float]) -> None:
    """A name that is shown has the surname of the gold source; and names are shown for most direct quotations."""
    published, doubled = reports
    assert published.proper_right >= floors["name_precision"] * published.proper
    assert published.named >= floors["name_coverage"] * published.direct
    assert doubled.matched_named >= floors["name_coverage_matching"] * doubled.matched
