"""What readers see of a written line: Markdown and YAML can say a character in other ways than by writing it."""

import html
import re
import unicodedata

REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
"""A character by its number or its name, as in HTML."""
YAML_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))")
FLUENT_TEXT = re.compile(r"\{ *\"([^\"]*)\" *\}")
BACKSLASH = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
MARKUP = re.compile(r"[*`]+|(?<!\w)_+|_+(?!\w)")
FOREIGN_DIGIT = re.compile(r"[^\D0-9]")
HIGHEST = 0x10FFFF


def as_shown(line: str) -> str:
    """The line without markup, with each character that is written otherwise as itself, digits of any script as plain ones."""
    whole = FLUENT_TEXT.sub(r"\1", line) if "{" in line else line
    written = YAML_ESCAPE.sub(_of_number, whole) if "\\" in whole else whole
    written = BACKSLASH.sub("", html.unescape(written))
    plain = unicodedata.normalize("NFKC", MARKUP.sub("", written))
    return FOREIGN_DIGIT.sub(lambda found: str(unicodedata.decimal(found[0])), plain)


def _of_number(found: re.Match[str]) -> str:
    number = int(found[1] or found[2] or found[3], 16)
    return chr(number) if number <= HIGHEST else found[0]
