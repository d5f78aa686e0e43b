"""What lies on the web, and is it new? Fetching with manners, following feeds, and noticing what was edited.

Nothing is imported here: the archive takes its tables from ``corpus.web.tables``, and ``corpus.web.syncing`` uses the
archive.
"""
