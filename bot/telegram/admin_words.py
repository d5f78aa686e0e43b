"""What administrators read: what they can do, what is asked of them, what is reported to them, how things are."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from bot.citations import cite
from bot.symbols import show_line
from bot.telegram.citations import source_address
from bot.telegram.messages import ChatMessage
from bot.telegram.quotes import source_paragraph
from bot.telegram.quotes_alone import cite_alone, show_alone
from bot.telegram.text import Draft, shorten
from corpus.article import Article
from corpus.counting import Counts
from index.answer import Quote

_MOST_OUTLETS = 15
_LONGEST_REASON = 1000
_LONGEST_FIELD = 500
ONLY_ADMINS = "That command is for this bot's administrators."
HOW_TO_ADD = (
    "Write an address after the command: /add https://example.org/article. Or send /add as a reply to a document or to "
    "a forwarded post."
)
TOO_LARGE = "That document is larger than 20 MB, which Telegram does not hand over; add it where the archive is."
NO_TEXT = "There is no text in that post."
HOW_TO_REMOVE = "Write the article’s id after the command, and a reason if there is one: /remove ID [reason]"
NO_SUCH = "There is no such article. /article and words of its headline tells the id; so does “Source” under a quote."
WITHDRAWN_ALREADY = "That article is withdrawn already."
NO_LONGER = "That is no longer asked for. Please give the command again."
LEFT = "Left as it is."
REPORTED = "Thank you. The administrators were told."
REPORTED_ALREADY = "This quote was reported from here already."
NOT_REPORTED = "No administrator could be told. Please try again later."
NO_JUDGEMENTS = "There are no judgements."
IN_PRIVATE = "Ask me that in a private chat."
OFFER_POST = "Put this post into the archive? Its first line becomes the headline, where it was posted the outlet."
OFFER_DOCUMENT = "Put this document into the archive?"
NOT_FETCHED = "That document could not be fetched from Telegram; please try again."
NO_LONGER_THERE = "What was to be added is no longer there. Please send it again."
ADD_IT, LEAVE_IT = "Add it", "Leave it"
_WITHDRAW = "Withdraw this article? It is not quoted any more, and messages that quote it are changed."


def render_removal(article_id: str, article: Article | None, reason: str, key: str) -> ChatMessage:
    """Return the question whether an article is to be withdrawn.

    Args:
        article_id: which.
        article: the same; None where it is under embargo.
        reason: why.
        key: what the question is kept under.
    """
    cited = cite(article).line if article else "(under embargo)"
    draft = Draft().add(f"{_WITHDRAW}\n\n").add(shorten(cited, 2 * _LONGEST_FIELD), MessageEntity.BOLD)
    draft.add(f"\narticle: {shorten(show_line(article_id), _LONGEST_FIELD)}")
    draft.add(f"\nreason: {shorten(show_line(reason), _LONGEST_REASON)}")
    asked = draft.done()
    return ChatMessage(asked.text, asked.entities, _yes_or_no("Withdraw it", f"y:{key}", f"n:{key}"))


def render_offer(*, document: bool) -> ChatMessage:
    """Return the question whether what it replies to is to be added."""
    return ChatMessage(OFFER_DOCUMENT if document else OFFER_POST, (), _yes_or_no(ADD_IT, "a", "z"))


def render_report(quote: Quote) -> ChatMessage:
    """Return what administrators are told of a *quote* that was reported."""
    head = Draft().add("A reader reports this quote:", MessageEntity.BOLD).done()
    tail = [source_paragraph(quote)]
    words = show_alone(quote, head, tail) or cite_alone(quote, head, "It is too long to be shown here.")
    address = source_address(quote)
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Source", url=address)]]) if address else None
    return ChatMessage(words.text, words.entities, keyboard)


def describe_counts(counts: Counts) -> list[str]:
    """Return what is in an archive, line by line."""
    newest = f"newest: {counts.newest}" if counts.newest else "no article has a date"
    lines = [f"articles: {counts.articles:,}", f"sentences: {counts.sentences:,}", newest]
    if counts.embargoed:
        lines.append(f"under embargo: {counts.embargoed:,}")
    if counts.withdrawn:
        lines.append(f"withdrawn: {counts.withdrawn:,}")
    outlets = list(counts.outlets.items())
    lines.append(f"outlets: {len(outlets):,}")
    lines += [f"    {show_line(outlet)[:100]} ({number:,})" for outlet, number in outlets[:_MOST_OUTLETS]]
    if len(outlets) > _MOST_OUTLETS:
        lines.append(f"    and {len(outlets) - _MOST_OUTLETS:,} more")
    return lines


def _yes_or_no(label: str, yes: str, no: str) -> InlineKeyboardMarkup:
    row = [
        InlineKeyboardButton(label, callback_data=f"o:{yes}"),
        InlineKeyboardButton(LEAVE_IT, callback_data=f"o:{no}"),
    ]
    return InlineKeyboardMarkup([row])
