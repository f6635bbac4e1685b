"""The sheets of the theme → one sheet: one request instead of one for each."""

import hashlib
import re
from collections.abc import Iterable

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
INDENT = re.compile(r"\n\s*")


def joined_styles(sheets: Iterable[str]) -> tuple[str, bytes]:
    """The sheets in their order, as (file name, content). The name carries the content's hash, so that a browser may
    keep the file for good and still sees a change at once.
    """
    text = "\n".join(INDENT.sub("\n", COMMENT.sub("", sheet)).strip() for sheet in sheets).rstrip() + "\n"
    content = text.encode("utf-8")
    return f"css/portal.{hashlib.sha256(content).hexdigest()[:8]}.css", content
