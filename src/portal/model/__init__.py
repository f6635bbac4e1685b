"""What the portal knows, as typed, immutable records, and the answers made from them.

May import read, addresses and base.
"""
