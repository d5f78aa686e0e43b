"""What did somebody say?"""
