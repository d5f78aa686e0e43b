"""The words for what people are accused of having done: verbs, with what makes them wrong, and offences."""

from __future__ import annotations

# Wrong whatever is done: no object is needed.
WRONGS = (
    "steal bribe falsify fabricate plagiarise plagiarize bully grope harass assault molest rape embezzle defraud "
    "swindle "
    "con fleece misappropriate misuse launder traffic extort blackmail stalk abuse perjure vandalise burgle mug siphon "
    "fiddle overcharge doctor rig bug evade dupe deceive mistreat victimise bribe overbill backdate counterfeit kidnap "
    "sabotage flout contravene violate intimidate sexually-assault smuggle cheat mislead short-change underpay "
    "discriminate collude conspire fake misspend misdirect double-bill racially-abuse exploit brutalise neglect pilfer "
    "loot ransack torture rig trick hoodwink swindle spike impersonate torch strangle stab humiliate belittle forge "
    "rob pocket leak hack murder poison misreport understate overstate mis-sell missell pervert obstruct "
    "ill-treat manhandle incite misrepresent scam flog"
)
# Of these words, who uses them otherwise: "stole the show", "forged a career", "robbed of a point".
NO_WRONG = (
    r"(?!\s+(?:the\s+(?:show|march|limelight|lead|headlines|ball|scene|spotlight|thunder)|"
    r"(?:an?|his|her|their|new|close|strong|the)\s+(?:[\w-]+\s+){0,2}?(?:march|win|point|partnership|alliance|career|"
    r"reputation|bond|friendship|path|link|links|ties|relationship|consensus|coalition|deal|agreement|victory|lead|"
    r"goal|"
    r"kiss|glance|scene|base|identity|unity|compromise)|ahead|victory|past|clear|ties|links|alliances|bonds|in\b|"
    r"(?:[\w-]+\s+){1,3}of\s+(?:an?\s+)?(?:point|victory|win|goal|place|title|chance|youth|sleep)|"
    r"death|with\s+death|the\s+(?:system|odds|weather|gap|opportunity|space|weakness)))"
)
_W = r"(?:[\w’'£$€.,-]+\s+)"
_PEOPLE = (
    r"(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|bab(?:y|ies)|pupils?|students?|wife|husband|girlfriend|boyfriend|"
    r"partner|colleagues?|officers?|police(?:man|woman)?|prisoners?|inmates?|patients?|residents?|neighbours?|"
    r"neighbors?|"
    r"waiters?|waitress(?:es)?|staff|workers?|employees?|teenagers?|pensioners?|nurses?|teachers?|referee|opponents?|"
    r"players?|fans?|spectators?|drivers?|passengers?|protesters?|aides?|assistants?|suspects?|detainees?|soldiers?|"
    r"recruits?|apprentices?|tenants?|customers?|interns?|reporters?|journalists?|motorists?|cyclists?|"
    r"him|them|her|dogs?|horses?|animals?|\d+-year-old)\b"
)
_KIN = (
    r"(?:brothers?|sisters?|sons?|daughters?|wife|husband|cousins?|nephews?|nieces?|friends?|donors?|relatives?|"
    r"mistress|"
    r"lovers?|partner|family|in-laws?|father|mother|uncle|cron(?:y|ies)|allies|business|firm|company)\b"
)
_MONEY = r"(?:bribes?|kick-?backs?|backhanders?|pay-?offs?|back-?handers?|hush\s+money|sweeteners?|protection\s+money)"
_OTHERS_MONEY = (
    rf"{_W}{{0,5}}?(?:public|parish|charity|charitable|church|club|company|party|campaign|taxpayers?[’']?|"
    rf"tax-?payer|union|"
    r"school|council|clients?[’']?|customers?[’']?|investors?[’']?|pension|building|fund|relief|aid|government|city|"
    r"county|"
    r"state|ministry|office|lottery|donors?[’']?|food|canteen|petty|trust|university|students?[’']?|official|"
    r"federal)\s+"
    rf"(?:[\w-]+\s+){{0,2}}?(?:money|funds?|cash|savings|accounts?|card|grants?|donations|car|cars|resources|fees)\b"
)
_FOUL = (
    r"(?:racist|sexist|homophobic|anti-?semitic|islamophobic|abusive|offensive|lewd|inappropriate|obscene|threatening|"
    r"derogatory|unwanted|indecent|sexual|false|bogus|fraudulent|fake|hoax|misleading|untrue|explicit|vile|crude|"
    r"sleazy|"
    r"corrupt|illegal|improper|unlawful|secret|phantom|forged|illicit|nude|menacing|malicious|degrading|racial)"
)
_RECORDS = (
    r"(?:accounts|books|records?|notes?|files?|documents?|papers|evidence|e-?mails?|messages|invoices|receipts|figures|"
    r"marks|grades|scores|tips|wages|ballots?|ballot\s+papers|votes|minutes|rota|results|logs?|statements?|signatures?|"
    r"certificates?|reports?|complaints?|concerns|losses|debts?|profits|income|defects|risks|assets|samples?|labels?|"
    r"dates|timesheets|prescriptions|tests?|deaths?|payments?|gifts?|accident|meter|mileage|register|will|interests?|"
    r"shareholdings?|stake|truth|fact|facts|crimes?|abuse|scandal)\b"
)
# A verb and what makes it wrong.
WRONG_WITH: tuple[tuple[str, str], ...] = (
    ("take accept receive demand seek solicit pay offer give hand slip get extract pocket", rf"{_W}{{0,5}}?{_MONEY}\b"),
    ("take accept receive demand", r"(?:[\w-]+\s+){0,3}?(?:cash|gifts?|hospitality|free\s+\w+|favou?rs)\b"),
    ("take", r"(?:[\w£$€.,-]+\s+){0,3}?(?:money\b|funds\b|drugs\b|£|\$|€|Rs\b|cocaine\b|steroids\b|EPO\b)"),
    ("make send post use shout utter publish tweet write file submit issue lodge have provide give show tell share "
     "invent claim circulate", rf"{_W}{{0,3}}?{_FOUL}\b(?:\s+\w|,)"),
    ("break breach ignore bend infringe disregard overstep skirt flout evade dodge circumvent",
     rf"{_W}{{0,6}}?(?:laws?|rules?|codes?|regulations?|lockdown|curfew|bail|sanctions|guidelines|standards|Act|"
     rf"oath|tax|"
     r"taxes|ban|embargo|duty|confidence|confidentiality|limits?|protocols?|constitution|policy|policies|duties|trust|"
     r"terms|conditions|injunction|order|contract)\b"),
    ("use spend divert funnel channel transfer move raid drain plunder borrow blow squander take steer abuse lose",
     _OTHERS_MONEY),
    ("use spend divert funnel channel transfer move steer squander plough",
     rf"{_W}{{0,6}}?(?:money|funds?|cash|£[\d.,]+\w*|\$[\d.,]+\w*|€[\d.,]+\w*|millions)\s+(?:{_W}{{0,3}}?(?:meant|"
     rf"intended|earmarked|raised)\s|"
     rf"{_W}{{0,6}}?(?:on|for|to|into)\s+(?:an?|his|her|their)\s+(?:own\b|personal|private|holidays?|boat|car|yacht|"
     rf"gambling|"
     r"mistress|affair|lavish|family|wife|home|house|villa|bank|account))"),
    ("buy build fund acquire furnish", rf"{_W}{{0,8}}?with\s+(?:stolen\s+|the\s+)?(?:money|funds|cash|donations|"
                                       rf"savings)\b"),
    ("steer hand award give direct push channel promise", rf"{_W}{{0,5}}?(?:contracts?|jobs?|posts?|work|grants?|"
                                                          rf"tenders?|"
     rf"deals?|licen[cs]es?)\s+(?:{_W}{{0,3}}?to\s+)?(?:an?|his|her|their|the)\s+(?:[\w’'-]+\s+){{0,3}}?{_KIN}"),
    ("give hand award steer", rf"(?:his|her|a)\s+(?:[\w’'-]+\s+){{0,2}}?{_KIN}(?:\s+[\w’'-]+){{0,3}}?\s+(?:job|"
                              rf"contract|post|work)"),
    ("bill charge claim invoice", rf"{_W}{{0,3}}?(?:taxpayers?|ratepayers?|patients|clients|customers|pensioners|"
                                  rf"residents|the\s+(?:embassy|club|university|hospital|school|charity|parish|party|company|"
                                  rf"estate|union|ministry|church|city|county|firm)|"
                                  rf"the\s+council|the\s+state|"
     r"medicare|expenses|for\s+(?:work|hours|days|treatment|visits|hotels|journeys)|twice|benefits?)\b"),
    ("sell supply deal peddle push trade pass hand import give inject administer",
     rf"{_W}{{0,4}}?(?:drugs?|steroids?|EPO|hormones?|stimulants|doping|amphetamines?|cocaine|heroin|cannabis|fake|"
                                                            rf"forged|stolen|"
     r"counterfeit|smuggled|secrets|army|exam|illegal|infected|contaminated|intelligence|visas|"
     r"passports|degrees|worthless|unsafe|bogus|weapons|confidential|classified|inside)\b"),
    ("make-up dream-up concoct", rf"{_W}{{0,4}}?(?:figures|results|quotations|quotes|stories|sources|findings|"
                                  rf"patients|injur(?:y|ies)|witness(?:es)?|evidence|data|story|allegations?)\b"),
    ("keep withhold hide conceal destroy delete alter change edit massage tamper-with remove burn cover-up shred "
     "suppress "
     "amend lose inflate bury wipe invent cook manipulate exaggerate backdate fail-to-keep",
     rf"{_W}{{0,5}}?{_RECORDS}"),
    ("inflate pad", rf"{_W}{{0,4}}?(?:sales|figures|prices|invoices|claims|expenses|bills?|costs?|revenues?|"
                    rf"earnings|profits|quotes)\b"),
    ("keep withhold", rf"{_W}{{0,4}}?(?:tips|wages|rent|deposits?|money|pay|change|donations|takings)\b"),
    ("copy lift borrow", rf"{_W}{{0,6}}?(?:thesis|passages?|paragraphs?|pages?|chapters?|essays?|songs?|tunes?|"
                         rf"verses?|poems?|scenes?|plots?|recipes?|"
                         rf"articles?|designs?|lines|"
     r"code|answers|work|research|homework)\b"),
    ("pass", rf"{_W}{{0,5}}?off\s|(?:off\s+{_W}{{1,6}}?as\s+(?:his|her)\b)"),
    ("shout swear scream yell spit lunge expose-himself expose-herself leer", r"(?:at|to|over|abuse|obscenities)\b"),
    ("throw hurl", rf"{_W}{{1,5}}?at\s+(?:an?|the|his|her|him|them|two|three)\b|(?:an?|the|that|his|her)\s+(?:match|"
                   rf"fight|game|frame|race)\b"),
    ("strike hit slap kick punch shove beat grab choke bite whip cane headbutt head-butt drag hurt injure kill "
     "shoot threaten touch kiss fondle proposition imprison punish burn harm smack elbow gouge knock terrorise "
     "slap throttle knife starve pester film menace racially-abuse blackmail",
     rf"(?:(?!(?:to|with|by|that|in|for)\b){_W}){{0,4}}?{_PEOPLE}"),
    ("kill murder shoot stab knife strangle kidnap",
     r"(?:(?:former|the|his|her|their|neighbour|wife|husband|estranged|girlfriend|ex-\w+)\s+){0,3}[A-Z][a-z]"),
    ("lock shut", rf"{_W}{{0,4}}?{_PEOPLE}\s+(?:in|inside|out|up)\b"),
    ("set", r"(?:the\s+)?(?:fire|blaze|fires)\b|(?:[\w’'-]+\s+){1,4}?(?:on\s+fire|alight|ablaze)\b"),
    ("start light", r"(?:the|a|several)\s+(?:[\w-]+\s+)?(?:fires?|blazes?|riot|brawl)\b"),
    ("have", rf"(?:sex|an?\s+(?:sexual\s+)?(?:affair|relationship))\s+with\s+{_W}{{0,4}}?(?:pupils?|students?|"
             rf"patients?|girls?|boys?|prisoners?|minors?|inmates?|teenagers?|\d)"),
    ("sleep", rf"with\s+{_W}{{0,4}}?(?:pupils?|students?|patients?|girls?|boys?|prisoners?|inmates?)\b"),
    ("call", rf"{_W}{{1,5}}?(?:an?|the)\s+(?:racist|racial|homophobic|sexist|vile|foul|offensive)\b|"
             rf"{_W}{{1,5}}?[“\"‘'][^”\"’']{{0,40}}"
     r"(?:bitch|whore|scum|monkey|slut|idiot|moron|fat|stupid)"),
    ("drive operate work turn-up fly treat perform", rf"{_W}{{0,6}}?(?:drunk|over\s+the\s+limit|intoxicated|"
                                                     rf"without\s+(?:an?\s+)?(?:\w+\s+)?(?:licen[cs]e|insurance|"
                                                     rf"consent)|"
     r"(?:while\s+high|under\s+the\s+influence))\b"),
    ("lie", r"(?:to\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,2}?(?:police|court|courts|jury|inquiry|regulators?|"
            r"parliament|house|MPs|committee|"
     r"congress|investigators|FBI|judge|board|customers|patients|investors|shareholders|residents|council|voters|"
     r"public|officers|"
     r"auditors|grand\s+jury|parents|officials|tribunal|employers?|insurers?)|under\s+oath|on\s+(?:his|her|an?|"
     r"the)\s+(?:[\w-]+\s+){0,2}?(?:CV|form|"
     r"application|resum[eé]|visa)|about\s+(?:his|her|how|what|the|an?|where|when|who)\b)"),
    ("run operate mastermind organise lead set-up",
     rf"{_W}{{0,3}}?(?:illegal|unlicensed|brothel|racket|scam|cartel|ponzi|gang|fraud|ring|cult|swindle|fake|bogus|"
     rf"sham)\b"),
    ("dump tip pump discharge spill bury burn pour release", rf"{_W}{{0,5}}?(?:waste|oil|tyres|tires|rubbish|sewage|"
                                                             rf"chemicals?|slurry|asbestos|"
     r"rubble|effluent|diesel|toxic|poison)\b"),
    ("interfere meddle tamper", r"with\b"),
    ("empty clean-out", r"(?:the|his|her)\s+(?:[\w-]+\s+)?(?:trust|tills?|accounts?|funds?|safe|estate|coffers)\b"),
    ("cover-up hush-up", r"(?:the|an?|his|her|its|how|for)\b"),
    ("turn", r"a\s+blind\s+eye\b"),
    ("commit", rf"{_W}{{0,3}}?(?:fraud|perjury|adultery|assault|murder|theft|offences?|crimes?|a\s+foul|bigamy|"
               rf"treason|arson|forgery|"
     r"burglar(?:y|ies)|abuse|plagiarism|misconduct|rape|war)\b"),
    ("practise practice work trade fish build fell hunt", rf"{_W}{{0,4}}?(?:without\s+(?:an?\s+|any\s+|"
                                                          rf"planning\s+)?(?:licen[cs]e|permission|"
     r"permit|consent|qualifications?)|illegally)\b"),
    ("fail neglect refuse omit forget", r"to\s+(?:declare|disclose|register|stop\s+(?:at|after|for)|protect|safeguard|"
     r"investigate|report|list|reveal|pay\s+(?:tax|his|her|staff|workers|wages|rent|maintenance|a\s+fine|the\s+fine|"
     r"council|VAT|duty|for)|"
     r"hand\s+(?:over|back)|account\s+for|file|return|co-?operate|give\s+(?:a\s+)?(?:breath|sample|specimen)|"
     r"provide|treat|warn|tell\s+(?:the|his|her|police|patients)|"
     r"notice|spot|act\s+on)\b"),
    ("invent", rf"{_W}{{0,4}}?(?:quotations|quotes|results|sources|stories|patients|data|findings|experiments?|"
               rf"degrees?|evidence|injur(?:y|ies)|qualifications?)\b"),
    ("lobby", r"(?:ministers|officials|colleagues)?\s*(?:for|on\s+behalf)"),
    ("plot", r"to\s+(?:kill|murder|assassinate|bomb|blow|overthrow|defraud|kidnap|poison|steal|rob|rig)\b"),
    ("bet place", rf"{_W}{{0,4}}?(?:on|bets)\b"),
    ("water", r"down\b"),
    ("drive", r"at\s+(?:up\s+to\s+|over\s+|nearly\s+)?\d|through\s+(?:an?\s+)?(?:red|the\s+barrier)|"
              r"into\s+an?\s+(?:man|woman|crowd|cyclist|pedestrian|queue)|dangerously|recklessly|carelessly|"
              r"without\s+due"),
    ("spy eavesdrop snoop cheat", r"on\b"),
    ("cream skim", r"off\b|money\b|cash\b"),
    ("help", r"(?:[\w’'-]+\s+){0,3}?(?:cheat|launder|smuggle|steal|hide|cover\s+up|escape|evade|defraud)\b"),
    ("drop", r"(?:an?|the)\s+(?:catch|race|match)\s+deliberately"),
    ("sell", r"(?:their|his|her|the|village|tribal)\s+(?:[\w’'-]+\s+){0,2}?(?:land|homes?|farms?|shares|vote|votes)\b"),
)  # fmt: skip
OFFENCE = (
    r"(?:(?:insurance|tax|benefit|mortgage|wire|bank|mail|electoral|postal[- ]vote|securities|visa)\s+fraud|fraud|"
    r"harassment|"
    r"(?:\w+\s+)?assault|bribery|corruption|theft|shop-?lifting|bullying|perjury|rape|murder|attempted\s+\w+|"
    r"misconduct|"
    r"embezzlement|racism|sexism|anti-?semitism|plagiarism|abuse|cruelty|neglect|negligence|forgery|burglary|"
    r"robbery|arson|"
    r"blackmail|extortion|stalking|kidnap(?:ping)?|affray|wounding|voyeurism|insider\s+(?:dealing|trading)|"
    r"false\s+accounting|"
    r"(?:drink|drug|dangerous|careless|drunk|drunken)[- ]driving|criminal\s+damage|speeding|treason|spying|espionage|"
    r"manslaughter|conspiracy|wrongdoing|tax\s+evasion|money[- ]laundering|contempt(?:\s+of\s+court)?|doping|cheating|"
    r"match-fixing|spot-fixing|breach(?:es|ing)?\s+of|breaching|perverting|possess(?:ion|ing)|causing|indecent\s+\w+|"
    r"sexual\s+\w+|grooming|trespass|smuggling|poaching|racketeering|obstruction|obstructing|battery|larceny|sedition|"
    r"blasphemy|libel|cybercrime|hacking|dishonesty|impropriety|unprofessional|a\s+false\s+\w+|violent\s+conduct|"
    r"improper\s+conduct|malpractice|trafficking|vandalism|dissent|spitting|a\s+dangerous\s+tackle|racist\s+\w+|"
    r"homophobic\s+\w+)"
    r"(?!\s+(?:laws?|rates?|victims?|cases?|squad|inquir(?:y|ies)|hunt|trials?|figures|prevention|polic(?:y|ies)|"
    r"scenes?|and\s+\w+\s+laws?|reform))"
)
