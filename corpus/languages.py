"""The languages whose sentences are known how to split, and which of them a text is in."""

from __future__ import annotations

import re
from typing import Final

LANGUAGES: Final = ("en", "de", "fr", "es", "it", "nl", "pt")

# What feeds and files write where a tag (RFC 5646) should be: three letters (ISO 639-2), or the language's name.
_OTHER_NAMES: Final = {
    "en": "eng english",
    "de": "deu ger german deutsch",
    "fr": "fra fre french français francais",
    "es": "spa spanish español espanol castellano",
    "it": "ita italian italiano",
    "nl": "nld dut dutch nederlands",
    "pt": "por portuguese português portugues",
}
_CODES: Final = {name: code for code, names in _OTHER_NAMES.items() for name in (code, *names.split())}

# The commonest words that say nothing by themselves.
_FUNCTION_WORDS: Final = {
    "en": "the of and to in a is that for it was on with as he be at by i this had not are but from or have an they "
    "which you were his her she there been their one all we has would will said when who more if no out so what",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
    "hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur "
    "bis mehr durch",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec aux l "
    "d à son sa ses cette ont été ou mais on nous comme elle leur y être fait n s c qu",
    "es": "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí "
    "porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos fue ha son era es según "
    "han",
    "it": "di che è la il un a per in una sono mi si lo ha le con ma ti se no da come io ci questo qui e del della "
    "dei al nel alla i gli anche non più dal delle loro suo sua stato ho l d nella hanno dopo era o",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als bij maar die door over ze hij uit "
    "naar dan nog werd worden heeft was of hun tot je wordt deze zich kan geen haar ik wel meer zal hebben",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou "
    "quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos foi são é está tem ser há",
}
# Close relations that are not split by rules of their own: a text in one of them is in none of the seven.
_RELATIONS: Final = {
    "da": "og i at det er en til af på for ikke der som med har de den et vi var fra men kan om han skal blev eller "
    "sig jeg",
    "no": "og i det er en til på for ikke som med har de den et vi var fra men kan om han skal ble eller seg jeg av å",
    "sv": "och i att det som en på är av för med den till inte har de ett om men var sig från vi så kan när han "
    "efter jag",
    "ca": "de la i que el a en els les l per amb un una del és no es d al dels més com va s també però són aquest ha "
    "han",
    "gl": "de a o que e en do da un para con non unha os no se na por máis as dos como pero ao el das á súa foi son "
    "é tamén",
    "ro": "de în și a la cu pe care că din o este un nu să pentru mai se au fost sunt al ale prin după dar lui",
    "af": "die en van in is het 'n dat nie te vir hy op met sy was om aan wat ook word sal hulle deur as ons maar n",
}
_LISTS: Final = {code: frozenset(words.split()) for code, words in (_FUNCTION_WORDS | _RELATIONS).items()}
_WORD = re.compile(r"[^\W\d_]+")
# Enough for the shares below to be steady, and read in well under a millisecond.
_READ = 4000
_FEWEST_WORDS = 25
# The share of a text's words that the best language must know, and how far before the second it must be. A list of
# names has few of any language's; there the distance must be the greater.
_LEAST = ((0.33, 1.2), (0.15, 3.0))
# No single language of one family has so many words of the other's: that text is in two.
_ROMANCE = frozenset({"fr", "es", "it", "pt", "ca", "gl", "ro"})
_MIXED = 1.8


def language_of(tag: str | None) -> str:
    """Return the one of ``LANGUAGES`` whose rules fit *tag*: "de-AT" and "German" are "de".

    A language that we have no rules for is split by the English ones, which lean least on its words.
    """
    return _CODES.get(re.split(r"[-_]", (tag or "").strip().lower(), maxsplit=1)[0], "en")


def guess_language(text: str) -> str | None:
    """Return the one of ``LANGUAGES`` that *text* is in, told by its commonest words; None where it is not sure.

    A text of fewer than 25 words, in two languages, or in another one is not sure.
    """
    words = [word.lower() for word in _WORD.findall(text, 0, _READ)]
    if len(words) < _FEWEST_WORDS:
        return None
    shares = sorted(((sum(word in known for word in words) / len(words), code) for code, known in _LISTS.items()))
    (second, _), (best, code) = shares[-2:]
    stranger = max(share for share, other in shares if (other in _ROMANCE) != (code in _ROMANCE))
    sure = best >= stranger * _MIXED and any(best >= share and best >= second * margin for share, margin in _LEAST)
    return code if sure and code in LANGUAGES else None
