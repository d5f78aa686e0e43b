"""What ``--json`` prints: every value of the library as plain JSON, exact and with every key present.

``schema.json`` beside this module publishes the form. Text is never changed on its way here: the output is
ASCII, so that it is the same in every locale and a lone surrogate survives as its escape.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bot.citations import link_to
from bot.endings import outcomes_of
from corpus.article import Article, Attribution, Sentence, Span
from corpus.counting import Counts
from index.answer import Answer, Copy, Outcome, Query, Quote

if TYPE_CHECKING:  # it brings nltk, which answering does without
    from corpus.adding import Added
    from corpus.verifying import Problem
    from corpus.web.subscriptions import Feed
    from index.comparing.disagreeing import Conflict

_DECIMALS = 6

# Only this module deals in dicts: they are the printed form, and no other room sees them.
Form = dict[str, Any]


def to_line(form: Form) -> str:
    """Return *form* as one line of JSON, in ASCII."""
    return json.dumps(form, ensure_ascii=True, allow_nan=False)


def answer_form(answer: Answer, question_id: str | int | None = None) -> Form:
    """Return the printed form of *answer*; *question_id* is the one that a batch gave."""
    return {
        "id": question_id,
        "question": answer.question,
        "answered": answer.answered,
        "reason": answer.reason or None,
        "confidence": round(min(1.0, max(0.0, answer.confidence)), 4),
        "query": _query_form(answer.query),
        "quotes": [quote_form(quote) for quote in answer.quotes],
        "nearest": [quote_form(quote) for quote in answer.nearest],
        "conflicts": [conflict_form(conflict) for conflict in answer.conflicts],
    }


def conflict_form(conflict: Conflict) -> Form:
    """Return the printed form of *conflict*: on what the articles disagree, and a quote of each value."""
    return {"about": conflict.about, "quotes": [quote_form(quote) for quote in conflict.quotes]}


def quote_form(quote: Quote) -> Form:
    """Return the printed form of *quote*, with its outcome as a quote of the same form inside it."""
    body = quote.article.body
    return {
        "text": quote.text,
        "start": quote.sentence.span.start,
        "end": quote.sentence.span.end,
        "article": _article_form(quote.article, quote.text) | {"correction": quote.correction},
        "kind": quote.kind,
        "source": quote.source,
        "speaker": quote.speaker,
        "attributions": [attribution_form(quote.article, attribution) for attribution in quote.attributions],
        "part": list(quote.part) if quote.part else None,
        "context": {
            "before": quote.before.span.of(body) if quote.before else None,
            "after": quote.after.span.of(body) if quote.after else None,
        },
        "highlight": list(quote.highlight) if quote.highlight else None,
        "matches": [list(match) for match in quote.matches],
        "outcome": _outcome_form(quote.outcome) if quote.outcome else None,
        "outcomes": [{"accused": outcome.accused, "outcome": _outcome_form(outcome)} for outcome in outcomes_of(quote)],
        "also_in": [_copy_form(copy) for copy in quote.also_in],
        "score": round(float(quote.score), _DECIMALS),
    }


def _outcome_form(outcome: Outcome) -> Form:
    if outcome.quote is None:
        return {"none": True}
    # An outcome has no outcome of its own, or the form would have no end.
    return quote_form(outcome.quote) | {"outcome": None, "outcomes": []}


def attribution_form(article: Article, attribution: Attribution) -> Form:
    """Return one row of ``quotations``: who said which words of *article*."""
    hull, speaker = attribution.hull, attribution.speaker
    return {
        "article_id": article.article_id,
        "kind": attribution.kind,
        "start": hull.start,
        "end": hull.end,
        "parts": [list(piece) for piece in attribution.content],
        "text": hull.of(article.body),
        **_ends("source", attribution.source),
        **_ends("cue", attribution.cue),
        "speaker": speaker.text if speaker else None,
        **_ends("speaker", speaker.span if speaker else None),
        "basis": attribution.basis,
        **_ends("antecedent", attribution.antecedent),
    }


def sentences_form(article_id: str, sentences: Sequence[Sentence]) -> Form:
    """Return one row of ``sentences``: the offsets of every sentence of one article."""
    return {
        "article_id": article_id,
        "sentences": [list(sentence.span) for sentence in sentences],
        "furniture": [list(sentence.span) for sentence in sentences if sentence.furniture],
    }


def added_form(added: Added) -> Form:
    """Return one row of ``add``; the reason of a rejection names the file."""
    return {"id": added.article_id, "status": added.status, "reason": reason_of(added)}


def reason_of(added: Added) -> str | None:
    """Return why *added* has its status, beginning with the file where it was rejected."""
    if added.status != "rejected":
        return added.reason
    return f"{added.where}: {added.reason or 'it cannot be taken'}"


def problem_form(problem: Problem) -> Form:
    """Return one row of ``verify``: what is wrong, and with which article."""
    return {"id": problem.article_id, "problem": problem.what}


def revision_form(article: Article, revision: int, *, current: bool) -> Form:
    """Return one row of ``revisions``: an article's words as they were, or, where *current*, as they are."""
    return {
        "id": article.article_id,
        "revision": revision,
        "current": current,
        "headline": article.headline,
        "published": article.published,
        "body": article.body,
    }


def feed_form(feed: Feed) -> Form:
    """Return one row of ``subscribe`` without a feed: a feed that is followed."""
    return {
        "url": feed.url,
        "checked_at": feed.checked_at.isoformat() if feed.checked_at else None,
        "ended": feed.has_ended,
        "failures": feed.failures,
        "problem": feed.problem,
    }


def counts_form(counts: Counts) -> Form:
    """Return the printed form of ``stats``."""
    return {
        "articles": counts.articles,
        "sentences": counts.sentences,
        "quotations": counts.quotations,
        "outlets": dict(counts.outlets),
        "oldest": counts.oldest,
        "newest": counts.newest,
        "undated": counts.undated,
        "embargoed": counts.embargoed,
        "revisions": counts.revisions,
        "withdrawn": counts.withdrawn,
    }


def _query_form(query: Query) -> Form:
    filters = query.filters
    return {
        "terms": list(query.terms),
        "carried": list(query.carried),
        "filters": {
            "since": filters.since,
            "until": filters.until,
            "outlet": filters.outlet,
            "author": filters.author,
            "speaker": filters.speaker,
            "kind": filters.kind,
            "article": filters.article,
        },
        "as_of": query.as_of,
    }


def _article_form(article: Article, words: str) -> Form:
    return {
        "id": article.article_id,
        "headline": article.headline,
        "outlet": article.outlet,
        "byline": article.byline,
        "published": article.published,
        "url": article.url,
        "deep_link": link_to(article, words),
        "genre": article.genre,
        "correction": article.correction,
        "sample": article.sample,
    }


def _copy_form(copy: Copy) -> Form:
    return _article_form(copy.article, copy.text) | {
        "text": copy.text,
        "start": copy.span.start,
        "end": copy.span.end,
        "differs": copy.differs,
        "agrees": copy.agrees,
    }


def _ends(name: str, span: Span | None) -> Form:
    return {f"{name}_start": span.start if span else None, f"{name}_end": span.end if span else None}
