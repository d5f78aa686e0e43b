"""The words behind which, or before which, the person is named: "jailed Ann Dunn", "a writ against Ann Dunn"."""

from __future__ import annotations

import re

from corpus.fairness.proceeding_words import BODY, POLICE, WORDS

# The same with an object: a reason must follow the name.
PARTING = re.compile(
    r"(?<!’s )(?<!'s )\b(?:sack(?:ed|s|ing)?|fir(?:ed|ing)|dismiss(?:ed|es|ing)?|dropp(?:ed|ing)|remov(?:ed|es|ing)|"
    r"oust(?:ed|s|ing)?|axed|barr(?:ed|ing)|bar(?=\s)|pursu(?:ed|es|ing)|eject(?:ed|s)|exclud(?:ed|es)|"
    r"expell(?:ed|ing)|throw(?:n|s)?\s+out|threw\s+out|kicked\s+out|demoted|disciplined|rebuked|report(?:ed|s)|"
    r"pulled|book(?:ed|s)|cited|caught|trapped|filmed|recorded|photographed|punished|call(?:ed|s|ing)?\s+(?:for|"
    r"on))\s+",
    re.IGNORECASE,
)
# Whom these are done to follows, and no more is needed.
PUNISHING = re.compile(
    r"(?<!’s )(?<!'s )\b(?:jail(?:ed|s|ing)|fin(?:ed|es|ing)|convict(?:ed|s|ing)|imprison(?:ed|s|ing)|arraign(?:ed|"
    r"ing)|sentenc(?:ed|es|ing)|"
    r"reprimand(?:ed|s|ing)|admonish(?:ed|es)|disqualif(?:ied|ies)|disbarr(?:ed|ing)|defrock(?:ed|ing)|cautioned|"
    r"bann(?:ed|ing)|"
    r"censur(?:ed|es|ing)|extradit(?:ed|ing)|(?:struck|strikes)\s+off|chargesheeted|detained|sues|"
    r"(?:voted(?:\s+[\w-]+)?|plans?|planning|moved?|threaten\w*|decided|going|wants?|wanted|set|bid|motion|"
    r"attempts?|vow(?:s|ed)|expected|due)\s+to\s+(?:censure|impeach|expel|sue|prosecute|suspend|extradite|arrest|"
    r"jail|court-martial|disbar|disqualify)|(?:jury|sworn|court)\s+(?:[\w-]+\s+){0,5}?to\s+try|"
    r"(?:withdr(?:ew|awn|awing)|removed|taken|took|suspended)\s+the\s+(?:[\w-]+\s+)?whip\s+(?:away\s+)?from|"
    rf"(?:took|taken|takes|taking)(?=[^.;]{{3,70}}\s(?:into\s+custody|to\s+court)\b)|"
    r"str(?:ike|uck|iking)(?=\s[^.;,]{3,60}\soff\s+the\b)|subpoena(?:ed|s|ing)|summon(?:ed|"
    r"s)(?=\s[^.;,]{3,60}\s(?:to\s+(?:explain|answer)|before)\b)|nam(?:ed|"
    r"es)(?=\s[^.;,]{3,60}\sas\s+(?:an?|the)\s+(?:\w+\s+)?(?:suspect|person\s+of\s+interest|culprit|ringleader))|"
    r"(?:hand(?:ed|s)|gave|giv(?:es|en)|issued|served)(?=\s[^.;,]{3,60}\s(?:(?:an?|the|\w+)\s+)?(?:\w+-(?:year|"
    r"month|match|game|week|day)\s+(?:jail\s+|prison\s+)?(?:ban|sentence|"
    r"term|suspension)|with\s+(?:an?\s+)?(?:writ|summons|lawsuit|injunction|notice|court\s+papers))\b)|"
    r"(?:sent|send|sends|ordered|orders|order|jailed|told)(?=\s[^.;,]{3,60}\s(?:to\s+(?:(?:prison|jail)\b|pay\b|"
    r"repay\b|apologi[sz]e|stand\s+trial|forfeit|face\s+trial)))|"
    r"(?:found|finds|find)(?=\s[^.;,]{3,60}\s(?:guilty|in\s+contempt|liable)\b)|s(?:aw|"
    r"een)(?=\s[^.;,]{3,60}\s(?:jailed|convicted|fined|plead|sentenced|banned)\b)|"
    r"(?:stripped|relieved|strips)(?=\s[^.;,]{3,60}\sof\s+(?:his|her|the|all)\b)|"
    r"(?:put|puts|placed|places)(?=\s[^.;,]{3,60}\s(?:on|under)\s+(?:[\w-]+\s+){0,3}?(?:trial|leave|suspension|"
    r"investigation|duties|arrest)\b)|"
    r"remov(?:ed|es)(?=\s[^.;,]{3,60}\sfrom\s+(?:ministry|public\s+ministry|all\s+duties|active\s+ministry))|"
    rf"\b{POLICE}\s+(?:{WORDS}){{0,3}}?(?:(?:picked\s+up|lifted|nabbed|hunting|booked|have\s+booked)|want(?:s|"
    rf"ed)?\s+to\s+(?:speak|talk)\s+to|"
    rf"(?:question(?:ed|ing)|quizz(?:ed|ing)|interview(?:ed|ing))(?=\s[^.;]{{3,80}}?\s(?:about\s+(?!his|her)|over|"
    rf"in\s+connection))))\s+",
    re.IGNORECASE,
)
_STARTED = (
    r"(?:fil(?:ed|es|ing)|laid|lay|register(?:ed|s)|lodged?|brought|bring|issued|open(?:ed|s)?|launched|begun|began|"
    r"obtained|won|win|started|served|"
    r"made|taken|took|submitted|granted|prepared|dropped|initiated|slapped)"
)
_CASE = (
    r"(?:counts?|FIRs?|charges?|charge-?\s?sheets?|writs?|injunctions?|(?:law)?suits?|warrants?|petitions?|"
    r"proceedings|complaints?|"
    r"(?:legal|disciplinary|court)\s+action|restraining\s+orders?|notices?|judg(?:e)?ments?|sanctions|prosecutions?|"
    r"recall\s+(?:petition|campaign)|"
    r"motion\s+of\s+(?:censure|no\s+confidence)|articles\s+of\s+impeachment|disciplinary\s+case)"
)
_AFFAIRS = (
    r"(?:expenses|conduct|behaviou?r|dealings|finances|payments|actions|affairs|links|accounts|role|tax(?:es)?|"
    r"spending|contracts|donations|"
    r"travel|gifts|loans|business(?:es)?|second\s+job|emails|messages|comments|remarks|tweets?|posts)"
)
# Whom it is about follows: "a chargesheet against Ann Dunn", "looking into payments to Ann Dunn".
BROUGHT = re.compile(
    rf"(?<!no )\b(?:{_CASE}(?:\s+[\w’'-]+){{0,7}}?\s+against|(?:case|claim|order|file|notice|appeal)\s+(?:was|"
    rf"has\s+been|had\s+been|is)?\s*{_STARTED}\s+against|"
    rf"(?:claims?|cases?|findings?|suspicions?|reports?|evidence|allegations?|"
    rf"accusations?)\s+of\s+(?:[\w’'-]+\s+){{1,6}}?against|(?:allegations|accusations|scandal|"
    rf"claims)\s+(?:surrounding|engulfing|facing|swirling\s+around|levelled\s+at|made\s+about|concerning)|"
    rf"point(?:ed|s|ing)\s+the\s+finger\s+at|(?:call(?:ed|s|ing)?\s+for|petition(?:ed|ing)\s+for|demand(?:ed|s|"
    rf"ing)?)\s+the\s+(?:removal|impeachment|dismissal|sacking|prosecution|arrest|suspension|"
    rf"expulsion)\s+of|(?:show-cause|disciplinary|legal)\s+notice\s+(?:to|on)|"
    rf"opened\s+(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?(?:file|"
    rf"case)\s+on|"
    r"(?:trial|conviction|sentencing|jailing|court-?martial|sacking|extradition|imprisonment|questioning|"
    r"disqualification|reprimand)\s+of|"
    r"(?:arrest|suspension|indictment|detention|expulsion)\s+(?:[\w-]+\s+){1,3}of|trial\s+(?:[\w-]+\s+){1,3}of|"
    rf"(?:look(?:s|ed|ing)?\s+(?:again\s+)?(?:in)?to|prob(?:e|es|ed|ing)|examin(?:e|es|ed|ing)|investigat(?:e|es|ed|"
    rf"ing)|review(?:s|ed|ing)?|inquiry\s+into|"
    rf"investigation\s+(?:in)?to|probe\s+(?:in)?to|scrutin\w+|questions?\s+(?:{WORDS}){{0,3}}?(?:about|"
    rf"over))\s+(?:{WORDS}){{0,4}}?(?:{_AFFAIRS}\s+(?:{WORDS}){{0,2}}?(?:of|by|to|from)|(?:allegations|"
    rf"complaints|accusations|claims)\s+(?:against|about))|"
    r"(?:investigat\w+|look\w*\s+into|prob\w+|inquiry\s+into|examin\w+)\s+(?:claims?\s+that|allegations?\s+that|"
    r"reports?\s+that|whether|how|if|why)|"
    r"(?:look(?:s|ed|ing)?\s+into|investigat(?:e|es|ed|ing)|probing|scrutin(?:y\s+of|ising|izing))|"
    r"questions\s+(?:[\w’'-]+\s+){0,3}?raised\s+(?:about|over)(?:\s+(?:how|whether|why))?|suspicions?\s+(?:has|have|"
    r"had)?\s*f[ae]ll(?:en)?\s+on|"
    r"(?:questions|concerns)\s+(?:have\s+been|were|are\s+being|had\s+been)\s+(?:raised|asked)\s+(?:about|"
    r"over)(?:\s+(?:how|whether|why))?|"
    rf"(?:reported|referred)(?=\s[^.;]{{3,80}}\sto\s(?:the\s)?(?:{WORDS}){{0,4}}?{BODY}\b))\s+",
    re.IGNORECASE,
)
# "Jailed in 2019 for fraud, Pryke now ..."
OPENING = re.compile(
    r"\A[“\"]?(?:Accused|Jailed|Convicted|Charged|Suspended|Banned|Arrested|Fined|Sentenced|Found\s+guilty|"
    r"Struck\s+off|Indicted|Expelled|"
    r"Facing\s+(?:[\w-]+\s+){0,4}?(?:charges?|counts?|trial|jail|prison|allegations|claims|accusations|expulsion|"
    r"deportation))\s[^,;]{2,100},\s+"
)
# "the man jailed for the raid, Scott Peel, ..."
DESCRIBED = re.compile(
    r"\b(?:man|woman|boy|girl|teenager|driver|officer|soldier|suspect|doctor|nurse|teacher|priest|official|"
    r"policeman|banker|trader|one|person)\s+"
    r"(?:who\s+was\s+|who\s+has\s+been\s+)?(?:jailed|accused|arrested|charged|convicted|suspended|wanted|fined|"
    r"banned|held|found\s+guilty|sentenced|sought)\s"
    r"[^,.;]{2,70},\s+",
)
# "convicted fraudster Toby Lusk"
ADJECTIVE = re.compile(
    r"\b(?:convicted|jailed|alleged|suspected|suspended|indicted|self-confessed|imprisoned|fugitive|accused|banned)\s+"
    r"(?!(?:[\w-]+\s+){0,2}?(?:victim|witness|accuser|whistle))(?:(?!(?:after|of|over|for|in|on|by|at|with|and|to|"
    r"the|an?|that|before)\b)[\w’'-]+\s+){0,2}?(?:\w{2,}(?:er|or|ist|man|woman|eer)|thief|rapist|boss|MP|spy|gangster|"
    r"bookmaker|cheat|priest|nurse|surgeon|architect|cleric|chief|mastermind|coach|pilot|GP)\s+(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
INVERTED_TOO = re.compile(
    r"\b(?:jailed|convicted|fined|banned|sentenced|sacked|questioned|held|expelled|dismissed|detained|"
    r"found\s+guilty|disciplined|reprimanded|struck\s+off)\s+"
    r"(?:(?:on|in|at|with|over)\s+[\w-]+\s+)?(?:was|were|is|are)\s+",
    re.IGNORECASE,
)
# "Pryke's conviction", "Pryke's home was searched".
OWNED_CASE = re.compile(
    r"[’']s?\s+(?:[\w-]+\s+){0,2}?(?:conviction(?!\s+that)|jailing|imprisonment|court[\s-]martial|(?-i:sentencing)|"
    r"extradition|disqualification|"
    r"(?:\w+-(?:match|game|year|month|week|day)|driving|lifetime|drugs|doping)\s+ban|"
    r"(?:home|house|office|flat|farm|premises|car|phone|computer)s?\s+(?:was|were|has\s+been|"
    r"had\s+been)\s+(?:raided|searched|seized))\b",
    re.IGNORECASE,
)
ACCUSED_HIM = re.compile(
    r"\b(?:accus(?:ing|ed|es)|arrest(?:ed|ing)|charg(?:ed|ing)|su(?:ed|ing)|convict(?:ed|ing)|jail(?:ed|ing)|"
    r"fin(?:ed|ing)|sentenc(?:ed|ing)|"
    r"found(?=\s+h(?:im|er)\s+(?:guilty|in\s+breach|liable|in\s+contempt))|suspend(?:ed|ing)|prosecut(?:ed|ing)|"
    r"indict(?:ed|ing)|impeach(?:ed|ing)|expell(?:ed|ing)|investigat(?:ed|"
    r"ing))\s+(?P<pronoun>him|her)"
    r"(?=\s+(?:of|for|with|over|in|after|and|at|last|on|guilty|liable)\b|[.,;])",
    re.IGNORECASE,
)
