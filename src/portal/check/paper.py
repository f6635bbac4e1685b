"""Letters that no sheet can show: found where they are written, not when a caretaker wants to print."""

import re
import unicodedata

from portal.addresses.address import GUIDE_FOLDER
from portal.base.paper_font import unprintable
from portal.base.problems import Place, Problems, quote
from portal.read.text import is_plain
from portal.read.tree import Tree

PRINTED = ("content/departments", "content/responsibilities", "content/house-rules.md", "content/organisation.yml")
ORDINARY = re.compile(r"[\n -~\u00a0-\u017f–—‘’“”„…•]+")
"""What every font has: looked up for no one."""


def check_letters(tree: Tree, problems: Problems) -> None:
    """Report every letter of what is printed on notices that no font of theirs has, with its place. What no reader sees is
    reported where texts are read.
    """
    for file, data in sorted(tree.files.items()):
        if file.startswith((*PRINTED, GUIDE_FOLDER)) and file.endswith((".md", ".yml")):
            _check_file(file, data.decode("utf-8", "ignore"), problems)


def _check_file(file: str, text: str, problems: Problems) -> None:
    text = unicodedata.normalize("NFC", text)
    missing = unprintable({letter for letter in set(ORDINARY.sub("", text)) if is_plain(letter)})
    for number, line in enumerate(text.splitlines(), 1) if missing else ():
        for column, letter in enumerate(line, 1):
            if letter in missing:
                problems.add(
                    Place(file, number, column), f"{quote(letter)} kan ikke trykkes på opslag. Skriv det med ord."
                )
