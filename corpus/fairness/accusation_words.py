"""The words that tell of an accusation, as patterns over one sentence; the lists are all our own."""

from __future__ import annotations

import re

from corpus.fairness.task_words import TASKS

_NOUN = (
    r"(?:accusations?|allegations?|complaints?|grievances?|charges?|prosecution|indictment|investigations?|inquir(?:y|"
    r"ies)|"
    r"enquir(?:y|ies)|probes?|lawsuits?|proceedings|disciplinary action)"
)
_WRONG = (
    r"(?:fraud|harassment|assault|bribery|corruption|theft|bullying|perjury|rape|murder|misconduct|embezzlement|"
    r"racism|anti-?semitism|abuse|forgery|burglary|robbery|arson|blackmail|stalking|kidnap(?:ping)?|affray|wounding|"
    r"(?:drink|drug|dangerous|careless|drunk)[- ]driving|criminal damage|speeding|voyeurism|treason|possess(?:ion|ing)|"
    r"stealing|causing|sexual\s+(?:offences|assault|abuse)|money[- ]laundering|manslaughter|conspiracy|wrongdoing|"
    r"perverting)"
)
# "suspended in mid-air on a zip wire": hung, not punished.
_SUSPENDED = (
    r"suspended(?!\s+(?:in\s+(?:the\s+|an?\s+)?(?:mid-?\s?air|air|space|harness|cage|basket|sling)|above|upside|"
    r"mid-?\s?air|(?:from|by|on|over)\s+(?:(?:an?|the|his|her|its)\s+)?(?:[\w-]+\s+)?(?:wires?|ropes?|cables?|harness|"
    r"cranes?|ceiling|strings?|hooks?|chains?|rafters|roof|helicopter|balloons?|bridge)\b))"
)
_DONE = (
    rf"(?:accused|{_SUSPENDED}|arrested(?!\s+by\s+(?:the|an?|its)\s+(?:beauty|sight|sound|smell|view|quality|image|"
    rf"silence|thought))|bailed(?!\s+out)|remanded|charged(?!\s+(?:with\s+{TASKS}|forward|ahead|down|through|up|"
    rf"into\b|towards?|across|past|off\b))|prosecuted|indicted|"
    r"investigated|detained|"
    r"disciplined|censured|summonsed|sued|alleged\s+to|suspected\s+of(?!\s+being\s+the)|"
    r"reported\s+to\s+(?:(?:the|an?|his|her|their)\s+)?(?:[\w’'-]+\s+){0,3}?(?:police|commissioner|watchdog|regulator|"
    r"authorities|committee|council|commission|ombudsman|board|standards|body|union|panel|tribunal|IOPC|officer)|"
    r"placed\s+on\s+(?:[\w-]+\s+){0,2}leave|provisionally\s+suspended|"
    r"interviewed\s+under\s+caution|questioned\s+(?:by\s+(?:the\s+)?(?:police|detectives|officers|FBI|party)|over|"
    r"under\s+caution)|stripped\s+of\s+(?:\w+\s+){1,3}?(?:whip|titles?|role|post|job|membership|rank|duties|"
    r"medals?|crown|records?|licen[cs]e|degree|doctorate|knighthood|prize|captaincy|badge|command)|"
    r"expelled|impeached|subpoenaed|implicated\s+in|cited\s+for|taken\s+into\s+custody|"
    r"booked\s+(?:on|into)|wanted\s+(?:by\s+(?:the\s+)?(?:police|FBI|authorities)|on|in\s+connection|in\s+[A-Z]\w+\s+(?:for|on|over))|"
    r"kicked\s+out\s+of\s+the\s+party|"
    r"referred\s+to\s+(?:(?:the|an?)\s+)?(?:[\w’'-]+\s+){0,3}?(?:police|commissioner|watchdog|regulator|"
    r"committee|panel|IOPC|board|tribunal|standards|conduct|misconduct|medical council|"
    r"commission|ombudsman|prosecutors?)|(?:sacked|fired|deselected|dismissed|removed|forced\s+out|dropped|pulled|"
    r"barred|"
    r"stood\s+down|let\s+go|axed|excluded|blocked|taken\s+off\s+air)\s+"
    r"(?:(?:in|on|from|as|last)\s+(?:[\w’'-]+\s+){1,5}?)?"
    r"(?:over|amid|pending|for\s+(?:alleged|(?:gross\s+|serious\s+|professional\s+)?misconduct|stealing|bullying|"
    r"harass\w+)|(?:after|following)\s+"
    r"(?:(?:he|she)\s+was\s+(?:accused|arrested|charged)|being\s+(?:accused|arrested|charged)|"
    r"an?\s+(?:\w+\s+)?(?:complaint|allegation|"
    r"investigation|inquiry)|complaints|allegations|claims|accusations))|named\s+in\s+(?:an?|"
    r"the)\s+(?:[\w-]+\s+)?(?:lawsuit|"
    r"indictment|complaint)|wanted\s+for\s+questioning|(?:being\s+)?held\s+on\s+suspicion|"
    r"(?:due|expected)\s+in\s+court|(?:due\s+)?to\s+(?:stand|go\s+on|face)\s+trial|caught\s+(?:stealing|cheating|using|"
    r"speeding)|"
    r"the\s+(?:subject|target|focus)\s+of\s+(?:an?|the|several|two|three)\s+(?:[\w-]+\s+){0,3}?(?:complaints?|"
    r"investigations?|"
    r"inquir(?:y|ies)|enquir(?:y|ies)|probes?|allegations?|lawsuits?|claims?))"
)
_BE = r"(?:was|were|been|being|is|are|be|got|stands?|stood)"
_ADVERB = r"(?:\s+(?:also|later|then|since|first|now|twice|once|again|\w+ly))*"
PASSIVE = re.compile(rf"\b(?:(?:has|had|have)\s+)?{_BE}{_ADVERB}\s+{_DONE}", re.IGNORECASE)
# "Pryke, suspended in May, ..."
ASIDE = re.compile(
    rf",\s+(?:(?:once|first|already|then)\s+)?(?:accused\s+(?:of|by)|charged\s+with|implicated\s+in|(?:{_SUSPENDED}|"
    rf"arrested|"
    rf"indicted|sued|"
    r"investigated)\s+(?:in|on|by|over|for|from|after|last|as|and)\b)",
    re.IGNORECASE,
)
# "Pryke appeared in court accused of ..."
APPEARED = re.compile(
    r"\b(?:appear(?:s|ed|ing)?|went|stood|standing|sat)\s+(?:[\w’'-]+\s+){0,8}?(?:accused\s+of|charged\s+with)\b|"
    r"\b(?:was|were)\s+before\s+(?:(?:the|an?)\s+)?(?:\w+\s+){0,2}[Cc]ourt\b|"
    r"\b(?:appear(?:s|ed|ing)?)\s+(?:before\s+(?:[\w’'-]+\s+){0,2}?magistrates|(?:in|"
    r"at)\s+(?:[\w’'-]+\s+){0,2}?(?:[Cc]rown|"
    r"[Mm]agistrates[’']?|[Dd]istrict|[Ff]ederal|[Ss]heriff|youth)\s+[Cc]ourt|in\s+(?:court|the\s+dock))\b"
    r"(?!\s+(?:to\s+give|as\s+a|for\s+the))",
    re.IGNORECASE,
)
QUESTIONED = re.compile(
    r"\b(?:question(?:ed|ing)|interview(?:ed|ing)|quizz(?:ed|ing)|h[eo]ld(?:ing)?|detain(?:ed|ing)|bailed|remanded)\s+"
    r"(?=[^.;\n]{0,80}\b(?:on\s+suspicion|under\s+caution|in\s+custody|on\s+(?:an?|the)\s+charge(?!\s+(?:to|up|down|"
    r"at)\b)))",
    re.IGNORECASE,
)
# "Prosecutors allege Pryke stole": who is alleged to have done it follows at once.
ALLEGE = re.compile(
    r"\b(?:alleg(?:e|es|ed|ing)|(?:[Pp]rosecutors?|[Pp]olice|[Dd]etectives|[Ii]nvestigators|FBI|SEC|CPS|[Aa]uthorities|"
    r"[Ww]histle-?blower|[Ii]ndictment|[Cc]omplaint)\s+"
    r"(?:say|said|claims?|claimed|believe)(?=[^.;]{0,90}\s(?:stole|took|stolen|taken|defrauded|killed|shot|stabbed|"
    r"assaulted|attacked|"
    r"raped|groped|lied|bribed|embezzled|laundered|conspired|threatened|abused|harassed|bullied|falsified|forged|"
    r"punched|"
    r"robbed|smuggled|misled|pocketed|siphoned|misused|leaked|fled|sold)\b))\s+(?:that\s+)?(?=(?:(?:the|former)\s+|"
    r"[A-Z][\w.’'-]*\s+){0,3}[A-Z])(?!(?:the|"
    r"former)\s+[a-z]+ed\b)"
)
# What was allegedly done to somebody is not his deed.
ALLEGEDLY = re.compile(
    r",?(?:\s(?:who|has|had|have|also|then|later))*\sallegedly\s+(?!(?:was|were|been|being|is|are|by|in|on|at|"
    r"for|the|an?|ate|drank|suffered|lost|died|fell|saw|witnessed|heard|felt|contracted|feared)\b)\w+",
    re.IGNORECASE,
)
DOER = re.compile(r"(?:\b(?:he|she)|,[^,;]{1,100},?)\Z", re.IGNORECASE)
IN_JEST = re.compile(
    r"\b(?:jok(?:ing|ed)(?:ly)?|in\s+jest|jest(?:ing)?ly|playfully|teasing(?:ly)?|light-?heartedly|mockingly|"
    r"tongue[- ]in[- ]cheek)\b",
    re.IGNORECASE,
)
# "Also arrested were Ann Dunn and ...", "Those charged include Ann Dunn".
INVERTED = re.compile(
    r"\b(?:accused|suspended|arrested|charged|indicted|sued)\s+(?:(?:on|in|at|with)\s+[\w-]+\s+)?"
    r"(?:was|were|is|are|includ(?:e[ds]?|ing))\s+",
    re.IGNORECASE,
)
THAT_HE = re.compile(r"\b(?:accusations?|allegations?|charges)\s+(?:that\s+)?(?P<pronoun>he|she)\b", re.IGNORECASE)
ACTIVE = re.compile(
    r"(?<!’s )(?<!'s )\b(?P<verb>accus|suspend|arrest|charg|su|investigat|prosecut|indict|impeach|expel)"
    r"(?:l?ed|es|l?ing|s|(?<=\baccus)e)\s+(?!(?:by|of|with|to|over|on|for|in)\b)"
    rf"(?!(?:[\w’'-]+\s+){{1,6}}?with\s+{TASKS})"
)
AGAINST = re.compile(
    rf"(?<!no )(?<!\bno formal )\b(?:{_NOUN}(?:\s+[\w’'-]+){{0,6}}?\s+(?:against|involving)|"
    r"(?:arrest|suspension|prosecution|indictment|expulsion|impeachment|detention)\s+of|"
    rf"claims?\s+against|warrants?\s+for|"
    rf"(?<!make the )(?<!making the )(?<!made the )(?<!out the )case\s+against|"
    rf"(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|probes?)(?:\s+\w+)?\s+into(?:\s+(?:claims|allegations|"
    rf"complaints|reports)\s+"
    r"(?:that|about|against))?|"
    r"(?:reported|referred)(?=[^.;]{3,80}\s(?:to|by)\s(?:the\s)?(?:[\w’'-]+\s){0,3}?(?:police|standards|monitoring|"
    r"commissioner|watchdog|regulator|"
    r"ombudsman|committee|board|council|tribunal|panel|commission|IOPC|GMC))|complaints?(?:\s+(?:were|was|have|has|had|"
    r"been|made|lodged|filed|submitted|received)){0,3}\s+about|"
    r"(?:raid(?:ed|s)|search(?:ed|es))\s+(?:the\s+)?(?:homes?|offices?|house|flat)\s+of|"
    r"(?:investigat\w+|hear[ds]?|into|over|amid|consider\w*|following|examin\w+|review\w*|"
    r"of)\s+(?:[\w-]+\s+){0,2}?claims\s+(?:that|about)|"
    r"(?:lawsuits?|suit|indictment|complaint|whistle-?blower|affidavit)\s+(?:[^.;]{0,60}?\s)?"
    r"(?:claim(?:s|ed)|alleg(?:es|ed)|accus(?:es|ed)|says|said)(?:\s+that)?|(?:allegations?|accusations?)\s+(?:that|"
    r"about))\s+"
    r"(?:(?:the|an?)\s+(?:[\w-]+\s+)?(?:conduct|behaviou?r|affairs|finances|dealings|actions|expenses|riding|tactics|tenure|"
    r"methods|spending|remarks|comments|claims|teaching|research|results|driving|record|handling)\s+(?:of|by)\s+)?",
    re.IGNORECASE,
)
FACING = re.compile(
    rf"\b(?:(?:fac(?:es?|ed|ing)|await(?:s|ed|ing))\s+(?:[\w-]+\s+){{0,4}}?(?:{_NOUN}|trial(?!\s+of\s+strength)|"
    rf"expulsion|suspension|recall(?!\s+to)|"
    r"claims(?!\s+for)|extradition|deportation|jail|deselection|sentencing|(?:years|months)\s+in\s+(?:prison|jail)|"
    r"(?:misconduct|disciplinary|conduct|practi[cs]e|standards|court|tribunal|police)\s+(?:hearing|tribunal|panel|case|"
    r"action|interview))|"
    r"(?:goes|go|went|will\s+(?:stand|go))\s+(?:on\s+)?trial|(?:lost|loses)\s+the\s+(?:[\w-]+\s+)?whip|"
    r"ha(?:s|d)\s+(?:(?:had|lost)\s+)?(?:the|his|her)\s+(?:[\w-]+\s+){0,2}?(?:whip|membership|"
    r"licen[cs]e)\s+(?:withdrawn|removed|suspended)|"
    r"fail(?:ed|s)\s+(?:an?|the|two)\s+(?:\w+\s+)?(?:drugs?|doping|breath|alcohol)\s+tests?|"
    r"test(?:ed|s)\s+positive\s+for\s+(?:(?:an?|the)\s+)?(?:banned|prohibited|performance|steroids?|cocaine|EPO|"
    r"anabolic|drugs?)|"
    r"(?:stood|stepped|stands|steps|standing|stepping)\s+(?:down|aside|back)\s+(?:[\w’'-]+\s+){0,4}?(?:pending|amid|"
    r"(?:while|as|until|after|following|over)\s+[^.;]{0,40}?(?:inquiry|enquiry|investigat\w+|claims|allegations?|"
    r"complaints?|accusations?|"
    r"charges|probe|arrest))|"
    rf"(?<!refused to )(?<!failed to )(?:denie[sd]|deny|denying)\s+(?:[\w-]+\s+){{0,4}}?(?:{_NOUN}|claims?|{_WRONG})|"
    r"under\s+(?:(?:an?|criminal|police|federal|formal|internal)\s+){0,2}(?:investigation|arrest|suspicion)|"
    r"(?:over|amid)\s+(?:[\w-]+\s+){0,3}?(?:allegations|accusations|misconduct|claims\s+(?:that|of))|"
    r"on\s+(?:trial(?!\s+(?:at|with|from|basis|period))|bail)|in\s+(?:police\s+)?custody|"
    rf"(?:resign\w*|quit|stepped\s+(?:down|aside)|stood\s+down|sacked|under\s+fire|row)\s+(?:over|after|amid)\s+"
    rf"(?:[\w-]+\s+){{0,4}}?{_NOUN})\b",
    re.IGNORECASE,
)
# Not 'inquiry' or 'complaint': those are as often the person's own.
_HELD = r"(?:suspension|arrest|prosecution|indictment|misconduct|wrongdoing|trial|expulsion|impeachment)"
POSSESSIVE = re.compile(rf"[’']s?\s+(?:[\w-]+\s+){{0,2}}?{_HELD}\b", re.IGNORECASE)
SUFFERED = re.compile(
    rf"\b(?:after|following|during|since|despite|before)\s+(?:an?|his|her|the)\s+(?:[\w-]+\s+){{0,2}}?{_HELD}\b",
    re.IGNORECASE,
)
HIS = re.compile(rf"\b(?:his|her)\s+(?:[\w-]+\s+)?{_HELD}\b", re.IGNORECASE)
MONEY_CHARGE = re.compile(
    r"\bcharg(?:ed?|es|ing)\s+(?!(?:[\w’'-]+\s+){0,2}?with\b)"
    r"(?:(?:[\w’'-]+\s+){0,4}[£$€]\d|\d|(?:up to|around|about|by the (?:hour|minute|day|night|head|mile))\b|extra|more|"
    r"less)",
    re.I,
)
_DONE_OR_NOUN = re.compile(rf"\b(?:{_DONE}|{_NOUN}|{_HELD}|{ACTIVE.pattern})", re.IGNORECASE)
# With one of which a word begins in every sentence that one of TELLING is found in.
TELLING_STEMS = frozenset(
    (
        "accu susp arre bail rema char pros indi inve deta disc cens summ sued sue sues suin suit alle caut ques "
        "stri expe "
        "impe subp impl cite book want kick sack fire dese dism remo forc drop pull barr axed excl bloc laws comp "
        "griev grie "
        "inqu enqu prob proc misc wron tria face faci awai whip lice memb fail posi pend amid deni deny cust resi quit "
        "poli dete fbi sec cps auth whis cour magi dock clai warr agai repo refe raid sear affi caug subj targ focu "
        "leav air "
        "stea bull hara unde row prison jail fac abus theft fraud assa deport goes going went stan"
    ).split()
)
TELLING = (_DONE_OR_NOUN, FACING, SUFFERED, QUESTIONED, ALLEGE, ALLEGEDLY, APPEARED, AGAINST)
# What politicians accuse each other of every day: of that nobody is ever cleared or convicted.
ABUSE = re.compile(
    r"accus\w+\s+(?:(?!(?:of|for)\b)[^\s,.;]+\s+){0,6}?(?:of|for)\s+(?:(?:deliberately|simply|repeatedly|effectively|"
    r"wilfully|just|being|an?|the|total|utter|complete|political|economic|more|having|too|so)\s+)*"
    r"[“\"‘']?(?:duck\w*|terrified|perform\w+|misrepresent\w*|using\s+the\s+.?politics|"
    r"letting\s+(?:[\w-]+\s+){0,4}down|letting\s+down|dither\w*|criticis\w*|play(?:ing)?\s+(?:politics|games)|"
    r"scaremonger\w*|hypocrisy|hypocritical|complacen\w+|incompeten\w+|"
    r"betray\w*|abandon\w+|flip-?flop\w*|u-?turns?|panic\w*|grandstand\w*|weak\w*|out\s+of\s+touch|"
    r"hiding\s+(?:behind|from)|running\s+(?:away|scared|down)|refusing\s+to\s+(?:listen|engage|answer|negotiate|debate|"
    r"meet|"
    r"compromise|act|back|rule)|dodging\s+(?:questions|scrutiny)|avoiding\s+(?:questions|scrutiny|debate|"
    r"the\s+(?:main\s+)?(?:issue|question))|underfunding|"
    r"wasting\s+(?:time|taxpayers|public)|(?:broken|breaking)\s+(?:(?:an?|his|her|their|its|election|manifesto)\s+)*"
    r"(?:promises?|pledges?|word)|cutting\s+(?:funding|services|support|budgets|corners)|pander\w*|arrogan\w+|cynic\w*|"
    r"ignoring\s+(?:voters|residents|people|local|pensioners|workers|families|(?:the\s+)?(?:needs|concerns|plight|"
    r"views|will|"
    r"advice|wishes|public|crisis|problem))|opportunis\w*|stunts?|distraction|spin\b|undermining|"
    r"sitting\s+on\s+(?:his|her|their)\s+hands|delaying|forgetting|rewriting\s+history|misjudg\w*|overreact\w*|"
    r"negativ\w*|exaggerat\w*|failing\s+(?!to\s+(?:declare|disclose|register|report|pay|stop|protect|safeguard|provide|"
    r"co-?operate|give|appear|investigate|act)\b)|failure\s+(?!to\b)|inaction|mismanag\w*|chaos|soft\s+on|lack\w*|"
    r"losing\s+(?:control|touch|the\s+plot|his|her)|taking\s+(?:[\w-]+\s+){1,3}for\s+granted|turning\s+(?:his|her|"
    r"their)\s+back|"
    r"not\s+(?:caring|listening|understanding)|naiv\w+|cowardice|divisive\w*|dividing|stoking|socialism|populism|"
    r"selling\s+(?:out|off)|jumping\s+on|stealing\s+(?:\w+\s+)?(?:polic\w+|ideas?|clothes)|talking\s+(?:down|nonsense|"
    r"rubbish)|"
    r"putting\s+(?:party|profits?|ideology|politics|dogma)|treating\s+(?:voters|people|residents|the\s+public)|"
    r"kicking\s+(?:[\w-]+\s+){1,4}into|bottling|(?:afraid|in\s+denial|on\s+the\s+wrong\s+side|obsessed)|"
    r"trying\s+to\s+(?:distract|score|have\s+it|rush|bounce|divide|turn|rewrite|appease|please|shift))",
    re.IGNORECASE,
)
