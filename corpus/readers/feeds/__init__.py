"""RSS, Atom and JSON Feed to articles, or to links where the feed does not print them."""
