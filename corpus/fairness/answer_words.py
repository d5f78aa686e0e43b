"""The words in which the accused answers an accusation, as patterns over one sentence; the lists are all our own.

``ANSWER`` is what the accused did about it (apologised, resigned), ``DENIAL`` and ``OWN_WORDS`` what the accused says
to it. What somebody else decided is in ``outcome_words``.
"""

from __future__ import annotations

import re

from corpus.fairness.outcome_words import CASE_NOUN, OF_THEM, WHOM

ANSWER = re.compile(
    r"\b(?:apologi[sz](?:ed|es|ing)|(?:said|says) sorry|(?:said|says) s?he (?:\w+ly )?regret(?:s|ted)|(?:expressed|"
    r"expresses) (?:\w+ ){0,2}(?:regret|remorse)|"
    r"(?:repaid|paid back) (?:the|all|every|his|her|[£$€][\d.,]+\w*)|(?:withdrew|withdrawn|retracted|"
    r"took back) (?:his|her|the) (?:\w+ )?(?:remarks?|"
    r"comments?|claims?|statement)|"
    # Of these the reason need not be given, where the matter is told of near by.
    r"(?P<left>(?:resigned|resigns|quits?|steps down|stepped (?:down|aside|back)|stood (?:down|aside)|stands down|"
    r"retired(?= (?:early|"
    r"from|as|on|last))|(?:left|gave up|given up|relinquished) (?:his|her) (?:post|job|role|seat|position)|left the "
    r"(?:company|"
    r"school|force|club|council|party|trust|charity|university|college|firm|police|board|service|church|bank)|"
    r"(?:parted|part) (?:company|ways)|"
    r"(?:handed in|turned in|tendered|submitted|offered|announced) (?:his|her) (?:notice|resignation|retirement|badge|"
    r"warrant card))\b"
    r"(?! (?:[\w’'-]+ ){0,5}?(?:pending|while|temporarily|until|whilst)))|"
    r"said (?:he|she) was (?:truly |very |deeply )?sorry|"
    r"(?:made|issued|gave|offered|published) (?:an? )?(?:[“\"\w”]+ )?apology|"
    r"(?:resigned|quit|stepped (?:down|aside)|stood down)(?: [\w-]+){0,4}? (?:over|amid|after|following|because of) "
    rf"(?:the|these|those) (?:[\w-]+ ){{0,2}}?(?:{CASE_NOUN}|scandal|affair|revelations))\b",
    re.IGNORECASE,
)
DENIAL = re.compile(
    r"\b(?:pleas? of not guilty|(?:would|will) (?:fight|contest|challenge) (?:the|all|these|those|"
    r"any) (?:[\w-]+ )?(?:charges?|"
    r"case|allegations?|claims|accusations?|lawsuit)|"
    rf"(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)|contest(?:s|ed|"
    rf"ing)?) (?:(?:[\w-]+ ){{0,4}}?(?:{CASE_NOUN}|killings?|involvement|responsibility|shooting|stabbing|attack|"
    rf"affair|"
    rf"link|any part|wrongdoing|it|them|this|guilt|offences?|"
    r"misconduct|fraud|harassment|assault|bribery|corruption|theft|bullying|racism|abuse|doping|murder|rape)\b|"
    r"(?:that )?s?he\b|(?:ever |any )?(?!(?:planning|building|funding|housing|training|parking|lending|broadcasting|"
    r"boarding|anything|everything|something|nothing)\b)[a-z]+ing\b)|"
    r"(?:protest|maintain|insist)\w* (?:his|her|that (?:he|she) (?:is|was)) (?:innocence|innocent)|"
    r"(?:said|says|insist\w*|maintain\w*|claim\w*|told [^.;]{1,40}) (?:that )?s?he (?:did not|didn[’']t|had not|"
    r"hadn[’']t|has not|"
    r"hasn[’']t|had never|has never|never|had no) (?:\w+ly )?(?:break|broken|broke|do|done|take|taken|took|acted|act|"
    r"steal|"
    r"stolen|stole|lie|lied|mislead|misled|know|knew|known|intend\w*|used?|received?|touch\w*|hit|made|commit\w*|"
    r"breach\w*|bull\w+|harass\w*|assault\w*|profit\w*|benefit\w*|been aware|intention|knowledge|idea|meant|mean)\b|"
    r"(?:defend|fight|contest|appeal against) (?:himself|herself|the|these|any) (?:\w+ )?(?:charges?|case|allegations?|"
    r"claims|accusations?|lawsuit)? ?(?:vigorously|robustly|in court)|"
    r"s?he (?:had |has |have )?(?:done|"
    r"did) nothing (?:wrong|improper|"
    r"illegal|untoward)|s?he (?:is|was) (?:\w+ly )?(?:innocent|not guilty)|(?:plead(?:ed|s|ing)?|pled) (?:not guilty|"
    r"no contest)|"
    rf"{CASE_NOUN}[^.;]{{0,30}}(?:which|that) s?he (?:has |had )?(?:denied|denies)|"
    rf"{CASE_NOUN}(?: against {WHOM})? (?:was|were|is|are) (?:[\w-]+ )?(?:false|untrue|baseless|nonsense|unfounded|"
    rf"rubbish|ridiculous|invented|made up|a fabrication|"
    r"lies|a lie|malicious|without (?:foundation|merit|basis)|politically motivated)|"
    rf"(?:called|calls|described|describes|branded|"
    rf"labell?ed) (?:{OF_THEM})(?:[\w-]+ ){{0,2}}?{CASE_NOUN}(?: against {WHOM})? "
    r"(?:as )?[“\"‘']?(?:an? )?(?:[\w-]+ ){0,2}?(?:false|untrue|baseless|nonsense|unfounded|lies?|malicious|"
    r"politically|smears?|"
    r"rubbish|fabricat\w+|ridiculous|absurd|outrageous|witch)|"
    r"(?:vow|pledg|promis|seek|fight|determin|battl)\w* to (?:clear (?:his|her) name|fight (?:the |"
    r"all )?(?:charges|case|"
    r"allegations|accusations|claims)))\b",
    re.IGNORECASE,
)
# The person's own words.
OWN_WORDS = re.compile(
    r"\bI(?:(?: am|[’']m) (?:\w+ly )?(?:innocent|not guilty)|(?: did| have done|[’']ve done) nothing wrong|"
    r" did(?: not|n[’']t) do (?:it|this|that|anything)| never did (?:it|this|that|anything)|"
    r" (?:\w+ly )?(?:deny|reject|refute|dispute) )|"
    r"\b(?:it|this|that|these|those|they|allegations|claims)(?: is|[’']s| are|[’']re| was| were) (?:all |just |"
    r"simply |an? |"
    r"\w+ly |complete |total |utter |absolute )*(?:lies?|nonsense|untrue|not (?:\w+ly )?true|false|rubbish|fabrication|"
    r"baseless|smear|"
    r"witch[- ]hunt|ludicrous|ridiculous|absurd)\b",
    re.IGNORECASE,
)
