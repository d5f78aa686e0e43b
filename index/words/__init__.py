"""Text to terms, and which terms ask for the same thing."""
