from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.function_words import FUNCTION_WORDS
from index.words.terms import analyser_fingerprint, is_stop_term, read_terms, read_tokens
from index.words.tongues import tongue

LANGUAGES = sorted(FUNCTION_WORDS)
WORDS = (
    "l’État d'un qu'il dell'arte aujourd'hui foto's Häuser STRASSE Straße città é e\u0301 1.000,5 10\u202f000 z.B. ’ '"
    " 's \ud800 \x00 ﬁ İ ² ٣ _ . , (a) l'l'l' L’ année"
).split()
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from([*WORDS, " ", "\n"])).map("".join))


@given(st.sampled_from(LANGUAGES), TEXTS)
def test_offsets_are_exact(language: str, text: str) -> None:
    """Tokens lie in order, none empty, none overlapping, and each term comes from its own word alone."""
    end = 0
    for token in read_tokens(text, language):
        assert end <= token.start < token.end <= len(text)
        end = token.end
        assert token.term
        assert token.term == tongue(language)._to_term(text[token.start : token.end])
    terms = [token.term for token in read_tokens(text, language) if not is_stop_term(token.term, language)]
    assert read_terms(text, language) == terms


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stop_word_is_one_in_every_print(language: str) -> None:
    """With capitals, and without the accents that a phone makes hard to type."""
    for word in FUNCTION_WORDS[language].split():
        for print_ in (word, word.capitalize(), word.upper()):
            assert read_terms(print_, language) == [], print_


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_listed_once(language: str) -> None:
    """A list without repeats, in lower case: it is read by people, too."""
    words = FUNCTION_WORDS[language].split()
    assert len(words) == len(set(words))
    assert all(word == word.lower() for word in words)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Häuser", "Haus"),
        ("de", "des Haushaltes", "Haushalt"),
        ("de", "Straße", "STRASSEN"),
        ("de", "Groesse", "Größe"),
        ("de", "1.000,5", "1000,5"),
        ("de", "Scholz’s", "Scholz"),
        ("fr", "l’État", "État"),
        ("fr", "de l'ÉTAT", "etat"),
        ("fr", "qu'il rejeta", "rejeté"),
        ("fr", "10\u202f000", "10000"),
        ("fr", "10 000", "10.000"),
        ("fr", "e\u0301lections", "élection"),
        ("es", "presupuestos", "el presupuesto"),
        ("es", "niñas", "NINA"),
        ("es", "rechazó", "rechazar"),
        ("it", "dell’università", "universita"),
        ("it", "un'elezione", "le elezioni"),
        ("it", "quest'elezione", "elezioni"),
        ("nl", "foto’s", "foto"),
        ("nl", "huizen", "het huis"),
        ("pt", "eleições", "ELEICOES"),
        ("pt", "d’água", "água"),
    ],
)
def test_forms_of_one_word_share_a_term(language: str, one: str, other: str) -> None:
    """Case, accents, plurals, elided articles and the marks in numbers are no other word."""
    assert read_terms(one, language)[-1:] == read_terms(other, language)[-1:] != []
    assert len(read_terms(one, language)) == 1


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "L’État d'Ivoire", ["L’", "État", "d'", "Ivoire"]),
        ("fr", "aujourd'hui, O'Neill", ["aujourd'hui", "O'Neill"]),
        ("it", "l'un po' d'acqua", ["l'", "un", "po", "d'", "acqua"]),
        ("de", "z.B. 1.000,50 Euro am 3.5.2021", ["z.B.", "1.000,50", "Euro", "am", "3.5.2021"]),
        ("es", "El 10 de mayo, 300 votos", ["El", "10", "de", "mayo", "300", "votos"]),
        ("nl", "zo'n 's avonds", ["zo'n", "s", "avonds"]),
    ],
)
def test_tokens(language: str, text: str, words: list[str]) -> None:
    """An elided word is a token of its own; an apostrophe elsewhere, and the marks of a number, part nothing."""
    assert [text[token.start : token.end] for token in read_tokens(text, language)] == words


@pytest.mark.parametrize(
    ("language", "word"), [("fr", "pas"), ("de", "nicht"), ("es", "no"), ("it", "senza"), ("nl", "geen"), ("pt", "sem")]
)
def test_what_turns_a_sentence_round_is_looked_up(language: str, word: str) -> None:
    """A question that holds a negation means it."""
    assert read_terms(word, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text", ["a." * 200_000 + "b", "a" * 2_000_000, "1." * 500_000, "1 000" * 300_000, "l'" * 500_000, "é" * 500_000]
)
def test_hostile_text_takes_no_longer(language: str, text: str) -> None:
    """A megabyte that no writer would write is read in seconds, and no term is as long."""
    started = time.monotonic()
    assert all(len(term) <= 400 for term in read_terms(text, language))
    assert time.monotonic() - started < 10


def test_fingerprints_are_those_of_the_languages_in_use() -> None:
    """An index of English articles does not depend on how German is read; one of German articles does."""
    assert analyser_fingerprint() == analyser_fingerprint(["en"])
    assert analyser_fingerprint(["de", "en"]) == analyser_fingerprint(("en", "de")) != analyser_fingerprint(["en"])
    assert len({analyser_fingerprint(["en", language]) for language in LANGUAGES}) == len(LANGUAGES)
    with pytest.raises(LookupError):
        analyser_fingerprint(["xx"])


def test_english_needs_no_other_language() -> None:
    """Who reads English only loads none of the others' words."""
    check = (
        "import index.words.terms, sys; index.words.terms.read_terms('pier'); "
        "sys.exit('index.words.tongues' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
