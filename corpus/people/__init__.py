"""People: whose name a mention stands for, in one article and across the archive."""
