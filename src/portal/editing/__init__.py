"""Editing in the browser: forms made from the model, and the gate between an editor's browser and the files.

Decap CMS makes the forms and decap-server writes the files; which files, which fields and who may ask is said here.

May import texts and what lies below; neither pages, lookup, notices nor feeds.
"""
