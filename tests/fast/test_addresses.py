"""Addresses that were published stay: the ledger, redirects, short addresses, and lines for servers."""

import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from portal.base.problems import ContentError
from portal.commands.main import main
from portal.ledger.files import address_files
from portal.ledger.ledger import LEDGER
from portal.publish.compile import compile_site
from projects import make_project


@pytest.fixture(scope="module")
def published_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_project(tmp_path_factory.mktemp("published") / "small")
    assert main(["--project", str(root), "publish-addresses"]) == 0
    return root


@pytest.fixture
def published(published_once: Path, tmp_path: Path) -> Path:
    """A small project whose addresses are published, of the test's own."""
    return shutil.copytree(published_once, tmp_path / "small")


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


def test_the_ledger_holds_pages_clauses_and_what_departments_are_called(published: Path) -> None:
    lines = ledger(published)
    assert lines == sorted(set(lines))
    for wanted in (
        "/",
        "/vejledninger/vasken/",
        "/hvem-ordner-hvad/vandlaas/",
        "/afdelinger/gaarden/ /e/gaarden/",
        "/afdelinger/*/hvem-ordner-hvad/",
        "/afdelinger/*/opslag/",
    ):
        assert wanted in lines
    assert "#stoej" in next(line for line in lines if line.startswith("/husorden/ ")).split(" ")
    assert not [line for line in lines if line.startswith(("/v/", "/e/", "/afdelinger/gaarden/hvem"))], (
        "made from others"
    )


def test_only_the_command_writes_the_ledger_and_only_adds(published: Path, capsys) -> None:
    before = (published / LEDGER).read_bytes()
    compile_site(published)
    main(["--project", str(published), "check"])
    main(["--project", str(published), "publish-addresses"])
    assert (published / LEDGER).read_bytes() == before
    rename_guide(published, "vask")
    redirect(published, ("/vejledninger/vasken/", "/vejledninger/vask/"))
    assert main(["--project", str(published), "publish-addresses"]) == 0
    assert set(before.decode().splitlines()) < set((published / LEDGER).read_text("utf-8").splitlines())
    assert "1 nye adresser" in capsys.readouterr().out


def test_a_page_that_vanishes_stops_the_build_naming_old_address_and_file(published: Path) -> None:
    rename_guide(published, "vask")
    told = problems(published)
    line = (published / LEDGER).read_text("utf-8").splitlines().index("/vejledninger/vasken/") + 1
    assert f"content/addresses.txt:{line}:1: Adressen /vejledninger/vasken/ er udgivet" in "\n".join(told)
    assert len(told) == 1, "its short addresses follow it"
    assert "content/redirects.yml" in told[0]


def test_a_clause_keeps_its_address_when_it_is_renumbered_and_not_when_its_id_goes(published: Path) -> None:
    edit(published, "content/house-rules.md", "## [stoej]", "## [ny] Nyt punkt\n\nVis hensyn.\n\n## [stoej]")
    compile_site(published)
    rename_clause(published)
    assert any("/husorden/#stoej er udgivet" in line for line in problems(published))


def test_a_moved_page_becomes_a_static_page_with_a_link_and_no_script(published: Path) -> None:
    rename_guide(published, "vask")
    redirect(
        published,
        ("/vejledninger/aeldst/", "/vejledninger/vasken/"),
        ("/vejledninger/vasken/", "/vejledninger/vask/"),
    )
    files = short_files(published)
    for old in ("vejledninger/aeldst", "vejledninger/vasken", "v/aeldst", "v/vasken"):
        page = _read(files[f"{old}/index.html"])
        assert page.refresh == page.links[0]
        assert urljoin(f"/{old}/", page.refresh) == "/vejledninger/vask/", "chains are flattened"
        assert page.tags.isdisjoint({"script", "style"})


class _Page(HTMLParser):
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


def _read(data: bytes) -> _Page:
    page = _Page()
    page.feed(data.decode())
    return page


def test_an_anchor_that_moved_stays_findable_on_its_page(published: Path) -> None:
    rename_clause(published)
    redirect(
        published,
        ("/husorden/#stoej", "/husorden/#larm"),
    )
    pages = {page.address: page.html for page in compile_site(published).pages}
    for place in ("/husorden/", "/afdelinger/gaarden/husorden/", "/afdelinger/parken/husorden/"):
        assert '<li id="stoej"><a href="#larm">' in pages[place]


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
    told = problems(published)
    assert 1 <= len(told) <= len(pairs)
    assert all(line.startswith("content/redirects.yml:") and says in line for line in told)


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
    assert _read(files["e/parken/index.html"]).rows["vasken"] == "../../vejledninger/vasken/?afdeling=haven"
    assert _read(files["afdelinger/parken/husorden/index.html"]).refresh == "../../haven/husorden/"


def test_a_department_that_closes_takes_one_line_and_its_short_addresses_lead_to_the_standard(published: Path) -> None:
    shutil.rmtree(published / "content/departments/parken")
    assert len([line for line in problems(published) if "parken" in line]) == 1
    redirect(published, ("/afdelinger/parken/", "/afdelinger/"))
    files = short_files(published)
    assert _read(files["e/parken/index.html"]).rows["vasken"] == "../../vejledninger/vasken/"
    assert _read(files["afdelinger/parken/husorden/index.html"]).refresh == "../../"


def test_a_new_short_name_keeps_the_old_page(published: Path) -> None:
    edit(published, "content/departments/gaarden/department.yml", "example: yes", "example: yes\nshort: gd")
    files = short_files(published)
    assert files["e/gaarden/index.html"] == files["e/gd/index.html"]


def test_a_short_name_that_was_printed_for_another_department_is_refused(published: Path) -> None:
    edit(published, "content/departments/gaarden/department.yml", "example: yes", "example: yes\nshort: gd")
    edit(published, "content/departments/parken/department.yml", "name: Parken", "name: Parken\nshort: gaarden")
    assert any("er trykt for /afdelinger/gaarden/" in line for line in problems(published))


def test_a_short_name_cannot_be_an_items(published: Path) -> None:
    edit(published, "content/departments/gaarden/department.yml", "example: yes", "example: yes\nshort: vandlaas")
    assert any("er også et emnes" in line for line in problems(published))


def test_the_row_of_a_target_that_is_gone_leads_where_it_went(published: Path) -> None:
    rename_guide(published, "vask")
    rename_clause(published)
    redirect(published, ("/vejledninger/vasken/", "/vejledninger/vask/"), ("/husorden/#stoej", "/husorden/#larm"))
    rows = _read(short_files(published)["e/gaarden/index.html"]).rows
    assert rows["vasken"] == rows["vask"] == "../../vejledninger/vask/?afdeling=gaarden"
    assert rows["h.stoej"] == rows["h.larm"]


def short_files(root: Path) -> dict[str, bytes]:
    """The static pages of a project's short and moved addresses."""
    return address_files(compile_site(root), "css/x.css")


def test_a_ledger_that_was_edited_by_hand_is_told(published: Path) -> None:
    with (published / LEDGER).open("a", encoding="utf-8") as file:
        file.write("en side\n/v/../../x/\nhttps://example.org/\n")
    told = problems(published)
    assert len(told) == 3
    assert all("er ikke en adresse" in line for line in told)


def test_lines_that_two_editors_added_are_joined(published: Path) -> None:
    with (published / LEDGER).open("a", encoding="utf-8") as file:
        file.write("/husorden/ #stoej #gammelt\n/afdelinger/gaarden/ /e/gaarden/\n/afdelinger/gaarden/ /e/gammel/\n")
    redirect(published, ("/husorden/#gammelt", "/husorden/#stoej"))
    assert "e/gammel/index.html" in short_files(published)
    edit(published, "content/house-rules.md", "## [stoej]", "## [ny] Nyt punkt\n\nVis hensyn.\n\n## [stoej]")
    assert main(["--project", str(published), "publish-addresses"]) == 0
    assert len([line for line in ledger(published) if line.startswith("/husorden/ ")]) == 1
    assert "/afdelinger/gaarden/ /e/gaarden/ /e/gammel/" in ledger(published)


def test_the_ledger_of_many_departments_can_be_read(published: Path) -> None:
    """Six hundred departments with forty clauses of their own have less than 500 KB."""
    with (published / LEDGER).open("a", encoding="utf-8") as file:
        file.writelines(f"/afdelinger/parken/husorden/ #punkt-{number}\n" for number in range(20_000))
    assert all("#punkt-" in line for line in problems(published))
    redirect(published, ("/afdelinger/parken/*", "/afdelinger/parken/husorden/"))
    page = next(p for p in compile_site(published).pages if p.address == "/afdelinger/parken/husorden/")
    assert page.html.count('<li id="punkt-') == 20_000


def test_the_ledger_is_written_whole_or_not_at_all(published: Path, monkeypatch, capsys) -> None:
    before = (published / LEDGER).read_bytes()
    edit(published, "content/house-rules.md", "## [stoej]", "## [ny] Nyt punkt\n\nVis hensyn.\n\n## [stoej]")
    monkeypatch.setattr(Path, "write_bytes", _refuse)
    assert main(["--project", str(published), "publish-addresses"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert (published / LEDGER).read_bytes() == before
    assert [path.name for path in (published / "content").iterdir() if path.name.endswith(".new")] == []


def _refuse(path: Path, data: bytes) -> int:
    path.touch()
    raise PermissionError(13, "Permission denied", str(path))


def prepend(root: Path, file: str, line: str) -> None:
    """Write a line where a message says »øverst i«: first in the head of a Markdown file, first in another."""
    path = root / file
    text = path.read_text("utf-8")
    path.write_text(text.replace("---\n", f"---\n{line}\n", 1) if file.endswith(".md") else f"{line}\n{text}", "utf-8")


def test_formerly_makes_every_redirect_of_a_guide(published: Path) -> None:
    rename_guide(published, "vask")
    prepend(published, "docs/vejledninger/vask.md", "formerly: [vasken]")
    files = short_files(published)
    for old in ("vejledninger/vasken", "v/vasken"):
        assert urljoin(f"/{old}/", _read(files[f"{old}/index.html"]).refresh) == "/vejledninger/vask/"
    assert _read(files["e/gaarden/index.html"]).rows["vasken"] == "../../vejledninger/vask/?afdeling=gaarden"


def test_formerly_makes_every_redirect_of_a_department(published: Path) -> None:
    folder = published / "content/departments"
    shutil.move(folder / "parken", folder / "haven")
    prepend(published, "content/departments/haven/department.yml", "formerly: [parken]")
    files = short_files(published)
    assert _read(files["afdelinger/parken/husorden/index.html"]).refresh == "../../haven/husorden/"
    assert _read(files["e/parken/index.html"]).rows["vasken"] == "../../vejledninger/vasken/?afdeling=haven"


def test_formerly_keeps_the_anchors_of_a_clause(published: Path) -> None:
    rename_clause(published)
    prepend(published, "content/house-rules.md", "formerly: [{clause: larm, ids: [stoej]}]")
    pages = {page.address: page.html for page in compile_site(published).pages}
    for place in ("/husorden/", "/afdelinger/gaarden/husorden/", "/afdelinger/parken/husorden/"):
        assert '<li id="stoej"><a href="#larm">' in pages[place]


def test_formerly_of_what_is_still_there_or_claimed_twice_is_refused(published: Path) -> None:
    prepend(published, "docs/vejledninger/vasken.md", "formerly: [vasken]")
    prepend(published, "content/departments/gaarden/department.yml", "formerly: [gammel]")
    prepend(published, "content/departments/parken/department.yml", "formerly: [gammel]")
    told = problems(published)
    assert any("»vasken« findes stadig på /vejledninger/vasken/." in line for line in told)
    assert any(
        "»gammel« står også ved »formerly« i content/departments/gaarden/department.yml" in line for line in told
    )
    assert len(told) == 2


def cure(line: str, mark: str) -> str:
    """What a message says to write, letter for letter."""
    return line.partition(mark)[2].partition("]. ")[0] + ("]" if "]. " in line.partition(mark)[2] else "")


def test_the_cures_of_a_message_work_when_they_are_typed(published: Path) -> None:
    rename_guide(published, "vask")
    (told,) = problems(published)
    assert "Hedder den »vask« nu, så skriv øverst i docs/vejledninger/vask.md: formerly: [vasken]." in told
    (published / "content/redirects.yml").write_text(told.partition("content/redirects.yml: ")[2] + "\n", "utf-8")
    assert urljoin("/v/vasken/", _read(short_files(published)["v/vasken/index.html"]).refresh) == "/vejledninger/"
    (published / "content/redirects.yml").unlink()
    prepend(published, "docs/vejledninger/vask.md", cure(told, "vask.md: "))
    assert "vejledninger/vasken/index.html" in short_files(published)


def test_the_cure_for_a_clause_works_when_it_is_typed(published: Path) -> None:
    rename_clause(published)
    told = next(line for line in problems(published) if "/husorden/#stoej" in line)
    prepend(published, "content/house-rules.md", cure(told, "house-rules.md: "))
    assert "#stoej" not in "".join(map(str, compile_site(published).notes))


def test_many_that_are_gone_from_one_folder_are_one_line_whose_cure_works(published: Path) -> None:
    with (published / LEDGER).open("a", encoding="utf-8") as file:
        file.writelines(f"/vejledninger/gammel-{number}/\n" for number in range(300))
    (told,) = problems(published)
    assert "300 adresser under /vejledninger/" in told
    (published / "content/redirects.yml").write_text(told.partition("content/redirects.yml: ")[2] + "\n", "utf-8")
    assert "vejledninger/gammel-7/index.html" in short_files(published)


def test_two_departments_cannot_share_a_short_name(published: Path) -> None:
    edit(published, "content/departments/gaarden/department.yml", "example: yes", "example: yes\nshort: parken")
    told = [line for line in problems(published) if "department.yml" in line]
    assert len(told) == 1
    assert "»parken« er trykt for /afdelinger/parken/" in told[0]
    (published / LEDGER).unlink()
    told = [line for line in problems(published) if "department.yml" in line]
    assert len(told) == 1
    assert "»parken« bruges også" in told[0]


def test_a_short_name_may_not_be_long(published: Path) -> None:
    edit(published, "content/departments/gaarden/department.yml", "example: yes", "example: yes\nshort: gaardenvedaaen")
    assert any("Skriv højst 11 tegn" in line for line in problems(published))
