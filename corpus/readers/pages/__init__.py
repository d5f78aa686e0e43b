"""A web page to an article: which of its blocks are the article, and what it says of itself."""
