"""Article to what is read out of it: its sentences, and who said what."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

from corpus.article import Article
from corpus.keeping import Entry
from corpus.quotations import attribute_quotations
from corpus.sentences import split_sentences


def read_entry(article: Article) -> Entry:
    """Return *article* with its sentences and attributions."""
    sentences = split_sentences(article)
    return Entry(article, sentences, attribute_quotations(article, sentences), reading_fingerprint())


@cache
def reading_fingerprint() -> str:
    """Return what changes when the splitting or the attribution does: the digest of this package's own modules.

    An article that was read with another one is read again when it is added again, and by ``byline rebuild``.
    """
    digest = hashlib.sha256()
    for module in sorted(files("corpus").iterdir(), key=lambda entry: entry.name):
        if module.name.endswith(".py"):
            digest.update(module.read_bytes())
    return digest.hexdigest()[:16]
