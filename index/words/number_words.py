"""The English words for numbers, and what they count."""

from __future__ import annotations

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

# Each word with its number: those below twenty, and the tens from there.
SMALL = {word: number for number, word in enumerate(_SMALL.split())}
TENS = {word: 10 * place for place, word in enumerate(_TENS.split(), 2)}
