"""Whose name a reader may have meant, and whose not."""

from __future__ import annotations

import pytest

from index.words.misspelling import differ


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("oswin mersh", "oswin marsh"),
        ("oswinn marsh", "oswin marsh"),
        ("oswin masrh", "oswin marsh"),
        ("streating", "wes streeting"),
        ("odile m marsh", "odile marsh"),
        ("pat marsh", "patricia marsh"),
        ("o marsh", "oswin marsh"),
        ("constantinopel", "constantinople"),
        ("little sallow harbor board", "little sallow harbour board"),
    ],
)
def test_a_slip_of_the_pen(one: str, other: str) -> None:
    """A letter in a word, two in a long one, or a first name with the same initial."""
    assert differ(one.split(), other.split()) is not None
    assert differ(one.split(), other.split()) == differ(other.split(), one.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tony blair", "holly baird"),
        ("wes streeting", "chris stening"),
        ("commission for racial equality", "department of environmental quality"),
        ("tax", "tx"),
        ("oswin marsh", "peter marsh"),
        ("marsh", "moss"),
        ("", "marsh"),
    ],
)
def test_a_stranger(one: str, other: str) -> None:
    """Who shares a surname's letters, or a surname, is nobody that was meant."""
    assert differ(one.split(), other.split()) is None


def test_the_nearer_of_two() -> None:
    """The same name is nearest, then as many words with a letter wrong, then a part of it."""
    asked = ("oswin", "mersh")
    near = [differ(asked, name) for name in (("oswin", "mersh"), ("oswin", "marsh"), ("marsh",))]
    assert near == [0, 1, 2]
