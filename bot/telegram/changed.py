"""What became of a quote that was shown, in words for who presses a button under it."""

from __future__ import annotations

from bot.telegram import wording
from bot.telegram.recent import Print, digest_of
from corpus.store import Archive


def describe_change(archive: Archive | None, known: Print, *, is_there: bool) -> str:
    """Return what happened in the archive to the quote that is *known*.

    Args:
        archive: what it was quoted from; None where that cannot be looked at.
        known: the quote as it was shown.
        is_there: its sentence is answered with by now in other words, or from another place of the article.
    """
    if archive is None:
        return wording.CORRECTED_SINCE if is_there else wording.CHANGED_SINCE
    with archive.snapshot():
        article = archive.article(known.article_id)
        if article is None:
            return wording.WITHDRAWN_SINCE if archive.is_withdrawn(known.article_id) else wording.GONE_SINCE
    if is_there:
        return wording.CORRECTED_SINCE
    is_printed = digest_of(article.body[known.start : known.end]) == known.words
    return wording.CHANGED_SINCE if is_printed else wording.NO_LONGER_PRINTED
