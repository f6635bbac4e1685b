"""From content to a live site: compile, outputs, service worker, headers, smaller copies, swap, export.

May import every room but commands.
"""
