"""What a speaker said, as one chat message: the first few quotations, how many more there are, or who may be meant."""

from __future__ import annotations

from collections.abc import Callable

from telegram import MessageEntity

from bot.sayings import describe_amount, describe_others, join_sayings
from bot.symbols import show_text
from bot.telegram.quotes import QUOTED
from bot.telegram.text import LIMIT, Draft, Styled, join_styled, shorten
from bot.telegram.wholes import whole_paragraphs
from index.saying import Said

_ROOMS = (LIMIT, 3500, 3000, 2500, 2000, 1500, 1000, 500, 0)
_LONGEST_REASON = 1500


def render_said(said: Said, *, oldest_first: bool, more: str, ask: Callable[[str], str]) -> Styled:
    """Return *said* as the text of one message, each quotation whole where it fits, else cut between sentences.

    Args:
        said: what was found.
        oldest_first: the order it is in.
        more: how to see what is not shown.
        ask: returns how to ask for the speaker of a name.
    """
    if not said.sayings:
        lines = [shorten(show_text(said.reason), _LONGEST_REASON), *describe_others(said.others, ask)]
        return Draft().add(shorten("\n".join(lines), LIMIT)).done()
    head = Draft().add(describe_amount(said, oldest_first), MessageEntity.BOLD).done()
    shown: list[Styled] = []
    count = 0
    for block in join_sayings(said.sayings):
        # Only the first is cut to fit: a further one has its place in the next message that is asked for.
        for room in _ROOMS if not shown else _ROOMS[:1]:
            paragraphs = whole_paragraphs(block.quotes, block.attributions, QUOTED, room=room)
            message = _join(head, [*shown, *paragraphs], said.total - count - len(block.attributions), more)
            if message.fits:
                break
        else:
            break
        shown += paragraphs
        count += len(block.attributions)
    if not shown:
        shown = [Draft().add("The first of them is too long for a chat, and is not shown in part.").done()]
    return _join(head, shown, said.total - count, more)


def _join(head: Styled, shown: list[Styled], left: int, more: str) -> Styled:
    tail = [Draft().add(f"{left:,} more: {more}").done()] if left > 0 else []
    return join_styled([head, *shown, *tail])
