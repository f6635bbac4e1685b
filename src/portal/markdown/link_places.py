"""A link's target → the spot of the Markdown text on which it is written."""

import html
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from portal.base.problems import Place

OPENS = re.compile(r"\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?|<(?=https?:)", re.MULTILINE)
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
LONGEST_ENTITY = 12


@dataclass
class LinkPlaces:
    """Finds targets in a text that starts on `first_line` of `file`; asked twice for one target, it gives its second."""

    file: str
    text: str
    first_line: int
    _asked: Counter[str] = field(default_factory=Counter)
    _found: dict[str, list[int]] = field(default_factory=dict)

    def next(self, target: str) -> Place:
        """Where a target is written, the next one each time and the last one from then on; else the first line."""
        if target not in self._found:
            self._found[target] = [place for place in self._openings if self._stands_at(place, target)]
        found = self._found[target]
        if not found:
            return Place(self.file, self.first_line, 1)
        position = found[min(self._asked[target], len(found) - 1)]
        self._asked[target] += 1
        before = self.text[:position]
        return Place(self.file, self.first_line + before.count("\n"), position - before.rfind("\n"))

    @cached_property
    def _openings(self) -> list[int]:
        return [match.end() for match in OPENS.finditer(self.text)]

    def _stands_at(self, position: int, target: str) -> bool:
        written = self.text[position : position + (len(target) + 1) * LONGEST_ENTITY]
        for read in (html.unescape(written), html.unescape(ESCAPED.sub(r"\1", written))):
            if read.startswith(target) and read[len(target) : len(target) + 1] in ("", " ", "\n", ")", ">"):
                return True
        return False
