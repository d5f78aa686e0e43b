"""Where the X of 'what about X?' goes in the question before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from index.asking.question import read_question
from index.following.followups import fill_pronoun, read_followup
from index.following.thread_names import Mention
from index.words.terms import is_stop_term, read_tokens

_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
# 'Who resigned?': whoever did so stands in its place. 'Who did X beat?' has somebody else to change.
_WHO = re.compile(r"\W*(?:(?:and|but|so) )?(?P<who>who)(?= (?!(?:did|does|do|will|would|can|could|should)\b)\w)", re.I)


def put_in_place(topic: str, last: str, names_in: Callable[[str], Sequence[Mention]]) -> str:
    """Return the question *last* asked of *topic*; *names_in* returns the names in a text.

    A name takes the place of a pronoun that nothing was found for, of the first name of its kind, of the one whose
    words were asked for, or of 'who'; a year that of the year; a phrase that of one that has a word in common with it
    ('best actress' for 'best actor'). Anything else is added.
    """
    named = names_in(f"about {topic}")
    if named:
        if topic.casefold() in last.casefold():
            return last
        for kind, _ in read_followup(last).kinds:
            if kind in ("male", "female"):
                return fill_pronoun(last, kind, topic)
        before = names_in(last)
        if found := _alike(named[0], before):
            return _put_for(found.text, topic, last)
        speaker = read_question(last).speaker_text
        if speaker and not named[0].is_place:
            return _put_for(speaker, topic, last)
        if who := _WHO.match(last):
            return f"{topic}{last[who.end('who') :]}"
        if found := next((one for one in before if not one.is_place), None):
            return _put_for(found.text, topic, last)
    if (years := _YEAR.findall(topic)) and _YEAR.search(last):
        return _YEAR.sub(years[0], last, count=1)
    return _put_beside(topic, last) or f"{last} {topic}"


def _put_for(old: str, topic: str, last: str) -> str:
    """Return *last* with *topic* for *old*: a role loses its article, and no title has two."""
    article = r"(?:\b[Tt]he )?" if old[:1].islower() or topic[:4].casefold() == "the " else ""
    return re.sub(f"{article}{re.escape(old)}", lambda _: topic, last, count=1)


def _alike(named: Mention, before: Sequence[Mention]) -> Mention | None:
    """Return the first of *before* that is a place, a group, perhaps a person or something else, as *named* is."""
    same = [one for one in before if one.is_place == named.is_place and one.is_group == named.is_group]
    if named.is_place or named.is_group:
        return same[0] if same else None
    people = [one for one in same if one.person >= 0]
    found = people or ([] if named.person > 0 else same)
    return found[0] if found else None


def _put_beside(topic: str, last: str) -> str | None:
    """Return *last* with *topic* for as many words, one of which it repeats at the same place; None without such."""
    new, old = list(read_tokens(topic)), list(read_tokens(last))
    shared = [place for place, token in enumerate(new) if not is_stop_term(token.term)]
    if len(new) < 2:
        return None
    for first in range(len(old) - len(new) + 1):
        if any(old[first + place].term == new[place].term for place in shared):
            return last[: old[first].start] + topic + last[old[first + len(new) - 1].end :]
    return None
