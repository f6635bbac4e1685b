"""What was published and must stay findable: the ledger, redirects, moved anchors, short addresses.

May import pages and what lies below.
"""
