"""Which sentences answer, in what order?"""

from index.answer import Answer, Filters, Outcome, Query, Quote
from index.answering import Answerer

__all__ = ["Answer", "Answerer", "Filters", "Outcome", "Query", "Quote"]
