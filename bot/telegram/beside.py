"""What the archive has beside a quote, for the view that shows it."""

from __future__ import annotations

from bot.conversation import Answering, first_reach
from bot.telegram.buttons import View
from bot.telegram.messages import Beside
from index.answer import Quote


def look_beside(answering: Answering, quote: Quote, view: View) -> Beside | None:
    """Return what *view* shows beside *quote*; None where the archive has changed since, or there is nothing."""
    match view:
        case "context":
            before, after = answering.surroundings(quote, first_reach(quote))
            return Beside(before=tuple(before), after=tuple(after))
        case "whole":
            whole = answering.whole(quote) if quote.part else ()
            return Beside(whole=whole) if whole else None
        case "who":
            namings = answering.naming(quote) if quote.attributions else ()
            return Beside(namings=namings) if namings else None
        case _:
            return Beside()
