"""What speaks for a sentence, and what against it?"""
