"""The words that tell a name: titles, roles, organisations and places, in lower case, all our own."""

from __future__ import annotations

from corpus.people.first_names import FIRST_NAMES as FIRST_NAMES
from corpus.people.first_names import NICKNAMES as NICKNAMES
from corpus.people.first_names import Gender as Gender

TITLE_GENDERS: dict[str, Gender | None] = {
    "mr": "male", "sir": "male", "lord": "male", "fr": "male", "king": "male", "prince": "male", "mrs": "female",
    "ms": "female", "miss": "female", "dame": "female", "lady": "female", "baroness": "female", "queen": "female",
    "princess": "female", "dr": None, "prof": None, "professor": None, "sen": None, "rep": None, "gov": None,
    "rev": None, "gen": None, "col": None, "capt": None, "lt": None, "sgt": None, "cllr": None, "judge": None,
    "justice": None, "senator": None, "governor": None, "president": None, "councillor": None, "congressman": "male",
    "congresswoman": "female", "chairman": None, "archbishop": "male", "bishop": None, "pope": "male", "hon": None,
    "ambassador": None, "attorney": None, "detective": None, "officer": None, "inspector": None, "superintendent": None,
}  # fmt: skip
# Printed with a full stop.
SHORT_TITLES = frozenset("mr mrs ms dr prof sen rep gov rev gen col capt lt sgt fr cllr hon".split())
# Kept as part of the name: "Lord Ashcroft" is nobody without it.
KEPT_TITLES = frozenset(("sir lord dame lady baroness king queen prince princess pope").split())
ROLE_HEADS = frozenset(
    (
        "minister secretary president chancellor leader senator governor mayor congressman congresswoman "
        "professor judge justice speaker chairman chairwoman chair director commissioner general colonel "
        "captain sergeant archbishop bishop mp msp mep chief officer attorney ambassador councillor coach "
        "spokesman spokeswoman treasurer representative inspector superintendent detective doctor rabbi "
        "imam reverend prosecutor sheriff whip editor manager correspondent analyst strategist adviser "
        "ceo cfo coo cto co-ceo secretary-general director-general spokesperson vice-mayor vice-chairman "
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
        "whip party new exchequer"
    ).split()
)
# A job before a full name, at a sentence's start or in a headline: "Comedian Ann Lee".
JOBS = frozenset(
    (
        "actor actress activist aide speechwriter strategist anchor artist author baker banker billionaire blogger "
        "broadcaster businessman "
        "businesswoman campaigner cardinal ceo cfo commentator comedian composer comic consultant contributor "
        "co-founder columnist democrat developer designer economist entrepreneur executive founder historian host "
        "investigator journalist lobbyist lecturer mogul musician neurosurgeon novelist operative owner panellist "
        "pastor peer pharmacist photographer playwright poet pollster presenter priest producer publisher rapper "
        "boss realtor reporter republican researcher retired scientist sen senators singer star statistician student "
        "staff affairs political communications operations surgeon teacher trustee tycoon vicar voter writer"
    ).split()
)
ORGANISATION_WORDS = frozenset(
    (
        "council party association union company inc ltd plc corp corporation university college school centers "
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
        "had has have did does do is are was were can could should would must neither "
        "easter god english french german let our nothing everything something"
    ).split()
)
DAYS = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december"
    ).split()
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
SUFFIXES = frozenset(("mp msp mep am jr sr ii iii iv obe cbe mbe kbe qc kc ms td").split())
# Between a sentence's start and its subject.
FOREGROUND_OPENERS = frozenset(
    "the a an but and so then also meanwhile earlier later yesterday today however yet last week month night year now "
    "still instead nevertheless even only rival fellow running mate".split()
)
# "the Blair years", "Clinton supporters": a name before such a noun is not whom the sentence is about.
NAMED_AFTER = frozenset(
    "administration supporters rally rallies speech camp foundation plan plans era years family backers fans ally "
    "allies aide aides presidency campaigners proposal proposals allegations scandal campaign team university "
    "campaigns government cabinet organization organisation tower voters staffers advisers donors brand company "
    "companies regime institute doctrine".split()
)
# Nouns for somebody who may go without a name.
UNNAMED_PEOPLE = (
    "spokesman spokeswoman spokesperson man woman boy girl minister secretary leader mayor judge official lawyer "
    "officer mother father victim witness resident teacher doctor president chancellor senator governor aide adviser "
    "source critic chairman chairwoman director actor actress singer player coach manager driver MP MSP MEP cardinal "
    "archbishop bishop pope priest vicar prince princess king queen peer general colonel captain sergeant constable "
    "inspector commissioner ambassador premier author writer journalist reporter editor correspondent economist "
    "analyst professor scientist researcher campaigner activist businessman owner founder barrister solicitor coroner "
    "soldier policeman prisoner defendant pensioner student nurse son brother husband daughter sister wife widow "
    "backbencher treasurer presenter nominee passer-by neighbour neighbor bystander onlooker customer worker employee "
    "visitor relative friend colleague relation cousin uncle aunt nephew niece headteacher boss landlord tenant farmer "
    "barman waitress waiter caller user protester demonstrator delegate deputy predecessor successor rival opponent "
    "detective sister-in-law brother-in-law partner girlfriend boyfriend fiancée fiancé grandmother grandfather"
).split()
ROLE_ABBREVIATIONS = {
    "sen": "senator", "gov": "governor", "rep": "congressman", "representative": "congressman", "cllr": "councillor",
    "prof": "professor", "congresswoman": "congressman", "chairwoman": "chairman", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "gen": "general", "col": "colonel", "businesswoman": "businessman",
    "tory": "conservative", "boss": "manager",
}  # fmt: skip
SUFFIX_ROLES = frozenset("mp msp mep am qc kc td".split())
# Words that change a role: the former leader is not the leader, nor the prime minister the minister.
ROLE_CHANGERS = frozenset(
    "former ex late deputy vice shadow acting then would-be next outgoing incoming previous assistant prime elect "
    "past one-time onetime failed vice-presidential".split()
)
ROLE_STOPS = frozenset(
    "the a an his her their its our this that who which and or but as said says told by with for from to in on at when "
    "while if because after before than is was are were has had".split()
)
# A body of which an article often names just one: "the council" is then that one.
GROUP_NOUNS = frozenset(
    "council committee union university college ministry department association institute foundation trust commission "
    "agency federation charity museum hospital school tribunal constabulary confederation chamber bureau".split()
)
# Of somebody, or of a place: "the Frome campaign", "Ann Lee's office".
OWNED_GROUPS = frozenset("campaign camp team office administration government foundation cabinet".split())
# With a capital before a surname, at a sentence's start or in a headline.
NO_FIRST_NAMES = frozenset(
    "says say said given absent team classic donor rival why how what when ag dem gop msnbc cnn bbc attacks backs "
    "beats blasts calls hits mocks slams praises ex new old young little big".split()
)
# With a capital at the end of what looks like a name.
NO_SURNAMES = frozenset(
    "republican republicans democrat democrats democratic conservative conservatives socialist liberal liberals tory "
    "unionist nationalist american americans muslim christian jew catholic state states day today tonight".split()
)
PEERAGE = frozenset("lord lady baroness baron viscount earl".split())
PARTICLES = frozenset("de del della di da dos du van von der den ten ter la le bin ibn al el ap y".split())
# Initials that are no person's, though a capital with a stop is one.
NO_INITIALS = frozenset(
    "u.s u.s.a u.k u.n e.u d.c n.c s.c n.y n.j n.h n.m n.d s.d r.i l.a b.c a.g p.m v.p d.a u.a.e".split()
)
# Two capitals without stops that are a first name's, with a J: "JD Lee", "AJ Holt".
NO_PAIRS = frozenset("dj nj jp jv".split())
# What an office or an institute is for, behind "and": "the Centre for Food and Health".
FIELDS = frozenset(
    "prevention industry services security pensions skills sport sports media science sciences technology research "
    "culture trade development innovation education rural affairs social care human cooperation commerce space drug "
    "training enforcement explosives families children welfare statistics medicine engineering arts veterans planning "
    "forestry fisheries food agriculture energy environment environmental transport communities society health housing "
    "employment labour labor atmospheric budget policy public customs medical economic strategic international "
    "border consumer natural homeland firearms tobacco mental urban".split()
)
# With a capital, one word of these alone names no organisation: "the Office", "Press reports".
GENERIC_WORDS = frozenset(
    "office press department committee association institute foundation group service services board authority center "
    "centre centers commission agency bureau society club school college university hospital court campaign research "
    "survey poll report review project company firm party team video matters union trust league federation council "
    "ministry bank government".split()
)
# Where somebody comes from, or belongs: alone, before another noun, it names nobody ("Eastmerian state media").
ADHERENTS = frozenset(
    "american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss "
    "austrian danish swedish norwegian finnish polish czech hungarian greek turkish russian ukrainian israeli "
    "palestinian iranian iraqi syrian egyptian saudi indian pakistani chinese japanese korean vietnamese thai "
    "indonesian australian canadian mexican brazilian argentine african european asian afghan kenyan nigerian cuban "
    "republican democratic democrat tory conservative liberal".split()
)
# At the end of what is no person's name.
THINGS = frozenset(
    "tower street road avenue lane hall bowl stadium arena centre center park airport bridge river plaza hotel resort "
    "beach island islands county valley mountain lake palace castle cathedral station prison library market club show "
    "today tonight morning daily week weekly download tuesday thursday friday monday wednesday saturday sunday war act "
    "amendment debate convention primary caucus caucuses carolina dakota hampshire jersey mexico coast gulf ocean sea "
    "broncos panthers united rovers albion wanderers athletic city town rangers celtic tv news press facebook twitter "
    "youtube instagram google amazon microsoft apple democrats republicans conservatives labour greens".split()
)
# Of these, what a first name before it makes a surname.
SURNAMES_TOO = frozenset("lake lane hall street park beach castle bridge church day market".split())
# Offices of which there is one: whoever is called so without a first name is not somebody else of that surname.
SINGLE_OFFICES = frozenset("president pope king queen prince princess chancellor".split())
# Reporting verbs whose object is somebody else: behind "Ann praised Mary" it is open who "she" is.
JUDGING_CUES = frozenset(
    "praised praises criticised criticized criticises criticizes blamed blames attacked attacks condemned condemns "
    "thanked thanks denounced denounces accused accuses mocked mocks slammed slams blasted defended defends backed "
    "congratulated congratulates commended commends hailed hails rebuked rebuffed scolded ridiculed welcomed welcomes "
    "applauded applauds lauded urged urges invited challenged".split()
)
# Several of whom nobody is named, with a capital at a sentence's start: "Analysts said".
PEOPLE_OF_ROLES = frozenset(
    [f"{word}s" for word in (*UNNAMED_PEOPLE, *JOBS, *ROLE_HEADS) if word.isalpha() and not word.endswith("s")]
) | frozenset(
    "authorities advocates experts lawmakers politicians legislators investors traders workers members staff deputies "
    "firefighters paramedics organisers organizers residents relatives parents teachers fans users commuters doctors "
    "proponents opponents unions millennials women men people children".split()
)
