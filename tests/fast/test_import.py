"""`portal import`: documents of different making become a proposal that passes `portal check`; nothing is guessed in silence."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image

import office_documents as office
from importing import PROPOSAL, files, refused, run, written
from portal.imports.clean import clean_text

TRACKED = '<w:ins w:id="1" w:author="x" w:date="2026-01-01T00:00:00Z"><w:r><w:t>mere</w:t></w:r></w:ins></w:p>'


BOX = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>I en boks</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"


END = "</w:p>"


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


FORMULA = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=2</m:t></m:r></m:oMath></w:p>'
TICKED = (
    '<w:sdt xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/>'
    "</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t> Hund</w:t></w:r></w:p>"
)
IN_ODT = {
    "struck": ('fo:font-weight="bold"', 'style:text-line-through-style="solid"', "»22« er streget over"),
    "in a shape": (
        "Spørg først.</text:p>",
        "<draw:custom-shape><text:p>Figur</text:p></draw:custom-shape></text:p>",
        "»Figur« står i et tekstfelt",
    ),
}


@pytest.mark.parametrize(("old", "new", "reported"), IN_ODT.values(), ids=IN_ODT)
def test_what_would_change_the_meaning_of_an_open_document_is_refused(
    old: str, new: str, reported: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    office.with_open_document(tmp_path / "a.odt")
    office.with_part_changed(tmp_path / "a.odt", "content.xml", old, new)
    refused(tree, tmp_path / "a.odt", capsys, reported)


UNSEEN = {
    "a style": ('fo:font-weight="bold"', 'text:display="none"', "22"),
    "a section": (
        "<text:p>Spørg først.</text:p>",
        '<text:p>Spørg.</text:p><text:section text:name="S" text:display="none"><text:p>Gemt</text:p></text:section>',
        "Gemt",
    ),
    "a field": (
        "Spørg først.</text:p>",
        'Spørg.<text:hidden-text text:is-hidden="true">Gemt</text:hidden-text> Altid.</text:p>',
        "Gemt",
    ),
}


@pytest.mark.parametrize(("old", "new", "hidden"), UNSEEN.values(), ids=UNSEEN)
def test_hidden_words_of_an_open_document_are_named_and_not_taken(
    old: str, new: str, hidden: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    office.with_open_document(tmp_path / "a.odt")
    office.with_part_changed(tmp_path / "a.odt", "content.xml", old, new)
    body = written(tree, tmp_path / "a.odt")
    assert hidden not in body
    assert ("Altid." in body) is ("Altid." in new), "what comes after it stays"
    assert f"Den skjulte tekst »{hidden}«" in capsys.readouterr().out


def test_a_raised_figure_of_an_open_document_stays_raised(tree: Path, tmp_path: Path):
    office.with_open_document(tmp_path / "a.odt")
    office.with_part_changed(
        tmp_path / "a.odt", "content.xml", 'fo:font-weight="bold"', 'style:text-position="super 58%"'
    )
    assert "efter ²²" in written(tree, tmp_path / "a.odt")


HIDDEN = '<w:hyperlink w:anchor="x"><w:r><w:rPr><w:vanish/></w:rPr><w:t>Gemt</w:t></w:r></w:hyperlink></w:p>'


@pytest.mark.parametrize(
    ("new", "read"),
    [
        ('<w:fldSimple w:instr="REF x"><w:r><w:t>Se punkt 7</w:t></w:r></w:fldSimple></w:p>', "Se punkt 7"),
        ("<w:customXml><w:r><w:t>Efter aftale</w:t></w:r></w:customXml></w:p>", "Efter aftale"),
        (TICKED, "☒ Hund"),
        (
            '<w:r><w:t>25 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>',
            "25 m²",
        ),
    ],
)
def test_words_are_read_whatever_word_has_put_around_them(new: str, read: str, tree: Path, tmp_path: Path):
    office.with_styles(tmp_path / "a.docx")
    office.with_part_changed(tmp_path / "a.docx", "word/document.xml", END, new)
    assert written(tree, tmp_path / "a.docx")
    assert read in (tree / PROPOSAL / "house-rules.md").read_text("utf-8")


def test_hidden_words_in_a_link_are_named_and_not_taken(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    office.with_styles(tmp_path / "a.docx")
    office.with_part_changed(tmp_path / "a.docx", "word/document.xml", END, HIDDEN)
    assert "Gemt" not in written(tree, tmp_path / "a.docx")
    assert "Den skjulte tekst »Gemt«" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "reported"),
    [
        (END, FORMULA, "»x=2« kan ikke læses"),
        (END, "<w:ruby><w:r><w:t>Ovenover</w:t></w:r></w:ruby></w:p>", "»Ovenover« kan ikke læses"),
        (END, TRACKED, "sporede ændringer"),
        (END, '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>', "fodnoter"),
        (END, BOX, "»I en boks« står i et tekstfelt"),
        (END, "<w:r><w:rPr><w:strike/></w:rPr><w:t>gammelt</w:t></w:r></w:p>", "»gammelt« er streget over"),
        ("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>', "flettede celler"),
        ("<w:p>", "<w:p><", "i stykker"),
    ],
)
def test_what_would_change_the_meaning_is_refused(
    old: str, new: str, reported: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    office.with_styles(tmp_path / "a.docx")
    office.with_part_changed(tmp_path / "a.docx", "word/document.xml", old, new)
    refused(tree, tmp_path / "a.docx", capsys, reported)


@pytest.mark.parametrize(
    ("name", "data", "reported"),
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
        ("a.txt", bytes(range(256)), "ikke tekst i UTF-8"),
        ("a.txt", "Vi bor tæt og er gode venner.".encode(), "ingen overskrifter"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do(
    name: str, data: bytes, reported: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / name).write_bytes(data)
    refused(tree, tmp_path / name, capsys, reported)


def test_word_and_excel_of_the_strict_kind_are_refused_for_their_marks_have_other_names(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    office.with_styles(tmp_path / "a.docx")
    usual, strict = (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    office.with_part_changed(tmp_path / "a.docx", "word/document.xml", usual, strict)
    refused(tree, tmp_path / "a.docx", capsys, "»Strict Open XML«. Gem den som almindelig .docx.")


@pytest.mark.parametrize("bold", [True, False])
def test_a_bullet_that_was_typed_in_word_is_gone_from_the_words(bold: bool, tree: Path, tmp_path: Path):
    made = office.word_document()
    made.add_heading("Støj", 1)
    for words in ("* ro", "* orden [nat]", "- 2 dyr"):
        made.add_paragraph().add_run(words).bold = bold
    made.save(tmp_path / "a.docx")
    mark = "**" if bold else ""
    points = "\n".join(f"- {mark}{words}{mark}" for words in ("ro", r"orden \[nat\]", "2 dyr"))
    assert written(tree, tmp_path / "a.docx") == f"## [stoej] Støj\n\n{points}\n"


def test_a_picture_of_a_page_and_rules_in_a_table_say_what_to_do(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    made = office.word_document()
    page = io.BytesIO()
    Image.new("RGB", (80, 110)).save(page, "PNG")
    made.add_picture(page)
    made.save(tmp_path / "a.docx")
    refused(tree, tmp_path / "a.docx", capsys, "Er det et billede af en side, så skriv teksten af.")
    made = office.word_document()
    cells = made.add_table(2, 2)
    for number, words in enumerate(("Støj", "Ro efter 22.", "Grill", "I gården.")):
        cells.cell(number // 2, number % 2).text = words
    made.save(tmp_path / "b.docx")
    refused(tree, tmp_path / "b.docx", capsys, "Står punkterne i en tabel, så flyt dem ud af den.")
    (tmp_path / "c.txt").write_text("Emne\tHvem gør det?\tHvem betaler?\nRuder\tBeboeren\tBeboeren\n", "utf-8")
    refused(tree, tmp_path / "c.txt", capsys, "Det er en tabel. Gem den som .xlsx, eller kald filen .csv.")


def test_a_heading_over_its_words_in_one_paragraph_is_one(tree: Path, tmp_path: Path):
    """Shift and Enter are between them."""
    made = office.word_document()
    for head, words in (("Støj", "Ro efter 22."), ("Grill", "I gården.")):
        paragraph = made.add_paragraph()
        run = paragraph.add_run(head)
        run.bold = True
        run.add_break()
        paragraph.add_run(words)
    made.save(tmp_path / "a.docx")
    assert written(tree, tmp_path / "a.docx") == ("## [stoej] Støj\n\nRo efter 22.\n\n## [grill] Grill\n\nI gården.\n")


def test_what_the_check_refuses_is_named_by_its_words(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """The line of a file that is not written yet would help nobody."""
    (tmp_path / "a.md").write_text("# Husorden\n\n## Klager\n\nRing til 20 30 40 50.\n\n## Støj\n\nRo.\n", "utf-8")
    refused(tree, tmp_path / "a.md", capsys, "a.md, »Ring til 20 30 40 50.«: Her står noget, der ligner et mobilnummer")


def test_every_character_that_nobody_sees_is_cleaned():
    assert clean_text("a\u00a0b\tc\u00add\u2011e\u200bf\u202e\ufeff\u2003g") == "a b cd-ef g"


def test_an_only_heading_is_the_only_clause_unless_it_says_what_the_text_is(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "a.md").write_text("# Støj\n\nRo efter kl. 22.\n", "utf-8")
    assert written(tree, tmp_path / "a.md") == "## [stoej] Støj\n\nRo efter kl. 22.\n"
    (tmp_path / "b.md").write_text("# Husorden\n\nRo efter kl. 22.\n", "utf-8")
    refused(tree, tmp_path / "b.md", capsys, "ingen overskrifter")
