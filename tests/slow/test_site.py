"""The built site, page by page: nothing doubled, nothing dead, every page with its title and the way to its source."""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from portal.addresses import short
from portal.pages.page import Site
from portal.publish.compile import compile_site
from portal.publish.export import export_site
from projects import REPOSITORY
from site_reader import BuiltPage, dead_links, read_site

NO_SOURCE = {"/404.html", "/offline.html", "/status/", "/designsystem/"}
"""Pages of the theme and the status, made from no file of their own."""


def has_a_source(page) -> bool:
    """Not so the theme's pages and the departments' short addresses, which only lead on."""
    return page.address not in NO_SOURCE and not page.address.startswith(short.PLACES)


@pytest.fixture(scope="module")
def pages(site_dir: Path) -> dict[str, BuiltPage]:
    return read_site(site_dir)


@pytest.fixture(scope="module")
def real_pages(pages: dict[str, BuiltPage]) -> dict[str, BuiltPage]:
    """Every page but those that only lead to another one."""
    return {address: page for address, page in pages.items() if not page.refresh}


def doubled(values: list[str]) -> list[str]:
    return sorted({value for value in values if values.count(value) > 1})


def test_every_compiled_page_is_built(pages, compiled: Site):
    assert {page.address for page in compiled.pages} - set(pages) == set()


def test_the_kinds_of_pages_that_were_promised_are_there(pages):
    promised = [
        *("/", "/find/", "/hvem-ordner-hvad/", "/hvem-ordner-hvad/blandingsbatteri/", "/afdelinger/"),
        *("/afdelinger/lukretiavej/", "/afdelinger/lukretiavej/hvem-ordner-hvad/", "/afdelinger/lukretiavej/husorden/"),
        *("/vejledninger/", "/vejledninger/stoppet-afloeb/", "/beredskabet/", "/redaktoer/", "/husorden/"),
    ]
    assert [address for address in promised if address not in pages] == []


def test_every_page_has_a_title_and_a_description_of_its_own(real_pages):
    reported = [page for page in real_pages.values() if has_a_source(page)]
    assert [page.address for page in reported if not page.title.strip() or not page.description.strip()] == []
    assert doubled([page.title for page in reported]) == []
    assert doubled([page.description for page in reported]) == []


def test_every_page_is_danish_and_has_one_heading_of_the_first_level(real_pages):
    assert [page.address for page in real_pages.values() if page.language != "da"] == []
    assert [page.address for page in real_pages.values() if page.elements["h1"] != 1] == []


def test_headings_leave_no_gap(real_pages):
    """The h1 comes first, and no level is skipped on the way down."""
    gaps = {page.address: list(pairwise(page.levels)) for page in real_pages.values()}
    assert [page.address for page in real_pages.values() if page.levels[:1] != [1]] == []
    assert {address: pairs for address, pairs in gaps.items() if any(b > a + 1 for a, b in pairs)} == {}


def test_every_page_leads_to_the_file_it_came_from(real_pages, project: Path):
    for page in real_pages.values():
        if has_a_source(page):
            assert (page.address, bool(page.edit)) == (page.address, True)
            assert (page.address, (project / page.source).exists() and bool(page.source)) == (page.address, True)


def test_every_id_is_there_once_on_its_page(pages):
    assert {page.address: doubled(list(page.ids.elements())) for page in pages.values() if _doubled_ids(page)} == {}


def _doubled_ids(page: BuiltPage) -> bool:
    return any(times > 1 for times in page.ids.values())


def test_every_link_leads_somewhere(site_dir: Path, pages):
    assert list(dead_links(site_dir, pages)) == []


def test_departments_are_never_in_the_navigation(real_pages, compiled: Site):
    """With 240 of them in the navigation, each page carried them all (771 MB)."""
    item = real_pages["/hvem-ordner-hvad/vandlaas/"]
    homes = [target for target in item.targets if "/afdelinger/" in target and target.rstrip("/").count("/") > 2]
    assert len(homes) < len(compiled.portal.departments)


def test_no_script_is_in_a_page(pages):
    assert {page.address: page.inline_scripts for page in pages.values() if page.inline_scripts} == {}
    assert {page.address: page.handlers for page in pages.values() if page.handlers} == {}


def test_a_row_carries_its_answer_for_everyone_who_reads_the_page_by_machine(site_dir: Path, compiled: Site):
    html = (site_dir / "afdelinger/eksempelgaarden/hvem-ordner-hvad/index.html").read_text("utf-8")
    for item in compiled.portal.items.values():
        assert f'id="{item.id}" data-item="{item.id}" data-performs="' in html


def built_pages(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))


@pytest.fixture
def some_project(project: Path, by_mkdocs: Path, at_length: bool) -> Path:
    """The real project at length, else a small one: they have the same kinds of pages."""
    return project if at_length else by_mkdocs


@pytest.mark.longer
def test_properdocs_builds_the_same_pages(some_project: Path, by_mkdocs: Path, tmp_path: Path):
    """The drop-in fork is the way out when MkDocs 1 and Material end."""
    built = {"mkdocs": by_mkdocs / "site"} if some_project == by_mkdocs else {}
    for way in {"properdocs", "mkdocs"} - set(built):
        built[way] = tmp_path / way
        command = [Path(sys.executable).with_name(way), "build", "--strict", "--site-dir", built[way]]
        done = subprocess.run(
            [*command, "--config-file", some_project / "mkdocs.yml"], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    assert built_pages(built["properdocs"]) == built_pages(built["mkdocs"]) != []


@pytest.mark.longer
def test_the_exported_tree_is_a_site_for_plain_mkdocs(
    project: Path, small_built: Path, at_length: bool, tmp_path: Path
):
    """No hook, no theme of ours: what any other generator would see."""
    compiled = compile_site(project if at_length else small_built)
    export_site(compiled, tmp_path / "docs")
    (tmp_path / "mkdocs.yml").write_text("site_name: Prøve\nplugins: []\n", "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", tmp_path / "site"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    plain = read_site(tmp_path / "site")
    assert {page.address for page in compiled.pages} - set(plain) == set()
    ours = {page.address: page for page in plain.values() if page.address != "/404.html"}
    assert list(dead_links(tmp_path / "site", ours)) == []


def test_the_repository_of_the_environment_gives_edit_links(seen: Path):
    """On the branch that hosts begin with; a folder is opened at another address than a file."""
    pages = read_site(seen / "site")
    for page in pages.values():
        if has_a_source(page) and not page.refresh:
            way = "edit" if Path(page.source).suffix else "tree"
            assert page.edit == f"{REPOSITORY}/{way}/main/{page.source}"
    assert pages["/afdelinger/"].edit.endswith("/tree/main/content/departments")
    assert pages["/afdelinger/gaarden/"].edit.endswith("/content/departments/gaarden/department.yml")


def test_script_in_titles_and_values_is_text_on_the_built_page(by_mkdocs: Path):
    """The compiler's pages are escaped by the golden cases; here the theme adds title, heading and description."""
    pages = read_site(by_mkdocs / "site")
    assert [page.address for page in pages.values() if "<script>" in page.title] != []
    for page in pages.values():
        assert (page.address, page.inline_scripts, page.handlers) == (page.address, [], [])
        assert (page.address, "x" in page.targets) == (page.address, False)
