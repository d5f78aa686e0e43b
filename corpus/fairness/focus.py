"""Whom the sentences read so far are about: for whom "he" can stand in the next one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Name
from corpus.fairness.concerned import agrees, is_one

# So many sentences without anybody may stand between a person and the pronoun.
_FURTHEST_BACK = 3
_FURTHEST_BACK_ALONE = 8
_PRONOUN = re.compile(r"\b(?:he|him|his|she|her|hers)\b", re.IGNORECASE)
# A person without a name, whom a pronoun may stand for.
_SOMEBODY = re.compile(
    r"\b(?:an?|another|one) (?:[\w-]+ ){0,3}?(?:man|woman|boy|girl|teenager|suspect|colleague|teacher|councillor|"
    r"officer|neighbour|friend|brother|sister|relative|driver|pupil|student|worker|employee|defendant|doctor|nurse)\b",
    re.IGNORECASE,
)


class Focus:
    """Whom the sentences read so far are about, with respect to one person."""

    def __init__(self, person: str, *, only: bool = False) -> None:
        """Begin before the first sentence; *only*: the article names nobody else."""
        self.person, self._only = person, only
        self._last: list[Name] = []
        self._between = 0

    @property
    def at_once(self) -> bool:
        """Say whether the sentence just before named the person; where nobody else is named at all, one before that."""
        return self._only or not self._between

    @property
    def alone(self) -> bool:
        """Say whether the last sentence with anybody in it was about the person and nobody else."""
        return bool(self._last) and all(is_one(name.text, self.person) for name in self._last)

    @property
    def among_others(self) -> bool:
        """Say whether it was about the person and others."""
        return not self.alone and any(is_one(name.text, self.person) for name in self._last)

    def fits(self, pronouns: str) -> bool:
        """Say whether a pronoun in *pronouns* can stand for the person and for nobody else named last."""
        fitting = [name for name in self._last if agrees(pronouns, name.text)]
        return (
            bool(fitting) and all(is_one(name.text, self.person) for name in fitting) and agrees(pronouns, self.person)
        )

    def may_be_about(self, here: Sequence[Name]) -> bool:
        """Say whether a sentence that names *here* can be about the person at all."""
        if any(is_one(name.text, self.person) for name in here):
            return True
        return any(is_one(name.text, self.person) for name in self._last)

    def pass_over(self, text: str, here: Sequence[Name]) -> None:
        """Go on behind a sentence of that *text* which names *here*."""
        if here:
            self._last, self._between = list(here), 0
        elif self._last:
            self._between = 0 if self.alone and agrees(text, self.person) else self._between + 1
            strange = self._between and (_PRONOUN.search(text) or _SOMEBODY.search(text))
            if self._between > (_FURTHEST_BACK_ALONE if self._only else _FURTHEST_BACK) or (
                strange and not self.fits(text)
            ):
                self._last = []
