"""Text to terms in German, Spanish, French, Italian, Dutch and Portuguese.

As in English, a term is a word without case and accents, stemmed. The stemmer sees the accents, which tell forms
apart, and the term has none of them, so that a question may leave them out.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from index.words.function_words import FUNCTION_WORDS
from index.words.stemming import load_stemmer
from index.words.terms import LONGEST_WORD, Token

_ALGORITHMS = {
    "de": "german",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
}
_LETTER = r"[^\W\d_]"
_LETTERS = rf"{_LETTER}+(?:[\u0300-\u036f]+{_LETTER}*)*"
# What is elided before a vowel is a word of its own: l'État, qu'il, dell'arte. Elsewhere the mark is inside a word:
# aujourd'hui, O'Neill, foto's.
_ELIDED = {
    "fr": r"(?:jusqu|lorsqu|puisqu|quoiqu|quelqu|qu|[cdjlmnst])",
    "it": _LETTERS,
    "pt": r"d",
}
_REMEMBERED = 30_000
# 1.000,5 and 1 000,5, with a space that does not break a line or with any.
_THOUSANDS = r"\d{1,3}(?:[.\u00a0\u202f ]\d{3})+(?!\d)(?:,\d+)?"
_GROUPED = re.compile(_THOUSANDS)
_PROBES = (
    "Häuser größte abgelehnt rechazó años rejetée l’État dell'arte città begroting foto's orçamentos 1.000,5 Wähler"
)


@dataclass(frozen=True)
class Tongue:
    """A language's way from text to terms."""

    language: str
    stop_words: frozenset[str]
    _token: re.Pattern[str]
    _stem: Callable[[str], str]
    _term_of: Callable[[str], str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_term_of", lru_cache(_REMEMBERED)(self._to_term))

    def read_tokens(self, text: str) -> Iterator[Token]:
        """Yield every token of *text*, in order, stop words included."""
        for match in self._token.finditer(text):
            yield Token(self._term_of(match.group()), match.start(), match.end())

    def read_terms(self, text: str) -> list[str]:
        """Return the terms of *text* that are looked up: all but the stop words, in order."""
        return [term for term in map(self._term_of, self._token.findall(text)) if term not in self.stop_words]

    def fingerprint(self) -> str:
        """Return what identifies this analysis, the stemmer's version included."""
        tables = (self._token.pattern, sorted(self.stop_words), self.read_terms(_PROBES))
        return f"{self.language} {zlib.crc32(repr(tables).encode()):08x}"

    def _to_term(self, word: str) -> str:
        word = unicodedata.normalize("NFC", word[:LONGEST_WORD])
        if word[0].isdigit():
            return _to_number(word)
        # Of 'ß' this makes 'ss', as the Swiss write it.
        plain = word.replace("’", "'").replace(".", "").casefold().rstrip("'")
        if plain in self.stop_words:
            return plain
        if plain.endswith("'s"):
            plain = plain[:-2]
        plain = plain.replace("'", "") or plain
        stemmed = _without_accents(self._stem(plain)) or plain
        # 'té' is no 'te': a stem must not turn a word into a stop word.
        return plain if stemmed in self.stop_words else stemmed


@cache
def tongue(language: str) -> Tongue:
    """Return the way to read *language*, one of de, es, fr, it, nl, pt.

    Raises:
        LookupError: it is another.
    """
    words = FUNCTION_WORDS[language].split()
    tokens = [
        *([rf"{_ELIDED[language]}['’](?={_LETTER})"] if language in _ELIDED else []),
        r"(?:[A-Za-z]\.){2,20}(?!\w)",  # z.B., U.S.
        _THOUSANDS,
        r"\d+(?:[.,]\d+)*",
        rf"{_LETTERS}(?:['’]{_LETTERS})*",
    ]
    return Tongue(
        language,
        # Nobody who types without accents means another word by 'a quien'.
        frozenset(words) | frozenset(map(_without_accents, words)),
        re.compile("|".join(tokens), re.IGNORECASE),
        load_stemmer(_ALGORITHMS[language]),
    )


def _to_number(word: str) -> str:
    """Return *word* with a point for its decimals, and without what parts its thousands."""
    if _GROUPED.fullmatch(word):
        word = re.sub(r"[.\s]", "", word)
    return word.replace(",", ".")


def _without_accents(word: str) -> str:
    return "".join(mark for mark in unicodedata.normalize("NFKD", word) if not unicodedata.combining(mark))
