"""What ``why --json`` prints: an answer, and what each of its quotes came from; see ``bot.json_form``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.json_form import Form, answer_form, quote_form
from index.answer import Answer, Quote

if TYPE_CHECKING:  # who asks for no reasons does not wait for it
    from index.explaining import Factor, Why, WordShare


def reasons_form(answer: Answer, reasons: Sequence[Why]) -> Form:
    """Return the printed form of ``why``: each quote of *answer*, or of the nearest, with all that it came from."""
    form = answer_form(answer)
    kept = ("question", "answered", "reason", "confidence", "query")
    pairs = zip(answer.quotes or answer.nearest, reasons, strict=True)
    return {key: form[key] for key in kept} | {"reasons": [_why_form(quote, why) for quote, why in pairs]}


def _why_form(quote: Quote, why: Why) -> Form:
    # Nothing is rounded: the numbers add up as they were added.
    return {
        "quote": quote_form(quote),
        "words": {
            "score": why.words_score,
            "ceiling": why.ceiling,
            "absent": list(why.absent),
            "shares": [_share_form(word) for word in why.words],
        },
        "order": {"score": why.score, "lacks": why.lacks, "figures": _factor_forms(why.order)},
        "belief": {
            "belief": why.belief,
            "threshold": why.threshold,
            "sum": why.odds,
            "figures": _factor_forms(why.trust),
            "against": {
                "sum": why.against,
                "power": why.power,
                "share": why.share,
                "figures": _factor_forms(why.doubt),
            },
        },
    }


def _share_form(word: WordShare) -> Form:
    share = word.share
    return {
        "asked": word.asked,
        "printed": word.printed,
        **share._asdict(),
        "size": word.size,
    }


def _factor_forms(factors: Sequence[Factor]) -> list[Form]:
    return [{"name": one.name, "figure": one.figure, "weight": one.weight, "adds": one.adds} for one in factors]
