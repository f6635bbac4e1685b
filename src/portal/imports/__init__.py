"""What other programs wrote: documents and tables of boards, read into a department's proposal; the table given back.

May import the ledger's files and what lies below.
"""
