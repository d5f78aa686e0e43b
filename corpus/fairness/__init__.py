"""Fairness: whom a sentence accuses, and which sentences tell how that ended."""
