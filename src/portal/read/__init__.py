"""Files → text and nodes, each with its file, line and column. May import base."""
