"""What other programs subscribe to: a department's calendar.

May import texts and what lies below; neither pages, lookup nor notices.
"""
