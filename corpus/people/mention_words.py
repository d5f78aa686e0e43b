"""The words that bound a mention: closed lists, all our own, in lower case."""

from __future__ import annotations

PRONOUNS = frozenset(
    ("he she they it i we you who this these those everyone everybody nobody somebody someone both").split()
)
DETERMINERS = frozenset(
    (
        "the a an one another some several many most few his her their its our my your this these those "
        "that each every no any both all other two three four five six seven eight nine ten"
    ).split()
)
# Between a subject and its verb.
AUXILIARIES = frozenset(
    (
        "has have had having is are was were be been being will would could should might may must can do "
        "does did not n't also then later now just once still even never always often again soon today "
        "yesterday tonight too has- further instead therefore thus first since long famously already both "
        "all himself herself"
    ).split()
)
_NEGATED = "is are was were has have had will would could should might must ca do does did".split()
AUXILIARIES |= {word + ending for word in _NEGATED for ending in ("n't", "n’t")}
AUXILIARIES |= {"cannot", "won't", "won’t", "almost", "not", "never", "only"}
PREPOSITIONS = frozenset(
    (
        "in on at of for from with by to into onto over under about after before during through between "
        "among against across around behind beside besides despite until till upon without within towards "
        "toward amid near off like as per via than outside inside alongside throughout beyond"
    ).split()
)
CONJUNCTIONS = frozenset(
    (
        "that but and or as while when because after if which before though although since where whether "
        "than so yet whereas unless until whom whose what how why nor even"
    ).split()
)
ADJECTIVES = frozenset(
    (
        "former senior top chief chair co-chair deputy acting new old ex- vice junior leading prominent "
        "outgoing incoming veteran fellow interim national political prime foreign local longtime current "
        "retired republican democratic conservative liberal black white young elder then- shadow home "
        "lead presidential vice-presidential state federal"
    ).split()
)
# A noun that a name may follow at once, or that a phrase with a preposition may hang on.
ROLES = frozenset(
    (
        "spokesman spokeswoman spokesperson spokespeople aide adviser advisor leader director secretary "
        "minister senator congressman congresswoman governor mayor president chairman chairwoman chair "
        "strategist consultant analyst manager economist professor candidate member members official "
        "officials source sources lawyer attorney judge author founder editor columnist reporter host "
        "pollster activist chancellor councillor mp mps officer head co-founder boss executive owner "
        "critic critics supporter supporters resident residents voter voters student representative "
        "expert experts scientist scientists historian researcher researchers journalist correspondent "
        "democrat democrats republican republicans lawmaker lawmakers conservatives liberals people man "
        "woman friend friends police inspector detective sergeant captain general commissioner ambassador "
        "treasurer delegate teacher doctor nurse coach chief union party group committee report statement "
        "study poll survey office department campaign team ministry agency company firm council "
        "government court commission institute association one some many most those someone neighbour "
        "neighbor mother father brother sister son daughter wife husband veteran organiser organizer "
        "operative operatives nominee opponent opponents rival rivals insider insiders staffer aides "
        "advisers strategists leaders ministers analysts economists lawyers campaigners protesters "
        "protester demonstrator prosecutor prosecutors investigator investigators contender hopeful "
        "frontrunner front-runner businessman businesswoman billionaire mogul senator-elect "
        "superintendent constable speaker whip peer baroness fellow champion athlete striker midfielder "
        "defender goalkeeper seed star singer actor actress trainer skipper winger"
    ).split()
)
TITLES = frozenset(
    (
        "mr mr. mrs mrs. ms ms. miss sir dame lord lady dr dr. sen. rep. gov. prof prof. rev. gen. lt. col. capt. sgt."
    ).split()
)
RELATIONS = frozenset("deputy colleague partner successor predecessor counterpart assistant ally".split())
# Participles with which a phrase before the subject begins.
OPENING_VERBS = frozenset(
    (
        "asked told questioned pressed quizzed challenged speaking writing commenting responding replying referring "
        "reacting answering addressing talking turning according following given regarding concerning"
    ).split()
)
WEEKDAYS = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july "
        "august september october november december"
    ).split()
)
NOBODY = frozenset("nobody no none neither".split())
HANGING = frozenset("of for from at with in to on by about against".split())
VERB_LIKE = frozenset(
    (
        "is are was were has have had does did do will would could should may might must can be went came "
        "made took gave got met won lost ran led held kept left put sought became stood began fell rose "
        "saw knew spoke come comes go goes take takes make makes get gets"
    ).split()
)
PERIODS = frozenset("week month year night weekend morning afternoon evening summer spring autumn fall winter".split())
# Hearers that no determiner or capital shows.
HEARERS = frozenset("him her them us me reporters journalists supporters".split())
