"""Code between two fences of a Markdown text: what stands there is neither a heading nor a list."""

import re
from collections.abc import Sequence

FENCE = re.compile(r"(`{3,}|~{3,}) *(?:\{.*\}|[\w#.+-]*) *$")
"""As the reader of Markdown knows one: after it only a word, so »```kode``` i en sætning« begins none."""


def in_code(lines: Sequence[str]) -> list[bool]:
    """Of each line whether it is code, the fences included. A fence without an end is none: it would swallow the rest."""
    found = [False] * len(lines)
    start, sign = -1, ""
    for number, line in enumerate(lines):
        fence = FENCE.match(line)
        if not sign and fence:
            start, sign = number, fence[1]
        elif sign and line.rstrip() == sign:
            found[start : number + 1] = [True] * (number + 1 - start)
            sign = ""
    return found
