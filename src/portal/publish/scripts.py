"""The scripts of the theme → one script: one request instead of six, and no comments on the wire."""

import hashlib
import re
from collections.abc import Iterable
from functools import cache

from portal.publish.light_scripts import light

COMMENT = re.compile(
    r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*\n|^[ \t]*//[^\n]*\n|/\*\* @type \{[^*\n]*\} \*/ ", re.DOTALL | re.MULTILINE
)
"""A comment on lines of its own, or the type of a value. The sources keep to that, so that no string is taken for one."""
INDENT = re.compile(r"\n\s+")
BREAK = re.compile(r"([;,{])\n")
"""A line that ends so goes on in the next one whether there is a break or not. No text in the sources has several lines."""


def joined_scripts(sources: Iterable[str], name: str = "lookup") -> tuple[str, bytes]:
    """The scripts in their order, as (file name, content). The name carries the content's hash, as the sheet's does."""
    text = light("".join(bare(source) for source in sources))
    content = text.encode("utf-8")
    return f"js/{name}.{hashlib.sha256(content).hexdigest()[:8]}.js", content


@cache
def bare(source: str) -> str:
    """A script as it is sent: without comments, types, indents and breaks that mean nothing."""
    return BREAK.sub(r"\1", INDENT.sub("\n", COMMENT.sub("", source))).strip() + "\n"
