"""A text that a meeting adopted keeps its words; when a page that it links to is renamed, the link leads on."""

from pathlib import Path

import pytest

from case_tree import make_tree
from portal.base.problems import ContentError
from portal.publish.compile import compile_site

GAARDEN = "content/departments/gaarden"
ADOPTED = f"{GAARDEN}/meetings/2024-04-22/house-rules.md"
GUIDE = "docs/vejledninger/vasken.md"
RENAMED = "docs/vejledninger/stoppet-vask.md"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A project whose guide has a new name."""
    root = make_tree("base", tmp_path / "tree")
    head, rest = (root / GUIDE).read_text("utf-8").split("\n", 1)
    (root / RENAMED).write_text(f"{head}\nformerly: [vasken]\n{rest}", "utf-8")
    (root / GUIDE).unlink()
    for file, old, new in (
        ("content/responsibilities/01-vand.yml", "[vasken]", "[stoppet-vask]"),
        ("docs/om.md", "vasken", "stoppet-vask"),
    ):
        (root / file).write_text((root / file).read_text("utf-8").replace(old, new), "utf-8")
    return root


def link_from(root: Path, file: str, target: str) -> None:
    text = (root / file).read_text("utf-8")
    (root / file).write_text(f"{text.rstrip()}\n\nSe [vejledningen]({target}).\n", "utf-8")


@pytest.mark.parametrize("target", ["/vejledninger/vasken/", "../../../../../docs/vejledninger/vasken.md"])
def test_a_link_in_an_adopted_text_follows_a_rename(tree: Path, target: str) -> None:
    link_from(tree, ADOPTED, target)
    before = (tree / ADOPTED).read_bytes()
    site = compile_site(tree)
    (page,) = (one for one in site.pages if one.address == "/afdelinger/gaarden/husorden/")
    assert 'href="../../../vejledninger/stoppet-vask/"' in page.html
    assert (tree / ADOPTED).read_bytes() == before


def test_a_text_that_may_be_changed_is_reported(tree: Path) -> None:
    link_from(tree, "docs/om.md", "/vejledninger/vasken/")
    with pytest.raises(ContentError) as raised:
        compile_site(tree)
    assert "docs/om.md" in str(raised.value)


ROW = "/afdelinger/gaarden/hvem-ordner-hvad/#{}"


@pytest.mark.parametrize("target", [ROW, "/hvem-ordner-hvad/#{}", "/hvem-ordner-hvad/{}/"])
def test_a_link_to_a_row_follows_an_item_that_is_renamed(tmp_path: Path, target: str) -> None:
    root = make_tree("base", tmp_path / "tree")
    link_from(root, ADOPTED, target.format("vandlaas"))
    for file in (root / "content/responsibilities/01-vand.yml", root / GUIDE):
        file.write_text(file.read_text("utf-8").replace("vandlaas", "vandlaasen"), "utf-8")
    items = root / "content/responsibilities/01-vand.yml"
    items.write_text(
        items.read_text("utf-8").replace("- id: vandlaasen\n", "- id: vandlaasen\n    formerly: [vandlaas]\n"), "utf-8"
    )
    (page,) = (one for one in compile_site(root).pages if one.address == "/afdelinger/gaarden/husorden/")
    assert f'{target.format("vandlaasen").removeprefix("/afdelinger/gaarden/")}"' in page.html
