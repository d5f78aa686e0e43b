"""What two copies of a text are compared by: their words, without what house styles change.

White space, the shape of marks and dashes, capitals, the stops of 'U.S.', the commas of '1,000' and British or
American spelling are folded away. What is left differs only where other words were printed.
"""

from __future__ import annotations

import re

from corpus.article import Span
from corpus.copies_spelling import fold_spelling

# A number with its separators, an abbreviation with its stops, a word with its apostrophes, a sign that is read out.
_WORD = re.compile(
    r"\d+(?:[.,]\d+)*[^\W\d_]*|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’ʼ`´][^\W_]+)*|[£$€¥%]",
)
_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ`´", "'"))
_LONGEST = 64  # What is longer is no word, and not remembered.
_MOST = 1 << 16
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")


def fold_words(text: str) -> list[str]:
    """Return the words of *text*, folded, in order."""
    return list(map(_FORMS.__getitem__, _WORD.findall(text)))


def find_words(text: str, span: Span) -> list[tuple[str, Span]]:
    """Return the words that *span* covers in *text*, folded, in order, each with where it stands in *text*."""
    return [(_FORMS[match.group()], Span(*match.span())) for match in _WORD.finditer(text, *span)]


class _Forms(dict[str, str]):
    """The folded form of each word, remembered: an import folds some words a million times."""

    def __missing__(self, word: str) -> str:
        form = _fold_word(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = form
        return form


_FORMS = _Forms()


def _fold_word(word: str) -> str:
    folded = word.casefold()
    if folded.isascii() and folded.isalpha():
        return fold_spelling(folded) if len(folded) <= _LONGEST else folded
    if folded[0].isdigit():
        return folded.replace(",", "") if _THOUSANDS.match(folded) else folded
    if folded == "%":
        return "percent"
    if "." in folded:
        return folded.replace(".", "")
    head, apostrophe, tail = folded.translate(_APOSTROPHES).partition("'")
    return fold_spelling(head) + apostrophe + tail
