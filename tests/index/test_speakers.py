"""Who is one speaker across the archive, and whom a reader's words mean."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from index.search_engine import Only, Spoken
from index.speakers.speakers import ask_for, find_speakers, group_speakers, near_speakers
from tests.index.conftest import Ask
from tests.index.definition import LATE, engine_of, random_articles

NAMES = st.lists(
    st.sampled_from(
        ["Odile Marsh", "Dame Odile Marsh", "Marsh", "Lord Marsh", "Pascoe J. Lind", "Pascoe Lind", "Pascoe Q Lind"]
    ),
    max_size=7,
    unique=True,
)


def _groups(*names: str) -> set[frozenset[str]]:
    return {frozenset(speaker.forms) for speaker in group_speakers([Spoken(name, 1) for name in names])}


@pytest.mark.parametrize(
    "names",
    [
        ("Odile Marsh", "Dame Odile Marsh", "Odile Marsh MP", "ODILE MARSH"),
        ("Pascoe J. Lind", "Pascoe J Lind", "Pascoe Lind"),
        ("Pascoe J. Lind", "Pascoe Jory Lind", "Pascoe Lind"),
        ("Änne O’Dell", "Anne O'Dell"),
        ("Sallow Council", "the Sallow Council"),
    ],
)
def test_forms_of_one_speaker(names: tuple[str, ...]) -> None:
    """Titles, letters, case, accents and a middle name that only one of them has make nobody else."""
    assert _groups(*names) == {frozenset(names)}


@pytest.mark.parametrize(
    "names",
    [
        ("Odile Marsh", "Oswin Marsh"),
        ("Odile Marsh", "Marsh"),
        ("Marsh", "Lord Marsh"),
        ("Pascoe Quill Lind", "Pascoe Jory Lind"),
        ("Pascoe Lind", "Pascoe Lind Jr"),
        ("Sallow Council", "Sallow Harbour Council"),
        ("O. Marsh", "Odile Marsh"),
    ],
)
def test_two_speakers(names: tuple[str, str]) -> None:
    """A surname alone, another first name, another middle name, a son: each is a speaker apart."""
    assert _groups(*names) == {frozenset([name]) for name in names}


def test_a_name_between_two_middle_names_is_nobody_elses() -> None:
    """Where two people of one name are told apart by the middle one, the name without it may be either."""
    names = ("Pascoe Quill Lind", "Pascoe Jory Lind", "Pascoe Lind", "Pascoe J. Lind")
    assert _groups(*names) == {
        frozenset({"Pascoe Quill Lind"}),
        frozenset({"Pascoe Jory Lind", "Pascoe J. Lind"}),
        frozenset({"Pascoe Lind"}),
    }


@given(NAMES)
def test_every_name_is_one_speakers(names: list[str]) -> None:
    """No name is lost, none is two people's, and whatever the order, they are the same people."""
    speakers = group_speakers([Spoken(name, number) for number, name in enumerate(names, 1)])
    forms = [form for speaker in speakers for form in speaker.forms]
    assert sorted(forms) == sorted(names)
    assert sum(speaker.sentences for speaker in speakers) == sum(range(len(names) + 1))
    assert _groups(*names) == _groups(*reversed(names))


def test_the_form_printed_most_often_is_the_name() -> None:
    """Of two forms the commoner one names the speaker, and of equals the longer."""
    (often,) = group_speakers([Spoken("Odile Marsh", 3), Spoken("Dame Odile Marsh", 1)])
    assert (often.name, often.sentences) == ("Odile Marsh", 4)
    (alike,) = group_speakers([Spoken("Odile Marsh", 2), Spoken("Dame Odile Marsh", 2)])
    assert alike.name == "Dame Odile Marsh"


def _said_by(*names: str) -> Article:
    said = "\n\n".join(f"“The pier number {place} is old,” said {name}." for place, name in enumerate(names))
    return Article("+".join(names), said, published="2024-01-01")


PRINTED = [
    ["Odile Marsh"],
    ["Oswin Marsh", "Colin Teasel"],
    ["Sallow Council"],
    ["Robert Kerr-Silk"],
    ["Mrs Änne Lind"],
]


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Teasel", ["Colin Teasel"]),
        ("colin teasel", ["Colin Teasel"]),
        ("Mr Teasel", ["Colin Teasel"]),
        ("Cllr Teasel MP", ["Colin Teasel"]),
        ("Teasel’s", ["Colin Teasel"]),
        ("Marsh", ["Odile Marsh", "Oswin Marsh"]),
        ("Oswin Marsh", ["Oswin Marsh"]),
        ("Colin", ["Colin Teasel"]),
        ("the Sallow Council", ["Sallow Council"]),
        ("sallow", ["Sallow Council"]),
        ("Kerr Silk", ["Robert Kerr-Silk"]),
        ("Anne Lind", ["Änne Lind"]),
        ("Quill Marsh", []),
        ("", []),
        ("Mr", []),
        ("“”", []),
    ],
)
def test_whom_a_reader_means(ask: Ask, asked: str, meant: list[str]) -> None:
    """A surname is everybody's who has it, a full name one person's, in whatever case and with whatever title."""
    with ask(*(_said_by(*names) for names in PRINTED)) as answerer:
        found = find_speakers(answerer._newest.searcher(), asked)
    assert [speaker.name for speaker in found.speakers] == meant


def test_a_surname_that_is_printed_alone(ask: Ask) -> None:
    """It is told beside the people of that surname, and asked for in quotation marks."""
    with ask(_said_by("Odile Marsh"), _said_by("Mr Marsh")) as answerer:
        engine = answerer._newest.searcher()
        found = find_speakers(engine, "Marsh")
        assert [speaker.name for speaker in found.speakers] == ["Odile Marsh"]
        assert [speaker.name for speaker in found.apart] == ["Marsh"]
        assert [speaker.name for speaker in find_speakers(engine, "“Marsh”").speakers] == ["Marsh"]


@pytest.mark.parametrize(("asked", "near"), [("Teazel", "Colin Teasel"), ("Odile March", "Odile Marsh")])
def test_a_misspelt_name(ask: Ask, asked: str, near: str) -> None:
    """Who has almost that name is offered, and never taken."""
    with ask(*(_said_by(*names) for names in PRINTED)) as answerer:
        engine = answerer._newest.searcher()
        assert find_speakers(engine, asked).speakers == ()
        assert near_speakers(engine, asked)[0].name == near


def test_who_may_not_be_found_is_not_there(ask: Ask) -> None:
    """A speaker of a later day is nobody as of an earlier one, and is not offered either."""
    with ask(_said_by("Odile Marsh")) as answerer:
        engine = answerer._newest.searcher()
        before = Only("2023-12-31", LATE.now)
        assert not any(find_speakers(engine, "Odile Marsh", before))
        assert near_speakers(engine, "Odile Mersh", before) == ()
        assert near_speakers(engine, "Odile Mersh", LATE)
        assert find_speakers(engine, "Odile Marsh", LATE).speakers


@given(st.text(max_size=40), st.integers(0, 3))
def test_any_name_may_be_asked_for(asked: str, seed: int) -> None:
    """Whatever is asked for, there is an answer."""
    engine = engine_of(random_articles(random.Random(seed), 4))
    assert isinstance(find_speakers(engine, asked).speakers, tuple)
    assert len(near_speakers(engine, asked)) <= 5


def test_how_to_ask_leads_to_the_one(ask: Ask) -> None:
    """Whoever is offered, asking as it is told finds that one alone: a surname printed alone, a name between two."""
    printed = ["Odile Marsh", "Mr Marsh", "Lord Marsh", "Pascoe Q. Lind", "Pascoe J. Lind", "Pascoe Lind", "Labour"]
    with ask(*(_said_by(name) for name in printed)) as answerer:
        engine = answerer._newest.searcher()
        everyone = group_speakers(engine.speakers())
        assert len(everyone) == len(printed)
        for speaker in everyone:
            found = find_speakers(engine, ask_for(speaker, everyone))
            assert found.speakers == (speaker,), speaker.name
    assert ask_for(everyone[0], everyone[:1]) in (everyone[0].name, f'"{everyone[0].name}"')
