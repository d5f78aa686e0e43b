"""How does it look as a picture? Quotes and timelines as PNG, for every front end; imported by who asks for one."""
