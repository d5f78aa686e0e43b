"""Who decides on an accusation, and the words for it: "an arbitrator has ruled", whatever it was that was ruled.

``outcome_words`` has what is decided, word by word; these catch a decision that it has no words for.
"""

from __future__ import annotations

import re

_AUTHORITY = (
    r"(?:(?i:judges?|courts?|jury|jurors|panel|tribunal|board|commission(?:er)?|committee|prosecutors?|watchdog|"
    r"regulator|ombudsman|inquiry|enquiry|audit|auditors?|"
    r"investigations?|investigators?|review|arbitrator|authority|magistrates?|"
    r"stewards|league|association|federation|governors|trustees|directors|hearing|adjudicator|society|university|"
    r"registrar|bench|commissioners|report|district attorney|public prosecutions|prosecution service)|"
    r"[A-Z][a-z]+ Council|FA|FCA|SEC|IOPC|GMC|NMC|DA|DPP|CPS)"
)
# Between the authority and its verb: "of City Manager Doug Pell's expenses has".
_WHICH = r"(?:\s+(?!(?:that|who|which|said|says|told|heard|will|would|to|and)\b)[\w’'.-]+){0,7}?"
_WHEN = (
    r"(?:\s+(?:on\s+)?(?:yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:has|have|had|later|also|then|since|\w+ly)))*"
)
# What leads to a decision is none; nor is what was decided first of all, and the accusation is about.
_ON_THE_WAY = (
    r"(?:[^.;]{0,60}?\b(?:adjourn\w*|postpon\w*|delay\w*|trials?\b|retrial|investigat\w+|inquir\w+|hearings?\b|bail\b|"
    r"custody|"
    r"remand\w*|reports?\b|reviews?\b|audit\b|appear|attend|evidence\s+(?:that|to|of|against)|extradit\w+|"
    r"warrant|proceed|case to answer|psychiatric|surrender|grounds|reasonable|probable cause|enough|further time|more "
    r"time|"
    r"should stand|must stand|could|should face|will face|must face|to face|be charged|to charge|charges? (?:should|"
    r"could)))"
)
RULED = re.compile(
    rf"\b{_AUTHORITY}{_WHICH}{_WHEN}\s+(?:ruled|rules|found|finds|decided|concluded|determined|directed|ordered|sided|"
    rf"imposed|"
    r"recommended|accepted\s+that|agreed\s+that|declared|revoked|cancelled|canceled|terminated|"
    r"suspended\s+(?:the|his|her)\s+(?:\w+\s+)?licen[cs]e|"
    r"(?<!his )(?<!her )(?<!its )(?<!the )(?<!\ba )(?:ruling|finding)|"
    r"issued\s+(?:an?\s+)?(?:\w+\s+)?(?:warning|"
    r"reprimand|apology)|"
    rf"said\s+(?:there|that\s+there|it\s+would\s+not|no\b))\b(?!{_ON_THE_WAY})|"
    # "X must be rehired, an arbitrator has ruled"
    rf",\s+(?:an?\s+|the\s+|[A-Z])[^,.;]{{0,60}}?\b{_AUTHORITY}{_WHEN}\s+(?:ruled|found|decided|concluded|determined)\b"
)

# Words of an end, or of what follows from one, of which none says enough alone.
RESOLVED = re.compile(
    r"\b(?:told to|ordered to|must (?:pay|repay|leave|return|do)|forced (?:to|out)|pa(?:id|y|ys) (?:back|more|nearly|"
    r"[£$€])|"
    r"(?:no|any) (?:truth|rules?|laws?|basis|case|breach|fault|error|offence)|gave up|given up|surrender(?:ed|s)|"
    r"hand(?:ed|s) (?:in|back|over)|"
    r"turn(?:ed|s) in|excluded|prohibited|barred|replaced(?! by)|walk(?:ed|s) away|let off|off the hook|in the clear|"
    r"vindicated|innocent|guilty|damages|compensation|refunded|repaid|left|leaves|retired|retires|returned|returns|is "
    r"back|"
    r"be back|resumed|freed|jailed|prison|sentenced?|fined?|penalty|banned|ban|breached|broke|misconduct|properly|"
    r"within the (?:rules|law)|"
    r"lawful(?:ly)?|apologi[sz]e[ds]|apology|regrets?|dismissed|sacked|fired|resigned|quit|stripped|removed|lost|(?:no|"
    r"not) longer|"
    r"will not (?:now )?be|wrongly|unfairly|acted)\b",
    re.IGNORECASE,
)
# Of a case that goes on.
GOES_ON = re.compile(
    r"\b(?:open(?:ed|s|ing)|postpon\w+|adjourn\w+|due|beg[aiu]n\w*|start\w*|continu\w+|heard|hears|hearing|expected|"
    r"expects|appear\w*|"
    r"remand\w*|bail|investigat\w+|inquiry|probe|accus\w+|alleg\w+|charge[ds]?|fac(?:es?|ed|ing)|could|may|might|would|"
    r"should|if|"
    r"whether|den(?:y|ies|ied)|plead\w*|arrest\w*|trial|claim\w*|ask(?:s|ed|ing)|call(?:s|ed|ing)|urge[ds]?|demand\w*|"
    r"sent|neither|nor|never|will be(?! back)|is to be|next (?:week|month|year)|pending|await\w*|plans?|awarded|won|"
    r"election|complain\w*|wants?|witness\w*|cameras?|custody|detain\w*|remain\w*|extradit\w*|returned to (?:the |"
    r"an? )?(?:[\w-]+ ){0,2}?"
    r"(?:prison|jail|cells?))\b",
    re.IGNORECASE,
)
