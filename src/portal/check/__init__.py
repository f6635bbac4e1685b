"""Nodes → records, and what one file says of another; every problem is collected, then reported at once.

May import markdown, model, addresses, read and base.
"""
