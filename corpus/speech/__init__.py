"""Speech: which words of an article are somebody's, and beside which mention they stand."""
