"""The buttons under an answer: what each of them carries, and how they lie on a phone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.symbols import has_symbols
from bot.telegram.citations import source_address
from bot.telegram.text import count_units
from index.answer import Quote

View = Literal["quote", "context", "source", "who", "whole"]
Act = Literal[
    "quote",
    "context",
    "source",
    "who",
    "whole",
    "picture",
    "report",
    "good",
    "bad",
    "consent good",
    "consent bad",
    "no consent",
]

# The first letter says which part of the bot a press is for; u and l are read elsewhere.
_CODES: dict[str, Act] = {
    "q": "quote",
    "c": "context",
    "s": "source",
    "w": "who",
    "a": "whole",
    "p": "picture",
    "r": "report",
    "jg": "good",
    "jb": "bad",
    "kg": "consent good",
    "kb": "consent bad",
    "kn": "no consent",
}
_CODE_OF = {act: code for code, act in _CODES.items()}
_PRESS = re.compile(rf"({'|'.join(_CODES)})(\+?):([A-Za-z0-9_-]{{1,32}}):([0-9]{{1,3}})")
_LONGEST_COPY = 256  # UTF-16 units
_MOST_IN_SECOND_ROW = 3


@dataclass(frozen=True, slots=True)
class Press:
    """What a button asks for, of the quote at ``index`` of the answer remembered under ``key``.

    ``anew``: in a new message, because the one pressed under is the last of several that belong together.
    """

    act: Act
    key: str
    index: int
    anew: bool = False

    @property
    def is_judgement(self) -> bool:
        """Say whether it judges the quote, or answers whether that may be kept."""
        return _CODE_OF[self.act][0] in "jk"

    def pack(self) -> str:
        """Return the press as callback data, for which Telegram has 64 bytes."""
        return f"{_CODE_OF[self.act]}{'+' if self.anew else ''}:{self.key}:{self.index}"


def read_press(packed: str | None) -> Press | None:
    """Return the press that *packed* stands for; None where it is none of ours."""
    found = _PRESS.fullmatch(packed or "")
    if found is None:
        return None
    return Press(_CODES[found[1]], found[3], int(found[4]), anew=bool(found[2]))


def lay_out_buttons(
    quote: Quote, index: int, of: int, key: str, view: View, *, links: bool, anew: bool, judged: bool
) -> InlineKeyboardMarkup:
    """Return the buttons under the quote at *index* of the answer under *key*, which has *of*.

    At most three rows of two to four, those that are pressed most first.

    Args:
        quote: the quote.
        index: its place.
        of: how many can be shown.
        key: what the answer is remembered under.
        view: what is shown of it now.
        links: False where Telegram refuses an address, or the words to copy.
        anew: True where a press is answered in a new message.
        judged: True where the quote is an answer, which can be a good or a bad one.
    """

    def button(label: str, act: Act, at: int = index) -> InlineKeyboardButton:
        return InlineKeyboardButton(label, callback_data=Press(act, key, at, anew).pack())

    address = source_address(quote) if links else None
    first = [button("Less context", "quote") if view == "context" else button("More context", "context")]
    if address:
        first.append(InlineKeyboardButton("Source", url=address))
    else:
        first.append(button("Hide source", "quote") if view == "source" else button("Source", "source"))
    if of > 1:
        first.append(button("Next", "quote", index + 1) if index + 1 < of else button("First", "quote", 0))
    back = button("Back to the quote", "quote")
    second = []
    if quote.attributions:
        second.append(back if view == "who" else button("Who said it", "who"))
    if quote.part:
        second.append(back if view == "whole" else button("Whole quotation", "whole"))
    if links and can_copy(quote.text):
        second.append(InlineKeyboardButton("Copy", copy_text=CopyTextButton(quote.text)))
    # Four long words in a row are cut on a phone; those of the first row are short.
    (second if 0 < len(second) < _MOST_IN_SECOND_ROW else first).append(button("Picture", "picture"))
    thumbs = [button("👍", "good"), button("👎", "bad")] if judged else []
    third = [*thumbs, button("Report this quote", "report")]
    return InlineKeyboardMarkup([row for row in (first, second, third) if row])


def can_copy(words: str) -> bool:
    """Say whether a button can copy exactly *words*."""
    return 0 < count_units(words) <= _LONGEST_COPY and not has_symbols(words)
