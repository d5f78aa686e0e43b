"""What do other articles tell of the same: do they agree?"""
