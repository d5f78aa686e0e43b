"""The words of reproach: complained of, criticised by an inquiry, sent off, on leave while something is looked at."""

from __future__ import annotations

import re

from corpus.fairness.misdeed_words import OFFENCE
from corpus.fairness.proceeding_words import BODY, WORDS

_BE = r"(?:(?:has|had|have)(?:\s+\w+)?\s+been|was|were|been|being|is|are|gets?|got)(?:\s+(?:also|later|since|\w+ly))*"
_FAULTED = (
    r"(?:criticis|criticiz|blam|fault|rebuk|condemn|admonish|castigat|chastis|censur|lambast|denounc|upbraid|slamm|"
    r"reproach|scold)ed"
)
_OFFICIAL = (
    r"(?:judges?|coroner|inquiry|inquest|review|report|investigators?|investigation|inspectors?|auditors?|magistrates?|"
    rf"committee|MPs|prosecutors?|stewards|jury|sheriff|adjudicator|referees?|examiners?|{BODY})"
)
# What somebody is criticised for, if it is to be more than a matter of taste.
_LAPSE = (
    r"(?:fail(?:ing|ure)\s+to|not\s+\w+ing|ignoring|refusing|covering\s+up|concealing|hiding|lying|misleading|"
    r"(?:his|her)\s+(?:silence|conduct|behaviou?r|inaction|treatment|handling)|moving\s+(?:an?|the)\s|"
    r"delaying|turning\s+a\s+blind|allowing|leaving\s+(?:an?|two|three|his|her)\s|withholding|keeping\s+quiet|"
    r"(?:racist|sexist|offensive|homophobic|anti-?semitic)\s)"
)
_DISASTER = (
    r"(?:the|a|an|two|three|several|\d+)\s+(?:[\w-]+\s+){0,3}?(?:crash|sinking|collapse|fire|blaze|deaths?|loss|"
    r"disappearance|accident|drownings?|injur(?:y|ies)|explosion|derailment|collision|leak|outbreak|flood|spill|disaster|massacre|killings?|"
    r"shootings?|bombings?|attacks?|theft|murders?)\b"
)
# "was criticised by a coroner for", "was blamed for the sinking of".
FAULTED = re.compile(
    rf"\b{_BE}\s+(?:found|ruled|held|judged)\s+(?:to\s+(?:be|have\s+been)\s+)?in\s+(?:breach|violation|contravention)\b|"
    rf"\b{_BE}\s+{_FAULTED}\s+(?:(?:for|over)\s+(?:{_LAPSE}|{_DISASTER})|"
    rf"(?:by|in)\s+(?:(?:an?|the|two|three|several)\s+)?(?:{WORDS}){{0,4}}?{_OFFICIAL}\s+(?:{WORDS}){{0,5}}?"
    r"(?:for|over)\s|(?:yesterday\s+|today\s+)?in\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}?(?:report|ruling|judgment)\b)",
    re.IGNORECASE,
)
# "was sent off for a stamp": the reason is an offence, whatever it is.
SENT_OFF = re.compile(
    rf"\b(?:{_BE}\s+(?:sent\s+(?:off|from\s+the\s+field|to\s+the\s+stands)|dismissed|shown\s+(?:an?|the|his|her)\s+"
    r"(?:[\w-]+\s+){0,2}?red(?:\s+card)?|red-carded|sin-?binned|yellow-carded|given\s+(?:an?|his|her)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:red\s+card|marching\s+orders))|"
    r"(?:saw|received|picked\s+up|got|earned|collected|was\s+given)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}?red(?:\s+card)?)"
    r"\s+(?:(?:in|on|after|with)\s+(?:[\w-]+\s+){1,6}?)?for\s+(?!(?:the\s+\w+\s+(?:time|week|match|game)|[\w-]+\s+minutes)\b)(?!(?:[\w-]+\s+)?(?:\d|(?:one|two|six|ten|nought|duck)\b))",
    re.IGNORECASE,
)
# No more is needed than what somebody did: "was sacked in June for opening letters".
LOST_FOR = re.compile(
    rf"\b(?:{_BE}\s+(?:sacked|fired(?!\s+(?:up|at)\b)|dismissed|expelled|disciplined|punished|demoted|blacklisted|flogged|caned|thrown\s+(?:out|off)|"
    r"kicked\s+(?:out|off)|ejected|barred|reported|cited|suspended|docked|eliminated|disqualified|warned|reprimanded|"
    r"prosecuted|summonsed|evicted|ousted|relieved|banned)|"
    r"lost\s+(?:his|her)\s+(?:job|post|seat|licen[cs]e|badge|place|position|chair|command|commission|contract|title|"
    r"crown|medals?))\b",
    re.IGNORECASE,
)
# The same with an object: "the zoo dismissed keeper Ann Dunn for feeding".
LOSING = re.compile(
    r"(?<!’s )(?<!'s )\b(?:sack|fir|dismiss|expell|disciplin|punish|demot|eject|barr|report|cit|suspend|"
    r"reprimand|rebuk)ed\s+",
    re.IGNORECASE,
)
_NO_DEED = (
    r"(?!(?:training|spring|nothing|something|anything|everything|morning|evening|having|king|missing\s+person|"
    r"screening|sentencing|questioning|hearing|testing|filming|boarding|meeting|wedding|bring|during|building|"
    r"playing\s+(?:across|no|down)|nibbling|pushing|edging|trying\s+to)\b)"
)
# Behind one of these, within its sentence: "for opening letters".
DOING = re.compile(
    rf",?\s?(?:(?!(?:who|but|and|because|which|to|so|that|when)\b)[\w’'£$-]+,?\s+){{0,11}}?for\s+(?:allegedly\s+|"
    rf"repeatedly\s+|not\s+|twice\s+)?{_NO_DEED}[a-z]{{2,}}ing\s+(?!(?:at|reasons?|purposes?)\b)\w",
    re.IGNORECASE,
)
# "went on leave after an aide accused him of".
ON_LEAVE = re.compile(
    r"\b(?:went|gone|goes|going|is|was|been|remains?|are|were|put|taken|took)\s+on\s+(?!(?:maternity|paternity|"
    r"sick|parental|annual|shore|home)\b)(?:[\w-]+\s+){0,2}?leave(?:\s+of\s+absence)?\b|\b(?:took|taken|taking|takes)\s+(?:a\s+)?leave(?:\s+of\s+absence)?\b(?!\s+of)|"
    r"\b(?:is|was|been|remains|went|kept)\s+off\s+(?:the\s+)?(?:air|work|screen|duty)\b|"
    r"\b(?:stepped|stood|stepping|standing|moved)\s+(?:down|aside|back)\b",
    re.IGNORECASE,
)
LOOKED_AT = re.compile(
    r"[^.;]{0,40}?\b(?:while|as|pending|until|amid|since)\s[^.;]{0,70}?\b(?:review(?:s|ed|ing)?|examin\w+|investigat\w+|"
    r"look(?:s|ed|ing)?\s+(?:at|into)|inquir(?:y|es|ies)|prob(?:e|es|ed|ing)|audit(?:s|ed|ing|ors)?|claims?|"
    r"allegations?|complain(?:ts?|ed)|accus\w+)\b",
    re.IGNORECASE,
)
# Whom a complaint is about: "complained to the council about the landlord Ann Dunn".
COMPLAINED = re.compile(
    rf"\bcomplain(?:ed|ing|s)?\s+(?:(?:{WORDS}){{1,3}}?)?to\s+(?:{WORDS}){{1,6}}?about\s+(?:the\s+(?:conduct|"
    r"behaviou?r|actions)\s+of\s+)?|"
    rf"\b(?:letter|petition|statement|e-?mail)\s+(?:{WORDS}){{0,4}}?complaining\s+(?:about|of)\s+|"
    rf"\b(?:patients?|parents?|pupils?|students?|residents|tenants?|customers?|staff|colleagues?|nurses?|neighbours?|"
    rf"constituents?|passengers?|viewers|listeners|workers?|mother|father|widow|employees?|aides?|wom[ae]n|m[ae]n|"
    rf"clients?|guests?|players?|teachers?|members|villagers|lodger|maid)\s+(?:(?:has|have|had|who)\s+)?complain(?:ed|s)?"
    rf"\s+(?:to\s+(?:{WORDS}){{1,6}}?)?that\s+|"
    r"\b(?:shut|closed)\s+(?:down\s+)?(?:the\s+)?(?:cafe|café|restaurant|shop|clinic|surgery|kitchen|pub|business|school|"
    r"nursery|home|bakery|hotel|practice)\s+of\s+|"
    r"\b(?:arrested|charged|convicted|jailed|suspended|detained|sentenced|indicted|sacked)\s+(?:alongside|(?:along|together)\s+"
    r"with)\s+|\b(?:arrested|detained|jailed)\s+with\s+(?=(?:(?:his|her|fellow|the)\s+(?:[a-z-]+\s+)?)?(?-i:[A-Z]))|"
    r"\b(?:(?:took|taken|taking)\s+away|revok(?:ed|es|ing)|withdr(?:ew|awn)|cancelled|suspended|confiscated)\s+the\s+"
    r"(?:[\w-]+\s+)?(?:licen[cs]e|permit|accreditation|visa|passport|registration|knighthood|badge|credentials)\s+of\s+|"
    r"\bprosecutors?\s+(?:want(?:s|ed)?|seek|sought|are\s+seeking|demand(?:s|ed)?|(?:have\s+)?(?:asked|called)\s+for)\s+"
    rf"(?:{WORDS}){{0,6}}?(?:years|months|term|sentence|life|penalty|fine|custody|bail|prison|jail)\s+for\s+|"
    rf"\bcomplaints?\s+(?:{WORDS}){{0,2}}?(?:by|from)\s+(?:{WORDS}){{1,4}}?(?:about|against)\s+|"
    rf"\b(?:suspect(?:s|ed)?|(?<!I )blam(?:e|es|"
    rf"ed))\s+(?=(?:{WORDS}){{0,5}}?(?-i:[A-Z])[^.;]{{2,60}}\s(?:of\s+(?!the\b)"
    rf"[a-z]+ing\b|for\s+{_DISASTER}))|"
    r"\b(?:notice|memo|citation|fine|penalty|writ|summons|subpoena|warning|ban|suspension|charge-?sheet|red\s+card|"
    r"injunction|ticket)\s+(?:(?:was|were|has\s+been|had\s+been|is\s+being)\s+)?(?:issued|served|imposed|handed|"
    r"slapped|shown|given|levied)(?:\s+\w+)?\s+(?:to|on|against|upon)\s+",
    re.IGNORECASE,
)
# Who did it, where people say so: "complained of bullying by their editor".
DONE_BY = re.compile(
    r"\b(?:complain\w*|alleg(?:e|es|ed|ing)|spoke|speak|described?|suffered|endured|victims?|"
    r"survivors?|stories)\s"
    rf"[^.;]{{0,70}}?\b(?:{OFFENCE}|beatings?|mistreatment|intimidation|misdeeds|threats|slurs|insults|"
    rf"advances)\s+(?:by|from|at\s+the\s+hands\s+of)\s+",
    re.IGNORECASE,
)
# "and his name, Ann Dunn, was passed on", "a man named by police as Joe Hale".
NAMED_AS = re.compile(
    r"\b(?:his|her|whose)\s+name(?:\s+(?:is|was|was\s+given\s+as|has\s+been\s+given\s+as))?,?\s+(?=(?:[a-z]+\s+)?[A-Z])|"
    r"\b(?:named|identified)\s+(?:(?:locally|yesterday|later|on\s+\w+|by\s+(?:[\w’'-]+\s+){1,3}?|in\s+court)\s*)?as\s+"
    r"(?=(?:[a-z’'-]+\s+){0,3}[A-Z])",
)
