"""English names of months and weekdays, as prose has them; ``readers/date_words.py`` has those of other languages.

They are joined into patterns and lists elsewhere, so that no place forgets a month.
"""

from __future__ import annotations

MONTHS = tuple("january february march april may june july august september october november december".split())
# The short forms that are no other word or name, and all of them; 'May' has none.
PLAIN_SHORT_MONTHS = tuple("jan feb aug sept oct nov dec".split())
SHORT_MONTHS = (*PLAIN_SHORT_MONTHS, *"mar apr jun jul sep".split())
WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())

# Patterns: any of them, as they are printed.
MONTH = rf"(?:{'|'.join(MONTHS).title()})"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


def month_number(name: str) -> int:
    """Return the number, 1 to 12, of the month called *name*, in full or short, in any case.

    Raises:
        KeyError: no month is called so.
    """
    return _NUMBERS[name[:3].lower()]


_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
