"""A page, clause, guide or department that moved stays findable: redirects, `formerly`, and cures that work as they are typed."""

import shutil
from pathlib import Path
from urllib.parse import urljoin

import pytest

from portal.publish.compile import compile_site
from portal.publish.outputs import all_outputs
from published_addresses import (
    prepend,
    problems,
    read_page,
    redirect,
    rename_clause,
    rename_guide,
    short_files,
)


def test_a_moved_page_becomes_a_static_page_with_a_link_and_leads_on_without_a_script(published: Path) -> None:
    rename_guide(published, "vask")
    redirect(
        published,
        ("/vejledninger/aeldst/", "/vejledninger/vasken/"),
        ("/vejledninger/vasken/", "/vejledninger/vask/"),
    )
    files = short_files(published)
    for old in ("vejledninger/aeldst", "vejledninger/vasken", "v/aeldst", "v/vasken"):
        page = read_page(files[f"{old}/index.html"])
        assert page.refresh == page.links[0]
        assert urljoin(f"/{old}/", page.refresh) == "/vejledninger/vask/", "chains are flattened"
        assert "style" not in page.tags


def test_an_anchor_that_moved_stays_findable_on_its_page(published: Path) -> None:
    rename_clause(published)
    redirect(
        published,
        ("/husorden/#stoej", "/husorden/#larm"),
    )
    pages = {page.address: page.html for page in compile_site(published).pages}
    for place in ("/husorden/", "/afdelinger/gaarden/husorden/", "/afdelinger/parken/husorden/"):
        assert '<li id="stoej" data-alone><a href="#larm">' in pages[place]


@pytest.mark.parametrize(
    ("pairs", "says"),
    [
        ([("/a/", "/b/"), ("/b/", "/a/")], "i ring"),
        ([("/a/", "/a/")], "i ring"),
        ([("/a/", "https://example.org/")], "ikke en adresse på portalen"),
        ([("/a/", "//example.org/")], "ikke en adresse på portalen"),
        ([("/a/", "/../../etc/passwd")], "ikke en adresse på portalen"),
        ([("/a/", "/\\example.org/")], "ikke en adresse på portalen"),
        ([("/a/", "javascript:alert(1)")], "ikke en adresse på portalen"),
        ([("/a/", "/find/?x=1")], "ikke en adresse på portalen"),
        ([("a/", "/find/")], "ikke en adresse på portalen"),
        ([("/../a/", "/find/")], "ikke en adresse på portalen"),
        ([('/a/"><script>/', "/find/")], "ikke en adresse på portalen"),
        ([("/a/", "/nowhere/")], "findes ikke"),
        ([("/a/", "/husorden/#nothing")], "findes ikke"),
        ([("/find/", "/husorden/")], "findes stadig"),
        ([("/a/", "/find/"), ("/a/", "/husorden/")], "står allerede"),
        ([("/a/", "/b/*")], "stjerne"),
    ],
)
def test_a_bad_redirect_is_refused(published: Path, pairs: list[tuple[str, str]], says: str) -> None:
    redirect(published, *pairs)
    reported = problems(published)
    assert 1 <= len(reported) <= len(pairs)
    assert all(line.startswith("content/redirects.yml:") and says in line for line in reported)


def test_a_star_that_grows_for_ever_is_a_loop(published: Path) -> None:
    rename_guide(published, "vask")
    redirect(published, ("/vejledninger/vasken/*", "/vejledninger/vasken/x/*"))
    assert problems(published) != []


def test_a_renamed_department_takes_one_line_for_each_kind_of_address(published: Path) -> None:
    folder = published / "content/departments"
    shutil.move(folder / "parken", folder / "haven")
    for line in problems(published):
        assert "parken" in line
    redirect(published, ("/afdelinger/parken/", "/afdelinger/haven/"))
    files = short_files(published)
    assert read_page(files["e/parken/index.html"]).rows["vasken"] == "../../vejledninger/vasken/?afdeling=haven"
    assert read_page(files["afdelinger/parken/husorden/index.html"]).refresh == "../../haven/husorden/"


def test_a_department_that_closes_takes_one_line_and_its_short_addresses_lead_to_the_standard(published: Path) -> None:
    shutil.rmtree(published / "content/departments/parken")
    assert len([line for line in problems(published) if "parken" in line]) == 1
    redirect(published, ("/afdelinger/parken/", "/afdelinger/"))
    files = short_files(published)
    assert read_page(files["e/parken/index.html"]).rows["vasken"] == "../../vejledninger/vasken/"
    assert read_page(files["afdelinger/parken/husorden/index.html"]).refresh == "../../"


def test_the_row_of_a_target_that_is_gone_leads_where_it_went(published: Path) -> None:
    rename_guide(published, "vask")
    rename_clause(published)
    redirect(published, ("/vejledninger/vasken/", "/vejledninger/vask/"), ("/husorden/#stoej", "/husorden/#larm"))
    rows = read_page(short_files(published)["e/gaarden/index.html"]).rows
    assert rows["vasken"] == rows["vask"] == "../../vejledninger/vask/?afdeling=gaarden"
    assert rows["h.stoej"] == rows["h.larm"]


def test_formerly_makes_every_redirect_of_a_guide(published: Path) -> None:
    rename_guide(published, "vask")
    prepend(published, "docs/vejledninger/vask.md", "formerly: [vasken]")
    files = short_files(published)
    for old in ("vejledninger/vasken", "v/vasken"):
        assert urljoin(f"/{old}/", read_page(files[f"{old}/index.html"]).refresh) == "/vejledninger/vask/"
    assert read_page(files["e/gaarden/index.html"]).rows["vasken"] == "../../vejledninger/vask/?afdeling=gaarden"


def test_formerly_makes_every_redirect_of_a_department(published: Path) -> None:
    folder = published / "content/departments"
    shutil.move(folder / "parken", folder / "haven")
    prepend(published, "content/departments/haven/department.yml", "formerly: [parken]")
    files = short_files(published)
    assert read_page(files["afdelinger/parken/husorden/index.html"]).refresh == "../../haven/husorden/"
    assert read_page(files["e/parken/index.html"]).rows["vasken"] == "../../vejledninger/vasken/?afdeling=haven"


def test_formerly_keeps_the_anchors_of_a_clause(published: Path) -> None:
    rename_clause(published)
    prepend(published, "content/house-rules.md", "formerly: [{clause: larm, ids: [stoej]}]")
    pages = {page.address: page.html for page in compile_site(published).pages}
    for place in ("/husorden/", "/afdelinger/gaarden/husorden/", "/afdelinger/parken/husorden/"):
        assert '<li id="stoej" data-alone><a href="#larm">' in pages[place]


def test_formerly_of_what_is_still_there_or_claimed_twice_is_refused(published: Path) -> None:
    prepend(published, "docs/vejledninger/vasken.md", "formerly: [vasken]")
    prepend(published, "content/departments/gaarden/department.yml", "formerly: [gammel]")
    prepend(published, "content/departments/parken/department.yml", "formerly: [gammel]")
    reported = problems(published)
    assert any("»vasken« findes stadig på /vejledninger/vasken/." in line for line in reported)
    assert any(
        "»gammel« står også ved »formerly« i content/departments/gaarden/department.yml" in line for line in reported
    )
    assert len(reported) == 2


def test_what_programs_fetch_is_also_where_it_was_before_the_department_was_renamed(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody tells a calendar that it has moved, and a page that leads on is none to it."""
    monkeypatch.setenv("PORTAL_SITE_URL", "https://portal.example.org/")
    (published / "content/departments/gaarden").rename(published / "content/departments/baggaarden")
    prepend(published, "content/departments/baggaarden/department.yml", "formerly: [gaarden]")
    files = all_outputs(compile_site(published))
    for name in ("nyt.xml", "aktiviteter.ics"):
        assert files[f"afdelinger/gaarden/{name}"] == files[f"afdelinger/baggaarden/{name}"]
