"""What holds for every body: sound spans, one mouth for a direct word, no name out of nowhere, nothing from afar."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from corpus.article import Article, Attribution, Span
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations

_PEOPLE = (
    "Helen Reyes",
    "Colin Platt",
    "Colin Reyes",
    "Will May",
    "Zoë Fox-Whitley",
    "Omar al-Rashid",
    "J. D. Salter",
    "Niamh O’Dowd",
    "Sir Ian Tulloch",
    "Harland Foods",
    "Grace Sunday",
    "Zoe\u0308 N\u0303i\u0301guez",
    "عمر خالد",
    "李 明",
    "🦊 Fox",
)
# {a} and {b} are people, {s} is a surname, {<} opens and {>} closes a quotation.
_TEMPLATES = (
    "{a} said: {<}The pier is safe.{>}",
    "{<}The pier is safe,{>} said {a}. {<}Come and see.{>}",
    "{<}The pier is safe,{>} {a} said, {<}and it always was.{>}",
    "{<}It is late,{>} he said.",
    "{<}It is late,{>} she added, pointing at {b}.",
    "{<}It is late,{>} said {s}.",
    "{<}It is late,{>} Mr {s} told {b}.",
    "{a}, who beat {b} in May, said the pier was {<}a wreck{>}.",
    "{a} called {b} {<}a coward{>}, and {b} called it {<}a farce{>}.",
    "According to {a}, {b} had left.",
    "{b} had left, {a} said.",
    "{a} met {b} on Friday.",
    "{a} is the mayor of Colne.",
    "{<}It is late,{>} the mayor said.",
    "{<}It is late,{>} said a spokesman for {a}.",
    "{<}It is late.{>}",
    "{<}Who knows?{>} asked {b}. {<}Nobody,{>} {a} replied.",
    "The {<}new{>} bridge opened in May.",
    "{a} did not say when it would open.",
    "Asked about {b}, {a} said: {<}No comment.{>}",
    "{a} tweeted: {<}It is over 🎉{>}",
    "{A}: {<}PIER TO CLOSE{>}",
    "{a}: It is safe.",
    "{a} told him that {b} had said the pier was safe.",
)
_MARKS = (
    ("“", "”"),
    ('"', '"'),
    ("‘", "’"),
    ("'", "'"),
    ("«", "»"),
    ("« ", " »"),
    ("„", "“"),
    ("''", "''"),
    ("``", "''"),
)
_SPOILT = st.sampled_from(
    ["", "", "", "", "“", "”", '"', "‘", "’", "'", "«", "\u202e", "\u0301", "\ud83d", "\x00", "\u200b", "(", "—"]
)
_BREAKS = st.sampled_from([" ", " ", "\n", "\n\n", "\n\n", "\r\n\r\n", "  ", "\u2028", "\xa0", ""])


@st.composite
def _sentence(draw: st.DrawFn, people: tuple[str, ...] = _PEOPLE) -> str:
    one, other, third = (draw(st.sampled_from(people)) for _ in range(3))
    opening, closing = draw(st.sampled_from(_MARKS))
    # A mark that was forgotten, now and then.
    opening, closing = draw(st.sampled_from([(opening, closing)] * 5 + [("", closing), (opening, "")]))
    template = draw(st.sampled_from(_TEMPLATES))
    fills = {"a": one, "b": other, "s": third.rsplit(maxsplit=1)[-1], "A": one.upper(), "<": opening, ">": closing}
    return re.sub(r"\{(.)\}", lambda found: fills[found[1]], template)


@st.composite
def _body(draw: st.DrawFn) -> str:
    parts = []
    for sentence in draw(st.lists(_sentence(), min_size=1, max_size=12)):
        at = draw(st.integers(0, len(sentence)))
        parts += [sentence[:at], draw(_SPOILT), sentence[at:], draw(_BREAKS)]
    return "".join(parts)


def _attribute(body: str) -> list[Attribution]:
    article = Article(article_id="property", body=body)
    return attribute_quotations(article, split_sentences(article))


def _assert_sound(body: str, attributions: list[Attribution]) -> None:
    taken: list[Span] = []
    for attribution in attributions:
        assert attribution.content
        end = 0
        for piece in attribution.content:
            assert end <= piece.start < piece.end <= len(body), "pieces are ordered, apart, inside and not empty"
            assert piece.of(body).strip(), "a piece holds more than space"
            end = piece.end
        for mention in (attribution.source, attribution.cue):
            if mention is not None:
                assert 0 <= mention.start < mention.end <= len(body)
                assert not any(piece.overlaps(mention) for piece in attribution.content), "said, and saying who said it"
        if attribution.speaker is None:
            assert attribution.basis is None
            assert attribution.antecedent is None
        else:
            assert attribution.speaker.text == attribution.speaker.span.of(body)
            assert 0 <= attribution.speaker.span.start < attribution.speaker.span.end <= len(body)
            assert attribution.basis is not None
        if attribution.antecedent is not None:
            assert 0 <= attribution.antecedent.start < attribution.antecedent.end <= len(body)
        if attribution.kind == "direct":
            taken.extend(attribution.content)
    taken.sort()
    for one, other in pairwise(taken):
        assert not one.overlaps(other), "a direct word has one mouth"


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{2,}", unicodedata.normalize("NFC", text).casefold()))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_body())
def test_spans_are_sound(body: str) -> None:
    """Pieces lie inside the body, in order and apart; a mention is never content; direct words have one mouth."""
    _assert_sound(body, _attribute(body))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_attributed(body: str) -> None:
    """No text is too odd to be read."""
    _assert_sound(body, _attribute(body))


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        st.characters(categories=["Cs", "Cc", "Cf", "Mn", "Po", "Pi", "Pf", "Zs", "Zl", "Zp", "Lu", "Ll"]), max_size=200
    )
)
@example("\ud800“\udfff” said Ann Lee.")
@example("“" * 50 + " said Ann Lee.")
@example("Ann Lee said:")
@example("“” said Ann Lee.")
@example("“ ” said Ann Lee.")
@example("said said said said")
@example("\n\n\n")
def test_any_marks_and_controls_are_attributed(body: str) -> None:
    """Lone surrogates, controls, combining signs and marks of every script are only text."""
    _assert_sound(body, _attribute(body))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_body())
def test_the_same_body_gives_the_same_attributions(body: str) -> None:
    """Attribution has no memory and no chance."""
    assert _attribute(body) == _attribute(str(body))


def test_another_process_gives_the_same_attributions() -> None:
    """No order of a set, which another process has otherwise, decides who spoke."""
    script = (
        "from corpus.article import Article\n"
        "from corpus.speech.quotations import attribute_quotations\n"
        "from corpus.sentences import split_sentences\n"
        "people = ['Ann Lee', 'Tom Lee', 'Eva Lee', 'Colin Platt', 'Peter Platt', 'Council leader Ian Poe']\n"
        "body = '\\n\\n'.join(f'{one} met {other}. “No,” {how} said.' for one in people for other in people\n"
        "                    for how in ('he', 'she', 'Lee', 'Mr Platt', 'the council leader'))\n"
        "article = Article(article_id='a', body=body)\n"
        "print(attribute_quotations(article, split_sentences(article)))\n"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_body())
def test_a_name_is_led_to_by_what_is_printed(body: str) -> None:
    """A name shown for a name or a surname shares a word with the mention beside the cue; any other has a source."""
    for attribution in _attribute(body):
        if attribution.speaker is None or attribution.basis == "turn":
            continue
        assert attribution.source is not None
        if attribution.basis in ("name", "surname"):
            # A name of one letter or of signs has no word to share; it shares itself. One printed with accents that are
            # signs of their own may be mentioned by a part, and be shown in capitals where it is first printed so.
            shown, mention = attribution.speaker.text.casefold(), attribution.source.of(body).casefold()
            assert _words(shown) & _words(mention) or shown in mention or mention in shown


_NEUTRAL = "\n\n".join(
    f"The pier has {number} lamps, and the sea was calm on the day. It rained in the night." for number in range(2, 12)
)
_FAR = (
    "The lamps were lit at dusk.",
    "“The lamps were lit at dusk,” a man on the beach said.",
    "“The lamps were lit at dusk.",
    "The lamps were lit at dusk.”",
    'One of the lamps was 12" wide, and another "new".',
    "It was said that the lamps were out.",
    "The ‘lamps and the lanterns’ were out, and nobody knew why.",
    "''The lamps were out,'' said a woman.",
)


def _near() -> st.SearchStrategy[str]:
    people = tuple(name for name in _PEOPLE if name.isascii() or "O’" in name or "Zoë" in name)
    return st.lists(_sentence(people), min_size=1, max_size=6).flatmap(
        lambda sentences: st.lists(
            st.sampled_from([" ", "\n\n"]), min_size=len(sentences), max_size=len(sentences)
        ).map(lambda breaks: "".join(part for pair in zip(sentences, breaks, strict=True) for part in pair).strip())
    )


def _moved(span: Span | None, by: int) -> Span | None:
    return None if span is None else Span(span.start + by, span.end + by)


def _within(attributions: list[Attribution], whole: Span) -> list[tuple[object, ...]]:
    """Return the attributions that touch *whole*, counted from its start."""
    by = -whole.start
    return [
        (
            one.kind,
            tuple(_moved(piece, by) for piece in one.content),
            _moved(one.source, by),
            _moved(one.cue, by),
            one.speaker and (one.speaker.text, _moved(one.speaker.span, by)),
            one.basis,
            _moved(one.antecedent, by),
        )
        for one in attributions
        if one.touches(whole)
    ]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_near(), st.sampled_from(_FAR))
def test_a_far_paragraph_behind_changes_nothing(near: str, far: str) -> None:
    """A paragraph without names, ten paragraphs further on, leaves every attribution as it was."""
    body = near + "\n\n" + _NEUTRAL
    whole = Span(0, len(near))
    assert _within(_attribute(body), whole) == _within(_attribute(body + "\n\n" + far), whole)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_near(), st.sampled_from(_FAR))
def test_a_far_paragraph_before_changes_nothing(near: str, far: str) -> None:
    """A paragraph without names, ten paragraphs earlier, leaves every attribution as it was."""
    alone = _NEUTRAL + "\n\n" + near
    behind = far + "\n\n" + alone
    first = _within(_attribute(alone), Span(len(alone) - len(near), len(alone)))
    assert first == _within(_attribute(behind), Span(len(behind) - len(near), len(behind)))


# Names of one length, so that a body with other names has the same offsets.
_WOMEN = ("Helen Reyes", "Susan Marlo", "Maria Lopes", "Laura Dunne")
_MEN = ("Colin Platt", "Peter Brack", "David Kemps", "Simon Tarks")


def _as_told(template: str, woman: str, man: str) -> str:
    names = {"W": woman, "w": woman.split()[1], "M": man, "m": man.split()[1]}
    return re.sub(r"\{(.)\}", lambda found: names[found[1]], template)


@pytest.mark.parametrize(
    "template",
    [
        "{W} met {M}. “It is late,” she said. “It is not,” he said.",
        "{W} said: “It is late.” Mr {m} disagreed.|“It is early,” he told Ms {w}.",
        "“It is late,” said {M}, whom {W} beat. “Very,” {w} replied.",
        "{M} said {W} had called him “a coward”. “Never,” {w} said.",
        "According to {W}, {M} left. {m} denied it.|“I stayed,” he said.",
        "{M}, the mayor, arrived. “It is late,” the mayor told {W}.",
    ],
)
def test_other_names_of_the_same_kind_change_nothing_else(template: str) -> None:
    """A body told of other people, men for men and women for women, is attributed alike."""
    template = template.replace("|", "\n\n")
    told = set()
    for woman in _WOMEN:
        for man in _MEN:
            body = _as_told(template, woman, man)
            told.add(tuple(_within(_nameless(_attribute(body)), Span(0, len(body)))))
    assert len(told) == 1, told


def _nameless(attributions: list[Attribution]) -> list[Attribution]:
    """Return *attributions* with the place of each name, not its letters."""
    return [
        one
        if one.speaker is None
        else Attribution(
            one.kind, one.content, one.speaker.span, one.cue, None, one.basis, one.antecedent and Span(*one.antecedent)
        )
        for one in attributions
    ]


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("«", "»"), ("„", "“"), ("‘", "’"), ("'", "'")])
@pytest.mark.parametrize(
    "template",
    [
        "“The pier will never open,” said Helen Reyes. “It is too late.” Colin Platt agreed.",
        "Helen Reyes said: “The pier will never open. It is too late.” Colin Platt agreed.",
        "“The pier,” said Helen Reyes, “will never open.”\n\n“It will,” said Colin Platt.",
        "“Will it open?” asked Colin Platt. “No,” Helen Reyes replied.",
        "Helen Reyes called the plan “a farce” on Friday. Colin Platt left.",
        "Colin Platt met Helen Reyes. “It is late,” she said.",
    ],
)
def test_other_marks_change_nothing_else(template: str, opening: str, closing: str) -> None:
    """The same words in marks of another kind are attributed alike."""
    other = template.replace("“", "\x01").replace("”", closing).replace("\x01", opening)
    assert _attribute(other) == _attribute(template)
