"""What every room may use and that knows nothing of housing: problems, suggestions, a time limit, an atomic write, today.

Imports no room.
"""
