"""Every article, sentence, quotation and digest of an archive held to one another."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.article import Article, Attribution, Sentence, Span
from corpus.errors import ArchiveError
from corpus.rows import FACTS, article_from_row, hash_article, hash_reading
from corpus.store import Archive


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the archive that is not as it was kept; *article_id* is None where it is the file itself."""

    article_id: str | None
    what: str


def verify_archive(archive: Archive) -> Iterator[Problem]:
    """Yield what is wrong with *archive*, article by article in order of arrival; nothing where all is well.

    Checked are the file's own structure, each body and its facts against their digests, each sentence and each
    attribution against the digest of what was read and against the body, and each revision. It reads as of one
    moment, also while others write. What cannot be read is a problem, and the rest is still looked at.
    """
    with archive.snapshot():
        yield from _check_file(archive)
        yield from _check_articles(archive)
        yield from _check_revisions(archive)
        yield from _check_state(archive)


def _check_file(archive: Archive) -> Iterator[Problem]:
    for pragma in ("integrity_check", "foreign_key_check"):
        try:
            rows = archive.select(f"PRAGMA {pragma}")
        except ArchiveError as error:
            yield Problem(None, str(error))
            continue
        yield from (Problem(None, f"{pragma}: {' '.join(map(str, row))}") for row in rows if row != ("ok",))


def _check_articles(archive: Archive) -> Iterator[Problem]:
    columns = f"article_id, body, {', '.join(FACTS)}"
    try:
        numbers = [number for (number,) in archive.select("SELECT number FROM article ORDER BY number")]
    except ArchiveError as error:
        yield Problem(None, f"the list of articles: {error}")
        return
    for number in numbers:
        named = f"article number {number}"
        try:
            ((named, body_hash, facts_hash, reading_hash),) = archive.select(
                "SELECT article_id, body_hash, facts_hash, reading_hash FROM article WHERE number = ?", number
            )
            # The columns are this package's own names.
            (row,) = archive.select(f"SELECT {columns} FROM article WHERE number = ?", number)  # noqa: S608
            article = article_from_row(row)
            sentences, attributions = archive.sentences(named), archive.attributions(named)
            found = list(_compare(article, sentences, attributions, (body_hash, facts_hash), reading_hash))
        except (ArchiveError, ValueError, TypeError, sqlite3.Error) as error:
            yield Problem(named, f"cannot be read: {error}")
            continue
        yield from (Problem(named, what) for what in found)


def _compare(
    article: Article,
    sentences: Sequence[Sentence],
    attributions: Sequence[Attribution],
    hashes: tuple[bytes, bytes],
    reading_hash: bytes | None,
) -> Iterator[str]:
    for name, now, then in zip(("body is", "facts are"), hash_article(article), hashes, strict=True):
        if now != then:
            yield f"the {name} not what was kept"
    if reading_hash is not None and hash_reading(sentences, attributions) != reading_hash:
        yield "the sentences or quotations are not what was read"
    yield from _check_sentences(article.body, sentences)
    yield from _check_attributions(article.body, attributions)


def _check_sentences(body: str, sentences: Sequence[Sentence]) -> Iterator[str]:
    end = 0
    for place, sentence in enumerate(sentences):
        start = sentence.span.start
        if sentence.position != place:
            yield f"sentence {place} is missing"
            return
        if not end <= start < sentence.span.end <= len(body):
            yield f"sentence {place} ({start}-{sentence.span.end}) does not lie in the body behind the one before it"
            return
        if body[end:start].strip() or not sentence.span.of(body).strip():
            yield f"sentence {place} leaves out words of the body"
        end = sentence.span.end
    if body[end:].strip():
        yield "the last sentence leaves out words of the body"


def _check_attributions(body: str, attributions: Sequence[Attribution]) -> Iterator[str]:
    for place, attribution in enumerate(attributions):
        speaker = attribution.speaker
        spans = [*attribution.content, *(span for span in (attribution.source, attribution.cue) if span)]
        if speaker:
            spans.append(speaker.span)
        if not all(_lies_in(span, body) for span in spans):
            yield f"quotation {place} does not lie in the body"
        elif speaker and speaker.span.of(body) != speaker.text:
            yield f"quotation {place}: its speaker is not printed where it says"


def _lies_in(span: Span, body: str) -> bool:
    return 0 <= span.start < span.end <= len(body)


def _check_state(archive: Archive) -> Iterator[Problem]:
    """Hold the tables to one another: what no digest covers."""
    checks = (
        ("SELECT article_id FROM article JOIN withdrawal USING (article_id)", "is kept though it was withdrawn"),
        ("SELECT article_id FROM article, state WHERE kept_at > generation", "was kept at a count not reached yet"),
        ("SELECT NULL FROM state WHERE secret IS NULL OR length(secret) != 32", "the key of what was erased is lost"),
    )
    for statement, what in checks:
        try:
            yield from (Problem(article_id, what) for (article_id,) in archive.select(statement))
        except ArchiveError as error:
            yield Problem(None, str(error))


def _check_revisions(archive: Archive) -> Iterator[Problem]:
    columns = f"article_id, body, {', '.join(FACTS)}"
    try:
        places = archive.select("SELECT rowid FROM revision ORDER BY rowid")
    except ArchiveError as error:
        yield Problem(None, f"the list of revisions: {error}")
        return
    for (place,) in places:
        named = f"revision {place}"
        try:
            # The columns are this package's own names.
            (row,) = archive.select(f"SELECT {columns} FROM revision WHERE rowid = ?", place)  # noqa: S608
            named = str(row[0])
            article = article_from_row(row)
            ((*hashes,),) = archive.select("SELECT body_hash, facts_hash FROM revision WHERE rowid = ?", place)
        except (ArchiveError, ValueError, TypeError, sqlite3.Error) as error:
            yield Problem(named, f"an earlier revision cannot be read: {error}")
            continue
        if tuple(hashes) != hash_article(article):
            yield Problem(named, "an earlier revision is not what was kept")
