"""JSON, JSON Lines and CSV to articles, in the shapes that programs really export."""
