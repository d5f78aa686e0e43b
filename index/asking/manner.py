"""How English asks: the patterns of what is wanted and of whose words, and the words that name no subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from corpus.day_names import MONTHS, WEEKDAYS
from index.words.terms import ENGLISH, read_tokens

Asked = Literal[
    "person", "number", "age", "date", "duration", "place", "reason", "speech", "definition", "name", "other"
]


class Manner(NamedTuple):
    """How a language asks: patterns of what is wanted and of whose words, and terms that are no subject.

    ``lone_names``: a single capital inside a sentence makes a name; where every noun has one, it takes two words.
    ``wants_words`` matches a question that a speaker's words alone answer, ``who_said`` finds one for who gave some
    words, and ``perhaps_speaker`` matches one that asks for somebody's words if it begins with a speaker's name.
    ``reported`` finds a verb of saying that follows a name, ``frame`` the courtesies around what is asked.
    """

    language: str
    asked: Sequence[tuple[Asked, re.Pattern[str]]]
    speakers: Sequence[re.Pattern[str]]
    weak: frozenset[str]
    titles: frozenset[str]
    capitalised: frozenset[str]
    lone_names: bool = True
    wants_words: re.Pattern[str] | None = None
    who_said: re.Pattern[str] | None = None
    perhaps_speaker: re.Pattern[str] | None = None
    reported: re.Pattern[str] | None = None
    frame: re.Pattern[str] | None = None


_SAY = (
    r"(?:say|says|said|saying|tell|told|telling|think|thinks|claim|claimed|argue|argued|comment|commented|respond|"
    r"responded|reply|replied|react|reacted|describe|described|call|called|feel|add|added|warn|warned|announce|"
    r"announced|admit|admitted|deny|denied|promise|promised|insist|insisted|explain|explained|accuse|accused|"
    r"criticise|criticised|criticize|criticized|suggest|suggested|state|stated|believe|believed)"
)
# Forms that tell of words already said: 'who said', 'which minister denied', 'who is calling for'.
_SAID = (
    r"(?:says?|said|saying|tells?|told|telling|thinks|claims?|claimed|claiming|argues?|argued|arguing|comment(?:s|ed)|"
    r"responds?|responded|repl(?:y|ies|ied)|reacts?|reacted|describes?|described|describing|calls?|called|calling|adds?|"
    r"added|warns?|warned|warning|announces?|announced|admits?|admitted|den(?:y|ies|ied)|denying|promises?|promised|"
    r"insists?|insisted|explains?|explained|accuses?|accused|accusing|critici[sz]e[sd]?|suggests?|suggested|states?|stated|"
    r"believes?|dismiss(?:es|ed)?|condemn(?:s|ed)?|praise[sd]?|welcome[sd]?|predict(?:s|ed)?|branded|dubbed|labelled|"
    r"likened|compared|pledge[sd]?|vowed|apologi[sz]e[sd]|thanked|joked|tweeted|urged|demanded|questioned|complained|"
    r"confirmed|defended|attacked|rejected)"
)
# What is asked for by its kind: 'what Scottish city', 'which of the two unions'.
_WHICH = (
    r"\b(?:what|which) (?:of (?:the|these|those) )?"
    r"(?:(?!(?:is|was|are|were|did|does|do|has|had|have|of)\b)[\w-]+ ){0,2}?"
)
_PATTERNS: tuple[tuple[Asked, str], ...] = (
    ("age", r"\bhow old\b|\bwhat age\b|\bwhat (?:is|was) (?:his|her|the) age\b"),
    ("duration", r"\bhow long\b|\bfor how many (?:years|months|weeks|days)\b"),
    (
        "number",
        r"\bhow (?:many|much|far|big|large|tall|high|often|deep|wide|heavy|fast)\b"
        rf"|{_WHICH}(?:numbers?|percentages?|"
        r"percent|proportion|share|fraction|age|amount|price|cost|total|size|majority|margin|figure|rate|score|"
        r"population|temperature|distance|length|height|weight|speed|turnout|budget|salary|fee|fine)\b"
        r"|\bby what margin\b|\bwhat (?:is|was|are|were) (?:the|its|his|her|their|\w+['’]s?) (?:[\w-]+ ){0,2}?"
        r"(?:numbers?|percentage|proportion|amount|price|cost|total|size|majority|margin|rate|score|population|temperature|distance|length|"
        r"height|weight|speed|turnout|budget|salary|fee)\b",
    ),
    (
        "date",
        rf"\bwhen\b|{_WHICH}(?:years?|months?|days?|dates?|time|weeks?|decades?|century|centuries|era)\b"
        r"|\bwhat (?:is|was) the (?:date|year|day)\b",
    ),
    (
        "place",
        rf"\bwhere\b|{_WHICH}(?:city|cities|towns?|country|countries|places?|venue|regions?|states?|villages?|county|"
        r"counties|nations?|continents?|boroughs?|districts?|islands?|areas?|locations?|streets?|neighbou?rhoods?|"
        r"provinces?|suburbs?|settlements?)\b",
    ),
    ("reason", r"\bwhy\b|\bhow come\b|\bwhat (?:is|was|were|are) the (?:reason|cause|grounds)|\bwhat caused\b"),
    ("speech", rf"\b(?:what|how) (?:did|does|do|has|have|had) .{{0,200}}?\b{_SAY}\b"),
    ("definition", r"\bwhat (?:does|do|did) .{0,200}\b(?:mean|stand for)\b|\bdefine\b|\bmeaning of\b"),
    (
        "person",
        rf"\bwho(?:m|se)?\b|{_WHICH}(?:person|mps?|politicians?|ministers?|leaders?|singers?|actors?|actress|"
        r"authors?|artists?|presidents?|kings?|queens?|emperors?|popes?|players?|musicians?|composers?|directors?|"
        r"scientists?|judges?|candidates?|philosophers?|writers?|contestants?|rappers?|founders?|coach|managers?|"
        r"secretary|mayor|governor|senators?|journalists?|lawyers?|wom[ae]n|m[ae]n|celebrity|billionaire|star|explorer|"
        r"general)\b",
    ),
    (
        "name",
        rf"{_WHICH}(?:names?|titles?|company|companies|unions?|bands?|groups?|songs?|singles?|albums?|films?|movies?|books?|"
        r"novels?|shows?|series|magazines?|newspapers?|schools?|university|universities|colleges?|organi[sz]ations?|"
        r"party|parties|teams?|clubs?|agency|agencies|networks?|labels?|awards?|brands?|laws?|acts?|languages?|"
        r"religions?|churches|church|museums?|stadium|station|ships?|banks?|firms?|airlines?|channels?|websites?|"
        r"app|apps|games?|programmes?|program|product|animal|sport)\b"
        r"|\bwhat (?:is|was|were|are) (?:the|another|his|her|its|their) (?:[\w-]+ ){0,2}?(?:names?|titles?)\b"
        r"|\bwhat (?:is|was) .{1,60} (?:called|named|titled)\b|\bwhat['’]s the (?:name|title)\b",
    ),
)
_ASKED = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in _PATTERNS)
_AUX = r"(?:did|does|do|has|have|had|will|would|could)"
_REMARK = (
    r"(?:say|saying|remark|comment|comments|claim|claims|criticism|reaction|response|reply|answer|view|views|opinion|"
    r"verdict|argument|explanation|promise|pledge|warning|joke|quip|complaint|statement|accusation|prediction|message)"
)
# Whose words are wanted: 'did X say', 'X's reaction to', 'according to X', 'what joke did X make', 'make of'.
_SPEAKERS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_AUX} (?P<speaker>(?:(?!\b(?:and|that|who|which|been)\b).){{1,80}}?) "
        rf"(?:have to |also |ever |publicly )?"
        rf"(?:{_SAY}\b|make of\b|answer\b|been (?:saying|telling|claiming|arguing|suggesting|promising)\b)",
        r"\b(?:was|is|were|are) (?P<speaker>.{1,80}?) (?:saying|telling|claiming|arguing|suggesting|promising)\b",
        rf"\b{_REMARK} {_AUX} (?P<speaker>.{{1,80}}?) (?:make|give|offer|have|issue|send)\b",
        rf"\b(?P<speaker>\w[\w.-]*(?: [A-Z][\w.-]*){{0,4}})['’]s? {_REMARK}\b",
        r"\baccording to (?P<speaker>[^,?]{1,80})",
    )
)
# They shape a question more than they name its subject: looked up, at a fraction of their weight.
_WEAK = frozenset(
    token.term
    for token in read_tokens(
        "many much get got gets happen happened happening say says said tell told telling think thinks thought mean "
        "means call called describe described comment react reaction reacted respond response reply name named give "
        "gave given take took make made know known like want wanted long old often kind type sort thing things people "
        "person someone anyone one exactly now currently go went come came please find show use used claim argue "
        "become became according view opinion feel add believe suggest explain reason cause because year month date "
        "decade century term title percentage percent number amount"
    )
)
_TITLES = frozenset(token.term for token in read_tokens("mr mrs ms miss dr sir dame lord lady rev prof mp president"))
# Capitalised wherever they stand, and no names of anybody.
_CAPITALISED = frozenset(token.term for token in read_tokens(" ".join(("I english", *WEEKDAYS, *MONTHS))))
_BE = r"(?:is|was|are|were|been|be|being)"
_SAYING = r"(?:saying|telling|claiming|arguing|describing|calling|warning|denying|accusing|demanding|predicting)"
# 'who called it painful', 'which MP has denied', 'who is quoted as saying', 'who was it that said'; but not 'who was
# accused', nor 'which minister has been told'.
_WHO_SAID = re.compile(
    rf"\b(?:who|which (?:(?!{_BE}\b)\w+ ){{1,4}}?)\s*"
    rf"(?:(?:(?:is |was )?it |has |have |had |that |also |first |publicly ){{0,6}}{_SAID}"
    rf"|(?:{_BE} |has |have |had |also |first |publicly |quoted |reported |as ){{0,6}}{_SAYING})\b",
    re.I,
)
# 'Did X say', 'what has X said', 'how did X react', 'what was X's response', 'X's view of': not 'where did X say'.
_WANTS_WORDS = re.compile(
    r"\W*(?:(?:and|but|so|then|ok|please|tell me) )*"
    rf"(?:(?:what|how)(?! (?:many|much|long|often|old))(?: \w+){{0,2}}? (?:{_AUX}|is|was|are)\b|"
    rf"(?:did|has|have|does|do)\b|[^?]{{0,80}}?['’]s? {_REMARK}\b)",
    re.I,
)
_PERHAPS_SPEAKER = re.compile(
    r"\s*(?:and )?(?P<speaker>\w[\w.'’-]*(?: [\w.'’-]+){0,4}?)(?:['’]s? views?)? (?:on|about) \S", re.I
)
# Behind a name: 'told us', 'has always said', 'points out'.
_REPORTED = re.compile(rf"(?: (?:has|had|also|then|once|later|always|never|again)){{0,2}} {_SAID}\b", re.I)
# 'Yes, could you tell me more about', 'I would like to know', and ', please' behind it.
_FRAME = re.compile(
    r"\A\W*(?:(?:yes|yeah|sure|ok|okay|no|thanks|thank you|great|well|and|but|so|also|please|hello|hi)\b[\s,.!]*){0,4}"
    r"(?:(?:what (?:else |more )?)?(?:can|could|would|will) you (?:please |also |maybe )?(?:tell|explain to) (?:me|us)"
    r"|(?:tell|give|show) (?:me|us)"
    r"|i(?:['’]d| would)? (?:also |really )?(?:like|love|want) to (?:know|hear|learn|read|ask)"
    r"|i(?:['’]m| am) (?:also |more |very )?(?:interested|curious)|do you know)\b(?: more\b)?"
    r"|(?:[,.!]\s*|\s)(?:please|thanks|thank you)\W*\Z",
    re.I,
)
# With a speaker's name they ask for the latest words, whatever they are about.
NO_TOPIC = frozenset(
    token.term
    for token in read_tokens(
        "yet already ever publicly recently lately latest newest recent last far today new anything something else "
        "public quote quoted quotes quotation quotations words statement statements comments remarks reaction response"
    )
)
ENGLISH_MANNER = Manner(
    ENGLISH,
    _ASKED,
    _SPEAKERS,
    _WEAK,
    _TITLES,
    _CAPITALISED,
    wants_words=_WANTS_WORDS,
    who_said=_WHO_SAID,
    perhaps_speaker=_PERHAPS_SPEAKER,
    reported=_REPORTED,
    frame=_FRAME,
)
