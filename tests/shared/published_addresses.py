"""A small project whose addresses are published, and what editors then do to it."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from portal.base.problems import ContentError
from portal.ledger.files import address_files
from portal.ledger.ledger import LEDGER
from portal.publish.compile import compile_site


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    assert path.read_text("utf-8").count(old) >= 1
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def redirect(root: Path, *pairs: tuple[str, str]) -> None:
    lines = [f"  - from: '{old}'\n    to: '{new}'\n" for old, new in pairs]
    (root / "content/redirects.yml").write_text("redirects:\n" + "".join(lines), "utf-8")


def problems(root: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        compile_site(root)
    return str(caught.value).splitlines()[:-1]


def ledger(root: Path) -> list[str]:
    return [line for line in (root / LEDGER).read_text("utf-8").splitlines() if not line.startswith("#")]


def rename_guide(root: Path, name: str) -> None:
    """The guide gets another address; what links to it follows."""
    folder = root / "docs/vejledninger"
    (folder / "vasken.md").rename(folder / f"{name}.md")
    edit(root, "docs/om.md", "vejledninger/vasken.md", f"vejledninger/{name}.md")
    for file in (root / "content/responsibilities").glob("*.yml"):
        file.write_text(file.read_text("utf-8").replace("[vasken]", f"[{name}]"), "utf-8")


def rename_clause(root: Path) -> None:
    """The clause »stoej« gets another id, and so does all that names it."""
    for file in [*(root / "content").rglob("*.yml"), *(root / "content").rglob("house-rules.md")]:
        text = file.read_text("utf-8")
        for old, new in (
            ("[stoej]", "[larm]"),
            ("rule: stoej", "rule: larm"),
            ("#stoej", "#larm"),
            ("clause: stoej", "clause: larm"),
        ):
            text = text.replace(old, new)
        file.write_text(text, "utf-8")


class MovedPage(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.refresh, self.links, self.tags, self.rows, self.row = "", [], set(), {}, ""

    def handle_starttag(self, tag: str, attributes: list) -> None:
        values = dict(attributes)
        self.tags.add(tag)
        if values.get("http-equiv") == "refresh":
            self.refresh = values["content"].removeprefix("0; url=")
        if tag == "li":
            self.row = values["id"]
        if tag == "a":
            self.links.append(values["href"])
            self.rows[self.row] = values["href"]


def read_page(data: bytes) -> MovedPage:
    page = MovedPage()
    page.feed(data.decode())
    return page


def short_files(root: Path) -> dict[str, bytes]:
    """The static pages of a project's short and moved addresses."""
    return address_files(compile_site(root), "css/x.css")


def prepend(root: Path, file: str, line: str) -> None:
    """Write a line where a message says »øverst i«: first in the head of a Markdown file, first in another."""
    path = root / file
    text = path.read_text("utf-8")
    path.write_text(text.replace("---\n", f"---\n{line}\n", 1) if file.endswith(".md") else f"{line}\n{text}", "utf-8")
