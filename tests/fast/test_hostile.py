"""Every hostile input shows as text or is refused in Danish; none crashes, hangs or is published as it came."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from case_tree import BASE
from hostile.markdown_inputs import INPUTS, REFUSED
from hostile.tree_inputs import PUBLISHED, Deed
from hostile.tree_inputs import REFUSED as REFUSED_TREES
from hostile.trials import in_a_clause, in_a_guide, on_a_page, poison, put
from hostile.yaml_inputs import DEPARTMENT, FILES, PAYLOAD, PLACES, VALUES
from portal.base.problems import ContentError
from portal.base.time_limit import time_limit
from portal.pages.page import Site
from portal.publish.compile import compile_site

TODAY = date(2025, 6, 1)
SECONDS = 60
"""Far more than any takes, for a busy machine; a hang would take hours."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project that compiles."""
    shutil.copytree(BASE, tmp_path / "project")
    return tmp_path / "project"


def compiled(root: Path) -> Site:
    with time_limit(SECONDS):
        return compile_site(root, TODAY)


def refused(root: Path) -> list[str]:
    """The lines that an editor reads; each names a place and says what to do."""
    with pytest.raises(ContentError) as caught:
        compiled(root)
    *lines, total = str(caught.value).split("\n")
    assert lines
    for line in lines:
        assert line.isprintable()
        assert line.startswith(("content", "docs"))
        assert line[-1] in ".?…«"
        assert len(line) < 400
    assert "fejl" in total
    return lines


def test_the_corpus_is_as_large_as_promised() -> None:
    assert len(INPUTS) >= 60
    assert len(PLACES) + len(VALUES) + len(FILES) >= 60
    assert len(REFUSED_TREES) + len(PUBLISHED) >= 25


@pytest.mark.parametrize("place", [on_a_page, in_a_guide, in_a_clause])
@pytest.mark.parametrize("name", INPUTS)
def test_markdown(root: Path, name: str, place: Callable[[Path, str], None]) -> None:
    place(root, name)
    if name in REFUSED:
        refused(root)
        return
    try:
        site = compiled(root)
    except ContentError as error:
        # In a guide or a clause some of them break the form that these have; then a line says so.
        assert place is not on_a_page, str(error)
        refused(root)
        return
    for page in site.pages:
        for start in ("<script", "<img src=x", "<iframe", "<style", "<base", "<meta", "<form action=//", "<object"):
            assert start not in page.html.lower()
        assert "javascript:" not in page.html.lower().replace("values=javascript:", "").partition("href")[2][:30]


@pytest.mark.parametrize("place", PLACES)
def test_a_text_with_markup_comes_out_as_text(root: Path, place: str) -> None:
    poison(root, place)
    for page in compiled(root).pages:
        assert "<script>" not in page.html
        assert "<img src=x" not in page.html
        assert "href=javascript:" not in page.html.replace("&lt;a href=javascript:", "")


def test_every_payload_is_seen(root: Path) -> None:
    """The places are those that a reader sees: a payload that were dropped silently would prove nothing."""
    for place in PLACES:
        poison(root, place)
    whole = "".join(page.title + page.description + page.html for page in compiled(root).pages)
    assert whole.count("&lt;script&gt;window.pwned=1") >= len(PLACES)
    assert PAYLOAD in whole


@pytest.mark.parametrize("name", VALUES)
def test_a_value_that_a_field_never_takes(root: Path, name: str) -> None:
    (file, find, form), value = VALUES[name]
    put(root, file, find, form.format(value))
    assert any(line.startswith(file + ":") for line in refused(root))


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_no_reader_chokes_on(root: Path, name: str) -> None:
    (root / DEPARTMENT).write_bytes(FILES[name].encode("utf-8", "surrogatepass"))
    assert any(line.startswith(DEPARTMENT) for line in refused(root))
    assert not Path("/tmp/pwned").exists()


@pytest.mark.parametrize("name", REFUSED_TREES)
def test_files_that_are_refused(root: Path, name: str) -> None:
    do(REFUSED_TREES[name], root)
    refused(root)


@pytest.mark.parametrize("name", PUBLISHED)
def test_files_that_are_passed_over_or_cleaned(root: Path, name: str) -> None:
    do(PUBLISHED[name], root)
    site = compiled(root)
    everything = b"".join(site.portal.pictures.values()).decode() + "".join(page.html for page in site.pages)
    for text in ("<script", "<img src=x", "<![CDATA[", "<?", "<!--", "&x;", "evil.example"):
        assert text not in everything
    assert all(path.endswith(".svg") for path in site.portal.pictures)


def do(deed: Deed, root: Path) -> None:
    try:
        deed(root)
    except PermissionError:
        pytest.skip("only root can make this file")
    except OSError as error:
        pytest.skip(f"this file system refuses the file itself ({error.strerror})")
