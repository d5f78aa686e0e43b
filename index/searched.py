"""What was searched for an answer, in words: how many articles, and what they were to be."""

from __future__ import annotations

from index.search_engine import Only, Searcher
from index.words.lists import join_words

_LAST_DAY = "9999-12-31"


def say_searched(searcher: Searcher, only: Only) -> str:
    """Return how many articles were searched, of how many: 'the archive (212 articles)'."""
    return count_searched(searcher, only)[0]


def count_searched(searcher: Searcher, only: Only) -> tuple[str, str]:
    """Return what was searched, with how many articles, and what to call it after that."""
    # Not even the number of those under embargo is told.
    articles = searcher.count_articles(Only(_LAST_DAY, only.now))
    counted = f"{articles:,} article{'s' if articles != 1 else ''}"
    within = searcher.count_articles(only)
    # Where every article has words of a speaker, say, its other words are left out all the same.
    narrowed = within != articles or only.filters.speaker or only.filters.kind
    if narrowed:
        counted = f"{within:,} of {counted} {_describe_asked(only, is_one=within == 1)}"
    return f"the archive ({counted})", "that part of it" if narrowed else "it"


def _describe_asked(only: Only, *, is_one: bool) -> str:
    """Return what articles are, or one is, that are of what *only* asks for: a predicate."""
    filters, be, have = only.filters, *(("is", "has") if is_one else ("are", "have"))
    facts = [name for name in ("outlet", "author", "speaker") if getattr(filters, name)]
    if filters.since or filters.until or not (facts or filters.kind or filters.article):
        facts.insert(0, "dates")
    said = [f"{be} the one asked for"] if filters.article else []
    if facts:
        said.append(f"{be} of the {join_words(facts, 'and')} asked for")
    if filters.kind:
        said.append(f"{have} {'somebody’s words' if filters.kind == 'speech' else 'the reporter’s own words'}")
    return " and ".join(said)
