"""`portal import`: documents of different making become a proposal that passes `portal check`; nothing is guessed in silence."""

import re
from datetime import date
from pathlib import Path

import openpyxl
import pytest

import office_documents as office
from case_tree import make_tree
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.commands.main import main
from portal.imports.clean import clean_text

PROPOSAL = "content/departments/parken/proposal"
TRACKED = '<w:ins w:id="1" w:author="x" w:date="2026-01-01T00:00:00Z"><w:r><w:t>mere</w:t></w:r></w:ins></w:p>'
BOX = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>I en boks</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
END = "</w:p>"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return make_tree("base", tmp_path / "tree")


def files(root: Path) -> dict[str, bytes]:
    return {str(file.relative_to(root)): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def run(root: Path, file: Path, *options: str, department: str = "parken") -> int:
    return main(["--project", str(root), "import", str(file), "--department", department, *options])


def written(root: Path, file: Path, *options: str) -> str:
    """What is written for a text; it passes the check."""
    assert run(root, file, *options, "--write") == 0
    problems = Problems()
    read_portal(root, problems, date(2025, 6, 1))
    assert problems.lines() == []
    return (root / PROPOSAL / "house-rules.md").read_text("utf-8").partition("\n---\n")[2]


def refused(root: Path, file: Path, capsys: pytest.CaptureFixture[str], told: str, *options: str) -> None:
    """One plain line, and nothing has changed."""
    before = files(root)
    capsys.readouterr()
    assert run(root, file, *options, "--write") == 1
    said = capsys.readouterr().err
    assert told in said
    assert "Traceback" not in said
    assert files(root) == before


def test_word_with_styles_keeps_numbers_lists_tables_and_marks(tree: Path, tmp_path: Path):
    office.with_styles(tmp_path / "a.docx")
    assert written(tree, tmp_path / "a.docx") == (
        "Her er reglerne for alle.\n\n"
        "## [stoej] § 1 Støj og musik\n\n"
        "Der skal være ro efter kl. 22. Se § 7.5 og a-ordningen.\n\n- Fester varsles\n- Musik dæmpes\n\n"
        "## [husdyr] § 2 Husdyr\n\nMan må have **én** hund\\* eller \\[kat\\].\n\n"
        "## [vaskeri] 7.5 Vaskeri\n\n| Dag | Tid |\n| --- | --- |\n| Mandag | 7–19 |\n\n1. Tøm filteret\n\n2. Luk døren\n"
    )


def test_numbers_that_word_counts_by_itself_are_written_out(tree: Path, tmp_path: Path):
    office.with_counted_numbers(tmp_path / "a.docx")
    text = written(tree, tmp_path / "a.docx")
    assert "## [stoej] § 1 Støj\n" in text
    assert "## [affald] § 2 Affald\n\nSortér det." in text


def test_bold_lines_in_a_table_for_layout_are_clauses(tree: Path, tmp_path: Path):
    office.with_bold_lines(tmp_path / "a.docx")
    text = written(tree, tmp_path / "a.docx")
    assert "Støj\n\n- Ro efter 22.\n" in text
    assert "## [knallert] Knallert\n\nTræk den.\n" in text
    assert "|" not in text


def test_paragraphs_without_titles_get_no_title_that_nobody_wrote(tree: Path, tmp_path: Path):
    office.with_paragraphs(tmp_path / "a.docx")
    assert written(tree, tmp_path / "a.docx") == (
        "## [musik-og-stoej-maa] § 1\n\nMusik og støj må ikke genere naboerne efter klokken 22 på hverdage.\n\n"
        "## [cykler-stilles-i-kaelderen] § 2\n\nCykler stilles i kælderen, og trapper og gange skal altid holdes fri.\n"
    )


def test_libreoffice_text_keeps_its_own_numbers(tree: Path, tmp_path: Path):
    office.with_open_document(tmp_path / "a.odt")
    text = written(tree, tmp_path / "a.odt")
    assert "Regel 1 Støj\n\nRo efter **22**\n\na) Fester\n\nb) Musik\n" in text
    assert "## [husdyr] Regel 2 Husdyr\n" in text


def test_text_of_windows_is_read_and_said(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    office.as_windows_text(tmp_path / "a.txt")
    assert "] HUSDYR\n\n- Spørg først.\n" in written(tree, tmp_path / "a.txt")
    assert "filen er læst som Windows-tekst" in capsys.readouterr().out


def test_an_id_that_was_written_stays(tree: Path, tmp_path: Path):
    office.as_markdown(tmp_path / "a.md")
    text = written(tree, tmp_path / "a.md")
    assert "## [larm] Støj\n" in text
    assert "| A | B |\n| --- | --- |\n| 1 | 2 |" in text


def test_what_was_understood_is_shown_and_nothing_is_written(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    office.with_styles(tmp_path / "a.docx")
    before = files(tree)
    assert run(tree, tmp_path / "a.docx") == 0
    shown = capsys.readouterr().out
    assert files(tree) == before
    assert re.search(r"^stoej +§ 1 Støj og musik +Støj og musik +100 %$", shown, re.MULTILINE)
    assert re.search(r"^vaskeri +7.5 Vaskeri +nyt punkt +–$", shown, re.MULTILINE)
    assert "Skriv det med --write." in shown


def test_a_proposal_is_not_replaced_in_silence(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    office.with_styles(tmp_path / "a.docx")
    written(tree, tmp_path / "a.docx")
    refused(tree, tmp_path / "a.docx", capsys, "her ligger allerede et forslag. Skriv --replace")
    assert run(tree, tmp_path / "a.docx", "--replace", "--write") == 0
    assert "Erstatter content/departments/parken/proposal/house-rules.md" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (END, TRACKED, "sporede ændringer"),
        (END, '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>', "fodnoter"),
        (END, BOX, "»I en boks« står i et tekstfelt"),
        (END, "<w:r><w:rPr><w:strike/></w:rPr><w:t>gammelt</w:t></w:r></w:p>", "»gammelt« er streget over"),
        ("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>', "flettede celler"),
        ("<w:p>", "<w:p><", "i stykker"),
    ],
)
def test_what_would_change_the_meaning_is_refused(
    old: str, new: str, told: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    office.with_styles(tmp_path / "a.docx")
    office.with_part_changed(tmp_path / "a.docx", "word/document.xml", old, new)
    refused(tree, tmp_path / "a.docx", capsys, told)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", b"%PDF-1.7", "skriv den af"),
        ("a.docx", b"%PDF-1.7", "En PDF kan ikke læses"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "låst med adgangskode"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "låst med adgangskode"),
        ("a.docx", b"PK\x03\x04 broken", "i stykker"),
        ("a.docm", b"PK", "makroer"),
        ("a.xlsm", b"PK", "makroer"),
        ("a.doc", b"x", "gamle format"),
        ("a.pages", b"x", "».pages« kan ikke læses"),
        ("a.txt", b"", "Filen er tom"),
        ("a.txt", "Vi bor tæt og er gode venner.".encode(), "ingen overskrifter"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do(
    name: str, data: bytes, told: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / name).write_bytes(data)
    refused(tree, tmp_path / name, capsys, told)


def test_what_the_check_refuses_is_named_by_its_words(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """The line of a file that is not written yet would help nobody."""
    (tmp_path / "a.md").write_text("# Husorden\n\n## Klager\n\nRing til 20 30 40 50.\n\n## Støj\n\nRo.\n", "utf-8")
    refused(tree, tmp_path / "a.md", capsys, "a.md, »Ring til 20 30 40 50.«: Her står noget, der ligner et mobilnummer")


def test_every_character_that_nobody_sees_is_cleaned():
    assert clean_text("a\u00a0b\tc\u00add\u2011e\u200bf\u202e\ufeff\u2003g") == "a b cd-ef g"


ROWS = [
    ["Ansvar i Parken", None, None],
    [None, None, None],
    office.HEAD,
    ["Vand og afløb", None, None],
    ["Rense vandlås", "Afdelingen", "Afdelingen"],
    ["håndbruser", "Beboeren", "Afdelingen"],
]


def decisions(root: Path) -> str:
    return (root / PROPOSAL / "decisions.yml").read_text("utf-8")


EXPECTED = """\
decisions:
  - item: vandlaas
    performs: department
    pays: department
  - item: bruser
    performs: tenant
    pays: department
"""


def test_a_workbook_becomes_decisions(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    office.as_workbook(tmp_path / "a.xlsx", ROWS)
    assert run(tree, tmp_path / "a.xlsx", "--write") == 0
    assert decisions(tree) == EXPECTED
    assert re.search(r"^6 +bruser +98 % +Spørg ejendomskontoret\. +Du gør det\.", capsys.readouterr().out, re.MULTILINE)


def test_columns_in_other_order_with_a_slip_of_the_keyboard_are_read_and_said(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    rows = [["Betales af", "Bemærkning", "Hvem gøt det", "Emne"], ["Afdelingen", "", "Afdelingen", "Rense vandlås"]]
    office.as_workbook(tmp_path / "a.xlsx", rows)
    assert run(tree, tmp_path / "a.xlsx", "--write") == 0
    assert "item: vandlaas" in decisions(tree)
    assert "»Hvem gøt det« læses som »Hvem gør det?« (" in capsys.readouterr().out


def test_a_sheet_of_libreoffice_and_a_csv_of_excel_say_the_same(tree: Path, tmp_path: Path):
    rows = [["" if cell is None else cell for cell in row] for row in ROWS]
    office.as_open_sheet(tmp_path / "a.ods", rows)
    (tmp_path / "a.csv").write_bytes("\r\n".join(";".join(row) for row in rows).encode("cp1252"))
    assert run(tree, tmp_path / "a.ods", "--write") == 0
    assert decisions(tree) == EXPECTED
    assert run(tree, tmp_path / "a.csv", "--write", "--replace") == 0
    assert decisions(tree) == EXPECTED


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["Ovnen på loftet", "Beboeren", "Beboeren"], "»Ovnen på loftet« ligner intet emne"),
        (["Rense vandlaas og rør", "Beboeren", "Beboeren"], "kan være »vandlaas«"),
        (["Rense vandlås", "Viceværtens fætter", "Afdelingen"], "er ingen af parterne"),
        (["Rense vandlås", "Beboeren", None], "»Hvem betaler?« er tom"),
        ([46000, "Beboeren", "Beboeren"], "»46000« ligner intet emne"),
    ],
)
def test_a_row_that_was_not_understood_stops_until_it_is_left_out(
    row: list, told: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    office.as_workbook(tmp_path / "a.xlsx", [office.HEAD, ["Brusehoved", "Afdelingen", "Afdelingen"], row])
    before = files(tree)
    assert run(tree, tmp_path / "a.xlsx", "--write") == 1
    shown = capsys.readouterr()
    assert f"række 3: {told}" in shown.out or told in shown.out
    assert "1 række er ikke forstået" in shown.err
    assert files(tree) == before
    assert run(tree, tmp_path / "a.xlsx", "--write", "--skip") == 0
    assert decisions(tree).count("item:") == 1


def test_cells_joined_over_rows_are_not_guessed(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    rows = [office.HEAD, ["Brusehoved", "Afdelingen", "Afdelingen"], ["Rense vandlås", None, None]]
    office.as_workbook(tmp_path / "a.xlsx", rows, lambda sheet: sheet.merge_cells("B2:B3"))
    assert run(tree, tmp_path / "a.xlsx", "--write") == 1
    assert "række 3: Cellerne er flettet" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([office.HEAD, ["Brusehoved", "=B1", "Afdelingen"]], "Formlen i B2 har intet gemt resultat"),
        ([office.HEAD, *[["Brusehoved", "Afdelingen", "Afdelingen"]] * 4_000], "4001 rækker"),
        ([["Emne", "Beboer", "Afdeling"], ["Brusehoved", "x", None]], "»Beboer« og »Afdeling« er kolonner med kryds"),
        ([["Emne", "Hvem gør det?"], ["Brusehoved", "Beboeren"]], "Kolonnen »Hvem betaler?« mangler"),
        ([["Navn", "Alder"], ["x", 3]], "Her er ingen tabel"),
    ],
)
def test_a_table_that_cannot_be_read_says_what_to_do(
    rows: list, told: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    office.as_workbook(tmp_path / "a.xlsx", rows)
    refused(tree, tmp_path / "a.xlsx", capsys, told)


def test_fifty_thousand_rows_are_another_file(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "a.csv").write_text(
        "Emne;Hvem gør det?;Hvem betaler?\n" + "Brusehoved;Beboer;Beboer\n" * 50_000, "utf-8"
    )
    refused(tree, tmp_path / "a.csv", capsys, "50001 rækker")


def test_a_cell_in_the_far_corner_fills_no_memory(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    office.as_workbook(tmp_path / "a.xlsx", [office.HEAD], lambda sheet: sheet.cell(1_048_576, 16_384, "x"))
    refused(tree, tmp_path / "a.xlsx", capsys, "1048576 rækker og 16384 kolonner")


def test_rows_without_parties_are_headings_unless_they_name_an_item(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    rows = [*ROWS, ["Utæt vandrør", None, None]]
    office.as_workbook(tmp_path / "a.xlsx", rows)
    assert run(tree, tmp_path / "a.xlsx", "--write") == 1
    shown = capsys.readouterr().out
    assert "række 4: »Vand og afløb« læses som overskrift" in shown
    assert "række 7: »Hvem gør det?« er tom. Skriv hvem." in shown


@pytest.mark.parametrize("department", ["parken", "gaarden"])
def test_a_table_that_was_given_back_changes_nothing(department: str, tree: Path, tmp_path: Path, capsys):
    table = tmp_path / "tabel.xlsx"
    assert main(["--project", str(tree), "export", "--xlsx", str(table), "--department", department]) == 0
    before = files(tree)
    assert run(tree, table, "--write", department=department) == 0
    assert files(tree) == before
    assert "Der er intet at skrive." in capsys.readouterr().out


def test_one_cell_changed_in_the_table_that_was_given_back_is_one_decision(tree: Path, tmp_path: Path):
    table = tmp_path / "tabel.xlsx"
    assert main(["--project", str(tree), "export", "--xlsx", str(table), "--department", "parken"]) == 0
    book = openpyxl.load_workbook(table)
    (row,) = (line for line in book.active.iter_rows() if line[0].value == "vandlaas")
    row[3].value = "Afdelingen gør det"
    book.save(table)
    assert run(tree, table, "--write") == 0
    assert decisions(tree) == "decisions:\n  - item: vandlaas\n    performs: department\n    pays: tenant\n"


def test_words_that_begin_like_a_formula_are_words(tree: Path, tmp_path: Path):
    file = tree / "content/responsibilities/01-vand.yml"
    file.write_text(file.read_text("utf-8").replace("action: Ring til vagten.", 'action: "=1+1"'), "utf-8")
    table = tmp_path / "tabel.xlsx"
    assert main(["--project", str(tree), "export", "--xlsx", str(table), "--department", "gaarden"]) == 0
    book = openpyxl.load_workbook(table)
    assert all(cell.data_type != "f" for line in book.active.iter_rows() for cell in line)
