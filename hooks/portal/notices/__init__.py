"""Notices: sheets that hang in a stairwell, made from data as tagged PDF/UA-1."""
