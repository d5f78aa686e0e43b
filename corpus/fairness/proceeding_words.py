"""The words for what is done about a misdeed: by police, courts, regulators, employers, parties and sport."""

from __future__ import annotations

import re

WORDS = r"(?:[\w’'-]+\s+)"
POLICE = (
    r"(?:police|detectives?|officers?|gardai|gardaí|agents?|investigators?|FBI|prosecutors?|cops|CBI|ED|bureau|squad|"
    r"troopers|deputies|wing|marshals|authorities|sheriff[’']s)"
)
BODY = (
    r"(?:police|commissioner|watchdog|regulator|authorit(?:y|ies)|committee|council|commission|ombudsman|board|"
    r"standards|"
    r"body|union|panel|tribunal|IOPC|GMC|GDC|NMC|SRA|FCA|DPP|CPS|bar|Crown\s+Office|prosecutors?|law\s+society|"
    r"governors|"
    r"bishop|college|inspectorate|inspectors|conduct|misconduct|prosecutor)"
)
_HEARING = (
    r"(?:(?:misconduct|disciplinary|plagiarism|conduct|professional|standards|ethics|grievance|medical|employment|"
    r"arbitration|parole|complaints|(?:fitness[\s-]to[\s-]practi[sc]e))\s+(?:[\w-]+\s+)?(?:panel|tribunal|hearing|"
    r"committee|"
    r"board|commission|case)|tribunal)"
)
# What is imposed: "a six-month ban", "18 months in prison".
_PENALTY = (
    r"(?:[\w’'-]+\s+){0,5}?(?:sentences?(?!\s+(?:structure|or\s+two))|caution\b|ban\b(?!\s+(?:of|on)\b)|suspension\b|"
    r"(?:jail|prison|custodial)\s+terms?|reprimand|(?:conditional|absolute)\s+discharge|community\s+(?:order|"
    r"service|payback)|"
    r"(?:years?|months?|weeks?|days?|life)\s+(?:in|behind)\s+(?:jail|prison|bars|custody|a\s+cell)|curfew|probation|"
    r"show-cause\s+notice|(?:official|written|final|formal)\s+warning|\d+-(?:year|month|match|game|week|"
    r"day)\s+(?:ban|term))"
)
_TERM = (
    r"(?:years?|months?|weeks?|days?|hours?|life|terms?|sentences?|orders?|imprisonment|custody|probation|detention)\b"
)
_DONE = (
    r"(?:jailed|imprisoned|incarcerated|"
    rf"sentenced(?=\s+(?:to\s+(?:death|life|prison|jail|hang|be\b|probation|community|(?:{WORDS}){{1,7}}?{_TERM})|"
    rf"for\b|at\b|by\b|"
    r"in\b|on\b|last\b|yesterday|today)|[,.;])|"
    r"convicted(?!\s+(?:in\s+(?:his|her|their)\s+belief|that))|found\s+guilty|found\s+in\s+contempt|fined(?!-)|"
    r"struck\s+off(?!\s+the\s+(?:list\s+of|map))|"
    r"disbarred|defrocked|unfrocked|laici[sz]ed|debarred|disqualified|court-?martialled|arraigned|bound\s+over|"
    r"extradited|"
    r"banned(?=\s+(?:from\s+(?!(?:wearing|eating|using\s+his|using\s+her))|for\b|by\b|after\b|over\b|until\b|in\b|"
    r"last\b|on\b|yesterday|sine\b)|[,.])|"
    r"cautioned(?=\s+(?:by|for|over|after)\b)|handcuffed|charge-?sheeted|"
    r"booked(?=\s+(?:under\b|by\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:police|cops|sheriff|CBI|ED|cell|wing)))|"
    rf"(?:lifted|picked\s+up|nabbed|collared|nicked|seized|led\s+away|taken\s+away|taken\s+in|hauled\s+in|raided|"
    rf"searched)\s+by\s+(?:the\s+)?(?:{WORDS}){{0,3}}?{POLICE}|"
    r"sent\s+(?:to\s+(?:prison|jail)\b|down\s+for)|on\s+trial\b|"
    rf"served\s+(?:with\s+)?(?:{WORDS}){{0,4}}?(?:writ|papers|notice|summons|injunction|order|lawsuit|subpoena)\b|"
    r"taken\s+(?:off\s+(?:the\s+)?air\b|to\s+court\b)|hauled\s+(?:before|up|to\s+court)|brought\s+before|"
    rf"(?:put|placed)\s+(?:on|under)\s+(?:{WORDS}){{0,3}}?(?:leave|suspension|duties|investigation|curfew|arrest|duty|"
    rf"trial)\b|"
    rf"(?:given|handed)\s+{_PENALTY}|(?:denied|refused)\s+bail|held\s+(?:in\s+(?:custody|jail|contempt)|"
    rf"without\s+bail|by\s+police)|"
    r"ordered\s+to\s+(?:pay\b|apologi[sz]e|stand\s+trial|surrender|appear\s+before|do\s+\d|repay|forfeit|face\b)|"
    r"reprimanded|admonished|recalled\s+to\s+prison|deported\s+(?:for|after)|on\s+remand|placed\s+on\s+the\s+sex|"
    r"told\s+to\s+(?:repay|pay\s+back)|warned\s+off|(?:hit|slapped)\s+with\s+(?:[\w£$€.,’'-]+\s+){0,4}?(?:fine|ban|"
    r"writ|lawsuit|suspension)|"
    r"barred\s+from\s+(?:all\s+|any\s+)?(?:cricket|football|sports?|rugby|racing|office|practice|practising|public|"
    r"holding|"
    r"serving|driving|working|teaching|acting)|relieved\s+of\s+(?:his|her|all|the)|"
    r"escorted\s+(?:from|out|off)\s+(?:of\s+)?(?:the\s+)?(?:building|premises|office|property|chamber|site)|"
    r"summoned\s+(?:before|to\s+(?:explain|answer))|tried(?=\s+(?:for|on|at|in\s+(?:absentia|[A-Z])|by\s+(?:an?|"
    r"his)|with|over)\b)|"
    r"committed\s+(?:for\s+(?:trial|sentence)|to\s+(?:the\s+)?(?:crown|high)\s+court)|"
    r"(?:exposed|unmasked|outed)\s+as\s+an?\s+(?:\w+\s+)?(?:cheat|fraud|liar|thief|plagiarist|fake|bully|fraudster|"
    r"spy|forger|swindler)|"
    r"asked\s+to\s+(?:step|stand)\s+(?:down|back|aside)|named\s+as\s+(?:an?|the)\s+(?:\w+\s+)?suspect|"
    r"a\s+(?:\w+\s+)?suspect\s+in\b|"
    rf"(?:reported|referred)\s+(?:to|by)\s+(?:(?:the|an?|his|her|their|two|three)\s+)?(?:{WORDS}){{0,4}}?{BODY}\b|"
    rf"due\s+(?:before|in)\s+(?:(?:the|an?)\s+)?(?:{WORDS}){{0,3}}?(?:magistrates|court|judge|tribunal)\b)"
)
_MOODS = (
    r"(?:\s+(?:also|later|then|since|first|now|twice|once|again|yesterday|today|eventually|already|reportedly|"
    r"\w+ly|both|all|to\s+be))*"
)
_BE = r"(?:(?:has|had|have)(?:\s+\w+)?\s+been|was|were|been|being|is|are|gets?|got|will\s+be)"
# "was jailed", "is to be tried for", "had since been struck off".
PUNISHED = re.compile(rf"\b{_BE}{_MOODS}\s+{_DONE}", re.IGNORECASE)
# "Pryke, jailed in 2019, ..."
PUNISHED_ASIDE = re.compile(
    r",\s+(?:(?:once|first|already|then|since|later)\s+)?(?:jailed|imprisoned|convicted|fined|struck\s+off|banned|"
    r"sacked|dismissed|"
    r"expelled|disqualified|found\s+guilty|sentenced)\s+(?:in|on|by|over|for|from|after|last|of|to|at|earlier|"
    r"yesterday)\b",
    re.IGNORECASE,
)
# Nobody is accused by these alone: a reason must follow.
PARTED = re.compile(
    rf"\b{_BE}{_MOODS}\s+(?:sacked|fired|dismissed|dropped|pulled|removed|axed|ousted|ejected|excluded|thrown\s+out|"
    r"kicked\s+(?:out|off)|expelled|demoted|sidelined|benched|stood\s+(?:down|aside)|let\s+go|barred|booked|reported|"
    r"disciplined|punished|penali[sz]ed|caught|cited|sent\s+(?:home|off)|withdrawn|evicted|under\s+fire|"
    r"forced\s+(?:out|to\s+(?:resign|quit))|told\s+(?:not\s+to|to\s+(?:leave|resign))|asked\s+to\s+(?:leave|resign|"
    r"go))\b|"
    r"\b(?:resign(?:ed|s)|quit|quits|lost\s+(?:his|her)\s+(?:job|post|seat|licen[cs]e|badge|place|position)|"
    r"c[ao]mes?\s+under\s+(?:fire|attack|pressure)|"
    r"left\s+(?:his|her)\s+(?:job|post)|drew\s+(?:fire|criticism)|st(?:epped|ood)\s+(?:down|aside|back)|apologi[sz]ed|"
    r"in\s+trouble|in\s+hot\s+water)\b",
    re.IGNORECASE,
)
# What the subject does or has happen: "pleaded guilty", "was in the dock", "handed himself in".
STOOD = re.compile(
    r"\b(?:ple(?:aded|ads|d|ading)\s+(?:not\s+)?(?:guilty|no\s+contest)|"
    r"(?:will\s+stand|to\s+stand|stands?|stood|goes|went|going|put)\s+(?:on\s+)?trial|"
    r"(?:appear(?:s|ed|ing)?|is|was|were|are|be|been|back|came|comes|due|went|goes|sat|stood|stands|returns?|"
    r"returned)\s+"
    rf"(?:{WORDS}){{0,3}}?(?:in\s+the\s+dock|before\s+(?:{WORDS}){{0,4}}?(?:magistrates\b(?![’'])|bench|judge|"
    rf"{_HEARING}|"
    rf"court)|on\s+(?:{WORDS}){{0,3}}?counts?\b|"
    r"on\s+(?:an?\s+|\w+\s+)?(?:[\w-]+\s+)?charges?\s+of)|appear(?:s|ed|ing)?\s+(?:before|"
    r"at)\s+(?:[\w’'-]+\s+){0,4}?(?:magistrates[’']?|"
    r"hearing|tribunal|panel)|"
    r"(?:hand(?:ed|s)|gave|turned?|turns|giv(?:en|es))\s+(?:himself|herself|themselves)\s+(?:in\b|over\b|up\b)|"
    r"surrender(?:ed|s)\s+to\s+(?:the\s+)?(?:police|authorities|FBI|custody|officers|US)|"
    rf"(?:receiv(?:ed|es)|got|copped|serv(?:ed|es|ing)|escaped\s+with|landed|collected|earned|began|faces?|facing|"
    rf"faced|risks)\s+{_PENALTY}|"
    r"ha(?:s|d|ve)\s+(?:(?:his|her|the|their)\s+)(?:[\w-]+\s+){0,2}?(?:whip|licen[cs]e|membership|passport|assets|"
    r"knighthood|title|medals?|degree|doctorate|badge)\s+"
    r"(?:taken|withdrawn|revoked|suspended|removed|confiscated|frozen|cancelled|stripped)|"
    rf"(?:fac(?:es?|ed|ing))\s+(?:{WORDS}){{0,4}}?(?:counts?\b|{_HEARING}|hearing\b|questions\s+(?:over|"
    rf"about)\s+(?:his|her|how|whether|why|when)|calls\s+to\s+(?:resign|quit|stand|step|go)|accusations|scrutiny|"
    r"impeachment|censure|court-martial|prosecution|punishment|a\s+fine\b|a\s+recall)|"
    r"(?:c[ao]me|comes|is|was|been|remains?|are|were|put)\s+under\s+(?:[\w-]+\s+)?(?:scrutiny|suspicion|a\s+cloud|"
    r"investigation|arrest)|"
    rf"at\s+the\s+(?:centre|center|heart)\s+of\s+(?:an?|the)\s+(?:{WORDS}){{0,4}}?(?:probe|inquiry|investigation|"
    rf"scandal|allegations|claims|(?:expenses|corruption|bullying|"
    r"sleaze|doping|bribery|harassment|lobbying|plagiarism|sex|fraud|racism|betting)\s+(?:row|storm|case|claims))|"
    r"skipped\s+bail|(?:must|will|has\s+to)\s+(?:repay|pay\s+back|answer\s+(?:to\s+)?(?:[\w-]+\s+){0,3}?(?:court|"
    r"charges|"
    r"panel|tribunal|allegations))|spent\s+(?:[\w-]+\s+){1,4}?in\s+(?:prison|jail|the\s+cells|police\s+cells|"
    r"custody)|fac(?:es|ed|ing|e)\s+(?:dismissal|the\s+sack|disqualification|removal|a\s+(?:lengthy\s+|lifetime\s+|"
    r"long\s+)?ban)|fight(?:s|ing)\s+extradition|awaits?\s+sentence|jumped\s+bail|remain(?:s|ed)?\s+in\s+custody|"
    r"missed\s+(?:\w+\s+)?(?:drugs?|doping)\s+tests?|"
    r"lost\s+(?:an?|his|her)\s+appeal\s+against\s+(?:\w+\s+){0,3}?(?:conviction|sentence|ban|suspension)|"
    r"struck\s+a\s+plea|(?:is|was|are|were)\s+(?:\w+ly\s+)?guilty\s+of|(?:defend(?:ed|s|ing)?\s+(?:himself|herself)|"
    r"fight(?:s|ing)|fought|contest(?:s|ed|ing))\s+(?:[\w-]+\s+){0,5}?(?:charges|allegations|accusations))\b",
    re.IGNORECASE,
)
NO_ACCUSED = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,5}?(?:as\s+(?:an?\s+)?(?:witness|expert|magistrate|juror|advocate|lawyer|judge)|"
    r"to\s+(?:give|testify|support|defend|prosecute)|for\s+the\s+(?:defence|"
    r"prosecution|crown|defendant)|defending|prosecuting)\b",
    re.IGNORECASE,
)
# Why somebody was sacked or reported, to be of an accusation.
REASON = re.compile(
    r"\b(?:over|amid|after|following|when|because|while|pending)\s+[^.;]{0,60}?(?:\bcomplain(?:ts?|ed)\b(?!\s+of\b)|"
    r"\ballegations?\b|\baccus\w+|"
    r"\binvestigation\b|\binquiry\b|\bprobe\b|\bclaims\b|\bmisconduct\b|\bracis[mt]\b|\bbreach(?:es|ing)?\b|"
    r"\bwrongdoing\b|\bscandal\b|\bfailed\s+a\b|\bdrink-driv\w+|"
    r"\b(?:found|discovered|emerged|revealed|exposed|surfaced|leaked|footage|video|messages|photographs?)\b|"
    r"\barrested\b|\bcharged\s+with\b|\bconvicted\b)",
    re.IGNORECASE,
)
FOR = re.compile(
    r"\b(?:for|over|by|after|while|on\s+suspicion\s+of|amid)\s+(?:(?:he|she)\s+was\s+)?(?:allegedly\s+|alleged\s+|"
    r"claims\s+of\s+|being\s+)?",
    re.IGNORECASE,
)
OVER = re.compile(r"\s+over\b", re.IGNORECASE)
ADMITTED = re.compile(
    r"\b(?:admit(?:ted|s|ting)|confess(?:ed|es|ing)?(?:\s+to)?|pleaded\s+guilty\s+to)\s+(?:to\s+)?", re.IGNORECASE
)
# "Ann Dunn, 34, denied keeping sheep in filth": so courts are reported.
AGED = re.compile(
    r"(?<=,\s\d\d,)\s+(?:(?:of|from)\s[^,]{2,50},\s+)?(?:admit(?:s|ted)|den(?:ies|ied)|pleaded|appeared\s+(?:at|before|"
    r"in|on)|"
    r"must\s+pay|was\s+(?:given|handed|told\s+by\s+a\s+judge|spared))\s",
)
# "is believed to have", "was found to have": a misdeed must follow.
SAID_TO_HAVE = re.compile(
    r"\b(?:is|was|are|were|been)\s+(?:also\s+)?(?:said|believed|thought|understood|reported|claimed|suspected|found|"
    r"known|shown|"
    r"accused)\s+(?:to\s+have|of\s+having)\s+",
    re.IGNORECASE,
)
