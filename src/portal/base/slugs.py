"""Danish text → ASCII for addresses and ids."""

import unicodedata

from slugify import slugify

DANISH = [("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("Æ", "ae"), ("Ø", "oe"), ("Å", "aa")]


def slug(text: str) -> str:
    """»Støj og æøå« → `stoej-og-aeoeaa`; never empty."""
    return slugify(unicodedata.normalize("NFC", text), replacements=DANISH) or "afsnit"
