"""Values to rows and back: how articles and attributions lie in the archive's tables.

Text that was printed is kept as UTF-8 that lets lone surrogates pass, so that what is read back is exactly
what was read in. SQLite's own text could not hold them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from corpus.article import Article, Attribution, Name, Sentence, Span

# The columns of `article` beside its id and body, in the order that rows have them.
FACTS = (
    "headline",
    "standfirst",
    "byline",
    "outlet",
    "dateline",
    "published",
    "url",
    "language",
    "genre",
    "sample",
    "origin",
    "correction",
    "embargo",
    "version",
)
# ... and those of `attribution` behind its article and position.
ATTRIBUTION = (
    *("kind", "content", "source_start", "source_end", "cue_start", "cue_end"),
    *("speaker", "speaker_start", "speaker_end", "basis", "antecedent_start", "antecedent_end"),
)
# SQLite compares and counts these itself. They are never what was printed: readers make or check them.
_TEXTS = ("published", "language", "embargo")
# Facts that came with later versions of the archive: where they are absent, the digest is what it was before them.
_LATER = 3
# ... and so with the columns of an attribution.
_FIRST_COLUMNS = 9


def text_to_blob(text: str) -> bytes:
    """Return *text* as the bytes that are kept of it."""
    return text.encode("utf-8", "surrogatepass")


def text_from_blob(blob: bytes) -> str:
    """Return the text that *blob* was kept for.

    Raises:
        UnicodeDecodeError: the blob is damaged.
    """
    return blob.decode("utf-8", "surrogatepass")


def facts_to_row(article: Article) -> list[object]:
    """Return the facts of *article*, in the order of ``FACTS``."""
    values = ((fact, getattr(article, fact)) for fact in FACTS)
    return [text_to_blob(value) if isinstance(value, str) and fact not in _TEXTS else value for fact, value in values]


def unkeepable_field(article: Article) -> str | None:
    """Return the name of a field that SQLite could not hold as text; None where all is well."""
    for field in ("article_id", *_TEXTS):
        value = getattr(article, field)
        if value is not None and any("\ud800" <= character <= "\udfff" for character in value):
            return field
    return None


def hash_article(article: Article) -> tuple[bytes, bytes]:
    """Return the digests of the body and of the facts: the same digests, the same article."""
    row = facts_to_row(article)
    facts = repr(row if any(value is not None for value in row[-_LATER:]) else row[:-_LATER]).encode()
    return hashlib.sha256(text_to_blob(article.body)).digest(), hashlib.sha256(facts).digest()


def article_from_row(row: Sequence[Any]) -> Article:
    """Return the article of a row: its id, its body, then ``FACTS``.

    Raises:
        UnicodeDecodeError: the row is damaged.
    """
    article_id, body, *facts = row
    values: dict[str, Any] = {
        fact: text_from_blob(value) if isinstance(value, bytes) else value
        for fact, value in zip(FACTS, facts, strict=True)
    }
    values["sample"] = bool(values["sample"])
    return Article(article_id, text_from_blob(body), **values)


def hash_reading(sentences: Sequence[Sentence], attributions: Sequence[Attribution]) -> bytes:
    """Return the digest of what was read out of an article: where its sentences lie, and who said what."""
    digest = hashlib.sha256()
    for sentence in sentences:
        digest.update(
            f"{sentence.paragraph} {sentence.span.start} {sentence.span.end} {sentence.furniture:d}\n".encode()
        )
    for attribution in attributions:
        row = attribution_to_row(attribution)
        while len(row) > _FIRST_COLUMNS and row[-1] is None:
            row.pop()
        digest.update(repr(row).encode())
    return digest.digest()


def attribution_to_row(attribution: Attribution) -> list[object]:
    """Return the columns of `attribution` behind its article and position."""
    speaker = attribution.speaker
    return [
        attribution.kind,
        " ".join(f"{start}-{end}" for start, end in attribution.content),
        *(attribution.source or (None, None)),
        *(attribution.cue or (None, None)),
        text_to_blob(speaker.text) if speaker else None,
        *(speaker.span if speaker else (None, None)),
        attribution.basis,
        *(attribution.antecedent or (None, None)),
    ]


def attribution_from_row(row: Sequence[Any]) -> Attribution:
    """Return the attribution that ``attribution_to_row`` made the row of."""
    kind, content, source_start, source_end, cue_start, cue_end, speaker, *others = row
    speaker_start, speaker_end, basis, antecedent_start, antecedent_end = others
    return Attribution(
        kind,
        spans_from_text(content),
        None if source_start is None else Span(source_start, source_end),
        None if cue_start is None else Span(cue_start, cue_end),
        None if speaker is None else Name(text_from_blob(speaker), Span(speaker_start, speaker_end)),
        basis,
        None if antecedent_start is None else Span(antecedent_start, antecedent_end),
    )


def sentences_from_rows(article_id: str, rows: Iterable[Sequence[Any]]) -> list[Sentence]:
    """Return the sentences of one article whose rows have position, paragraph, start, end, and whether furniture."""
    return [
        Sentence(article_id, position, paragraph, Span(start, end), furniture != 0)
        for position, paragraph, start, end, furniture in rows
    ]


def spans_from_text(content: str) -> tuple[Span, ...]:
    """Return the spans that '10-42 50-61' stands for."""
    pieces = [piece.split("-") for piece in content.split()]
    return tuple([Span(int(start), int(end)) for start, end in pieces])
