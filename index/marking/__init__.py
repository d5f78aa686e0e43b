"""Which words of a quote answer?"""
