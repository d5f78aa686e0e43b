"""Words as a list in a sentence: 'one, two or three'."""

from __future__ import annotations

from collections.abc import Sequence


def join_words(words: Sequence[str], last: str, most: int | None = None, others: str = "others") -> str:
    """Return *words* as a list in a sentence, with *last* before the last of them: 'one, two or three'.

    Of many more than *most*, it says how many *others* there are: 'one, two and 7 others'. One more than that is named.
    """
    if most is not None and len(words) > most + 1:
        return f"{', '.join(words[:most])} and {len(words) - most:,} {others}"
    return f" {last} ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
