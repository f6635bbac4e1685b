"""Pictures that say nothing to those who can't see them."""

import re

from portal.base.problems import Place, Problems
from portal.check.lost_text import without_code
from portal.read.front_matter import Document

WORDLESS = re.compile(r"!\[\s*\]\(")


def report_wordless_pictures(document: Document, problems: Problems) -> None:
    """Report every picture without words."""
    body = without_code(document.body)
    for found in WORDLESS.finditer(body):
        line, column = body.count("\n", 0, found.start()), found.start() - body.rfind("\n", 0, found.start())
        problems.add(
            Place(document.file, document.body_line + line, column),
            "Billedet mangler en tekst til dem, der ikke kan se det. Skriv den mellem [ og ].",
        )
