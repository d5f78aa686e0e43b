"""Words to stems, by Snowball's algorithms (Porter 2001): from C where there is a wheel, else in Python, the same."""

from __future__ import annotations

import threading
from collections.abc import Callable


def load_stemmer(algorithm: str) -> Callable[[str], str]:
    """Return what stems a word in lower case by *algorithm*, an English name of a language; safe in several threads."""
    try:
        from Stemmer import Stemmer
    except ImportError:
        # No wheel for this Python: the same algorithm in Python, slower.
        from snowballstemmer import stemmer as new_stemmer

        stemmer, lock = new_stemmer(algorithm), threading.Lock()

        def stem_alone(word: str) -> str:
            # It keeps the word it works on in itself: two threads at once would mix theirs.
            with lock:
                stemmed: str = stemmer.stemWord(word)
            return stemmed

        return stem_alone
    return Stemmer(algorithm).stemWord  # type: ignore[no-any-return]  # PyStemmer ships no types
