"""The words of the interface: one catalogue of messages per language, and how dates, names and origins are said.

May import model, addresses, read and base.
"""
