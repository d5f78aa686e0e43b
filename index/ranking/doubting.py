"""How far what speaks against a sentence takes from the belief in it: a 'not', an opposite, another year or name."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

from index.ranking.against import weigh_against
from index.ranking.ranking import Candidate, read_weights

# So many characters on either side of a sentence are around it.
_AROUND = 300
# Less belief than this is hardly any: it refuses one in a hundred of SQuAD's questions that have an answer.
_HARDLY = 0.06
# The same, and so much more that what is lost in rounding cannot make it less.
_PLAINLY = 1.001 * _HARDLY
# Of the evidence for it, what tells words that are there by chance from those that belong together.
EVIDENCE = ("covered", "covered_near", "covered_headline", "wanted_near")


def weigh_doubt(candidate: Candidate, *, alone: bool = False) -> Mapping[str, float]:
    """Return what speaks against *candidate*, and the evidence that it is weighed with, by name; each from 0 to 1.

    *alone*: as if nothing stood around it, for less: at least as much speaks against it then.
    """
    article, (start, end) = candidate.article, candidate.sentence.span
    around = "\n".join(
        (article.headline or "", article.body[max(0, start - _AROUND) : end + _AROUND], article.published or "")
    )
    figures = weigh_against(candidate.weighed_by, candidate.sentence.span.of(article.body), None if alone else around)
    return {**figures, **{name: getattr(candidate.evidence, name) for name in EVIDENCE}}


def keep_share(figures: Mapping[str, float]) -> float:
    """Return how much of the belief is left after *figures*, which ``weigh_doubt`` gave: above 0, at most 1.

    It is a logistic regression, to a power that says how much of it counts.
    """
    weights = read_weights()
    return float((1 / (1 + exp(-sum_doubt(figures)))) ** weights.power)


def leave(belief: float, share: float, least: float | None = None) -> float:
    """Return what is left of *belief* where *share* of it is: what makes it an answer stays, unless hardly any is left.

    So a doubt takes a good answer down among the poor ones, and the worst are no answers. *least* is what makes it one:
    the threshold, where none is given.
    """
    least = read_weights().threshold if least is None else least
    if belief < least or belief * share < _HARDLY:
        return min(belief, least) * share
    return least + (belief - least) * share


class Doubts:
    """What the doubts of one question leave of the belief in its candidates; each is weighed once."""

    def __init__(self) -> None:
        # By the candidate's place; ``_least``: the share is that or more.
        self._shares: dict[int, float] = {}
        self._least: dict[int, float] = {}

    def share(self, candidate: Candidate) -> float:
        """Return ``keep_share`` of what speaks against *candidate*."""
        place = candidate.hit.place
        if place not in self._shares:
            self._shares[place] = keep_share(weigh_doubt(candidate))
        return self._shares[place]

    def are_small(self, candidate: Candidate, belief: float, least: float) -> bool:
        """Say whether ``leave`` leaves *least*, or more, of the *belief* in *candidate*."""
        if belief < least:
            return False
        place = candidate.hit.place
        if place not in self._shares:
            # Most have so little against them that nothing around them need be looked at.
            if place not in self._least:
                self._least[place] = keep_share(weigh_doubt(candidate, alone=True))
            if belief * self._least[place] >= _PLAINLY:
                return True
        return leave(belief, self.share(candidate), least) >= least


def sum_doubt(figures: Mapping[str, float]) -> float:
    """Return the weighted sum of *figures*: the log-odds that the sentence says what is asked."""
    weights = read_weights().doubt
    return weights["bias"] + sum(weights[name] * value for name, value in figures.items())
