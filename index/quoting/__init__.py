"""Sentence to quote: what it must not be shown without."""
