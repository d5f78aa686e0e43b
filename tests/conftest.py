"""What holds for every test: where nothing has a reason to skip, a skipped test is a failure."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest

_FAIL_ON_SKIP = os.environ.get("BYLINE_FAIL_ON_SKIP") == "1"


def _fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    # An expected failure is reported as skipped, too; it did run.
    if _FAIL_ON_SKIP and report.skipped and not hasattr(report, "wasxfail"):
        where = report.longrepr
        reason = where[2] if isinstance(where, tuple) else str(where)
        report.outcome = "failed"
        report.longrepr = f"BYLINE_FAIL_ON_SKIP is set, and this was skipped. {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped test into a failed one."""
    report = yield
    _fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn a skipped file into a failed one."""
    report = yield
    _fail_if_skipped(report)
    return report
