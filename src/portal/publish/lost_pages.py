"""Pages that the site generator was given and did not write, or wrote without what is in them: a hook or a plugin of the
organisation's own can leave one out, and the generator then ends as if all were well.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from portal.base.problems import quote
from portal.pages.page import Page

MISSING = "404.html"
"""What every site has beside its pages: a server shows it, and by it a folder is known to be a site."""
MAIN = re.compile(r"<article\b.*</article>|<article\b.*", re.DOTALL)
"""Where the frame puts what is in a page."""
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"\w+")
NAMED = 5


def lost_in(folder: Path, pages: Iterable[Page]) -> str:
    """What is wrong, in a line for people, with the pages that were to be written into a folder; empty when all are there."""
    files = [page.output for page in pages if not (folder / page.output).is_file()]
    files += [MISSING] if not _says_something(folder / MISSING) else []
    empty = [
        page.output
        for page in pages
        if page.output not in files and is_emptied(page, (folder / page.output).read_text("utf-8", "replace"))
    ]
    kinds = {"Disse sider mangler": files, "Disse sider er uden deres tekst": empty}
    said = " ".join(f"{what}: {_named(those)}." for what, those in kinds.items() if those)
    return f"mkdocs.yml: {said} Ret det, der står ved »hooks« og »plugins«." if said else ""


def is_emptied(page: Page, written: str) -> bool:
    """Whether over half of the words of a page are not in the file that was made of it. Nearly always it is there just so."""
    seen = COMMENT.sub("", written) if "<!--" in written else written
    if page.html in seen:
        return False
    main = MAIN.search(seen)
    words = _words(COMMENT.sub("", page.html))
    return 2 * len(words - _words(main[0] if main else seen)) > len(words)


def _says_something(file: Path) -> bool:
    return file.is_file() and bool(_words(file.read_text("utf-8", "replace")))


def _words(html: str) -> set[str]:
    return set(WORD.findall(TAG.sub(" ", html)))


def _named(those: list[str]) -> str:
    more = f" og {len(those) - NAMED} andre" if len(those) > NAMED else ""
    return ", ".join(map(quote, those[:NAMED])) + more
