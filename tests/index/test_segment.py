from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.engine.analysed import FIELDS, AnalysedArticle, AnalysedSentence
from index.engine.lexicon import Lexicon, PackedTexts, encode, write_lexicon
from index.engine.packing import DamagedPackError, Pack, write_pack
from index.engine.segment import Segment
from index.engine.writing import SegmentWriter

HERE = Path("some.segment")
# Two texts of the same CRC-32.
ALIKE = ("plumless", "buckeroo")
TERMS = st.sets(st.text(st.characters(codec=None), max_size=6), max_size=40)
ARTICLES = (
    AnalysedArticle(
        3,
        "suspended",
        1,
        (
            AnalysedSentence(("councillor", "suspend"), 0, 20, 0),
            AnalysedSentence(("leader", "serious", "serious"), 21, 60, 0, speech=True, speakers=("Odile Marsh",)),
            AnalysedSentence((), 60, 70, 2, furniture=True),
        ),
        headline=("councillor",),
        published="2021-03",
        outlet="Sallow Gazette",
    ),
    AnalysedArticle(9, "empty", 2, (), byline="Merrin Tull", embargo="2031-01-01T00:00:00Z", language="cy"),
    AnalysedArticle(12, "ferry", 2, (AnalysedSentence(("ferry", "stop"), 0, 30, 4, False, True, ("Pascoe Lind",)),)),
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A segment of three articles."""
    found = tmp_path_factory.mktemp("segments") / "one.segment"
    writer = SegmentWriter()
    for article in ARTICLES:
        writer.add(article)
    writer.flush(found)
    return found


def everything(segment: Segment) -> list[Any]:
    """Return all that *segment* gives, through all its accessors."""
    told: list[Any] = [list(segment.terms), [segment.number_of_term(term) for term in segment.terms]]
    told += [list(getattr(segment, name)) for name in ("outlets", "bylines", "speakers", "ids", "languages")]
    told += [segment.sentences_of_speaker(number).tolist() for number in range(len(segment.speakers))]
    for field in segment.fields.values():
        told += [field.size, field.length, field.classes_tf.tolist(), field.classes_length.tolist()]
        for number in range(len(segment.terms)):
            told += [
                field.df(number),
                *(getattr(part, "tolist", lambda part=part: part)() for part in field.of(number)),
            ]
    for name in sorted(vars(Segment)):
        value = getattr(segment, name)
        if isinstance(value, np.ndarray):
            told += [name, value.tolist()]
    told += [segment.index_of_id("ferry"), segment.index_of_number(9), segment.terms_starting("s")]
    return told


def test_every_flipped_byte_is_found(path: Path) -> None:
    """One wrong byte, anywhere, and the segment is found damaged: when opened, or when used, and when verified."""
    content = path.read_bytes()
    expected = everything(Segment(HERE, content))
    # Between the arrays lies what nobody reads: there, only who verifies finds it.
    used = 0
    for place in range(len(content)):
        wrong = bytearray(content)
        wrong[place] ^= 1 << place % 8
        try:
            segment = Segment(HERE, bytes(wrong))
        except DamagedPackError:
            continue
        with pytest.raises(DamagedPackError):
            segment.verify()
        if place % 16 == 0:
            with pytest.raises(DamagedPackError):
                assert everything(segment) == expected
            used += 1
    assert used > 100


def test_what_is_not_there_is_none(path: Path) -> None:
    """A term, an id, a number that no article has is None; a term's beginning that none has, no terms."""
    segment = Segment(path)
    for term in ("councillo", "councillors", "", "\ud800", "z" * 100_000):
        assert segment.number_of_term(term) is None
        assert segment.index_of_id(term) is None
    for number in (-(2**62), 0, 4, 13, 2**62):
        assert segment.index_of_number(number) is None
    assert segment.index_of_number(9) == 1
    assert segment.terms_starting("x") == []
    assert segment.terms_starting("s") == ["serious", "stop", "suspend"]
    assert segment.term(0) == "councillor"
    assert segment.article_id(2) == "ferry"
    assert list(segment.fields) == list(FIELDS)
    assert segment.languages == {"cy": 1, "en": 2}


def test_numbers_outside(path: Path) -> None:
    """The number of no term, or no speaker, is an error, not somebody else's postings."""
    segment = Segment(path)
    for number in (-1, len(segment.terms), 2**40):
        with pytest.raises(DamagedPackError):
            segment.fields["sentence"].of(number)
        with pytest.raises(DamagedPackError):
            segment.sentences_of_speaker(number)


def _rewrite(path: Path, target: Path, change: Callable[[dict[str, Any], dict[str, Any]], object]) -> None:
    """Write the segment *path* anew, with its arrays and meta changed; all checksums are right."""
    pack = Pack(path)
    arrays, meta = {name: pack.read(name) for name in pack}, dict(pack.meta)
    change(arrays, meta)
    with write_pack(target) as writer:
        for name, array in arrays.items():
            writer.write(name, array)
        writer.finish(meta)


@pytest.mark.parametrize(
    "change",
    [
        lambda arrays, meta: meta.clear(),
        lambda arrays, meta: meta.update(fields=7),
        lambda arrays, meta: meta.update(fields={"sentence": ["x", 1]}),
        lambda arrays, meta: meta.update(fields={"sentence": [1]}),
        lambda arrays, meta: meta.update(articles=4),
        lambda arrays, meta: meta.update(embargoes="many"),
        lambda arrays, meta: arrays.pop("flags"),
        lambda arrays, meta: arrays.pop("terms.edges"),
        lambda arrays, meta: arrays.update(widths=arrays["widths"][1:]),
        lambda arrays, meta: arrays.update(kept_at=arrays["kept_at"].astype(np.int32)),
        *(
            lambda arrays, meta, name=name: arrays.update({name: arrays[name][:-1]})
            for name in ("sentence.units", "article.starts", "headline.tops", "paragraph.classes_tf", "terms.order")
        ),
        lambda arrays, meta: arrays.update({"sentence.codes": arrays["sentence.codes"].astype(np.uint32)}),
        lambda arrays, meta: arrays.update({"ids.bytes": arrays["ids.bytes"].astype(np.int32)}),
        lambda arrays, meta: arrays.update({"ids.edges": np.zeros(0, np.uint32)}),
    ],
)
def test_arrays_that_do_not_match(path: Path, tmp_path: Path, change: Callable[..., object]) -> None:
    """Arrays that cannot belong together are found when the segment is opened."""
    _rewrite(path, tmp_path / "changed.segment", change)
    with pytest.raises(DamagedPackError):
        Segment(tmp_path / "changed.segment")


def test_postings_that_lie_outside(path: Path, tmp_path: Path) -> None:
    """Where the postings of a term begin is not believed either."""

    def change(arrays: dict[str, Any], meta: dict[str, Any]) -> None:
        arrays["sentence.starts"] = arrays["sentence.starts"].astype(np.uint32)
        arrays["sentence.starts"][1] = 1 << 20

    _rewrite(path, tmp_path / "changed.segment", change)
    segment = Segment(tmp_path / "changed.segment")
    for number in (0, 1):
        with pytest.raises(DamagedPackError, match="has no entries"):
            segment.fields["sentence"].of(number)


@given(TERMS, st.text(st.characters(codec=None), max_size=3))
@example(set(), "")
@example({*ALIKE, "pier"}, "bu")
@example({"\ud800", "\ue000", "\U0010ffff"}, "\ud800")
def test_texts_are_found(tmp_path_factory: pytest.TempPathFactory, terms: set[str], beginning: str) -> None:
    """A lexicon gives each text's place and knows no others; the texts of a beginning are all those, in order."""
    assert crc32(ALIKE[0].encode()) == crc32(ALIKE[1].encode())
    in_order = sorted(terms)
    file = tmp_path_factory.getbasetemp() / "lexicon"
    with write_pack(file) as writer:
        write_lexicon(writer, "terms", [encode(term) for term in in_order])
        writer.finish({})
    lexicon = Lexicon(Pack(file), "terms")
    assert list(lexicon) == in_order
    assert lexicon[:] == in_order
    assert [lexicon.find(term) for term in in_order] == list(range(len(in_order)))
    assert (lexicon.find(beginning) is None) == (beginning not in terms)
    assert lexicon.find("plumless" if "plumless" not in terms else "tide") is None
    assert lexicon.starting(beginning) == [term for term in in_order if term.startswith(beginning)]
    some = np.arange(0, len(in_order), 2)
    assert PackedTexts(Pack(file), "terms").bytes_at(some) == [encode(in_order[place]) for place in some.tolist()]
    with pytest.raises(IndexError):
        lexicon[len(in_order)]


def test_survives_its_file(path: Path, tmp_path: Path) -> None:
    """A segment that is open answers on after its file was deleted."""
    copy = tmp_path / "copy.segment"
    copy.write_bytes(path.read_bytes())
    segment = Segment(copy)
    copy.unlink()
    assert everything(segment) == everything(Segment(path))
    segment.verify()
