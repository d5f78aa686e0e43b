"""Quotations, their sources and their speakers on the measuring data; floors are kept in ``floors.json``."""

from __future__ import annotations

from typing import Any

import pytest

from tests.eval.attribution_scores import LOOSE, STRICT, measure
from tests.eval.floors import hold_floors
from tests.eval.measuring import need_folder

pytestmark = pytest.mark.eval


@pytest.fixture(scope="module")
def reports() -> tuple[Any, Any]:
    """The scores on the development part: against the gold as published, and with doubled apostrophes as marks."""
    polnear = need_folder("polnear")
    return measure(polnear, "dev"), measure(polnear, "dev", doubled_as_direct=True)


def test_direct_quotations(reports: tuple[Any, Any]) -> None:
    """Direct quotations are found whole, and their sources are right."""
    published, doubled = reports
    figures = {
        "direct_f1_strict": published.score("direct", STRICT).f1,
        "direct_f1_strict_doubled": doubled.score("direct", STRICT).f1,
        "direct_source": doubled.score("direct", STRICT).source_accuracy,
    }
    hold_floors("attribution", figures)


def test_all_attributions(reports: tuple[Any, Any]) -> None:
    """Mixed and indirect ones are precise before they are many."""
    published, _ = reports
    figures = {
        "all_f1_loose": published.score("all", LOOSE).f1,
        "all_f1_strict": published.score("all", STRICT).f1,
        "all_precision_loose": published.score("all", LOOSE).precision,
        "mixed_f1_loose": published.score("mixed", LOOSE).f1,
    }
    hold_floors("attribution", figures)


def test_shown_names(reports: tuple[Any, Any]) -> None:
    """A name that is shown has the surname of the gold source; and names are shown for most direct quotations."""
    published, doubled = reports
    figures = {
        "name_precision": published.proper_right / max(1, published.proper),
        "name_coverage": published.named / max(1, published.direct),
        "name_coverage_matching": doubled.matched_named / max(1, doubled.matched),
    }
    hold_floors("attribution", figures)
