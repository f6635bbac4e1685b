"""The look-up's files, built from the model: what the browser searches, and the same answers as open data."""

from portal.lookup.files import index_files
from portal.lookup.scripts import joined_scripts

__all__ = ["index_files", "joined_scripts"]
