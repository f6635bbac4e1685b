"""Every hostile input shows as text or is refused in Danish; none crashes, hangs or is published as it came."""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from case_tree import BASE
from hostile.batch import Batch, Place, compiled, tried_once
from hostile.markdown_inputs import INPUTS, REFUSED
from hostile.tree_inputs import PUBLISHED, Deed
from hostile.tree_inputs import REFUSED as REFUSED_TREES
from hostile.trials import as_a_department, in_a_clause, in_a_guide, on_a_page, poison, put
from hostile.yaml_inputs import FILES, PAYLOAD, PLACES, VALUES
from once import Once
from portal.base.problems import ContentError
from portal.pages.page import Page, Site

NEVER = ("<script", "<img src=x", "<iframe", "<style", "<base", "<meta", "<form action=//", "<object")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project that compiles."""
    shutil.copytree(BASE, tmp_path / "project")
    return tmp_path / "project"


@pytest.fixture(scope="module")
def batch(once: Once) -> Callable[[Place], Batch]:
    """A function that says what became of all the texts that may be put into one place."""
    return cache(lambda place: tried_once(once, place, FILES if place is as_a_department else INPUTS))


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site with the payload in every place that an editor can write."""
    root = shutil.copytree(BASE, tmp_path_factory.mktemp("poisoned") / "project")
    for place in PLACES:
        poison(root, place)
    return compiled(root)


def refused(root: Path) -> list[str]:
    """The lines that an editor reads; each names a place and says what to do."""
    with pytest.raises(ContentError) as caught:
        compiled(root)
    *lines, total = str(caught.value).split("\n")
    check_lines(lines)
    assert "fejl" in total
    return lines


def check_lines(lines: list[str]) -> None:
    assert lines
    for line in lines:
        assert line.isprintable()
        assert line.startswith(("content", "docs"))
        assert line[-1] in ".?…«"
        assert len(line) < 400


def check_harmless(page: Page) -> None:
    html = page.html.lower()
    assert [start for start in NEVER if start in html] == []
    assert "javascript:" not in html.replace("values=javascript:", "").partition("href")[2][:30]


def test_the_corpus_is_as_large_as_promised() -> None:
    assert len(INPUTS) >= 60
    assert len(PLACES) + len(VALUES) + len(FILES) >= 60
    assert len(REFUSED_TREES) + len(PUBLISHED) >= 25


@pytest.mark.parametrize("place", [on_a_page, in_a_guide, in_a_clause])
@pytest.mark.parametrize("name", INPUTS)
def test_markdown(batch: Callable[[Place], Batch], name: str, place: Place) -> None:
    """In a guide or a clause some of them break the form that these have; then a line says so."""
    found = batch(place)
    if name in REFUSED or (name in found.refused and place is not on_a_page):
        check_lines(found.refused[name])
        return
    assert found.refused.get(name) is None
    assert found.pages(name) != []
    for page in found.pages(name):
        check_harmless(page)


@pytest.mark.parametrize("place", [on_a_page, in_a_guide, in_a_clause])
def test_nothing_of_the_markdown_comes_out_on_another_page(batch: Callable[[Place], Batch], place: Place) -> None:
    for page in batch(place).site.pages:
        check_harmless(page)


@pytest.mark.parametrize("place", PLACES)
def test_a_text_with_markup_comes_out_as_text(poisoned: Site, place: str) -> None:
    """Each payload ends with its place, so that a page which holds one raw names it."""
    assert [page.address for page in poisoned.pages if f"x</a> {place}" in page.html] == []


def test_no_markup_of_a_payload_is_left_on_any_page(poisoned: Site) -> None:
    for page in poisoned.pages:
        assert "<script>" not in page.html
        assert "<img src=x" not in page.html
        assert "href=javascript:" not in page.html.replace("&lt;a href=javascript:", "")


def test_every_payload_is_seen(poisoned: Site) -> None:
    """The places are those that a reader sees: a payload that were dropped silently would prove nothing."""
    whole = "".join(page.title + page.description + page.html for page in poisoned.pages)
    assert whole.count("&lt;script&gt;window.pwned=1") >= len(PLACES)
    assert PAYLOAD in whole


@pytest.mark.parametrize("name", VALUES)
def test_a_value_that_a_field_never_takes(root: Path, name: str) -> None:
    (file, find, form), value = VALUES[name]
    put(root, file, find, form.format(value))
    assert any(line.startswith(file + ":") for line in refused(root))


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_no_reader_chokes_on(batch: Callable[[Place], Batch], name: str) -> None:
    check_lines(batch(as_a_department).refused[name])
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
