from __future__ import annotations

import pytest

from index.leaning import leans_back


@pytest.mark.parametrize(
    "text", ["He won.", "But it rained.", "“That is all,” she said.", "‘They know.’", "Both fell.", "THIS is it."]
)
def test_what_leans_back(text: str) -> None:
    """A pronoun or a connective at the start, also inside an opening mark, leans on the sentence before."""
    assert leans_back(text)


@pytest.mark.parametrize(
    "text", ["The pier is shut.", "Helen won.", "Butter is dear.", "Item one.", "", "“”", "Sotheby’s sold it."]
)
def test_what_stands_alone(text: str) -> None:
    """A subject of its own, or a word that only begins like a pronoun, leans on nothing."""
    assert not leans_back(text)
