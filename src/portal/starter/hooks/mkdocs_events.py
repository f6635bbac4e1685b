"""Hands the compiled site to MkDocs: the adapter of the installed portal, with every handler that it has."""

from portal_mkdocs.mkdocs_events import *  # noqa: F403
