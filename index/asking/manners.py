"""How German, Spanish, French, Italian, Dutch and Portuguese ask.

What a number, a date or a place looks like is known of English sentences only, so of the other languages' questions
only those for a person ask for a kind of thing; the others are answered by their subject.
"""

from __future__ import annotations

import re
from functools import cache

from index.asking.manner import Manner
from index.words.terms import read_tokens

_WHO = {
    "de": "wer|wem|wen|wessen",
    "es": "qui[eé]n(?:es)?",
    "fr": "qui",
    "it": "chi",
    "nl": "wie|wiens",
    "pt": "quem",
}
# They shape a question more than they name its subject.
_WEAK = {
    "de": """
        sagen sagt sagte gesagt erklären erklärt erklärte meinen meint meinte denken denkt dachte antworten antwortete
        reagieren reagiert reagierte kommentieren kommentierte heißen heißt bedeuten bedeutet geben gibt gab gegeben
        nehmen nimmt nahm machen macht machte gemacht tun tut tat getan passieren passiert geschehen geschah kommen
        kommt kam gehen geht ging wissen weiß bekannt genau lange lang alt oft viele Leute Menschen Person Grund Art
        Sache Ding finden findet zeigen""",
    "es": """
        decir dice dicen dijo dijeron dicho pensar piensa pensó opinar opina opinó explicar explicó responder respondió
        reaccionar reaccionó comentar comentó significar significa llamar llama llamó dar da dio dado hacer hace hizo
        hecho pasar pasa pasó ocurrir ocurrió suceder sucedió venir vino ir saber sabe conocer exactamente ahora veces
        tiempo gente persona personas motivo razón tipo cosa cosas encontrar mostrar""",
    "fr": """
        dire dit disent déclarer déclaré déclare penser pense pensé expliquer explique expliqué répondre répond répondu
        réagir réagit réagi commenter commenté signifier signifie appeler appelle donner donne donné faire prendre pris
        passer passe passé arriver arrive arrivé venir venu aller savoir sait connaître exactement maintenant temps fois
        gens personne personnes raison sorte genre chose choses trouver montrer""",
    "it": """
        dire dice dicono detto disse dichiarare dichiarato pensare pensa pensato spiegare spiegato rispondere risposto
        reagire reagito commentare commentato significare significa chiamare chiama dare dato fare fatto prendere preso
        succedere successo accadere accaduto venire andare sapere conoscere esattamente adesso tempo volte gente persona
        persone motivo ragione tipo cosa cose trovare mostrare""",
    "nl": """
        zeggen zegt zei gezegd verklaren verklaarde verklaard denken denkt dacht vinden vindt vond uitleggen antwoorden
        antwoordde reageren reageerde betekenen betekent noemen heet heten geven geeft gaf gegeven maken maakt maakte
        gemaakt nemen nam gebeuren gebeurt gebeurde gebeurd komen komt kwam gaan gaat ging weten weet precies lang oud
        vaak mensen persoon reden soort ding zaak tonen""",
    "pt": """
        dizer diz dizem disse disseram dito pensar pensa pensou explicar explicou responder respondeu reagir reagiu
        comentar comentou significar significa chamar chama dar dá deu dado fazer faz fez feito acontecer aconteceu
        passar vir veio ir saber sabe conhecer exatamente agora tempo vezes gente pessoa pessoas motivo razão tipo coisa
        coisas encontrar mostrar""",
}
_TITLES = {
    "de": "herr herrn frau dr prof professor präsident präsidentin lord sir",
    "es": "señor señora sr sra don doña dr presidente presidenta",
    "fr": "monsieur madame mademoiselle m mm mme mlle dr président présidente",
    "it": "signor signora sig dott dottor professor onorevole presidente",
    "nl": "meneer mevrouw dhr mevr dr prof president",
    "pt": "senhor senhora sr sra dr doutor presidente",
}


@cache
def manner_of(language: str) -> Manner:
    """Return how *language*, one of de, es, fr, it, nl, pt, asks.

    Raises:
        LookupError: it is another.
    """

    def terms(words: str) -> frozenset[str]:
        return frozenset(token.term for token in read_tokens(words, language))

    return Manner(
        language,
        asked=(("person", re.compile(rf"\b(?:{_WHO[language]})\b", re.IGNORECASE)),),
        speakers=(),
        weak=terms(_WEAK[language]),
        titles=terms(_TITLES[language]),
        capitalised=frozenset(),
        # Every German noun has a capital.
        lone_names=language != "de",
    )
