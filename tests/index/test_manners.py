from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest

from corpus.article import Article
from index.answering import Answerer
from index.asking.manners import manner_of
from index.asking.question import read_question
from index.words.terms import read_terms

ARTICLES = {
    "en": (
        "The council of Little Sallow rejected the budget on Monday. "
        "The mayor, Odile Marsh, wants to raise the harbour fees. The harbour wall was built in 1911."
    ),
    "de": (
        "Der Gemeinderat von Kleinfelden hat den Haushalt am Montag abgelehnt. "
        "Die Bürgermeisterin Hedda Quendel will die Hafengebühren erhöhen. "
        "Die Straße zum Leuchtturm wurde im Winter gesperrt, weil die Brücke einstürzte. "
        "Im Sommer kamen 14.000 Gäste auf die Insel."
    ),
    "fr": (
        "Le conseil municipal de Val-Brumeux a rejeté le budget lundi soir. "
        "La maire, Odette Fauvelin, veut augmenter les taxes du port. "
        "L’école du quartier fermera en juillet, faute d’élèves. "
        "Près de 14 000 visiteurs sont venus sur l’île cet été."
    ),
    "es": (
        "El ayuntamiento de Valdeperal rechazó el presupuesto el lunes. "
        "La alcaldesa, Casilda Robleño, quiere subir las tasas del puerto. "
        "La escuela del barrio cerrará en julio por falta de alumnos. "
        "Unos 14.000 visitantes llegaron a la isla durante el verano."
    ),
    "it": (
        "Il consiglio comunale di Borgo Nebbioso ha respinto il bilancio lunedì. "
        "La sindaca, Ottavia Brezzi, vuole aumentare le tasse del porto. "
        "L’ospedale dell’isola chiuderà a luglio per mancanza di medici. "
        "Circa 14.000 visitatori sono arrivati sull’isola durante l’estate."
    ),
    "nl": (
        "De gemeenteraad van Nevelhoek heeft de begroting maandag verworpen. "
        "Burgemeester Hanneke Duinstra wil de havengelden verhogen. "
        "De school in de wijk sluit in juli wegens een tekort aan leerlingen. "
        "Zo'n 14.000 bezoekers kwamen in de zomer naar het eiland."
    ),
    "pt": (
        "A câmara municipal de Vale Nevoento rejeitou o orçamento na segunda-feira. "
        "A presidente da câmara, Olívia Serpão, quer aumentar as taxas do porto. "
        "A escola do bairro fechará em julho por falta de alunos. "
        "Cerca de 14.000 visitantes chegaram à ilha durante o verão."
    ),
}
QUESTIONS = [
    ("de", "Wer hat den Haushalt abgelehnt?", "hat den Haushalt"),
    ("de", "Was will Hedda Quendel erhöhen?", "Hafengebühren"),
    ("de", "Warum wurde die Strasse zum Leuchtturm gesperrt?", "Brücke"),
    ("de", "Wie viele Gäste kamen auf die Insel?", "14.000"),
    ("fr", "Qui a rejeté le budget ?", "a rejeté le budget"),
    ("fr", "Qu'est-ce que la maire veut augmenter ?", "taxes du port"),
    ("fr", "Pourquoi l'école du quartier ferme-t-elle ?", "faute"),
    ("fr", "Combien de visiteurs sont venus sur l'île ?", "14 000"),
    ("es", "¿Quién rechazó el presupuesto?", "rechazó el presupuesto"),
    ("es", "¿Qué quiere subir la alcaldesa?", "tasas del puerto"),
    ("es", "¿Por qué cerrará la escuela del barrio?", "alumnos"),
    ("es", "¿Cuántos visitantes llegaron a la isla?", "14.000"),
    ("it", "Chi ha respinto il bilancio?", "ha respinto il bilancio"),
    ("it", "Che cosa vuole aumentare la sindaca?", "tasse del porto"),
    ("it", "Perché chiude l'ospedale dell'isola?", "medici"),
    ("it", "Quanti visitatori sono arrivati sull'isola?", "14.000"),
    ("nl", "Wie heeft de begroting verworpen?", "heeft de begroting"),
    ("nl", "Wat wil Hanneke Duinstra verhogen?", "havengelden"),
    ("nl", "Waarom sluit de school in de wijk?", "leerlingen"),
    ("nl", "Hoeveel bezoekers kwamen naar het eiland?", "14.000"),
    ("pt", "Quem rejeitou o orçamento?", "rejeitou o orçamento"),
    ("pt", "O que quer aumentar a presidente da câmara?", "taxas do porto"),
    ("pt", "Por que fechará a escola do bairro?", "alunos"),
    ("pt", "Quantos visitantes chegaram à ilha?", "14.000"),
    ("en", "Who rejected the budget?", "rejected the budget"),
    ("en", "What does Odile Marsh want to raise?", "harbour fees"),
]
OTHERS = sorted(set(ARTICLES) - {"en"})


@pytest.fixture(scope="module")
def answerer(ask: Callable[..., AbstractContextManager[Answerer]]) -> Iterator[Answerer]:
    """An answerer over one invented article in each language."""
    with ask(*(Article(language, body, language=language) for language, body in ARTICLES.items())) as found:
        yield found


@pytest.mark.parametrize(("language", "question", "expected"), QUESTIONS)
def test_a_question_finds_its_sentence_in_its_own_language(
    answerer: Answerer, language: str, question: str, expected: str
) -> None:
    """Asked the way people ask, it is answered from the article in its language, and not refused."""
    answer = answerer.answer(question)
    assert answer.answered, answer.reason
    assert answer.quotes[0].article.article_id == language
    assert expected in answer.quotes[0].text
    assert answer.quotes[0].matches


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("de", "Wer hat die Steuerreform des Bundeskanzlers abgelehnt?"),
        ("fr", "Qui a inventé le téléphone portable ?"),
        ("es", "¿Quién ganó la carrera de bicicletas?"),
        ("it", "Chi ha vinto la gara di biciclette?"),
        ("nl", "Wie heeft de wielerwedstrijd gewonnen?"),
        ("pt", "Quem venceu a corrida de bicicletas?"),
    ],
)
def test_what_nobody_printed_is_refused(answerer: Answerer, language: str, question: str) -> None:
    """In any language, no answer is better than one about something else."""
    answer = answerer.answer(question)
    assert not answer.answered, answer.quotes[0].text
    assert answer.reason


@pytest.mark.parametrize(("language", "question", "_"), QUESTIONS)
def test_question_words_are_not_searched_for(language: str, question: str, _: str) -> None:
    """Every term that counts in full is one that the article could hold."""
    asked = read_question(question, sorted(ARTICLES))
    assert asked.language == language
    held = set(read_terms(ARTICLES[language], language))
    full = {term for term, weight in zip(asked.terms, asked.weights, strict=True) if weight == 1.0}
    assert full
    assert len(full - held) <= 1, full - held
    assert not asked.speaker


@pytest.mark.parametrize(
    ("text", "languages", "expected"),
    [
        ("Wer hat den Haushalt abgelehnt?", ("en",), "en"),
        ("Wer hat den Haushalt abgelehnt?", (), "en"),
        ("Wer hat den Haushalt abgelehnt?", ("fr", "en"), "en"),
        ("Wer hat den Haushalt abgelehnt?", ("en", "de"), "de"),
        ("Wer hat den Haushalt abgelehnt?", ("de",), "de"),
        ("Haushalt", ("de", "en"), "en"),
        ("Haushalt", ("de",), "de"),
        ("Who rejected the budget?", ("de",), "en"),
        ("Who rejected the budget?", ("de", "en"), "en"),
        ("Was Merkel in Berlin?", ("en", "de"), "en"),
        ("Did Müller’s café close?", ("en", "de", "fr"), "en"),
        ("Beyoncé", ("en", "fr"), "en"),
        ("a que horas cierra la escuela", ("en", "es", "fr"), "es"),
        ("CUANTOS VOTOS TUVO LA ALCALDESA", ("en", "es", "fr", "it", "pt"), "es"),
        ("Où est l’école ?", ("en", "fr", "it"), "fr"),
        ("Dov'è l'ospedale?", ("en", "fr", "it"), "it"),
        ("\ud800\x00", ("en", "fr", "it"), "en"),
    ],
)
def test_english_unless_something_speaks_for_another(text: str, languages: tuple[str, ...], expected: str) -> None:
    """A question is read in a language that the archive has articles in, and in English whenever unsure."""
    assert read_question(text, languages).language == expected


@pytest.mark.parametrize("language", OTHERS)
def test_words_that_shape_a_question(language: str) -> None:
    """The lists are of words as they are looked up."""
    manner = manner_of(language)
    assert manner.language == language
    assert manner.weak
    assert manner.titles


def test_a_german_noun_is_no_name() -> None:
    """Every noun has a capital there: two in a row make a name, one does not."""
    asked = read_question("Was hat Frau Hedda Quendel über den Haushalt gesagt?", ("de",))
    assert asked.names == (("hedda", "quendel"),)
    assert read_question("Qu'a dit Odette Fauvelin du budget ?", ("fr",)).names == (("odet", "fauvelin"),)
