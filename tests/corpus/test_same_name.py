from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.people.same_name import group_names, name_key

_WORDS = st.sampled_from(["Ann", "Lee", "W.", "H.", "Frome", "van", "Sir", "MP", "Jr.", "Council", "Ó", "the", "Mr"])
_NAMES = st.lists(_WORDS, min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alan Frome", "Alan Frome MP"),
        ("Alan Frome", "Sir Alan Frome"),
        ("Alan Frome", "ALAN FROME"),
        ("Alan Frome", "Mr Alan Frome"),
        ("Alan Frome", "Alan J. Frome"),
        ("Alan J. Frome", "Alan John Frome"),
        ("Zoë García", "Zoe Garcia"),
        ("Mary O’Neill", "Mary O'Neill"),
        ("Alan H. W. Frome", "Alan H.W. Frome"),
        ("Eastmere Council", "the Eastmere Council"),
        ("Pieter van der Berg", "Mr Pieter van der Berg"),
    ],
)
def test_one_name_in_two_articles(one: str, other: str) -> None:
    """First and last name make a person; titles, letters, accents, case and a missing middle do not part."""
    assert name_key(one).may_be(name_key(other))
    assert name_key(other).may_be(name_key(one))
    assert len(set(group_names([one, other]).values())) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Frome", "Alan Frome"),
        ("Frome", "Frome"),
        ("Mr Frome", "Alan Frome"),
        ("Lord Frome", "Alan Frome"),
        ("Lord Frome", "Lord Frome"),
        ("Lord Frome", "Lady Frome"),
        ("van der Berg", "Pieter van der Berg"),
        ("Alan Frome", "Susan Frome"),
        ("A. Frome", "Alan Frome"),
        ("Alan W. Frome", "Alan H. W. Frome"),
        ("Alan W. Frome", "Alan John Frome"),
        ("Alan Frome", "Alan Frome Jr."),
        ("Bill Frome", "William Frome"),
        ("Eastmere Council", "Eastmere County Council"),
        ("Frome campaign", "Alan Frome"),
    ],
)
def test_two_names_in_two_articles(one: str, other: str) -> None:
    """What is not certain is not one: a surname alone, another middle name, another generation, another first name."""
    assert not name_key(one).may_be(name_key(other))


def test_a_name_without_a_middle_joins_one_person_only() -> None:
    """Between two people with middle names, the bare full name is kept apart from both."""
    two = group_names(["Alan W. Frome", "Alan H. W. Frome", "Alan Frome"])
    assert len(set(two.values())) == 3
    one = group_names(["Alan W. Frome", "Alan Walker Frome", "Alan Frome"])
    assert len(set(one.values())) == 1


@given(st.lists(_NAMES, max_size=8))
def test_groups_do_not_depend_on_the_order(names: list[str]) -> None:
    """A name's group is the same whichever name comes first, and equal keys are of one kind, first and last name."""
    groups = group_names(names)
    assert groups == group_names(names[::-1])
    for name, key in groups.items():
        own = name_key(name)
        assert (own.kind, own.first, own.last, own.generation) == (key.kind, key.first, key.last, key.generation)


@given(_NAMES, _NAMES)
def test_likeness_is_mutual(one: str, other: str) -> None:
    """If one name may be the other's, the other may be the one's."""
    assert name_key(one).may_be(name_key(other)) == name_key(other).may_be(name_key(one))


def test_a_lord_and_a_lady_of_one_surname_have_two_keys() -> None:
    """Lady Frome is not Lord Frome, whatever stands around the name; a baroness is a lady."""
    assert name_key("Lord Frome") != name_key("Lady Frome")
    assert name_key("Lord Frome MP") == name_key("Lord Frome")
    assert name_key("Baroness Frome") == name_key("Lady Frome")
    assert name_key("Frome") not in (name_key("Lord Frome"), name_key("Lady Frome"))
