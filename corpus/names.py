"""Names: where a body prints a proper name, and what its words tell about whose it is.

Nothing is looked up: capitals, titles, roles and a list of our own of common first names are the evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from corpus.article import Name, Sentence, Span

Gender = Literal["male", "female"]

_HE = """
    aaron adam adrian ahmed aidan alan alastair albert alec alexander alf alfred alistair allan allen amir andrew andy
    angus anthony antonio archie arthur asif barack barry ben benjamin bernard bernie bert bill billy bob bobby boris
    brad bradley brandon brendan brian bruce bryan calum cameron carl carlos cecil charles charlie chris christopher
    chuck clement cliff clive colin connor craig curtis damian dan daniel danny darren dave david dean declan denis
    dennis derek desmond dick digby dominic don donald doug douglas duncan dwight earl ed eddie edgar edmund edward
    edwin eric ernest ewan felix fergus floyd francis frank franklin fred frederick gareth gary gavin geoff geoffrey
    george gerald gerard gerry giles glenn gordon graham grant greg gregory guy hamish harold harry harvey hassan
    hector henry herbert howard hugh hugo iain ian ibrahim imran isaac ivan jack jacob jake james jamie jared jas jason
    jeb jeff jeffrey jeremy jerome jerry jesus jim jimmy joe joel john johnny jon jonathan jose joseph josh joshua
    juan julian justin karl keir keith ken kenneth kevin kwasi larry laurence lawrence lee len leo leon leonard leslie
    lewis liam lloyd louis luis luke malcolm marco marcus mario mark martin matt matthew maurice max michael mick
    miguel mike mitch mitt mohamed mohammad mohammed muhammad nathan ned neil neville newt nicholas nick nigel noel
    norman oliver omar oscar owen pablo pat patrick paul pedro percy perry pete peter phil philip phillip pierre rafael
    raj rajesh ralph randy ray raymond reginald ricardo rich richard rick ricky rob robert roberto robin rod roderick
    rodney roger roland ron ronald rory ross roy rupert russell ryan sadiq sajid sam samuel scott sean sebastian seth
    shane shaun sid simon stan stanley stefan stephen steve steven stewart stuart tariq ted terence terry theo thomas
    tim timothy toby todd tom tommy tony trevor vernon victor vince vincent vladimir wallace walter warren wayne wes
    wilfred will william xavier yusuf zac zachary adewale oleg sergei hans jean-claude emmanuel
"""
_SHE = """
    abby abigail ada agnes aisha alexandra alice alicia alison allison amanda amber amelia amy ana andrea angela anita
    ann anna anne annie apsana audrey barbara beatrice becky bella beth bethany betty beverly brenda bridget camilla
    carla carly carmen carol caroline carolyn carrie catherine cathy celia charlotte cherie cheryl chloe christina
    christine claire clara clare claudia condoleezza cynthia daisy dana dawn deborah debbie denise diana diane dolores
    donna dora doris dorothy edith edwina eileen elaine eleanor elena elisabeth elizabeth ella ellen elsie emily emma
    erica erin esther eva eve evelyn fatima fiona flora florence frances gail gemma gillian gina glenys gloria grace
    greta hannah harriet hazel heather heidi helen helena hilary hillary huma imogen ingrid irene iris isabel isabella
    isobel ivanka jackie jacqueline jane janet janice jasmine jean jeanne jennifer jenny jess jessica jill jo joan
    joanna joanne josephine joyce juanita judith judy julia juliana julie june justine karen kate katherine kathleen
    kathryn kathy katie kay kellyanne kimberly kirsten kristen kristin laura lauren leah leila lena
    liane lilian lillian lily linda lisa liz lois loretta lorraine louise lucille lucy lydia lynda lynn lynne mabel
    madeleine maggie mandy margaret maria marian marianne marie marilyn marina marion marjorie martha mary maureen
    maxine megan megyn melania melanie melinda melissa mercedes michelle mildred miranda miriam moira molly mona
    monica muriel myra nadia nadine nancy naomi natalie natasha nina nora norma olga olivia pamela patricia patsy
    paula pauline peggy penelope penny philippa phoebe phyllis polly preet priscilla priti rachel rebecca regina rita
    roberta rosa rosalind rose rosemary rosie roxanne ruth sally samantha sandra sara sarah shabana sharon sheila
    shirley sian silvia sophia sophie stella stephanie sue susan susannah suzanne sylvia tamara tanya tara tessa
    teresa theresa tina tracey tracy ursula valerie vanessa vera veronica victoria virginia vivian wendy whitney
    winifred yasmin yvette yvonne zoe ayesha
"""
_FIRST_NAMES: dict[str, Gender | None] = dict.fromkeys(_HE.split(), "male")
_FIRST_NAMES.update(dict.fromkeys(_SHE.split(), "female"))
# Given to men and women alike: a person, but neither he nor she.
_FIRST_NAMES.update(
    dict.fromkeys(
        (
            "alex ali ashley blair casey chris drew evelyn hilary jackie jamie jan jean jess jo jordan kay "
            "kelly kerry kim lee leslie lindsay lindsey lynn marion morgan nicky pat robin sam sandy shannon "
            "sidney stacy taylor terry tracy val vivian dana dominique francis noor"
        ).split(),
        None,
    )
)
_TITLE_GENDERS: dict[str, Gender | None] = {
    "mr": "male", "sir": "male", "lord": "male", "fr": "male", "king": "male", "prince": "male", "mrs": "female",
    "ms": "female", "miss": "female", "dame": "female", "lady": "female", "baroness": "female", "queen": "female",
    "princess": "female", "dr": None, "prof": None, "professor": None, "sen": None, "rep": None, "gov": None,
    "rev": None, "gen": None, "col": None, "capt": None, "lt": None, "sgt": None, "cllr": None, "judge": None,
    "justice": None, "senator": None, "governor": None, "president": None, "councillor": None, "congressman": "male",
    "congresswoman": "female", "chairman": None, "archbishop": "male", "bishop": None, "pope": "male", "hon": None,
    "ambassador": None, "attorney": None, "detective": None, "officer": None, "inspector": None, "superintendent": None,
}  # fmt: skip
# Kept as part of the name: "Lord Ashcroft" is nobody without it.
_KEPT_TITLES = frozenset(("sir lord dame lady baroness king queen prince princess pope").split())
_ROLE_HEADS = frozenset(
    (
        "minister secretary president chancellor leader senator governor mayor congressman congresswoman "
        "professor judge justice speaker chairman chairwoman chair director commissioner general colonel "
        "captain sergeant archbishop bishop mp msp mep chief officer attorney ambassador councillor coach "
        "spokesman spokeswoman treasurer representative inspector superintendent detective doctor rabbi "
        "imam reverend prosecutor sheriff whip editor manager correspondent analyst strategist adviser "
        "advisor candidate nominee premier"
    ).split()
)
_ROLE_WORDS = _ROLE_HEADS | frozenset(
    (
        "prime deputy vice shadow home foreign health defence defense education treasury finance trade "
        "transport culture justice environment work pensions state attorney acting former first lady lord "
        "president-elect labour tory tories conservative conservatives liberal liberals democrat "
        "democrats democratic republican republicans lib dem dems gop green ukip snp plaid british "
        "american french german english scottish welsh irish russian chinese israeli u.s. us uk eu "
        "european national executive managing senior assistant associate house senate majority minority "
        "whip party new"
    ).split()
)
_ORGANISATION_WORDS = frozenset(
    (
        "council party association union company inc ltd plc corp corporation university college school "
        "post times news committee department office bank institute group ministry court police "
        "commission agency foundation campaign trust club church society centre center street journal "
        "herald tribune guardian mail telegraph press service services authority board federation "
        "congress parliament senate house government administration league network airlines motors "
        "records pictures studios radio television magazine hospital laboratory labs systems "
        "international partners partnership fund alliance coalition project pac ltd. inc. corp. co co. "
        "treasury forum organisation organization chamber bureau confederation cabinet assembly tribunal "
        "constabulary research survey poll report review act bill square house championship cup games "
        "awards theatre museum gallery festival nhs cbi"
    ).split()
)
_PLACES = frozenset(
    (
        "america britain england scotland wales ireland france germany spain italy russia china japan "
        "india iraq iran syria israel europe africa asia australia canada mexico washington london paris "
        "berlin moscow beijing brussels dublin edinburgh cardiff belfast manchester birmingham liverpool "
        "leeds york texas florida california ohio iowa nevada virginia carolina hampshire jersey "
        "pennsylvania michigan wisconsin colorado arizona georgia massachusetts vermont illinois indiana "
        "kentucky missouri maryland minnesota oregon utah dakota alabama tennessee oklahoma kansas "
        "nebraska states kingdom union north south east west city county"
    ).split()
)
_COMMON = frozenset(
    (
        "the a an this that these those he she it they we i you his her its their our my your in on at of "
        "for from with by to as but and or nor so yet if when while where why how what who which whose "
        "whether after before since until during despite although though because however meanwhile "
        "instead then there here now today yesterday tomorrow not no yes all some many most few several "
        "one two three four five six seven eight nine ten both each every any another other others such "
        "even also only just still once later earlier last first next according asked speaking commenting "
        "under over about against among between into through without within amid across around like "
        "unlike monday tuesday wednesday thursday friday saturday sunday january february march april "
        "june july august september october november december feb aug sept oct nov dec mr mrs ms "
        "critics supporters officials police voters people more much well perhaps maybe thus hence indeed "
        "moreover furthermore finally ultimately recently nearly almost republicans democrats christmas "
        "easter god english french german let our nothing everything something"
    ).split()
)
_SUFFIXES = frozenset(("mp msp mep am jr sr ii iii iv obe cbe mbe kbe qc kc ms td").split())
_PARTICLES = r"(?:de|del|della|di|da|dos|du|van|von|der|den|ten|ter|la|le|bin|ibn|al|el|ap|y)"
_WORD = r"(?:(?:Mc|Mac|O['’]|D['’]|al-|el-)?[A-Z][\w]*(?:[-–][A-Z]?\w+|['’][A-Z]\w+)*)"
_INITIAL = r"(?:[A-Z]\.(?:[A-Z]\.)*)"
_RUN = re.compile(
    rf"(?<![\w@#])(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof|Rev|Gen|Lt|Col|Capt|Sgt|Fr|St|Cllr)\b\.?|{_INITIAL}|{_WORD})"
    rf"(?:[^\S\n]{{1,2}}(?:{_PARTICLES}[^\S\n]){{0,2}}(?:(?:Sen|Rep|Gov|Gen|Lt|Col|Jr|Sr|St)\.|{_INITIAL}(?=[^\S\n][A-Z])|{_WORD}|&(?=[^\S\n][A-Z]))){{0,9}}"
)
_ORGANISATION_TAIL = re.compile(r"[^\S\n](?:of|for|and)(?:[^\S\n]the)?(?=[^\S\n][A-Z])")
_LOWER_WORD = re.compile(r"(?<![\w'’])[a-z]{2,}")
_OPENING = "“\"'‘«([-–—:"


def find_names(body: str, sentences: Sequence[Sentence]) -> list[Name]:
    """Return the proper names that *body* prints, of people, organisations and places, in order.

    A name's span leaves out a title or a role before it ("Mr", "Prime Minister") and "MP" after it, and keeps
    "Sir" and "Lord". A word that only begins a sentence is no name; where the body also prints it in lower case,
    it is taken for a common word.
    """
    starts = {sentence.span.start for sentence in sentences}
    common = {match.group() for match in _LOWER_WORD.finditer(body)}
    names = []
    position = 0
    for match in _RUN.finditer(body):
        if match.start() < position:
            continue
        for name in _names_of(body, match.start(), match.end(), starts, common):
            names.append(name)
            position = name.span.end
    return names


def _names_of(body: str, start: int, end: int, starts: set[int], common: set[str]) -> Iterator[Name]:
    words = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", body[start:end])]
    first_of_sentence = _begins_sentence(body, start, starts)
    bare = [_bare(body[a:b]) for a, b in words]
    if (
        first_of_sentence
        and len(words) > 1
        and (
            bare[0] in _COMMON or (bare[0] in common and bare[0] not in _FIRST_NAMES and bare[0] not in _TITLE_GENDERS)
        )
    ):
        words, bare = words[1:], bare[1:]
    elif not first_of_sentence:
        while words and bare[0] in _COMMON:
            words, bare = words[1:], bare[1:]
    elif len(words) == 1 and (bare[0] in _COMMON or bare[0] in common or bare[0].endswith(("ing", "ly"))):
        return
    # A name is broken after a possessive, which the pattern leaves out, and before a title inside the run.
    cut = 0
    for place, word in enumerate(bare):
        if place and word in ("mr", "mrs", "ms", "sir", "dr", "sen", "gov", "rep") and place > cut:
            yield from _one_name(body, words[cut:place], bare[cut:place])
            cut = place
    yield from _one_name(body, words[cut:], bare[cut:])


def _one_name(body: str, words: list[tuple[int, int]], bare: list[str]) -> Iterator[Name]:
    while words and bare[-1] in _SUFFIXES and len(words) > 1:
        words, bare = words[:-1], bare[:-1]
    if not words:
        return
    # "Prime Minister Tony Blair", "House Speaker Paul Ryan", "Labour MP Ann Cryer": the name follows the role.
    heads = [
        place
        for place, word in enumerate(bare)
        if (word in _ROLE_HEADS or word in _TITLE_GENDERS) and word not in _KEPT_TITLES
    ]
    if heads and not any(word in _ORGANISATION_WORDS for word in bare[heads[-1] + 1 :]):
        words, bare = words[heads[-1] + 1 :], bare[heads[-1] + 1 :]
    organised = any(word in _ORGANISATION_WORDS for word in bare)
    if not organised:
        while (
            len(words) > 1
            and bare[0] in _ROLE_WORDS
            and (len(words) > 2 or bare[1] in _FIRST_NAMES)
            and bare[0] not in _FIRST_NAMES
        ):
            words, bare = words[1:], bare[1:]
    while len(words) > 1 and bare[-1] in _SUFFIXES:
        words, bare = words[:-1], bare[:-1]
    if not words or (len(words) == 1 and (bare[0] in _ROLE_HEADS or bare[0] in _TITLE_GENDERS or bare[0] in _COMMON)):
        return
    if all(word in _ROLE_WORDS for word in bare) and any(word in _ROLE_HEADS for word in bare):
        return
    start, end = words[0][0], words[-1][1]
    if organised:
        tail = _ORGANISATION_TAIL.match(body, end)
        if tail is not None and tail.group().split()[0] != "and":
            more = _RUN.match(body, tail.end() + 1)
            if more is not None:
                end = more.end()
    elif (
        body[end - 1] == "." and not (len(words) > 1 and bare[-1] in ("jr", "sr")) and "." not in body[start : end - 1]
    ):
        end -= 1
    if end > start:
        yield Name(body[start:end], Span(start, end))


def _begins_sentence(body: str, start: int, starts: set[int]) -> bool:
    if start in starts or start == 0:
        return True
    before = body[start - 1]
    return before in _OPENING and (before in "“\"‘'«" or start - 1 in starts)


def _bare(word: str) -> str:
    return word.lower().rstrip(".,").replace("’", "'")


def _words(name: str) -> list[str]:
    """Return the words of a name in lower case, without titles before it or letters after it."""
    words = [_bare(word) for word in name.split()]
    while len(words) > 1 and words[0] in _TITLE_GENDERS:
        words = words[1:]
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words = words[:-1]
    return words


def surname(name: str) -> str:
    """Return the surname of a person's *name* in lower case: its last word, with a particle before it left out."""
    words = _words(name)
    return words[-1] if words else ""


def is_full(name: str) -> bool:
    """Say whether *name* is more than a surname."""
    return len(_words(name)) > 1


def same_person(one: str, other: str) -> bool:
    """Say whether two names can be one person's: the same surname, and no first names that differ."""
    first, second = _words(one), _words(other)
    if not first or not second or first[-1] != second[-1]:
        return False
    if len(first) == 1 or len(second) == 1:
        return True
    return first[0] == second[0] or (min(len(first[0]), len(second[0])) <= 2 and first[0][0] == second[0][0])


def title_before(body: str, span: Span) -> str | None:
    """Return the title printed before the name at *span*, in lower case and without its full stop."""
    before = body[max(0, span.start - 14) : span.start].split()
    if before and body[span.start - 1].isspace():
        title = _bare(before[-1])
        if title in _TITLE_GENDERS:
            return title
    return None


def gender_of(name: str, title: str | None = None) -> Gender | None:
    """Return what a title or a first name tells of a person's gender; None where it tells nothing."""
    for word in (title, *(_bare(word) for word in name.split()[:1])):
        if word in _TITLE_GENDERS and _TITLE_GENDERS[word] is not None:
            return _TITLE_GENDERS[word]
    words = _words(name)
    return _FIRST_NAMES.get(words[0]) if len(words) > 1 else None


def is_organisation(name: str) -> bool:
    """Say whether the words of *name* are an organisation's: "Redbridge Council", "CBI"."""
    words = [_bare(word) for word in name.split()]
    return any(word in _ORGANISATION_WORDS for word in words) or (len(words) == 1 and name.isupper() and len(name) > 1)


def is_person(name: str, body: str = "", span: Span | None = None) -> bool:
    """Say whether there is evidence that *name* is a person's: a first name, a title, or a role before it.

    *body* and *span*, where given, let the words before the name speak too.
    """
    if is_organisation(name):
        return False
    words = _words(name)
    if not words or (any(word in _PLACES for word in words[-1:]) and not (words[0] in _FIRST_NAMES and len(words) > 1)):
        return False
    if words[0] in _FIRST_NAMES and len(words) > 1:
        return True
    if name.split()[0].lower().rstrip(".") in _TITLE_GENDERS and len(name.split()) > 1:
        return True
    if span is None:
        return False
    if title_before(body, span) is not None:
        return True
    before = body[max(0, span.start - 30) : span.start].split()
    return bool(before) and body[span.start - 1].isspace() and _bare(before[-1]) in _ROLE_HEADS and len(words) > 1


def is_place(name: str) -> bool:
    """Say whether the last word of *name* is a well-known place's, and nothing tells of a person."""
    words = _words(name)
    return bool(words) and words[-1] in _PLACES and not (len(words) > 1 and words[0] in _FIRST_NAMES)
