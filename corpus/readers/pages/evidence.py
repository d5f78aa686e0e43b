"""Which of a page's paragraphs somebody else takes for its article: trafilatura, or the page's own JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.readers.pages.tree import Page

_WORD = re.compile(r"\w+")
# trafilatura's time grows with the page, on some pages with its square. Above the first bound it is asked without
# its second opinions, above the other not at all.
_MOST_FOR_SECOND_OPINIONS, _MOST_ELEMENTS = 20_000, 60_000
_LONG = 200_000


class Evidence:
    """Texts, to be asked how much of another text they hold.

    Runs of three words are compared, without regard to marks and spaces, so that it does not matter where a text
    is parted, glued or cut, nor that a word or two are lost from it.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._runs: set[int] = set()
        self._lines: set[str] = set()
        self.words = 0
        for text in texts:
            words = words_of(text)
            self.words += len(words)
            self._runs.update(_runs(words))
            if len(words) < 3:
                self._lines.add(" ".join(words))

    def share(self, text: str) -> float:
        """Return how much of *text* is in the texts, from 0 to 1; of one or two words, whether they are a line."""
        words = words_of(text)
        if len(words) < 3:
            return float(" ".join(words) in self._lines)
        runs = _runs(words)
        return sum(1 for run in runs if run in self._runs) / len(runs)

    def shares(self, texts: Iterable[str]) -> float:
        """Return how much of all the *texts* together is in these, from 0 to 1; 1 where there is nothing to find."""
        found = whole = 0
        for text in texts:
            runs = _runs(words_of(text))
            whole += len(runs)
            found += sum(1 for run in runs if run in self._runs)
        return found / whole if whole else 1.0


def words_of(text: str) -> list[str]:
    """Return the words of *text* in lower case, without marks."""
    return _WORD.findall(text.casefold())


def extracted_lines(page: Page) -> list[str]:
    """Return the lines that trafilatura takes from *page* for its main text; none where it cannot read it.

    Comments are left out, and its search for duplicates is off, which would remember the pages read before. The
    tree is not changed.
    """
    from trafilatura import bare_extraction, utils

    if page.elements > _MOST_ELEMENTS:
        return []
    try:
        document = bare_extraction(
            page.root, include_comments=False, deduplicate=False, fast=page.elements > _MOST_FOR_SECOND_OPINIONS
        )
    except Exception:
        # A tree that no tool of its kind foresees, such as one of a thousand boxes in boxes: we look for ourselves.
        return []
    finally:
        if page.length > _LONG:
            # They hold the last thousand paragraphs, whatever their length.
            utils.trim.cache_clear()
            utils.line_processing.cache_clear()
    text = getattr(document, "text", None) or ""
    return [line for line in text.split("\n") if line.strip()]


def _runs(words: list[str]) -> list[int]:
    return [hash(run) for run in zip(words, words[1:], words[2:], strict=False)]
