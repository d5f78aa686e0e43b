"""Reports made from one template: names and figures differ, nothing else. All names are invented.

A slot is ``<kind>``, ``<from..to>`` for a number, or ``<one|other>`` for a choice. A paragraph that begins with
``n*`` comes n times, filled in anew each time.
"""

from __future__ import annotations

import random
import re

from corpus.article import Article

_KINDS = {
    "first": (
        "Alma Bertil Celia Dorian Edda Fabian Greta Hamish Ines Jolyon Keziah Lorcan Mabel Nestor Olwen Piers Quentin "
        "Rosalind Silas Tamsin Ulric Verity Wilfred Yolanda Zachary Agnes Bruno Cora Duncan Esme"
    ).split(),
    "last": (
        "Abernethy Birtwhistle Cottesmore Dunmore Eastlake Farthing Garside Hollins Inglewood Jessop Kettering Lumley "
        "Marchbank Netherby Oakshott Pemberley Quarrington Ravensworth Skelton Thornbury Underhill Vickery Wetherall "
        "Yardley Ashcombe Bellweather Crabtree Dashwood Elphick Fenwick"
    ).split(),
    "town": (
        "Aldermoor Brackenford Castlebrook Dunwick Eastmere Fallowgate Grimshaw Hartsea Inverlodge Kelsworth Lambhurst "
        "Marlowe Norwell Oxbridge Pencombe Ravenshill Saltmarsh Thornley Upwell Westering"
    ).split(),
    "street": "Mill Lane,High Street,Station Road,Church Walk,Priory Close,Quay Street,Castle Hill".split(","),
    "club": "Rovers United Town City Athletic Wanderers Albion County".split(),
    "firm": "Halden Motors,Brightwater Energy,Castell Foods,Morrow Bank,Tarn Telecom,Ostrey Retail".split(","),
    "day": "Monday Tuesday Wednesday Thursday Friday Saturday".split(),
    "month": "January March May June July October".split(),
    "date": ["<1..28> <month>"],
    "person": ["<first> <last>"],
    "place": ["<street>, <town>"],
    "offence": [
        "speeding", "driving without insurance", "shoplifting", "using a mobile phone while driving",
    ],
    "work": [
        "Single-storey rear extension", "Change of use from shop to cafe", "Loft conversion with two dormer windows",
        "Removal of one sycamore",
    ],
    "sky": [
        "a bright start with long sunny spells", "cloud thickening from the west", "a mostly dry morning",
        "mist and fog patches, slow to clear", "blustery showers, some of them heavy",
    ],
}  # fmt: skip
TEMPLATES = {
    "results": """
Results from the County League Premier Division on Saturday <date>. All matches kicked off at 3pm.
6*<town> <club> <0..5>-<0..5> <town> <club>. <person> put the home side ahead in the <3..80>th minute before <person> \
was booked for a late tackle. Attendance: <180..4200>.
<person> leads the scoring chart with <5..30> goals. The top two sides at the end of the season are promoted, while \
the bottom three are relegated.
Club secretaries are reminded that team sheets must reach the league office by noon on Monday. Results are subject to \
confirmation by the league.
""",
    "court": """
The following cases were heard at <town> Magistrates' Court on <date>.
7*<person>, <18..70>, of <place>, was fined £<40..900> after admitting <offence> on <date>. A victim surcharge of \
£<20..90> and costs of £<85..400> were also imposed.
We publish the results of all cases that are heard in open court. Requests for omission are not considered.
The court sits from Monday to Friday at 10am. Members of the public may attend any hearing held in open court.
""",
    "weather": """
<town> will see <sky> on <day>, forecasters say. Temperatures will reach <2..29>C by mid-afternoon, with a gentle \
breeze from the <north|south|east|west>.
Tonight: <sky>. The low will be <1..15>C in towns, and a degree or two colder in the countryside.
Tomorrow: <sky>. Maximum temperature <2..29>C. Winds light to moderate.
Outlook: <sky>, then <sky>. The chance of rain is <1..9>0 per cent.
High tide at <town> quay: <1..11>.<10..59>am (<3..6>.<1..9>m) and <1..11>.<10..59>pm (<3..6>.<1..9>m). Sunrise \
<5..8>.<10..59>am.
Check the flood line for warnings in force before you travel along the coast. Pollen levels are given by the county \
observatory and apply to the whole of the region.
""",
    "shares": """
Shares in Port Caspar <rose|fell> on <day>, with the main index closing <2..90> points <up|down> at <5000..7999>.
5*<firm> <added|lost> <1..9>.<0..9> per cent to <80..2400> pence after <a broker raised its target price|reporting \
first-half profits|a trading statement>.
The crown bought <1..2>.<10..99> dollars, while a barrel of crude oil cost <40..120> dollars. Gold stood at \
<900..2100> dollars an ounce.
“Investors were waiting for the inflation figures,” said <person> of <last> Brokers.
Prices are delayed by at least 15 minutes. Past performance is no guide to the future, and the value of investments \
may go down as well as up.
""",
    "count": """
<person> has been elected in <town> <North|South|East|West> with a majority of <3..900>, the returning officer \
declared in the early hours of Friday.
The votes cast were as follows.
<person> (Reform League): <900..3200>
<person> (Civic Union): <100..900>
<person> (Green Alliance): <100..900>
Turnout was <22..68>.<0..9> per cent. There were <3..70> spoilt ballot papers.
The seat was last held by <person>, who stood down after <2..30> years on the council.
Councillors serve for four years. The full results for every ward will be published by the county on its website on \
Monday.
""",
    "notice": """
<last>, <first>. Passed away peacefully at home in <town> on <date>, aged <61..99> years.
Beloved <wife|husband|partner> of <first> and dear parent of <first>, <first> and <first>. Will be sadly missed by all \
who knew them.
Funeral service at St <first>'s Church, <town>, on <date> at <10..15>.<00|15|30|45>, followed by committal at the \
crematorium.
Family flowers only, please. Donations, if desired, to the <town> Hospice.
Enquiries to <last> and Sons, funeral directors, telephone <100000..999999>.
""",
    "planning": """
The following planning applications were received by <town> council in the week ending <date>.
8*<10..99>/<1000..9999>: <1..140> <place>. <work>. Applicant: <person>.
Comments should reach the planning office within 21 days. The plans can be seen at the civic centre during opening \
hours or on the council's website.
""",
    "police": """
Police are appealing for witnesses after a <break-in|robbery|collision|fire> in <place>, on <day> \
<night|morning|afternoon>.
Officers were called at <1..11>.<10..59><am|pm>. A <18..80>-year-old <man|woman> was taken to <town> General Hospital, \
where <his|her> condition was described as stable.
“We would like to hear from anyone who was in the area,” said Det Sgt <person>. “Any information, however small, may \
help us.”
Anyone with information should call 101, quoting reference <100..999> of <date>. Information can also be given \
anonymously to the crime charity.
""",
}
_SLOT = re.compile(r"<([^<>]+)>")
_REPEATED = re.compile(r"(\d)\*(.*)", re.S)


def make_report(template: str, number: int, chance: random.Random) -> Article:
    """Return the report *number* of one of the ``TEMPLATES``, with names and figures of its own."""
    paragraphs: list[str] = []
    for line in TEMPLATES[template].strip().split("\n"):
        repeated = _REPEATED.fullmatch(line)
        times, text = (int(repeated[1]), repeated[2]) if repeated else (1, line)
        paragraphs += [_fill(text, chance) for _ in range(times)]
    body = "\n\n".join(paragraphs)
    return Article(f"{template}-{number}", body, headline=f"{template.capitalize()}, no {number}", outlet="The Echo")


def _fill(text: str, chance: random.Random) -> str:
    def fill_slot(slot: re.Match[str]) -> str:
        wanted: str = slot[1]
        if ".." in wanted:
            low, high = map(int, wanted.split(".."))
            return str(chance.randint(low, high))
        return chance.choice(_KINDS.get(wanted) or wanted.split("|"))

    while _SLOT.search(text):
        text = _SLOT.sub(fill_slot, text)
    return text
