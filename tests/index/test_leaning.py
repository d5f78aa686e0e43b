from __future__ import annotations

import pytest

from index.quoting.leaning import announces, leans_back, turns


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


@pytest.mark.parametrize(
    "text",
    ["But it rained.", "“However, we will pay.", "Not that I mind.", "No.", "“No, I am not.", "Yet he stayed."],
)
def test_what_turns(text: str) -> None:
    """A sentence that begins against what came before also leans on it."""
    assert turns(text)
    assert leans_back(text)


@pytest.mark.parametrize(
    "text", ["Butter is dear.", "No vote was taken.", "Not one came.", "Never before was it so.", "He won.", "Yetis."]
)
def test_what_goes_on(text: str) -> None:
    """A word that only begins like a turn, or 'no' before what it denies, turns against nothing."""
    assert not turns(text)


@pytest.mark.parametrize("text", ["He said this:", "The rules are as follows.", "She gave three:”", "She said this."])
def test_what_announces(text: str) -> None:
    """A colon at the end, or 'as follows', promises the next sentence."""
    assert announces(text)


@pytest.mark.parametrize("text", ["He said this to her.", "At 10:30 they left.", "Nobody asked why.", ""])
def test_what_announces_nothing(text: str) -> None:
    """A colon inside a sentence promises nothing behind it."""
    assert not announces(text)
