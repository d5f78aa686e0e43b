"""Which sentences hold the terms? BM25 over four fields, exact, on disk."""
