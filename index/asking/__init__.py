"""What is asked: of whom, of when, for what kind of thing?"""
