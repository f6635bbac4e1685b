"""Addresses that were published stay: the ledger, redirects, short addresses, and lines for servers."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from portal.commands.main import main
from portal.ledger.ledger import LEDGER
from portal.publish.compile import compile_site
from published_addresses import (
    edit,
    ledger,
    prepend,
    problems,
    read_page,
    redirect,
    rename_clause,
    rename_guide,
    short_files,
)


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
    assert "1 ny adresse." in capsys.readouterr().out


def test_a_page_that_vanishes_stops_the_build_naming_old_address_and_file(published: Path) -> None:
    rename_guide(published, "vask")
    reported = problems(published)
    line = (published / LEDGER).read_text("utf-8").splitlines().index("/vejledninger/vasken/") + 1
    assert f"content/addresses.txt:{line}:1: Adressen /vejledninger/vasken/ er udgivet" in "\n".join(reported)
    assert len(reported) == 1, "its short addresses follow it"
    assert "content/redirects.yml" in reported[0]


def test_a_clause_keeps_its_address_when_it_is_renumbered_and_not_when_its_id_goes(published: Path) -> None:
    edit(published, "content/house-rules.md", "## [stoej]", "## [ny] Nyt punkt\n\nVis hensyn.\n\n## [stoej]")
    compile_site(published)
    rename_clause(published)
    assert any("/husorden/#stoej er udgivet" in line for line in problems(published))


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


def test_a_ledger_that_was_edited_by_hand_is_reported(published: Path) -> None:
    with (published / LEDGER).open("a", encoding="utf-8") as file:
        file.write("en side\n/v/../../x/\nhttps://example.org/\n")
    reported = problems(published)
    assert len(reported) == 3
    assert all("er ikke en adresse" in line for line in reported)


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


def cure(line: str, mark: str) -> str:
    """What a message says to write, letter for letter."""
    return line.partition(mark)[2].partition("]. ")[0] + ("]" if "]. " in line.partition(mark)[2] else "")


def type_the_redirect(root: Path, message: str) -> None:
    """Does what a message says to do with redirects.yml, letter for letter."""
    file = root / "content/redirects.yml"
    text = file.read_text("utf-8") if file.exists() else ""
    if at := re.search(r"linje (\d+), lige før »]«: »(.*?)«", message):
        lines = text.splitlines()
        lines[int(at[1]) - 1] = lines[int(at[1]) - 1].replace("]", f"{at[2]}]")
        file.write_text("\n".join(lines), "utf-8")
        return
    if at := re.search(r"lige før »]«: »(.*?)«", message):
        file.write_text(text.replace("]", f"{at[1]}]"), "utf-8")
        return
    text += "redirects:\n" if "skriv »redirects:«" in message else ""
    file.write_text(f"{text}{re.search('»( *- .*?)«', message)[1]}\n", "utf-8")


EARLIER = {
    "none": "",
    "indented": "redirects:\n  - from: /gammel/\n    to: /\n",
    "not indented": "# Gamle sider\nredirects:\n- {from: /gammel/, to: /}\n",
    "in one line": "redirects: [{from: /gammel/, to: /}]\n",
    "in one list of many lines": "redirects: [\n  {from: /gammel/,\n   to: /}\n]\n",
    "an empty list": "redirects: []\n",
    "nothing after it": "redirects:\n",
}


@pytest.mark.parametrize("earlier", EARLIER.values(), ids=EARLIER)
def test_the_redirect_that_is_offered_fits_the_file_as_it_is(published: Path, earlier: str) -> None:
    if earlier:
        (published / "content/redirects.yml").write_text(earlier, "utf-8")
    with (published / LEDGER).open("a", encoding="utf-8") as file:
        file.writelines(f"{gone}\n" for gone in ("/vejledninger/a/", "/vejledninger/b/", "/rum/c/"))
    for left in (3, 2, 1):
        reported = problems(published)
        assert len(reported) == left
        type_the_redirect(published, reported[0])
    assert "vejledninger/a/index.html" in short_files(published)


def test_the_cures_of_a_message_work_when_they_are_typed(published: Path) -> None:
    rename_guide(published, "vask")
    (reported,) = problems(published)
    assert "Hedder den »vask« nu, så skriv øverst i docs/vejledninger/vask.md: formerly: [vasken]." in reported
    type_the_redirect(published, reported)
    assert urljoin("/v/vasken/", read_page(short_files(published)["v/vasken/index.html"]).refresh) == "/vejledninger/"
    (published / "content/redirects.yml").unlink()
    prepend(published, "docs/vejledninger/vask.md", cure(reported, "vask.md: "))
    assert "vejledninger/vasken/index.html" in short_files(published)


@pytest.mark.parametrize(("name", "others"), [("vask", ()), ("vasken-loeber-ikke", ("badekar",))])
def test_a_guide_with_a_new_name_is_one_line_whatever_names_it(
    published: Path, name: str, others: tuple[str, ...]
) -> None:
    folder = published / "docs/vejledninger"
    for other in others:
        text = (folder / "vasken.md").read_text("utf-8").replace("Vasken er", "Karret er")
        (folder / f"{other}.md").write_text(text.replace("Vandet løber langsomt ud", "Karret er fuldt"), "utf-8")
    (folder / "vasken.md").rename(folder / f"{name}.md")
    (reported,) = problems(published)
    prepend(published, f"docs/vejledninger/{name}.md", cure(reported, f"{name}.md: "))
    told = problems(published)
    assert told
    assert all(line.endswith((f"Skriv »{name}«.", f"Skriv »/vejledninger/{name}/«.")) for line in told)
    edit(published, "docs/om.md", "vejledninger/vasken.md", f"vejledninger/{name}.md")
    for file in (published / "content/responsibilities").glob("*.yml"):
        file.write_text(file.read_text("utf-8").replace("[vasken]", f"[{name}]"), "utf-8")
    files = short_files(published)
    for old in ("vejledninger/vasken", "v/vasken"):
        assert urljoin(f"/{old}/", read_page(files[f"{old}/index.html"]).refresh) == f"/vejledninger/{name}/"


def test_an_item_with_a_new_name_is_one_line_whatever_names_it(published: Path) -> None:
    edit(published, "content/responsibilities/01-vand.yml", "id: bruser\n", "id: haandbruser\n")
    (reported,) = problems(published)
    assert "i content/responsibilities/01-vand.yml: formerly: [bruser]." in reported
    edit(
        published,
        "content/responsibilities/01-vand.yml",
        "id: haandbruser\n",
        "id: haandbruser\n    formerly: [bruser]\n",
    )
    moved = read_page(short_files(published)["hvem-ordner-hvad/bruser/index.html"]).refresh
    assert urljoin("/hvem-ordner-hvad/bruser/", moved) == "/hvem-ordner-hvad/haandbruser/"


def test_the_cure_for_a_clause_works_when_it_is_typed(published: Path) -> None:
    rename_clause(published)
    reported = next(line for line in problems(published) if "/husorden/#stoej" in line)
    prepend(published, "content/house-rules.md", cure(reported, "house-rules.md: "))
    assert "#stoej" not in "".join(map(str, compile_site(published).notes))


def test_many_that_are_gone_from_one_folder_are_one_line_whose_cure_works(published: Path) -> None:
    with (published / LEDGER).open("a", encoding="utf-8") as file:
        file.writelines(f"/vejledninger/gammel-{number}/\n" for number in range(300))
    (reported,) = problems(published)
    assert "300 adresser under /vejledninger/" in reported
    type_the_redirect(published, reported)
    assert "vejledninger/gammel-7/index.html" in short_files(published)


def test_two_departments_cannot_share_a_short_name(published: Path) -> None:
    edit(published, "content/departments/gaarden/department.yml", "example: yes", "example: yes\nshort: parken")
    reported = [line for line in problems(published) if "department.yml" in line]
    assert len(reported) == 1
    assert "»parken« er trykt for /afdelinger/parken/" in reported[0]
    (published / LEDGER).unlink()
    reported = [line for line in problems(published) if "department.yml" in line]
    assert len(reported) == 1
    assert "»parken« bruges også" in reported[0]


def test_a_short_name_may_not_be_long(published: Path) -> None:
    edit(published, "content/departments/gaarden/department.yml", "example: yes", "example: yes\nshort: gaardenvedaaen")
    assert any("Skriv højst 11 tegn" in line for line in problems(published))
