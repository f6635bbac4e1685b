"""The model → pages: address, title, HTML and the file an editor opens.

May import texts, markdown and what lies below; neither lookup, notices nor feeds.
"""
