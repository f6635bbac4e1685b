"""Sheets that hang in a stairwell, made from data as tagged PDF/UA-1.

May import texts, markdown and what lies below; neither pages, lookup nor feeds.
"""
