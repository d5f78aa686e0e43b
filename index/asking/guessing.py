"""Which language a question is in, of those that it can be answered in: a few words must do, so each is weighed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from index.words.terms import ENGLISH, is_stop_term

# Those that are no English words: 'Was Merkel in Berlin?' is not German.
_INTERROGATIVES = {
    "de": "wer wem wen wessen wann wo warum wieso weshalb wie welche welcher welches welchem welchen woher wohin",
    "es": """
        quién quiénes qué cuándo dónde cómo cuánto cuánta cuántos cuántas cuál cuáles quien quienes cuando donde cuanto
        cuanta cuantos cuantas cual cuales""",
    "fr": "qui quand où pourquoi comment combien quel quelle quels quelles",
    "it": "chi quando dove perché perche quanto quanta quanti quante quale quali",
    "nl": "wie wat wanneer waar waarom hoe hoeveel welk welke",
    "pt": "quem quê quando onde quanto quanta quantos quantas qual quais",
}
_LETTERS = {
    "de": "äöüß",
    "es": "áéíóúüñ",
    "fr": "àâæçéèêëîïôœùûü",
    "it": "àèéìòù",
    "nl": "éèëïöü",
    "pt": "áâãàçéêíóôõú",
}
# The 's of "Merkel's" is no word of anybody's.
_WORD = re.compile(r"(?<!['’])[^\W\d_]+|(?<=['’])[^\W\d_]{2,}")
# What another language must be ahead of English by.
_AHEAD = 0.5


def guess_question_language(text: str, languages: Sequence[str]) -> str:
    """Return the language of the question *text*: English, or one of *languages*, those of the archive's articles.

    A function word counts for the languages that have it, the more the fewer they are; a question word counts besides,
    and so do accents, if not of names, that a language has all of. English is what it is unless another is clearly
    ahead. Where there are no English articles, and nothing speaks for any language, it is that of most articles, the
    first of *languages*.
    """
    printed = _WORD.findall(unicodedata.normalize("NFC", text))
    words = [word.lower() for word in printed]
    # Müller is asked about in English, too.
    accents = {letter for word in printed if word[0].islower() for letter in word if not letter.isascii()}
    candidates = list(dict.fromkeys([*languages, ENGLISH]))
    scores = dict.fromkeys(candidates, 0.0)
    for word in words:
        known = [language for language in candidates if is_stop_term(word, language)]
        for language in known:
            scores[language] += 1 / len(known)
    for language in set(candidates) - {ENGLISH}:
        scores[language] += not set(words).isdisjoint(_INTERROGATIVES[language].split())
        if scores[language] and accents and accents <= set(_LETTERS[language]):
            scores[language] += 0.5
    # Of two that are level, the one that more articles are in.
    best = max(candidates, key=lambda language: scores[language])
    if not any(scores.values()):
        return ENGLISH if ENGLISH in languages else candidates[0]
    return best if scores[best] >= scores[ENGLISH] + _AHEAD else ENGLISH
