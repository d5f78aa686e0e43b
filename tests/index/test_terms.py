from __future__ import annotations

import sys
import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words import terms
from index.words.stemming import load_stemmer
from index.words.terms import STOP_WORDS, analyser_fingerprint, gather_terms, is_stop_term, read_terms, read_tokens

# Words, marks and anything else: plain random text would hardly ever hold an apostrophe inside a word.
TEXTS = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from(
            [
                "US",
                "u.s.",
                "O’Neill",
                "didn't",
                "1,000",
                "1.13",
                "MPs",
                "“",
                "\n",
                " ",
                "’s",
                ".",
                "é",
                "ﬁ",
                "İ",
                "\ud800",
                "\x00",
                "ﾞ's",
                "ﷺ",
                "²",
                "٣",
                "👩‍🚀",
                "שלום",
                "e\u0301",
                "own",
                "wills",
                "A.",
                "_",
            ]
        )
    ).map("".join),
)


ASCII_TEXTS = st.one_of(
    st.text(st.characters(codec="ascii")),
    st.lists(
        st.sampled_from(
            "a A. U.S. U.S.A e.g.x 1,000 1.13. it's 's ' O'Neill x_y _a. a.b.c. A.1 2nd \x1c\n .".split(" ")
        )
    ).map("".join),
)


@given(ASCII_TEXTS)
def test_plain_text_is_read_the_same(text: str) -> None:
    """What is all ASCII is read by a quicker pattern, which finds the very same words."""
    words = [text[token.start : token.end] for token in read_tokens(text)]
    assert words == terms._TOKEN.findall(text)


@given(TEXTS)
def test_terms_are_gathered(text: str) -> None:
    """All terms of a text at once are those that are read of it one by one."""
    assert gather_terms(text) == set(read_terms(text))


def test_a_long_text_is_read_as_a_short_one() -> None:
    """What is too long to be remembered has the tokens of its parts."""
    part = "The pier at Little Sallow wasn't rebuilt in 1998. "
    long = list(read_tokens(part * 100))
    short = list(read_tokens(part))
    assert len(long) == 100 * len(short)
    assert [token.term for token in long[-len(short) :]] == [token.term for token in short]
    assert long[len(short)].start == len(part)


@given(TEXTS)
def test_offsets_are_exact(text: str) -> None:
    """Tokens lie in order, none empty, none overlapping, and each term comes from its own word alone."""
    end = 0
    for token in read_tokens(text):
        assert end <= token.start < token.end <= len(text)
        end = token.end
        word = text[token.start : token.end]
        assert token.term == terms._to_term(word)
        assert token.term


@given(TEXTS)
def test_terms_are_the_tokens_without_stop_words(text: str) -> None:
    """A sentence and a question are analysed alike: what is looked up is what was kept, less the stop words."""
    assert read_terms(text) == [token.term for token in read_tokens(text) if not is_stop_term(token.term)]


@pytest.mark.parametrize("word", sorted(STOP_WORDS))
def test_a_stop_word_is_one_in_every_print(word: str) -> None:
    """Capitals and a curly apostrophe change nothing; 'US' and 'IT' are the exceptions that prove it."""
    for print_ in (word, word.capitalize(), word.replace("'", "’")):
        assert read_terms(print_) == [], print_


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("O'Neill", "O’Neill"),
        ("Teasel’s", "Teasel"),
        ("José", "jose"),
        ("MPs", "MP"),
        ("1,000", "1000"),
        ("US", "U.S."),
        ("the US’s", "the USA"),
        ("u.s.", "United States's US"),
        ("won", "winning"),
        ("cafe\u0301s", "cafés"),
        ("owned", "owns"),
        ("owner", "owning"),
        ("ACCUSED", "accuses"),
    ],
)
def test_forms_of_one_word_share_a_term(one: str, other: str) -> None:
    """Case, accents, possessives, plurals and irregular forms are the same word."""
    assert read_terms(one)[-1] == read_terms(other)[-1]


@pytest.mark.parametrize("word", ["willing", "owns", "ONS", "UPS", "IFS", "wills", "outs", "overly", "beings"])
def test_a_stem_makes_no_stop_word(word: str) -> None:
    """A word is a stop word by what is printed, not by what is left of it: else nobody could ask who owns a ferry."""
    assert read_terms(word)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1,000 and 1.13.", ["1,000", "and", "1.13"]),
        ("the U.S. president", ["the", "U.S.", "president"]),
        ("didn’t O'Neill's", ["didn’t", "O'Neill's"]),
        ("£14m by-election", ["14", "m", "by", "election"]),
        ("end.Next", ["end", "Next"]),
        ("‘quoted’ 'words'", ["quoted", "words"]),
        ("snake_case", ["snake", "case"]),
        ("_ ... — “” 🚢", []),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    """Figures keep their marks, words their apostrophes; quotation marks are in no word."""
    assert [text[token.start : token.end] for token in read_tokens(text)] == words


@pytest.mark.parametrize(
    "text", ["a." * 200_000 + "b", "a" * 2_000_000, "1," * 500_000, "e\u0301" * 500_000, "a'" * 500_000, "é" * 500_000]
)
def test_hostile_text_takes_no_longer(text: str) -> None:
    """A megabyte that no writer would write is read in seconds, and no term is as long."""
    started = time.monotonic()
    assert all(len(token.term) <= 400 for token in read_tokens(text))
    assert time.monotonic() - started < 20


def test_fingerprint_tells_of_any_change(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another stop word, or another irregular form, makes another analysis."""
    before = analyser_fingerprint()
    for name, value in (
        ("STOP_WORDS", STOP_WORDS | {"ferry"}),
        ("_IRREGULAR", {"went": "leave"}),
        ("LONGEST_WORD", 7),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(terms, name, value)
            terms._fingerprint.cache_clear()
            assert analyser_fingerprint() != before
        terms._fingerprint.cache_clear()
    assert analyser_fingerprint() == before


@pytest.mark.parametrize(
    ("algorithm", "words"),
    [
        ("english", "generously organisations caresses relational skies suspended bullying voted"),
        ("german", "haushalts häuser größe groesse abgelehnt ministerin wählerinnen straßen"),
        ("french", "rejetée élysée budgets grèves déclarations français travailleuses œuvres"),
        ("spanish", "rechazó presupuestos años niñas canciones votaron trabajadoras"),
        ("italian", "bilancio respinto città università lavoratori votarono perché"),
        ("dutch", "begroting verworpen huizen coöperaties ministers gemeenten stakingen"),
        ("portuguese", "orçamentos rejeitou eleições trabalhadores não mães votaram"),
    ],
)
def test_the_stemmer_without_its_wheel_is_the_same(monkeypatch: pytest.MonkeyPatch, algorithm: str, words: str) -> None:
    """Where PyStemmer is not installed the pure Python one stems alike, also from several threads at once."""
    every = words.split() * 20
    expected = [load_stemmer(algorithm)(word) for word in every]
    monkeypatch.setitem(sys.modules, "Stemmer", None)
    # It looks for the wheel itself, once.
    monkeypatch.delitem(sys.modules, "snowballstemmer", raising=False)
    stem = load_stemmer(algorithm)
    assert stem.__name__ == "stem_alone"
    found: list[list[str]] = []
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        threads = [threading.Thread(target=lambda: found.append([stem(word) for word in every])) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(interval)
    assert found == [expected] * 4
