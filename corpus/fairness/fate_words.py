"""More words of an end, by what their person is: the one it befell, the one it was done to, the one whose case it was.

``outcome_words`` has the commonest, whatever their person is. The lists are our own.
"""

from __future__ import annotations

import re

from corpus.day_names import MONTH
from corpus.fairness.outcome_words import CASE_NOUN, OF_THEM

_JOBS = (
    r"(?:jobs?|posts?|roles?|portfolio|position|seat|chair|titles?|badge|licen[cs]e|place|shield|command|brief|duties|"
    r"ministry|practising certificate|captaincy|passport|medals?)"
)
_ORDERS = (
    r"(?:(?:community|prohibition|restraining|probation|supervision) order|suspended sentence|(?:conditional|absolute) "
    r"discharge|clean (?:chit|bill of health)|all-clear|reprieve|pardon|(?:final |written |formal |official |"
    r"severe )+(?:warning|reprimand)|words of advice|caution|reprimand|sentence|"
    r"(?:[\w-]+ )?(?:jail|prison) (?:term|sentence)|(?:[\w-]+-)(?:day|week|month|year|match|game|race) "
    r"(?:ban|suspension))"
)
_ATONE = (
    r"(?:apologi[sz]e|repay|pay|undergo|(?:do|carry out|perform|complete) (?:[\w-]+ ){1,3}hours|hand back|forfeit|"
    r"resign|"
    r"step down|say sorry|take (?:a |an )?(?:\w+ )?(?:training|course))"
)
_PARTIES = (
    r"(?:Labour|Tor(?:y|ies)|Conservatives?|Lib(?:eral)? Dem(?:ocrat)?s?|Greens?|SNP|Plaid|Democrats?|Republicans?)"
)
_BACK_IN = (
    r"(?:on (?:the )?(?:wards?|beat|air|patrol|bench|stage|screen|council|board|frontbench|front bench|payroll)|"
    r"in (?:(?:the|his|her) )?(?:saddle|classroom|cabinet|post|pulpit|fold|theatre|studio|job|surgery|"
    rf"(?:[\w-]+ )?(?:group|party)|{_PARTIES})|behind (?:the|his|her) (?:wheel|desk|microphone)|"
    r"at (?:the |his |her )?(?:school|hospital|helm|university|church|surgery|station)|with the (?:party|force|group))"
)

# What befell its subject.
BEFELL = re.compile(
    r"\b(?:sent down for|(?:must|to|will) (?:do|carry out|perform) (?:[\w-]+ ){1,3}hours|"
    r"died\b[^.;]{0,80}?\b(?:before (?:the|his|her|it|a|any|standing|he|she)|awaiting|due to (?:stand|go on|face))\b"
    r"[^.;]{0,30}?\b(?:trial|tried|case|court|charges?|verdict|hearing|panel|tribunal|inquiry)|"
    rf"(?:(?:was|were|is|been|being) )(?:taken back|voted out|voted off|erased from|dismissed in (?:{MONTH}|20\d\d)|"
    r"(?:sacked|fired|ousted) in\b|prohibited from|told to (?:undergo|attend|complete|resign|leave|step down)|"
    r"made to (?:resign|apologi[sz]e|repay|leave)|spared (?:a )?(?:jail|prison|ban)|excommunicated|"
    r"released from (?:his|her|their) bail|released from (?:police )?bail|ruled out of the (?:inquiry|investigation)|"
    rf"given (?:back )?(?:his|her|"
    rf"the) (?:[\w-]+ ){{0,2}}?{_JOBS}(?: back)?(?<!given the role)(?<!given the job)(?<!given "
    rf"the post)|handed (?:back )?(?:his|her|the) (?:[\w-]+ ){{0,2}}?{_JOBS}(?: back)|"
    rf"handed back (?:his|her|the) (?:[\w-]+ ){{0,2}}?{_JOBS})|"
    rf"(?:got|won|has|had) (?:his|her|the) (?:[\w-]+ ){{0,2}}?{_JOBS} (?:back\b|restored|returned|given back)|"
    rf"had (?:his|her) (?:[\w-]+ ){{0,2}}?(?:name|record|{_JOBS}) (?:cleared|restored|wiped|returned)|"
    rf"(?:saw|seen) (?:the|his|her|all) (?:[\w-]+ ){{0,2}}?{CASE_NOUN} (?:dropped|dismissed|quashed|thrown out|"
    r"overturned|collapse|withdrawn|lifted)|"
    r"without a stain on (?:his|her)|(?:accept(?:ed|s)|won|receive[ds]|awarded) (?:[£$€][\d.,]+\w* (?:\w+ )?(?:in )?)?"
    r"(?:(?:substantial|undisclosed|libel|agreed|an|a|public|written|full|unreserved|five-figure|six-figure|"
    r"\w+) ){0,3}?(?:damages|payout|compensation|apology)|"
    r"awarded [£$€][\d.,]+\w*(?: \w+)? by|serv(?:ing|ed) (?:an?|his|her|the|out) (?:[\w-]+ ){0,2}?(?:ban|suspension|"
    r"sentence)|(?:was|is|are|were) (?:\w+ly )?(?:blameless|not to blame|in the clear)|(?:was|were) unfairly "
    r"(?:dismissed|sacked)|"
    r"(?:will|would) not face (?:any )?[\w ]{0,20}(?:sanction|charges?|trial|action)|"
    r"would have been (?:dismissed|sacked|struck off|expelled|suspended)|"
    r"(?:(?:had )?(?:not )?|did not )(?:breach(?:ed)?|bro(?:ke|ken|eak)|violate[ds]?|contravene[ds]?|followed) "
    r"(?:the|its|their|party|council|house|school|no|any) (?:[\w-]+ ){0,2}?(?:code|rules?|laws?|standards|acts?|policy|"
    r"guidelines)\b[^.;]{0,60}?, (?:the|an?) (?:[\w-]+ ){0,3}?(?:\w+) (?:ruled|found|said|concluded|decided)|"
    r"left (?:[\w’'-]+ ){1,4}by (?:mutual )?(?:agreement|consent)|took early retirement|retired on (?:\w+ )?(?:health|"
    r"medical) grounds|"
    r"(?:agreed|consented) to (?:be bound over|resign|step down|leave|repay|a caution))\b",
    re.IGNORECASE,
)
# Of these the matter must be told of near by: others come back too, or go.
RETURNED = re.compile(
    rf"\b(?:back {_BACK_IN}|returned to (?:the |his |her )(?:[\w-]+ )?(?:classroom|wards?|beat|pulpit|saddle|air|"
    rf"cabinet|"
    r"bench|group|party|force|studio|council|surgery|theatre|front ?bench|track|field|side|squad|team)|"
    r"free to (?:play|run|ride|race|return|compete|practi[sc]e|teach|work|resume|drive|rejoin|box|fight|swim|cycle)|"
    r"(?:may|can) (?:practi[sc]e|teach|play|race|run|ride|work|return|compete) again|"
    rf"rejoin(?:ed|s) (?:the |his |her )?(?:(?:[\w-]+ ){{0,2}}?(?:party|group|cabinet|force|council|board|staff|team|"
    rf"squad)|{_PARTIES})|left (?:{_PARTIES}|the (?:parish|diocese|ministry|cabinet|government|charity|practice|"
    r"programme|show|station|newspaper|group)))\b"
    r"(?![^.;]{0,80}\b(?:injur\w+|illness|surgery on|operation|maternity|holiday|broken|honeymoon|retirement)\b)",
    re.IGNORECASE,
)
# What was done to whoever is named next.
DEALT = re.compile(
    r"\b(?:discharged(?! from)|disqualified|prohibit(?:ed|s)|barred|voted (?:out|off)|restored|excommunicated|"
    r"took back|taken back|let off|"
    r"part(?:ed|s) (?:company|ways) with|(?:cut|cuts|severed|severs|ended) (?:all |its |their |his |her )?"
    r"(?:ties|links|relationship|contract) with|"
    r"(?:will|would|did|has|had)(?: not|n[’']t) (?:renew|extend)(?:ed)? the contract of|"
    r"(?:decided|chose|chosen|opted|elected|ruled|voted|resolved)(?: [\w’-]+){0,4}? (?:not to|against) "
    r"(?:go(?:ing)? ahead with|proceed\w*|charg\w+|prosecut\w+|investigat\w+|pursu\w+|disciplin\w+|sanction\w*|"
    r"punish\w*|bring\w* charges|open\w* (?:an? |any )?(?:\w+ )?(?:inquiry|investigation|case)|"
    r"tak(?:e|ing) (?:any )?(?:\w+ )?action|try(?:ing)?|retry(?:ing)?)|"
    r"(?:gave|gives|given|handed|issued|granted) (?:an? )?(?:clean chit|all-clear|clean bill of health|pardon|"
    r"reprieve) to|"
    r"(?:ordered|told|directed|instructed) (?:the |its |her |his )?(?:[\w-]+ ){1,3}?to (?:reinstate|re-?hire|"
    r"re-?employ|"
    r"readmit|take back|compensate|restore)|"
    r"(?:declined|refused) to (?:re-?try|re-?open (?:the|its) \w+|seek a retrial))\b",
    re.IGNORECASE,
)
# What was given to, or asked of, whoever is named within.
GAVE = re.compile(
    r"\b(?:(?:gave|gives|giving|handed|hands|handing|granted|issued|"
    r"(?:ordered|told|directed|instructed) (?:[\w-]+ ){1,4}?to (?:give|hand|offer)) (?P<given>(?:[\w’'.-]+,? ){1,7}?)"
    rf"(?:an? |the |his |her )?(?:(?:[\w-]+ ){{0,2}}?{_ORDERS}|(?:[\w-]+ ){{0,2}}?{_JOBS} back)|"
    rf"(?:ordered|told|directed|instructed) (?P<told>(?:[\w’'.-]+,? ){{1,6}}?)to {_ATONE})\b",
    re.IGNORECASE,
)
# What became of a case, whose the words behind it tell, or the sentence before.
OF_CASE = re.compile(
    rf"\b(?:(?:clos(?:ed|es|ing)|shut|dropped|drops) (?:its|their|the|his|her) (?:[\w-]+ )?(?:files?|books?|dossier)|"
    rf"(?:did|does|has|have|had)(?: not|n[’']t) (?:uphold|upheld|substantiate|sustain)(?:ed)? {OF_THEM}(?:[\w-]+ )?"
    rf"{CASE_NOUN}|"
    r"(?:ma(?:de|kes?|king)|reached|contains?|contained) no (?:adverse )?findings?(?: of(?: [\w-]+){1,2})?|"
    r"(?:there (?:was|is|were|had been|has been)|f(?:ound|inds)|finding|saw|sees|identified|identifies|uncovered|had) "
    r"no (?:[\w-]+ )?(?:contravention|violation|infringement|plagiarism|grounds|failings?|dishonesty|"
    r"conflict of interest|"
    r"breach(?:es)?|reason to (?:act|proceed|investigate|charge|prosecute)|cause for (?:action|concern)|"
    r"wrong-?doing|doping|cheating)|"
    r"(?:filed|submitted|accepted) (?:an?|the|its|his) (?:closure|cancellation|clean) report|"
    r"(?:the|that) (?:whole )?(?:matter|file|affair|case) (?:was|is|had been|has been) (?:now |formally )?"
    r"(?:closed|at an end|over)|"
    r"retract(?:ed|s|ing) (?:the|its|their|his|her|a) (?:[\w-]+ )?(?:story|article|report|claims?|allegations?)|"
    r"(?:the|its|a|that) (?:[\w’'-]+ ){0,2}?(?:story|article|report|broadcast)\b[^.;,]{0,60}? "
    r"(?:was|were|is) (?:\w+ly )?(?:inaccurate|untrue|false|wrong|misleading|defamatory)|"
    r"(?:printed|published|ran|issued|broadcast) (?:an? |the )?(?:[\w-]+ )?(?:corrections?|retractions?|"
    r"clarifications?)|"
    r"fitness to practi[sc]e (?:was|is) (?:not |no longer |currently |found (?:not )?to be )?impaired|"
    r"(?:revoked|withdrew|rescinded|cancelled|annulled) (?:the|his|her|its) (?:[\w-]+ )?(?:doctorate|degree|knighthood|"
    r"award|prize|title|membership|fellowship|contract|visa|accreditation)|"
    r"offer(?:ed|ing) no (?:further )?evidence|"
    r"(?:would|will|did|do|does)(?: not|n[’']t) (?:seek|ask for|pursue|hold) (?:a|another|any) (?:second |new |third |"
    r"further )?(?:re-?trial|trial|hearing|prosecution)|"
    r"(?:ma(?:d|k)e|making) (?:(?:the|that|his|her|this) (?:whole )?(?:story|claims?|allegations?|accusations?|thing|"
    r"complaint)|it(?: all)?) up|(?:made up|invented|fabricated) (?:the|that|his|her|this) (?:whole )?"
    r"(?:story|claims?|allegations?|accusations?|complaint)|"
    r"(?:expulsion|dismissal|sacking|suspension|removal|deselection|arrest|firing|disqualification|"
    r"(?:throwing|kicking|voting|forcing) (?:him|her) out|"
    r"(?:sacking|suspending|dismissing|expelling|removing|arresting) "
    r"(?:him|her)) (?:had been|was|has been) (?:\w+ly )?(?:un(?:lawful|fair|justified|constitutional)|"
    r"wrongful|illegal|invalid|"
    r"void|disproportionate)|"
    rf"(?:found|ruled|declared|judged|deemed|held) {OF_THEM}(?:[\w-]+ )?{CASE_NOUN} (?:[\w’'.-]+ ){{0,7}}?(?:to be )?"
    r"(?:malicious|vexatious|unfounded|unsubstantiated|untrue|false|baseless|groundless|unproven|not proven|"
    r"without merit|"
    r"proven|proved|substantiated)|"
    r"(?:decided|chose|chosen|opted|agreed|elected)(?: [\w’-]+){0,4}? (?:not to|against) "
    r"(?:go(?:ing)? ahead with|proceed\w* with|pursu\w+|appeal\w* against) (?:the|that|its|his|her|those) (?:\w+ )?"
    rf"{CASE_NOUN}|"
    rf"(?:after|since|following|despite|upon|before|with|by|welcom\w+|celebrat\w+|announced|led to|resulted in) the "
    rf"(?:dropping|quashing|overturning|lifting|collapse|dismissal|withdrawal|discontinuance|abandonment|reversal|"
    rf"settlement|rejection|striking out|throwing out) of {OF_THEM}(?:[\w-]+ )?{CASE_NOUN})\b",
    re.IGNORECASE,
)
# An end as a noun, which takes it for known: "since her acquittal".
NOUN = re.compile(
    r"\b(?i:after|since|following|despite|upon|on|before|with|welcom\w+|celebrat\w+|announced|led to|resulted in|"
    r"ended (?:in|with)) (?P<whose>(?:his|her)|the|(?:[A-Z][\w.’'-]+ ){0,3}[A-Z][\w-]+[’']s?) (?:[\w-]+ )?"
    r"(?:acquittal|exoneration|reinstatement|conviction|sentencing|imprisonment|vindication|expulsion|readmission|"
    r"pardon|jailing|clearance|not guilty verdict|guilty plea|release without charge)\b"
    r"(?! (?:for|of) (?:an? )?(?:another|different))",
)
