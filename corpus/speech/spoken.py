"""After the stop of a quotation: is it still said who spoke?"""

from __future__ import annotations

import re

_NAME = r"(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.’'-]*"
_SPOKEN = (
    "(?:said|says|say|asked|asks|ask|told|tells|replied|replies|answered|answers|added|adds|called|calls|cried|cries|"
    "shouted|shouts|joked|jokes|wrote|writes|wondered|wonders|demanded|demands|insisted|declared|quipped|exclaimed|began|"
    "started|continued|recalled|yelled|laughed|whispered|muttered|screamed|howled|tweeted|posted|wails|wailed|"
    "interjected)"
)
# “Is it over?” Ms Dunn asked. “What?” said Dunn. “Why?” I asked. But: “Who knows?” Dunn said that ...
_SPEAKING = re.compile(
    rf"(?:I|{_NAME})\s{_SPOKEN}\b(?!\s(?:that|he|she|the|it|they|his|her|there|in\s\d))|{_SPOKEN}\s[A-Z]"
)
_SAID = re.compile(rf"{_NAME}\s(?:said|says|asked|asks|told|added|adds|wrote)(?:\sreporters|\s\w+ly)?(?:\.|$)")
_CREDIT = re.compile(r"[-–—]{1,2}\s?[A-Z][^.?!]{2,60}$")
_BARE_CREDIT = re.compile(r"—\s?(?:[A-Z][\w'’-]+\s?){2,3}$")
_LONGEST_CREDIT = 80


def names_speaker(text: str, at: int) -> bool:
    """Say whether the words at *at*, after a question or an outcry in quotation marks, tell whose it was."""
    return _SPEAKING.match(text, at) is not None


def says_alone(text: str, at: int) -> bool:
    """Say whether all that is at *at* is that somebody said it: such a sentence cannot stand alone."""
    return _SAID.match(text, at) is not None


def is_credit(text: str, at: int, *, quoted: bool) -> bool:
    """Say whether the rest of *text* is the name of the one who said what came before: '“It is over.” - Ann Hale'.

    Where what came before was not *quoted*, only a long dash and a person's name are enough.
    """
    return len(text) - at < _LONGEST_CREDIT and (_CREDIT if quoted else _BARE_CREDIT).match(text, at) is not None
