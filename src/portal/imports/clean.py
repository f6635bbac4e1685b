"""Text out of an office program → text that the portal takes: every character seen, one kind of space and hyphen."""

import re
import unicodedata

from portal.read.text import is_plain

SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
HYPHENS = "\u2010\u2011"
BREAKS = "\r\v\f\u0085\u2028\u2029"
BULLETS = "\uf0b7\uf0a7\uf0d8\uf076\uf02d"
"""What Symbol and Wingdings call a bullet; without their font it is a box."""
LIKE = str.maketrans(
    {
        **dict.fromkeys(SPACES, " "),
        **dict.fromkeys(HYPHENS, "-"),
        **dict.fromkeys(BREAKS, "\n"),
        **dict.fromkeys(BULLETS, "•"),
    }
)


def clean_text(text: str) -> str:
    """The same words with plain spaces and hyphens, without characters that nobody sees; lines are kept."""
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(LIKE)
    lines = ["".join(c for c in line if is_plain(c)) for line in plain.split("\n")]
    return "\n".join(re.sub(" {2,}", " ", line).strip() for line in lines).strip("\n")


def clean_line(text: str) -> str:
    """The same as one line."""
    return " ".join(clean_text(text).split())


def odd_characters(text: str) -> int:
    """How many characters `clean_text` replaces or leaves out; line ends don't count."""
    return sum(1 for c in text.replace("\r\n", "\n") if c != "\n" and (not is_plain(c) or c in HYPHENS or c in BULLETS))
