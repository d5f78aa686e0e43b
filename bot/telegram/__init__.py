"""The Telegram front end: how does a chat ask, and what is it shown?"""
