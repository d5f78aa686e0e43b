from __future__ import annotations

import pytest

from corpus.fairness.matters import count_shared, is_of_another, same_matter


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Pryke was charged with murder.", "Pryke was convicted of manslaughter.", True),
        ("Pryke was accused of taking bribes.", "Pryke was cleared of corruption.", True),
        ("Pryke was arrested for drink-driving.", "Pryke was cleared of padding his expenses.", False),
        ("Pryke was charged with assault.", "Pryke was fined for speeding.", False),
        ("Pryke was arrested in Whitby.", "Pryke was cleared.", None),
        ("Pryke was accused of leaving the lantern room unlocked.", "Pryke was cleared over the lantern room.", True),
        ("Pryke was suspended in May.", "Pryke was fined for speeding.", None),
    ],
)
def test_same_matter(one: str, other: str, same: bool | None) -> None:
    """Wrongs of one family, or shared words, are one matter; two families are two; without either nothing is known."""
    assert same_matter(one, other, names="Pryke") is same


def test_a_matter_told_of_nearby() -> None:
    """Where the words around an outcome are of the accusation's matter, it is not another one."""
    charge, end = "Plum was charged with theft.", "Plum was jailed for assault."
    assert same_matter(charge, end, names="Plum") is False
    assert same_matter(charge, end, names="Plum", around="She stole two boats. " + end) is None


def test_a_secretary_is_no_secret() -> None:
    """A word that only looks like one of a matter says nothing of it."""
    assert same_matter("The secretary was suspended.", "He was cleared over his vote on the flats.") is None


def test_an_end_with_an_object_of_its_own() -> None:
    """What an end says that it is of is another matter where nothing printed of the accusation has a word of it."""
    accusing = "Three clerks accused Ida Plum of bullying. Their letter went to the harbour board."
    assert is_of_another(accusing, "Ida Plum was cleared of breaking the rules on lamp oil licences.", names="Ida Plum")
    assert is_of_another(accusing, "Ida Plum denied painting the lighthouse green.", names="Ida Plum")
    assert not is_of_another(accusing, "Ida Plum was cleared of any misconduct.", names="Ida Plum")
    assert not is_of_another(accusing, "Ida Plum was cleared over the clerks' letter.", names="Ida Plum")
    assert not is_of_another(accusing, "Ida Plum was suspended for three months.", names="Ida Plum")


def test_shared_words_are_counted() -> None:
    """Names and the words of any accusation are none; a common family of wrongs is one."""
    assert count_shared("Plum is accused of stealing oil.", "Plum was convicted of theft.", names="Plum") == 1
    assert count_shared("Plum is accused over the lamp oil barrels.", "Plum's lamp barrels.", names="Plum") == 2
