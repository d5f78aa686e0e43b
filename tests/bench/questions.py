"""Questions as people ask them: the terms of real ones."""

from __future__ import annotations

import random
from pathlib import Path

from index.words.terms import read_terms
from tests.bench.corpora import Corpus
from tests.eval.measuring import read_rows

_SEED = 810
_FEWEST, _MOST = 2, 6


def load_questions(measuring: Path, real: Corpus, count: int) -> list[list[str]]:
    """Return *count* questions of 2 to 6 different content terms, in an order of chance that is always the same.

    They are those of the news quiz, all of them, and then some of SQuAD's. A question's stop words and what does not
    occur in *real* are left out; of the rest, as many terms as chance says, 2 to 6 evenly, stay, in printed order.
    """
    chance = random.Random(_SEED)
    known = set(real.terms)
    kinds = []
    for kind in ("news_quiz", "squad"):
        questions = []
        for row in read_rows(measuring / kind / "questions.jsonl.gz"):
            terms = [term for term in dict.fromkeys(read_terms(row["question"])) if term in known]
            if len(terms) >= _FEWEST:
                kept = sorted(chance.sample(range(len(terms)), min(len(terms), chance.randint(_FEWEST, _MOST))))
                questions.append([terms[place] for place in kept])
        chance.shuffle(questions)
        kinds.append(questions)
    # The same questions, in the same order, however few of them are asked for.
    chosen = kinds[0] + kinds[1][: max(0, 1000 - len(kinds[0]))]
    chance.shuffle(chosen)
    return (chosen + kinds[1][1000 - len(kinds[0]) :])[:count]
