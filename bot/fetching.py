"""How byline asks the web: what it is called there, and what the command line lets it read."""

from __future__ import annotations

from argparse import Namespace
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # it brings httpx, which only what fetches waits for
    from corpus.web.fetching import Fetcher


def make_fetcher(options: Namespace) -> Fetcher:
    """Return a fetcher that may read what *options* allow."""
    from corpus.web.fetching import Fetcher
    from corpus.web.policy import Policy

    try:
        number = version("byline")
    except PackageNotFoundError:  # run from a checkout that was not installed
        number = "0"
    return Fetcher(Policy(f"byline/{number} (news archive reader)", allow_private=options.allow_private))
