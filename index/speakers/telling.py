"""A speaker's name to what that speaker is quoted with; and one quote to the whole quotation that it is part of."""

from __future__ import annotations

from dataclasses import replace

from corpus.store import Archive
from index.answer import Quote
from index.asking.question import LONGEST_QUESTION, read_question
from index.quoting.quoting import Reading
from index.refusing import ask_whether, say_quoted
from index.saying import Said
from index.search_engine import Only, Searcher
from index.searched import say_searched
from index.speakers.said import Speech, quote_whole
from index.speakers.speakers import find_speakers, near_speakers

_LONGEST_NAME = 200
_FIRST_DAY = "0001-01-01"


def tell_said(
    searcher: Searcher,
    archive: Archive,
    asked: str,
    about: str | None,
    only: Only,
    k: int | None,
    *,
    oldest_first: bool = False,
) -> Said:
    """Return what the speaker is quoted with whom the reader *asked* for, or why nothing is shown.

    Args:
        searcher: finds it.
        archive: is quoted, inside one ``Archive.snapshot``.
        asked: the speaker's name, as the reader writes it.
        about: what the quotations are to be about; None or without a word for all.
        only: which sentences may be quoted.
        k: how many quotations at most; None for all.
        oldest_first: the order, by the articles' dates.
    """
    about = about.strip() or None if about else None
    said = Said(asked, about, only.as_of, filters=only.filters)
    if len(asked) > _LONGEST_NAME or len(about or "") > LONGEST_QUESTION:
        return replace(said, reason=f"A name has at most {_LONGEST_NAME} characters, a topic {LONGEST_QUESTION:,}.")
    meant = find_speakers(searcher, asked, only)
    searched = say_searched(searcher, only)
    if not meant.speakers and (reason := _say_outside(searcher, asked, only)):
        return replace(said, reason=reason)
    if not meant.speakers:
        near = near_speakers(searcher, asked, only)
        whether = " Did you mean one of these?" if len(near) > 1 else ask_whether(near)
        reason = f"Nobody called ‘{asked.strip()}’ is quoted in {searched}.{whether}"
        return replace(said, others=near, reason=reason)
    if len(meant.speakers) > 1:
        others = meant.speakers + meant.apart
        return replace(said, others=others, reason=f"‘{asked.strip()}’ may be any of {len(others):,} speakers.")
    speaker = meant.speakers[0]
    topic = read_question(about or "", searcher.statistics().languages)
    if about and not topic.terms:
        reason = f"‘{about}’ holds no word to search for. Name what it is about."
        return replace(said, speaker=speaker, reason=reason)
    within = replace(only, spoken_by=speaker.forms)
    reading = Reading(searcher, archive, only.as_of)
    for by_headline in (False, True) if about else (False,):
        speech = Speech(
            searcher,
            archive,
            within,
            topic if about else None,
            oldest_first=oldest_first,
            by_headline=by_headline,
        )
        found = speech.make_sayings(reading, topic, k)
        if found.shown:
            return replace(said, speaker=speaker, sayings=found.shown, total=found.total, by_headline=by_headline)
    return replace(said, speaker=speaker, reason=f"In {searched}, {say_quoted([speaker])}{_say_without(about)}.")


def _say_without(about: str | None) -> str:
    """Return what the words of a speaker lack, after a comma: nothing is said of what they may be about."""
    if not about:
        return ""
    words = about.split()
    return f", and none of them has the word{f's ‘{about}’ together' if len(words) > 1 else f' ‘{about}’'}"


def _say_outside(searcher: Searcher, asked: str, only: Only) -> str:
    """Return that who is *asked* for is quoted, and on no day that *only* asks for; empty where that is not so."""
    if not (only.filters.since or only.filters.until):
        return ""
    anytime = replace(only, filters=replace(only.filters, since=None, until=None))
    meant = find_speakers(searcher, asked, anytime)
    if not meant.speakers:
        return ""
    every = sum(speaker.sentences for speaker in meant.speakers)
    forms = tuple(form for speaker in meant.speakers for form in speaker.forms)
    ever = replace(anytime, filters=replace(anytime.filters, since=_FIRST_DAY), spoken_by=forms)
    undated = len(searcher.sentences_of(replace(anytime, spoken_by=forms))) - len(searcher.sentences_of(ever))
    of_dates = f"; of {undated:,} the date is not known" if undated else ""
    if undated == every:
        of_dates = f"; the date of {'all of them' if every > 1 else 'it'} is not known"
    are = "none of them" if every > 1 else "not"
    return f"{say_quoted(meant.speakers)} of the archive, {are} in the dates asked for{of_dates}."


def read_whole(searcher: Searcher, archive: Archive, quote: Quote, as_of: str) -> tuple[Quote, ...]:
    """Return the sentences of the quotation that *quote* is part of, in order; see ``Answerer.whole``."""
    if quote.quotation is None:
        return (quote,)
    reading = Reading(searcher, archive, as_of)
    return quote_whole(reading, read_question(""), quote.article, quote.quotation)
