"""`portal import`: whatever Word or LibreOffice has put around words, each is read, named or refused; the others' sense stays."""

from pathlib import Path

import pytest

import office_documents as office
from importing import refused, written

END = "</w:p>"
WORDS = "word/document.xml"
MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def word(folder: Path, new: str, styles: str = "") -> Path:
    """A document of Word whose first paragraph, its title, ends so."""
    file = folder / "a.docx"
    office.with_styles(file)
    office.with_part_changed(file, WORDS, END, new)
    if styles:
        office.with_part_changed(file, "word/styles.xml", "</w:styles>", f"{styles}</w:styles>")
    return file


def run_of(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


LOST = {
    "a formula of letters that stand elsewhere, too": (
        f"<m:oMath {MATH}><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
        "</m:oMath></w:p>",
        "»m2« kan ikke læses, hvor det står.",
    ),
    "words above words that stand elsewhere, too": (f"<w:ruby>{run_of('er')}</w:ruby></w:p>", "»er« kan ikke læses"),
    "words that are read from right to left": (f"<w:bdo>{run_of('22')}</w:bdo></w:p>", "»22« kan ikke læses"),
    "another document in it": ('</w:p><w:altChunk r:id="rId9"/>', "Dokumentet henter tekst fra et andet."),
    "a list to choose from": (
        '<w:r><w:t>Vælg</w:t><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="Ja"/></w:ddList></w:ffData>'
        "</w:fldChar></w:r></w:p>",
        "er en liste at vælge i. Skriv det valgte",
    ),
    "a sign of an unknown font": (
        '<w:r><w:t>Se</w:t><w:sym w:font="Bo-Vita Tegn" w:char="F0A1"/></w:r></w:p>',
        "er et tegn, der ikke kan læses.",
    ),
    "a sign without a number": (
        '<w:r><w:sym w:font="Symbol" w:char="q"/></w:r></w:p>',
        "er et tegn, der ikke kan læses.",
    ),
}


@pytest.mark.parametrize(("new", "reported"), LOST.values(), ids=LOST)
def test_words_of_word_that_do_not_come_through_are_refused(
    new: str, reported: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    refused(tree, word(tmp_path, new), capsys, reported)


STYLES = (
    '<w:style w:type="character" w:styleId="Ude"><w:name w:val="Ude"/><w:rPr><w:{mark}/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Efter"><w:name w:val="Efter"/><w:basedOn w:val="Ude"/></w:style>'
    '<w:style w:type="character" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>'
)


def styled(style: str, more: str = "") -> str:
    return run_of("Sådan var det", f'<w:rStyle w:val="{style}"/>{more}') + END


def test_words_that_a_style_strikes_through_are_refused(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    refused(
        tree, word(tmp_path, styled("Efter"), STYLES.format(mark="strike")), capsys, "»Sådan var det« er streget over"
    )


@pytest.mark.parametrize("new", [styled("Efter", '<w:strike w:val="0"/>'), styled("Ring"), styled("Ukendt")])
def test_words_whose_own_mark_or_style_says_nothing_of_it_are_read(new: str, tree: Path, tmp_path: Path):
    written(tree, word(tmp_path, new, STYLES.format(mark="strike")))
    assert "Sådan var det" in (tree / "content/departments/parken/proposal/house-rules.md").read_text("utf-8")


def test_words_that_a_style_hides_are_named_and_not_taken(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    written(tree, word(tmp_path, styled("Ude"), STYLES.format(mark="vanish")))
    assert "Sådan var" not in (tree / "content/departments/parken/proposal/house-rules.md").read_text("utf-8")
    assert "Ikke taget med: Den skjulte tekst »Sådan var det«." in capsys.readouterr().out


BREAKS = ('<w:br w:type="page"/>', '<w:br w:type="column"/>', "<w:cr/>", "<w:ptab/>")


@pytest.mark.parametrize("between", BREAKS)
def test_a_break_parts_words(between: str, tree: Path, tmp_path: Path):
    written(tree, word(tmp_path, f"<w:r><w:t>. Ro om natten.</w:t>{between}<w:t>Ryd op.</w:t></w:r></w:p>"))
    text = (tree / "content/departments/parken/proposal/house-rules.md").read_text("utf-8")
    assert "natten. Ryd op." in text


@pytest.mark.parametrize(
    ("new", "named"),
    [
        (
            '<w:r><w:object><v:shape xmlns:v="urn:schemas-microsoft-com:vml"/></w:object></w:r></w:p>',
            "Ikke taget med: Et billede.",
        ),
        (
            '</w:p><w:p><w:pPr><w:pStyle w:val="Liste1"/></w:pPr><w:r><w:t>Støj 3</w:t></w:r></w:p>',
            "Indholdsfortegnelsen.",
        ),
    ],
)
def test_what_is_no_part_of_the_text_is_named(
    new: str, named: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    contents = '<w:style w:type="paragraph" w:styleId="Liste1"><w:name w:val="toc 1"/></w:style>'
    assert "Støj 3" not in written(tree, word(tmp_path, new, contents))
    assert named in capsys.readouterr().out


def test_a_line_across_the_page_is_no_picture(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    line = (
        '<w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:o="urn:schemas-microsoft-com:office:office" o:hr="t"/></w:pict></w:r></w:p>'
    )
    written(tree, word(tmp_path, line))
    assert "billede" not in capsys.readouterr().out


ASKED = "<text:p>Spørg først.</text:p>"
XML = "content.xml"
LINKED = "xlink:href"


def open_document(folder: Path, old: str, new: str) -> Path:
    file = folder / "a.odt"
    office.with_open_document(file)
    office.with_part_changed(file, XML, old, new)
    return file


def cell(inner: str) -> str:
    row = "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell>"
    row += "<table:table-cell>{}</table:table-cell></table:table-row>"
    return f"{ASKED}<table:table>{row.format('Dag', '<text:p>Tid</text:p>')}{row.format('Mandag', inner)}</table:table>"


INNER = "<table:table><table:table-row><table:table-cell><text:p>Inde</text:p></table:table-cell></table:table-row></table:table>"
REFUSED = {
    "a shape": ("<text:p><draw:rect><text:p>Figur</text:p></draw:rect></text:p>", "»Figur« står i et tekstfelt"),
    "a group": ("<draw:g><draw:ellipse><text:p>Oval</text:p></draw:ellipse></draw:g>", "»Oval« står i et tekstfelt"),
    "a paragraph with a number of its own": (
        "<text:numbered-paragraph><text:p>Alene</text:p></text:numbered-paragraph>",
        "»Alene« kan ikke læses, hvor det står.",
    ),
    "words above words": (
        "<text:p><text:ruby><text:ruby-base>Under</text:ruby-base><text:ruby-text>over</text:ruby-text></text:ruby></text:p>",
        "kan ikke læses, hvor det står.",
    ),
    "a table in a table": (cell(INNER), "ligger uden om en tabel. Tag den ydre væk."),
}


@pytest.mark.parametrize(("new", "reported"), REFUSED.values(), ids=REFUSED)
def test_words_of_an_open_document_that_do_not_come_through_are_refused(
    new: str, reported: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    refused(tree, open_document(tmp_path, ASKED, new), capsys, reported)


def test_a_formula_is_refused_with_its_words_though_there_is_no_picture_of_it(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    frame = f'<text:p><draw:frame><draw:object {LINKED}="./Object 1"/></draw:frame></text:p>'
    file = open_document(tmp_path, ASKED, frame)
    office.with_part(
        file,
        "Object 1/content.xml",
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mi>m</mi>'
        "<annotation>25 m^2</annotation></semantics></math>",
    )
    refused(tree, file, capsys, "»25 m^2« kan ikke læses, hvor det står.")


def test_a_sheet_that_lies_in_the_text_is_named(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    frame = f'{ASKED}<text:p><draw:frame><draw:object {LINKED}="./Object 1"/></draw:frame></text:p>'
    written(tree, open_document(tmp_path, ASKED, frame))
    assert "Ikke taget med: Et billede." in capsys.readouterr().out


def test_a_comment_in_a_table_is_no_part_of_it(tree: Path, tmp_path: Path):
    note = "<office:annotation><text:p>Er det rigtigt?</text:p></office:annotation>"
    assert "| Mandag | 7–19 |" in written(tree, open_document(tmp_path, ASKED, cell(f"<text:p>7–19{note}</text:p>")))


def test_a_link_and_bold_words_stay_in_a_paragraph_and_in_a_table(tree: Path, tmp_path: Path):
    bold = '<text:span text:style-name="T1">her</text:span>'
    words = f'<text:p><text:a {LINKED}="https://example.org/a">Læs {bold}</text:a></text:p>'
    body = written(tree, open_document(tmp_path, ASKED, f"{words}{cell(words)}"))
    assert body.count("[Læs **her**](https://example.org/a)") == 2


def style_of(parent: str) -> str:
    return (
        f'<style:style style:name="Ude" style:family="text">{parent}</style:style>'
        '<style:style style:name="T9" style:family="text" style:parent-style-name="Ude"/>'
        '<style:style style:name="T9" style:family="paragraph"/>'
    )


def test_a_stroke_that_comes_from_another_style_is_seen(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = open_document(tmp_path, ASKED, '<text:p><text:span text:style-name="T9">Var</text:span></text:p>')
    stroke = '<style:text-properties style:text-line-through-style="solid"/>'
    office.with_part_changed(file, XML, "</office:automatic-styles>", f"{style_of(stroke)}</office:automatic-styles>")
    refused(tree, file, capsys, "»Var« er streget over.")


HIDDEN = {
    "a whole paragraph": ('<text:p>Kun her<text:hidden-paragraph text:is-hidden="true"/></text:p>', "Kun her"),
    "a field": ('<text:p>x<text:hidden-text text:string-value="Kun her" text:is-hidden="true"/></text:p>', "Kun her"),
}


@pytest.mark.parametrize(("new", "words"), HIDDEN.values(), ids=HIDDEN)
def test_fields_that_hide_words_hide_them_here(
    new: str, words: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert words not in written(tree, open_document(tmp_path, ASKED, ASKED + new))
    assert f"Den skjulte tekst »{words}«" in capsys.readouterr().out


def test_a_field_that_hides_nothing_today_is_read(tree: Path, tmp_path: Path):
    field = '<text:p>Ro <text:hidden-text text:string-value="altid">altid</text:hidden-text>.</text:p>'
    assert "Ro altid." in written(tree, open_document(tmp_path, ASKED, field))
