"""/latest: the newest articles, or the newest that answer to a topic. /article: what one article is."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from datetime import date

from telegram import Message, MessageEntity

from bot.citations import CORRECTED, SAMPLE_MARK, cite
from bot.symbols import show_text
from bot.telegram import wording
from bot.telegram.citations import LONGEST_ASIDE, note_lines
from bot.telegram.desk import Desk
from bot.telegram.quotes import QUOTED, outcome_paragraphs, quote_paragraphs
from bot.telegram.reading import asker_of
from bot.telegram.text import Draft, Styled, join_styled, shorten
from corpus.article import Article
from corpus.finding import articles_headed, newest_articles
from index.answer import Quote
from index.answering import Answerer

_MOST = 8
_MOST_ASKED = 30
_LONGEST_LINE = 300
_LONGEST_ADDRESS = 2000
_SPACES = re.compile(r"\s+")


class Latest:
    """Lists articles, and tells of one.

    Args:
        desk: where it is asked for.
        answerer: the archive that is listed.
    """

    def __init__(self, desk: Desk, answerer: Answerer) -> None:
        self._desk = desk
        self._answerer = answerer
        self._archive = answerer.archive

    async def on_latest(self, message: Message, topic: str) -> None:
        """List the newest articles; with a *topic*, of those that answer to it."""
        if topic:
            await self._list_on(message, topic)
            return
        articles = await asyncio.to_thread(newest_articles, self._archive, _today(), _MOST)
        if not articles:
            await self._desk.say(message, wording.NO_DATED_ARTICLE)
            return
        await self._desk.show(message, list_articles(wording.NEWEST, articles))

    async def on_article(self, message: Message, words: str) -> None:
        """Tell of the article of that id, or with those *words* in its headline; list them where they are several."""
        if not words:
            await self._desk.say(message, wording.HOW_TO_ARTICLE)
            return
        found = await asyncio.to_thread(self._find, words)
        if isinstance(found, str):
            await self._desk.say(message, found)
            return
        articles, total = found
        if len(articles) == 1:
            opening, revisions = await asyncio.to_thread(self._look_into, articles[0])
            sent = await self._desk.show(message, describe_article(articles[0], opening, revisions))
            if opening:
                await self._desk.note(message.chat.id, sent, asker_of(message), [opening])
            return
        head = f"{total:,} articles have that in their headline, the newest first. Which one?"
        await self._desk.show(message, list_articles(head, articles, ids=True))

    async def _list_on(self, message: Message, topic: str) -> None:
        answer = await asyncio.to_thread(self._desk.answering.answer, topic, k=_MOST_ASKED)
        found = {quote.article.article_id: quote.article for quote in answer.quotes}
        if not found:
            await self._desk.say(message, answer.reason or wording.NOTHING_ON_THAT)
            return
        # Those whose date is not known come last: nothing says that they are new.
        articles = sorted(found.values(), key=lambda article: article.published or "", reverse=True)
        head = f"The newest articles on ‘{shorten(_line(topic), 200)}’:"
        await self._desk.show(message, list_articles(head, articles[:_MOST]))

    def _find(self, words: str) -> tuple[list[Article], int] | str:
        """Return the articles meant by *words*, and how many there are; or in a sentence why there is none."""
        today = _today()
        with self._archive.snapshot():
            if (article := self._archive.article(words)) and (article.published or "")[:10] <= today:
                return [article], 1
            if self._archive.is_withdrawn(words):
                return wording.WITHDRAWN
            articles, total = articles_headed(self._archive, words, today, _MOST)
        return (articles, total) if articles else wording.NO_SUCH_ARTICLE

    def _look_into(self, article: Article) -> tuple[Quote | None, int]:
        """Return the first sentence of *article* as any other quote, and how often the article was changed."""
        sentences = self._archive.sentences(article.article_id)
        first = next((sentence for sentence in sentences if not sentence.furniture), None)
        opening = self._answerer.quote_at(article.article_id, first.span) if first else None
        return opening, len(self._archive.revisions(article.article_id))


def list_articles(head: str, articles: Iterable[Article], *, ids: bool = False) -> Styled:
    """Return *articles* under *head*, as many as fit into one message; with *ids*, how to ask for each."""
    parts = [Draft().add(head, MessageEntity.BOLD).done()]
    for article in articles:
        citation = cite(article)
        draft = _headline(Draft(), article)
        facts = [field for field in (citation.outlet, citation.date, citation.genre) if field]
        draft.add("\n" + ", ".join(facts))
        if citation.sample:
            draft.add(" ").add(SAMPLE_MARK, MessageEntity.BOLD)
        if ids:
            draft.add("\n").add(shorten(f"/article {_line(article.article_id)}", _LONGEST_LINE), MessageEntity.CODE)
        longer = join_styled([*parts, draft.done()])
        if not longer.fits:
            break
        parts.append(draft.done())
    return join_styled(parts)


def describe_article(article: Article, opening: Quote | None, revisions: int = 0) -> Styled:
    """Return what *article* is, and its first sentence with its citation, in one message.

    Args:
        article: what is told of.
        opening: the sentence; None where there is none.
        revisions: how many earlier versions of it are kept.
    """
    facts = _facts(article, revisions)
    if opening is None:
        return facts
    quoted = [
        facts,
        Draft().add(wording.HOW_IT_BEGINS, MessageEntity.BOLD).done(),
        *quote_paragraphs(opening, QUOTED, asides=True, split=False),
        *outcome_paragraphs((opening,), QUOTED, split=False),
    ]
    if notes := note_lines([opening], [opening.text]):
        quoted.append(Draft().add("\n".join(notes)).done())
    whole = join_styled(quoted)
    return whole if whole.fits else facts


def _facts(article: Article, revisions: int) -> Styled:
    citation = cite(article)
    draft = _headline(Draft(), article)
    if article.standfirst:
        draft.add("\n" + shorten(_line(article.standfirst), LONGEST_ASIDE))
    draft.add("\n" + ", ".join(filter(None, (citation.outlet, citation.byline, citation.date, citation.genre))))
    if article.dateline:
        draft.add(f"\ndateline: {shorten(_line(article.dateline), _LONGEST_LINE)}")
    if article.correction:
        draft.add("\n").add(f"{CORRECTED}:", MessageEntity.BOLD)
        draft.add(f" {shorten(show_text(article.correction), LONGEST_ASIDE)}")
    if revisions:
        draft.add(f"\nchanged {revisions:,} time{'s' if revisions != 1 else ''} since it first came here")
    if citation.sample:
        draft.add("\n").add(SAMPLE_MARK, MessageEntity.BOLD)
    draft.add("\nid: ").add(shorten(_line(article.article_id), _LONGEST_LINE), MessageEntity.CODE)
    return draft.done()


def _headline(draft: Draft, article: Article) -> Draft:
    citation = cite(article)
    address = citation.url if citation.url and len(citation.url) <= _LONGEST_ADDRESS else None
    return draft.add(citation.headline, MessageEntity.TEXT_LINK if address else MessageEntity.BOLD, url=address)


def _line(text: str) -> str:
    return _SPACES.sub(" ", show_text(text)).strip()


def _today() -> str:
    return date.today().isoformat()
