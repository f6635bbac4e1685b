"""Markdown that others wrote → safe HTML, links, steps, drawings and slugs.

May import model, addresses, read and base.
"""
