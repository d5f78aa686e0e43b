"""Trust: how often each kind of evidence leads from a mention to the right name, and how much of it is asked for.

Measured on the training part of PolNeAR, direct and indirect speech alike: resolutions of each kind were drawn with a
fixed seed, read in their context by the one reader who had also written the rules, and judged. A name that is cut
counts as wrong; a source that is itself wrong, or a context too short to judge by, is not counted.

Read with a seed of their own, after the rules were settled, right of those judged:
    full name 40 of 40      surname 45 of 45      spoke before 37 of 38      only subject 33 of 34

Read while the rules were made. Errors that were found were mended, and what is counted was then in part read again in
the same articles, so these figures flatter:
    role beside name 46 of 47 (33 of 44 before mending)      role in focus 10 of 10 (9 of 12 before mending)
    spoke before, rival named 38 of 40                       subject of the sentence 40 of 40
    relative 43 of 45                                        shared surname 28 of 28
    subject, rival named 18 of 19                            introduced, rival named 12 of 12
    subject, spoke before 15 of 15                           object of the other 12 of 13
    only one in reach 24 of 25                               only one of that gender 10 of 10
    group of that kind 4 of 4                                group spoke before 2 of 6 ("they" is no longer one)

A figure is at most (right + 1) / (judged + 2), the rule of succession, so a kind that was seldom met is trusted less.
Where mending changed much it is lower, by what was wrong before. None of this is an independent judgement: that is
made on the sheet of ``tests/eval/attribution_sheet.py`` by somebody else.
"""

from __future__ import annotations

from typing import Literal

Evidence = Literal[
    "full name",
    "surname",
    "shared surname",
    "relative",
    "role beside name",
    "role in focus",
    "group of that kind",
    "group spoke before",
    "spoke before",
    "spoke before, rival named",
    "only subject",
    "subject of the sentence",
    "subject, spoke before",
    "introduced, rival named",
    "subject, rival named",
    "object of the other",
    "only one in reach",
    "only one of that gender",
]
TRUST: dict[Evidence, float] = {
    "full name": 0.97,
    "surname": 0.97,  # the one person of that surname
    "shared surname": 0.96,  # of two people's surname: whom the article is about
    "relative": 0.94,  # "Ann Lee, who said"
    "role beside name": 0.90,  # "the council leader", "his deputy, Ann Lee,"
    "role in focus": 0.83,  # a role of several, one of whom was named just before
    "group of that kind": 0.83,  # "the council", the only one named
    "group spoke before": 0.83,  # "it"
    "spoke before": 0.95,
    "spoke before, rival named": 0.93,
    "only subject": 0.94,
    "subject of the sentence": 0.97,
    "subject, spoke before": 0.94,
    "introduced, rival named": 0.93,  # "Ann Lee, a baker, met Mary Holt."
    "subject, rival named": 0.90,  # in the paragraph before
    "object of the other": 0.87,  # "Bob Holt praised Ann Lee. She said"
    "only one in reach": 0.93,
    "only one of that gender": 0.92,
}
# Below this nobody is named. The rarest kinds fall under 0.95 by what little is known of them; nearly all names are
# shown on "full name", "surname" and "spoke before", which do not.
LEAST_TRUST = 0.80
