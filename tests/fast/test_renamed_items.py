"""An item that gets another id goes on meaning what meetings decided of it, and no file of a meeting is touched."""

from pathlib import Path

import pytest

from portal.base.problems import ContentError
from portal.commands.main import main
from portal.publish.compile import compile_site
from projects import fingerprint, make_project

TABLE = "content/responsibilities/01-vand.yml"


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    """A published project whose meetings, one with a decision on »bruser«, are sealed."""
    root = make_project(tmp_path / "small")
    for slug, meeting in (("gaarden", "2024-04-22"), ("parken", "2024-05-02")):
        if not (root / f"content/departments/{slug}/meetings/{meeting}/seal.txt").exists():
            assert main(["--project", str(root), "seal", slug, meeting]) == 0
    assert main(["--project", str(root), "publish-addresses"]) == 0
    return root


def rename(root: Path, formerly: str) -> None:
    """The item »bruser« is called »haandbruser« in the table and wherever else the standard names it."""
    for file in [
        *(root / "content").glob("*.*"),
        *(root / "content/responsibilities").iterdir(),
        *root.glob("docs/**/*.md"),
    ]:
        text = file.read_text("utf-8") if file.suffix in (".yml", ".md") else ""
        new = text.replace("id: bruser\n", f"id: haandbruser\n{formerly}").replace(
            "items: [bruser]", "items: [haandbruser]"
        )
        if new != text:
            file.write_text(new, "utf-8")


def answers(root: Path, item: str) -> dict[str, object]:
    portal = compile_site(root).portal
    found = {slug: portal.answer(portal.items[item], one) for slug, one in portal.departments.items()}
    return {slug: (one.performs, one.pays, one.origin, one.note, one.since, one.changed) for slug, one in found.items()}


def test_decisions_and_confirmations_follow_an_item_to_its_new_id(sealed: Path) -> None:
    before, files = answers(sealed, "bruser"), fingerprint(sealed / "content/departments")
    rename(sealed, "    formerly: [bruser]\n")
    assert answers(sealed, "haandbruser") == before
    assert fingerprint(sealed / "content/departments") == files


def test_without_formerly_it_is_refused_with_the_line_to_write(sealed: Path) -> None:
    rename(sealed, "")
    with pytest.raises(ContentError, match=r"Hedder den »haandbruser« nu, .*: formerly: \[bruser\]"):
        compile_site(sealed)


def test_an_id_that_is_used_again_means_the_new_item(sealed: Path) -> None:
    file = sealed / TABLE
    file.write_text(
        file.read_text("utf-8").replace("  - id: vandlaas\n", "  - id: vandlaas\n    formerly: [bruser]\n"), "utf-8"
    )
    with pytest.raises(ContentError, match="»bruser« findes stadig"):
        compile_site(sealed)


def test_a_confirmation_follows_a_clause_of_the_standard_to_its_new_id(sealed: Path) -> None:
    """The words are the same: nobody is told that the standard has changed since it was confirmed."""
    before = answers(sealed, "stoej")
    for name, was, now in (
        ("house-rules.md", "[stoej]", "[ro]"),
        ("house-rules.md", "---\n", "---\nformerly:\n  - clause: ro\n    ids: [stoej]\n"),
        ("responsibilities/02-hjem.yml", "house_rule: stoej", "house_rule: ro"),
    ):
        file = sealed / "content" / name
        text = file.read_text("utf-8")
        assert was in text
        file.write_text(text.replace(was, now, 1), "utf-8")
    assert answers(sealed, "stoej") == before
