"""Nodes → records, and what one file says of another; every problem is collected, then told at once.

May import markdown, model, addresses, read and base.
"""
