"""Article to what is read out of it: its sentences, and who said what."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

from corpus.article import Article
from corpus.keeping import Entry
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations

_READING = (
    "corpus",
    "corpus.people",
    "corpus.speech",
)  # the packages whose words decide what is read out of an article


def read_entry(article: Article) -> Entry:
    """Return *article* with its sentences and attributions."""
    sentences = split_sentences(article)
    return Entry(article, sentences, attribute_quotations(article, sentences), reading_fingerprint())


@cache
def reading_fingerprint() -> str:
    """Return what changes when the splitting or the attribution does: the digest of the modules that do them.

    An article that was read with another one is read again when it is added again, and by ``byline rebuild``.
    """
    digest = hashlib.sha256()
    for package in _READING:
        for module in sorted(files(package).iterdir(), key=lambda entry: entry.name):
            if module.name.endswith(".py"):
                digest.update(module.read_bytes())
    return digest.hexdigest()[:16]
