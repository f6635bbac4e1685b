"""What staff write in the field: the file it is kept in, read, joined and counted. Nothing here writes to the site.

May import check and what lies below; the faces (pages, lookup, notices, feeds, editing) may import it.
"""
