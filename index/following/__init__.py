"""What does a follow-up question leave out, and what in the conversation fills it?"""
