"""A story as its agency describes it, whatever the format: to an article, or to the withdrawal of one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.agencies.ednotes import Notices, read_notices
from corpus.readers.dates import read_date
from corpus.readers.facts import article_from_fields
from corpus.readers.genres import read_genre
from corpus.readers.reader import Withdrawal

_GENRES = frozenset({"news", "opinion", "analysis", "sponsored", "live", "satire", "obituary", "interview"})
_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld", "withdrawn", "killed", "kill", "retracted"})
UNTIL_FURTHER_NOTICE = ""
# An embargo that only a note to editors speaks of ends when somebody says so. None runs longer than this.
_LONGEST_EMBARGO = timedelta(days=30)
_LONGEST_FIELD = 4_000
_MOST_NAMES = 50
_WEB = re.compile(r"https?://[^\s<>\"]{3,2000}", re.I)


@dataclass(frozen=True, slots=True)
class Story:
    """What an agency's format says of one story; all as it is stated, '' and None for what is not.

    ``dates`` are those that tell when it was first printed, the best one first; ``issued`` is when this version was
    sent. ``genres`` are names, ``maybe_genres`` such as may also name a section. ``status`` is a word ('canceled').
    ``embargo`` is ``UNTIL_FURTHER_NOTICE`` where there is one without an end. ``corrections`` are the agency's words
    on what it corrects, ``notes`` its other words to editors; ``is_correction`` is its mark without words.
    """

    article_id: str | None
    body: str
    headline: str = ""
    standfirst: str = ""
    byline: str = ""
    outlet: str = ""
    dateline: str = ""
    dates: tuple[str, ...] = ()
    issued: str = ""
    language: str = ""
    url: str = ""
    genres: tuple[str, ...] = ()
    maybe_genres: tuple[str, ...] = ()
    version: str = ""
    status: str = "usable"
    embargo: str | None = None
    corrections: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    is_correction: bool = False
    remarks: tuple[str, ...] = ()


def item_from_story(
    story: Story, where: str, *, origin: str | None = None, url: str | None = None
) -> Article | Withdrawal:
    """Return the article that *story* is; where it must not be used, the withdrawal of what has its id.

    A story is withdrawn that is cancelled or withheld, is under an embargo until further notice (which holds for all
    its versions), or that a note says is killed. An embargo that only a note speaks of is taken to last for 30 days: a
    story seen late is a nuisance, one seen early a breach.

    Raises:
        SourceError: it has no text, a field is too long, or an embargo cannot be read; the errors of
            ``article_from_fields``. Or it withdraws without saying what.
    """
    notices = read_notices(story.notes, story.corrections, is_correction=story.is_correction)
    if reason := _withdrawn(story, notices):
        if not story.article_id:
            raise SourceError(where, f"{reason}, without saying which article that is; it needs its id")
        return Withdrawal(story.article_id, reason, _version(story.version))
    if not story.body.strip():
        raise SourceError(where, "it has no text; an article needs one, in the file itself")
    embargo, remarks = _embargo(story, notices, where)
    dates = [date for date in story.dates if date]
    fields = {
        "id": story.article_id or None,
        "body": story.body,
        "headline": story.headline,
        "byline": story.byline,
        "outlet": story.outlet,
        "dateline": story.dateline,
        "published": next((date for date in dates if read_date(date)), dates[0] if dates else None),
        "url": story.url if _WEB.fullmatch(story.url) else None,
        "language": story.language,
        "genre": _genre(story.genres, story.maybe_genres),
        "correction": notices.correction,
        "embargo": embargo,
        "version": story.version,
    }
    if len(story.standfirst) <= _LONGEST_FIELD:
        fields["standfirst"] = story.standfirst
    else:
        remarks = (*remarks, "the standfirst is as long as an article, and is left out")
    return article_from_fields(fields, where, origin=origin, url=url, remarks=remarks)


def last_part(code: str) -> str:
    """Return the part of a QCode ('stat:usable') or concept URI that says what is meant, in lower case."""
    return re.split(r"[:/#]", code.strip())[-1].casefold()


def is_withdrawn(status: str) -> bool:
    """Say whether *status*, the last part of a code ('canceled'), takes a story out of use."""
    return status.strip().casefold() in _WITHDRAWN


def _withdrawn(story: Story, notices: Notices) -> str | None:
    """Return why *story* must not be used; None where it may."""
    if is_withdrawn(story.status):
        return f"withdrawn by its outlet ({story.status.strip().casefold()})"
    if notices.kill:
        return f"withdrawn by its outlet ('{notices.kill[:80]}')"
    if story.embargo == UNTIL_FURTHER_NOTICE:
        return "under an embargo until further notice"
    return None


def _embargo(story: Story, notices: Notices, where: str) -> tuple[str | None, tuple[str, ...]]:
    if story.embargo is not None or notices.embargo is None:
        return story.embargo, story.remarks
    said = f"a note to editors speaks of an embargo ('{notices.embargo[:80]}')"
    issued = next((read for date in (story.issued, *story.dates) if date and (read := read_date(date))), None)
    if issued is None:
        raise SourceError(where, f"{said}, and nothing says until when; add the field for it, or take the note out")
    until = (datetime.fromisoformat(issued) + _LONGEST_EMBARGO).isoformat()
    return until, (*story.remarks, f"{said} without a time for programs; it is kept back until {until}")


def _version(stated: str) -> int | None:
    return int(stated) if re.fullmatch("[0-9]{1,15}", stated.strip()) else None


def _genre(names: Sequence[str], maybe: Sequence[str]) -> str | None:
    """Return the genre that the names say: the first that is more than news, else news, else as it is printed."""
    # 'Article (news)', 'Press_Release'
    parts = [
        part for name in (*names, *maybe)[:_MOST_NAMES] for part in (name.replace("_", " "), *re.split(r"[()]", name))
    ]
    known = [genre for part in parts if (genre := read_genre(part[:_LONGEST_FIELD])) in _GENRES]
    if known:
        return next((genre for genre in known if genre != "news"), "news")
    return next((name[:_LONGEST_FIELD] for name in names if name.strip()), None)
