"""Copies made of given articles, as outlets make them of agency copy, and changes planted in them.

All is drawn from a seeded ``random.Random``, so that a failure can be looked at again. The spellings are a list of
their own, not the rules that are tested.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from corpus.article import Article, Span
from corpus.sentences import split_paragraphs

_SPELLINGS = dict(
    pair.split(":")
    for pair in (
        "color:colour colors:colours colored:coloured favorite:favourite favorites:favourites favor:favour "
        "labor:labour "
        "honor:honour honored:honoured honors:honours neighbor:neighbour neighbors:neighbours "
        "neighborhood:neighbourhood "
        "neighborhoods:neighbourhoods behavior:behaviour rumors:rumours humor:humour harbor:harbour armor:armour "
        "center:centre centers:centres centered:centred theater:theatre theaters:theatres meters:metres meter:metre "
        "liters:litres fiber:fibre kilometers:kilometres defense:defence offense:offence license:licence "
        "organize:organise organized:organised organization:organisation organizations:organisations "
        "organizers:organisers recognize:recognise recognized:recognised realize:realise realized:realised "
        "apologize:apologise apologized:apologised criticized:criticised criticize:criticise emphasized:emphasised "
        "authorized:authorised authorization:authorisation hospitalized:hospitalised specialized:specialised "
        "civilization:civilisation characterized:characterised minimize:minimise maximize:maximise analyze:analyse "
        "analyzed:analysed traveled:travelled traveling:travelling traveler:traveller travelers:travellers "
        "canceled:cancelled canceling:cancelling labeled:labelled modeling:modelling fueled:fuelled "
        "counselor:counsellor counselors:counsellors program:programme programs:programmes gray:grey "
        "skeptical:sceptical skepticism:scepticism pediatric:paediatric pediatrician:paediatrician "
        "catalog:catalogue dialog:dialogue plow:plough mold:mould aluminum:aluminium jewelry:jewellery "
        "mom:mum moms:mums toward:towards afterward:afterwards learned:learnt judgment:judgement aging:ageing "
        "skillful:skilful fulfill:fulfil enrollment:enrolment installment:instalment pajamas:pyjamas mustache:moustache"
    ).split()
)
_BRITISH = dict(_SPELLINGS)
_AMERICAN = {british: american for american, british in _SPELLINGS.items()}
_WORD = re.compile(r"[A-Za-z]+")
_TAGS = ("LONDON (Reuters) - ", "WASHINGTON (AP) — ", "PARIS, (AFP) - ", "NEW YORK, June 3 (Reuters) - ", "(AP) -- ")
_CREDITS = (
    "(Reporting by Nora Quill and Ben Ashdown; Editing by Sue Marsh)",
    "Reporting by Ola Brandt in Oslo; editing by T. Wren",
    "The Associated Press contributed to this report.",
    "Additional reporting by Jo Fell",
)
_HEADLINES = (
    "What we know so far", "Questions asked after the day's events", "Officials respond as story develops",
    "Local reaction grows", "Report: how it came about", "Updated: the latest",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Planted:
    """One word or number inside a quotation that was changed at ``place``: ``old`` before, ``new`` after."""

    place: int
    quotation: str
    old: str
    new: str


def make_copy(
    article: Article, number: int, chance: random.Random, *, drop: tuple[float, float] = (0.3, 0.6)
) -> Article:
    """Return a copy of *article* as another outlet would print it: trimmed, moved about, tagged and respelt.

    Of its paragraphs a part drawn from *drop* goes, at least one stays; two of the others change places.
    """
    paragraphs = [span.of(article.body) for span in split_paragraphs(article.body)]
    kept = sorted(chance.sample(range(len(paragraphs)), max(1, round(len(paragraphs) * (1 - chance.uniform(*drop))))))
    if len(kept) > 1:
        first, second = chance.sample(range(len(kept)), 2)
        kept[first], kept[second] = kept[second], kept[first]
    texts = [paragraphs[place] for place in kept]
    texts = [restyle(text, chance) for text in _respell(texts, chance)] if chance.random() < 0.9 else texts
    texts[0] = chance.choice(_TAGS) + texts[0]
    if chance.random() < 0.5:
        texts.append(chance.choice(_CREDITS))
    return replace(
        article,
        article_id=f"{article.article_id}-copy-{number}",
        body="\n\n".join(texts),
        headline=chance.choice(_HEADLINES),
        outlet=f"Outlet {number}",
        url=None,
    )


def _respell(texts: list[str], chance: random.Random) -> list[str]:
    words = chance.choice((_BRITISH, _AMERICAN))

    def respell(match: re.Match[str]) -> str:
        word = match.group()
        other = words.get(word.lower(), word.lower())
        return word if other == word.lower() else (other.capitalize() if word[0].isupper() else other)

    return [_WORD.sub(respell, text) for text in texts]


def restyle(text: str, chance: random.Random) -> str:
    """Return *text* with all its quotation marks in one other shape: curly, straight or single."""
    style = chance.choice(("curly", "straight", "single"))
    straight = re.sub(r"[“”]", '"', text).replace("’", "'").replace("‘", "'")
    if style == "straight":
        return straight
    pairs = ("“", "”") if style == "curly" else ("‘", "’")
    opened = False
    shaped = ""
    for character in straight:
        if character == '"':
            shaped += pairs[opened]
            opened = not opened
        else:
            shaped += "’" if character == "'" else character
    return shaped.replace("—", " - ") if style == "single" else shaped


def plant_change(copy: Article, chance: random.Random) -> tuple[Article, Planted] | None:
    """Return *copy* with one word or number changed inside one of its quotations; None where it has none.

    A number becomes another number, any other word a word of another meaning.
    """
    quotations = [span for span in _find_quotations(copy.body) if len(span.of(copy.body).split()) >= 6]
    if not quotations:
        return None
    quotation = chance.choice(quotations)
    words = list(re.finditer(r"[A-Za-z]{4,}|\d+", quotation.of(copy.body)))
    if not words:
        return None
    word = chance.choice(words)
    old = word.group()
    new = str(int(old) + chance.choice((1, 2, 10))) if old.isdecimal() else chance.choice(_OTHERS)
    if new == old.lower():
        return None
    start = quotation.start + word.start()
    body = copy.body[:start] + new + copy.body[start + len(old) :]
    return replace(copy, body=body), Planted(start, quotation.of(copy.body), old, new)


def _find_quotations(body: str) -> list[Span]:
    """Return what stands between double marks, in paragraphs where every mark has its partner."""
    found: list[Span] = []
    for paragraph in split_paragraphs(body):
        marks = [match.start() for match in re.finditer(r"[“”\"]", paragraph.of(body))]
        if len(marks) % 2 == 0:
            found += [
                Span(paragraph.start + opened + 1, paragraph.start + closed)
                for opened, closed in zip(marks[::2], marks[1::2], strict=True)
            ]
    return found


_OTHERS = "never always rarely harbour seven gladly window Tuesday doubt certain nobody twelve council unlikely".split()
