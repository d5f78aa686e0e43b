"""The agencies' formats to articles: NITF, NewsML-G2 and ninjs, with their news sense."""
