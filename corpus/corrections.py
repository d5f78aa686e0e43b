"""Where an article prints that it was corrected."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, islice

from corpus.article import Sentence, Span


def _any(*shapes: str) -> str:
    return f"(?:{'|'.join(shapes)})"


_PIECE = _any(
    *"article story report column piece post headline item page video graphic caption editorial review".split(),
    *"obituary interview transcript newsletter essay analysis blog timeline list gallery map chart podcast".split(),
    *"profile feature explainer alert tweet footnote quiz database version dispatch op-ed fact[-\\s]check".split(),
)
# "this story", "this May 5 story", "this news article's headline"
_OURS = (
    rf"[Tt]his (?:\w+\.? \d{{1,2}}(?:, \d{{4}},?)? )?(?:[\w-]+ ){{0,2}}{_PIECE}(?:['’]s \w+| and (?:its |the )?\w+)?"
)
# What is done to an article only because it was wrong. "Updated to include a statement" is something else.
_MENDED = _any(
    "amended",
    "corrected",
    "clarified",
    "rectified",
    r"(?:updated|revised|changed|edited|modified|altered|republished)\b[^.\n]{0,60}?\b"
    + _any(
        r"to (?:more |better )?(?:correct|clarify|fix|amend|rectify|accurately)",
        "to remove (?:an? |the )?(?:incorrect|inaccurate|error|erroneous|false)",
        "to reflect (?:the |that |a )?(?:correct|following correction)",
        "with (?:the |a )?correct",
    ),
)
_WRONGLY = "(?:incorrectly|mistakenly|erroneously|inaccurately|wrongly)"
_MISTOOK = r"mis(?:stated|spel(?:t|led)|identified|attributed|characteri[sz]ed|reported|quoted|labell?ed|named|dated)"
_SAID = "(?:said|stated|gave|reported|listed|named|implied|suggested|showed|included)"
_DATE = r"(?:,?\s+(?:\d{1,2}\s+[A-Z][a-z]+|[A-Z][a-z]+\.?\s+\d{1,2})(?:,?\s+\d{4})?)?"
_LABEL = _any(
    # CORRECTION (Oct. 3, 2019, 2:10 p.m. ET): ..., Correction 5 May 2021: ..., Corrections & clarifications: ...
    r"(?:Correct(?:ions?|ed)|CORRECT(?:IONS?|ED)|Clarifications?|CLARIFICATIONS?|Erratum|ERRATUM)"
    r"(?:\s?(?:and|AND|&|/)\s?(?:[Cc]larifications?|CLARIFICATIONS?))?"
    r"(?: (?:[Nn]otice|[Nn]ote|appended|to this (?:story|article)))?"
    rf"(?:\s*[(\[][^)\]\n]{{0,60}}[)\]])?{_DATE}\s*(?::|—|–|\s-\s)",
    _any(
        *"Korrektur Korrekturhinweis Richtigstellung Berichtigung Rectificatif Correctif Rectificación".split(),
        *"Corrección Errata Rettifica Correctie Rectificatie Verbetering Correção Retificação Erramos ERRAMOS".split(),
        "Errata corrige",
        "Fe de erratas",
        "Fe de errores",
    )
    + rf"{_DATE}\s*[:—–]",
)
_ELSEWHERE = _any(
    "In einer (?:früheren|vorherigen|ersten) (?:Version|Fassung) (?:dieses|des) ",
    "(?:Cet article|Ce texte) a été (?:corrigé|rectifié)",
    "Une (?:précédente )?version (?:précédente |antérieure )?de cet article",
    "Una versión anterior de est[ea] ",
    "Este (?:artículo|texto) ha sido (?:corregido|rectificado)",
    "Una (?:precedente )?versione (?:precedente )?di questo articolo",
    "Questo articolo è stato (?:corretto|rettificato)",
    "In een eerdere versie van dit ",
    "Dit (?:artikel|bericht) is (?:gecorrigeerd|gerectificeerd)",
    "Uma versão anterior (?:deste|desta) ",
    "(?:Este texto|Esta (?:reportagem|notícia)) foi (?:corrigid|retificad)[oa]",
)
# A note may open with a mark or with "Editor's note:". It never opens with a quotation mark: that is somebody's word.
_EDITOR = (
    r"(?:(?:Editors?['’]?s?['’]?|EDITORS?['’]?S?['’]?)?\s?(?:[Nn]ote|NOTE|[Uu]pdated?|UPDATED?)\b[^.:\n]{0,40}[:—–]\s*|"
    r"(?:Anmerkung|Anm\.) der Redaktion:\s*|Nota de la redacción:\s*)"
)
_OPENING = rf"[*_(\[►•–—-]{{0,3}}\s*{_EDITOR}?"
_NOTE = re.compile(
    _OPENING
    + _any(
        _LABEL,
        _ELSEWHERE,
        # An earlier version of this story misspelled ... But not: An earlier version of this story appeared in ...
        "(?:[Ii]n )?(?:[Aa]n?|[Tt]he) (?:earlier|previous|prior|original|initial|first|older) "
        r"(?:\w+ )?(?:version|edition|draft|headline|caption|tweet|post)s?(?: and \w+)? "
        rf"(?:of|on|for|to|in|accompanying) (?:this|the following) (?:[\w-]+ ){{0,2}}{_PIECE}\b"
        r"(?! (?:first |originally )?(?:appeared|ran|was (?:first )?published|can be|is available))",
        # This article was amended on 5 May because ...
        rf"{_OURS} (?:was|were|has been|have been|had been|is)\s(?:since |also |later |subsequently )?{_MENDED}",
        # This story previously said ...
        rf"{_OURS} (?:(?:originally|initially|previously) (?:{_MISTOOK}|{_WRONGLY}|{_SAID})|{_MISTOOK}|{_WRONGLY})\b",
        rf"{_OURS} (?:corrects|CORRECTS|clarifies)\b",
        # Because of an editing error, an article on April 25 about ...
        rf"(?:Because of|Due to|Owing to) an? (?:[\w-]+ ){{0,2}}(?:error|mistake), (?:[\w’']+ ){{0,8}}?{_PIECE}\b",
        # A name was misspelled in an earlier version of this story.
        rf"[A-Z][^\n\"“”]{{5,200}} in an? (?:earlier|previous|prior) version of this {_PIECE}\.",
        # (Corrects paragraph 3 to say ...)
        r"\((?:Corrects|Refiles|Clarifies) [^)]{4,200}\)?",
    )
    # Editor's note: An article on Monday about ...
    + rf"|{_EDITOR}An? {_PIECE} (?:in some editions )?(?:on|last|published) "
)
# What follows a note in a paragraph of its own and belongs to it.
_SEQUEL = re.compile(
    rf"(?:The|It|This) (?:{_PIECE} )?(?:has|have|was|were) (?:since )?(?:been )?{_MENDED}|"
    r"(?:We|The \w+(?: \w+)?|[A-Z]{2,}(?: [A-Z]+)?|\w+ News) (?:regret|apologi[sz]e)s? (?:for )?(?:the|this|any) "
)
_BARE_LABEL = re.compile(rf"{_OPENING}(?:{_LABEL}|Corrections?|Clarifications?|CORRECTIONS?)\s*")
_LABEL_LENGTH = 90
# A column of corrections is about other articles, and has more of them than any note.
_ANY = re.compile(rf"(?:earlier|previous|prior) version of (?:this|the)|\b{_MISTOOK}\b")
_COLUMN = 6
# Every note has one of these, and most articles have none.
_SIGNS = (
    *"orrect orrig rrat ektur ettif ectif CORRECT larif CLARIF ersion versi versã Fassung amended rror".split(),
    *"misstat misspel misident misattr mischar misrep misquo mislab misnam misdat wrong istaken ichtig erbeter".split(),
    *"efiles ote ERRAMOS ccura".split(),
)


def begins_note(body: str, sentence: Sentence) -> bool:
    """Say whether *sentence* of *body* begins as the note of a correction does, for who has only some sentences."""
    return _NOTE.match(body, *sentence.span) is not None


def find_correction(body: str, sentences: Sequence[Sentence]) -> Span | None:
    """Return where *body* prints that it was itself corrected: the whole note; None where it prints no such thing.

    *sentences* are those of ``split_sentences``. A note that the article was updated with news is no correction, and
    neither is the news of somebody else's. A column of corrections to other articles has none of its own. Where
    there are several notes apart from each other, the first is returned.
    """
    if not any(sign in body for sign in _SIGNS):
        return None
    first = next((place for place, one in enumerate(sentences) if begins_note(body, one)), None)
    if first is None or next(islice(_ANY.finditer(body), _COLUMN - 1, None), None):
        return None
    paragraphs = (list(group) for _, group in groupby(sentences[first:], key=lambda sentence: sentence.paragraph))
    note = next(paragraphs)
    end = note[-1].span.end
    # "CORRECTION:" / "As published in our international edition." / "An article about ..."
    owed = 2 if _BARE_LABEL.fullmatch(body, note[0].span.start, end) else 0
    for paragraph in paragraphs:
        start = paragraph[0].span.start
        if not (owed or _NOTE.match(body, start) or _SEQUEL.match(body, start)):
            break
        end = paragraph[-1].span.end
        owed = max(0, owed - 1) if end - start < _LABEL_LENGTH else 0
    return Span(note[0].span.start, end)
