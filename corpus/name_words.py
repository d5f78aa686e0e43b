"""The words that tell a name: first names, titles, roles, organisations and places, in lower case, all our own."""

from __future__ import annotations

from typing import Literal

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
FIRST_NAMES: dict[str, Gender | None] = dict.fromkeys(_HE.split(), "male")
FIRST_NAMES.update(dict.fromkeys(_SHE.split(), "female"))
# Given to men and women alike: a person, but neither he nor she.
FIRST_NAMES.update(
    dict.fromkeys(
        (
            "alex ali ashley blair casey chris drew evelyn hilary jackie jamie jan jean jess jo jordan kay "
            "kelly kerry kim lee leslie lindsay lindsey lynn marion morgan nicky pat robin sam sandy shannon "
            "sidney stacy taylor terry tracy val vivian dana dominique francis noor"
        ).split(),
        None,
    )
)
TITLE_GENDERS: dict[str, Gender | None] = {
    "mr": "male", "sir": "male", "lord": "male", "fr": "male", "king": "male", "prince": "male", "mrs": "female",
    "ms": "female", "miss": "female", "dame": "female", "lady": "female", "baroness": "female", "queen": "female",
    "princess": "female", "dr": None, "prof": None, "professor": None, "sen": None, "rep": None, "gov": None,
    "rev": None, "gen": None, "col": None, "capt": None, "lt": None, "sgt": None, "cllr": None, "judge": None,
    "justice": None, "senator": None, "governor": None, "president": None, "councillor": None, "congressman": "male",
    "congresswoman": "female", "chairman": None, "archbishop": "male", "bishop": None, "pope": "male", "hon": None,
    "ambassador": None, "attorney": None, "detective": None, "officer": None, "inspector": None, "superintendent": None,
}  # fmt: skip
# Kept as part of the name: "Lord Ashcroft" is nobody without it.
KEPT_TITLES = frozenset(("sir lord dame lady baroness king queen prince princess pope").split())
ROLE_HEADS = frozenset(
    (
        "minister secretary president chancellor leader senator governor mayor congressman congresswoman "
        "professor judge justice speaker chairman chairwoman chair director commissioner general colonel "
        "captain sergeant archbishop bishop mp msp mep chief officer attorney ambassador councillor coach "
        "spokesman spokeswoman treasurer representative inspector superintendent detective doctor rabbi "
        "imam reverend prosecutor sheriff whip editor manager correspondent analyst strategist adviser "
        "advisor candidate nominee premier lawyer solicitor barrister vice-president"
    ).split()
)
ROLE_WORDS = ROLE_HEADS | frozenset(
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
ORGANISATION_WORDS = frozenset(
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
PLACES = frozenset(
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
COMMON = frozenset(
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
DAYS = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december"
    ).split()
)
SUFFIXES = frozenset(("mp msp mep am jr sr ii iii iv obe cbe mbe kbe qc kc ms td").split())
