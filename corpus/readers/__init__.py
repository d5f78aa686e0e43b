"""Source to articles: one module a format, chosen by content in ``corpus.readers.detecting``.

Nothing is imported here: who only asks a question reads no source.
"""
