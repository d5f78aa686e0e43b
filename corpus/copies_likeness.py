"""Is one text a copy of another? Told by whole sentences: which are the same, and which were only filled in anew.

Outlets print agency copy with a headline of their own, leave paragraphs out and move others, so that two copies may
share less than half of either. Three other things share as much, and are told apart here: reports made from one
template, whose sentences vary in names and figures; a later story that ends with the background of an earlier one;
and two stories that have a gallery or a statement in common.
"""

from __future__ import annotations

from corpus.copies_share import Share, count_same, measure_share
from corpus.copies_text import ComparedText

# Round figures, chosen by what they mean; how they do is measured in tests/eval/test_copies.py.
_NEARLY_ALL = 0.9  # of the shorter text is the same: a copy, whatever else the longer one has
_MOST = 0.6  # is the same: a copy, unless it is one unbroken stretch below two different beginnings
_SOME = 0.3  # is the same: a copy only where the rest was left out whole and not written anew
_LEAST_OF_LONGER = 0.15  # a round-up of many stories is no copy of each of them
_LEAST_WORDS = 20
_MARGIN = 0.7
_LONG_AFTER = 5  # days: what is printed later is a new report, unless nearly all of both is the same
_NEARLY_ALL_OF_BOTH = 0.8
_VARIED = 0.2  # words in varied sentences to one in the same ones, at most
_VARIED_IN_LONG = 0.35  # where most of a text is the same, and that is much
_MUCH = 150  # words
_UNBROKEN = 0.95  # of what is the same is one stretch
_BROKEN = 0.6
_LEAST_STRETCHES = 3
_MIXED = 0.5  # words in paragraphs that are the same in part only, to one in the same sentences, at most
_LEAST_UNSPOKEN = 0.3  # of what is the same stands outside quotation marks: two outlets may quote one statement


def are_copies(text: ComparedText, other: ComparedText, days_apart: int | None = None) -> bool:
    """Say whether one of two texts is a copy of the other, or both of a third.

    *days_apart*: how many days lie between their dates; None where a date is not known.
    """
    if text.words == other.words:
        return bool(text.words)
    # Nearly all that a sketch brings together by chance ends here. Where sentences end may differ, hence the margin.
    same = count_same(other, text)
    if same < _MARGIN * max(_LEAST_WORDS, _SOME * min(text.count, other.count)):
        return False
    shorter, longer = sorted((measure_share(text, other), measure_share(other, text)), key=lambda share: share.words)
    if max(shorter.same, longer.same) < _LEAST_WORDS or longer.part < _LEAST_OF_LONGER:
        return False
    return _decide(shorter, longer, days_apart)


def _decide(shorter: Share, longer: Share, days_apart: int | None) -> bool:
    has_lead = shorter.has_lead or longer.has_lead
    variance = max(shorter.variance, longer.variance)
    if days_apart is not None and days_apart > _LONG_AFTER:
        return longer.part >= _NEARLY_ALL_OF_BOTH and variance <= _VARIED and has_lead
    if shorter.part >= _NEARLY_ALL:
        return True
    if not has_lead and shorter.unspoken < _LEAST_UNSPOKEN * shorter.same:
        return False
    if shorter.part >= _MOST:
        if shorter.variance > (_VARIED_IN_LONG if shorter.same >= _MUCH else _VARIED):
            return False
        return has_lead or min(shorter.unbroken, longer.unbroken) < _UNBROKEN
    if shorter.part < _SOME or variance > _VARIED or max(shorter.mixture, longer.mixture) > _MIXED:
        return False
    # Paragraphs were left out here and there. The background of a story is one stretch, and never the lead.
    is_scattered = min(shorter.stretches, longer.stretches) >= _LEAST_STRETCHES
    return has_lead or (is_scattered and max(shorter.unbroken, longer.unbroken) <= _BROKEN)
