"""The look-up's data and the same answers as open data, made from the model.

May import texts and what lies below; neither pages, notices nor feeds.
"""
