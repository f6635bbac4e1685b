"""Forms and pictures that belong to a meeting: read by what they hold, published without what nobody wrote for readers."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
import typst

from case_tree import make_tree
from hostile.forms import changed
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.check.forms import clean_form
from portal.pages.all_pages import check_links
from portal.publish.compile import compile_site
from portal.publish.outputs import all_outputs

FILE = "content/departments/gaarden/meetings/2024-04-22/files/blanket.pdf"
WORDS = "Blanket til husdyr. Skriv, hvilket dyr du vil have."


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    source = tmp_path_factory.mktemp("form") / "form.typ"
    source.write_text(f'#set document(author: "Nogen", title: "Blanket")\n{WORDS}', "utf-8")
    return typst.compile(str(source))


def problems_of(data: bytes) -> list[str]:
    problems = Problems()
    assert clean_form(FILE, data, problems) is None
    return [problem.message for problem in problems.found]


def test_a_form_keeps_its_words_and_loses_who_made_it(form: bytes):
    problems = Problems()
    clean = clean_form(FILE, form, problems)
    assert problems.lines() == []
    assert "hvilket dyr du vil have" in " ".join(clean.text.split())
    assert b"Nogen" in form or "Nogen" in str(pikepdf.open(BytesIO(form)).docinfo)
    with pikepdf.open(BytesIO(clean.data)) as pdf:
        assert not [key for key in pdf.docinfo if key not in ("/Producer",)]
        assert "/Metadata" not in pdf.Root
    assert b"Nogen" not in clean.data


def test_the_same_form_is_written_the_same_again(form: bytes):
    assert clean_form(FILE, form, Problems()).data == clean_form(FILE, form, Problems()).data


@pytest.mark.parametrize(
    ("change", "reported"),
    [
        ("script", "gør noget af sig selv"),
        ("script on a page", "gør noget af sig selv"),
        ("file", "gemmer andre filer"),
        ("password", "Filen er låst."),
        ("a link with script", "gør noget af sig selv"),
        ("a link to another file", "gør noget af sig selv"),
        ("a field that sends itself", "gør noget af sig selv"),
        ("a script after a link", "gør noget af sig selv"),
        ("a file on a page", "oven på siderne"),
        ("a note", "oven på siderne"),
        ("a note in a list elsewhere", "oven på siderne"),
        ("a field that a list elsewhere sends", "gør noget af sig selv"),
    ],
)
def test_what_acts_or_hides_is_refused(change: str, reported: str, form: bytes):
    (message,) = problems_of(changed(form, change))
    assert reported in message


@pytest.mark.parametrize("change", ["opens at a page", "bookmarks", "a link to the web"])
def test_what_word_processors_write_is_taken(change: str, form: bytes):
    """LibreOffice says at which page a file opens; a long text has many bookmarks, each of which leads to the next."""
    problems = Problems()
    assert clean_form(FILE, changed(form, change), problems) is not None, problems.lines()


def test_no_picture_in_a_form_says_what_it_was_made_with(form: bytes):
    clean = clean_form(FILE, changed(form, "made with"), Problems())
    with pikepdf.open(BytesIO(clean.data)) as pdf:
        page = pdf.pages[0].obj
        assert "/X" in page.Resources.XObject
        assert "/Metadata" not in page.Resources.XObject.X
        assert "/Thumb" not in page
        assert "/Hidden" not in page
    assert b"Nogen Anden" not in clean.data


def test_nothing_is_hidden_among_what_a_page_is_drawn_with(form: bytes):
    clean = clean_form(FILE, changed(form, "hidden among what a page is drawn with"), Problems())
    with pikepdf.open(BytesIO(clean.data)) as pdf:
        assert "/Font" in pdf.pages[0].obj.Resources
        assert "/Hidden" not in pdf.pages[0].obj.Resources


def test_a_scan_without_text_is_refused():
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        out = BytesIO()
        pdf.save(out)
    assert "billede af en tekst" in problems_of(out.getvalue())[0]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"<html>", b"%PDF-1.7", b"%PDF-1.7\n" + b"[" * 5000])
def test_a_pdf_that_is_none_is_refused_in_one_line(data: bytes):
    (message,) = problems_of(data)
    assert "Gem" in message


@pytest.fixture
def tree(tmp_path: Path, form: bytes) -> Path:
    root = make_tree("base", tmp_path / "tree")
    (root / FILE).parent.mkdir()
    (root / FILE).write_bytes(form)
    rules = root / "content/departments/gaarden/meetings/2024-04-22/house-rules.md"
    text = rules.read_text("utf-8")
    rules.write_text(
        text.replace("Skru ned efter", "Hent [blanketten](files/blanket.pdf).\n\nSkru ned efter", 1), "utf-8"
    )
    return root


def test_a_form_is_served_where_its_link_leads(tree: Path):
    site = compile_site(tree)
    html = next(page.html for page in site.pages if page.address == "/afdelinger/gaarden/husorden/")
    link = html.partition("blanketten</a>")[0].rpartition("<a ")[2]
    assert 'href="../filer/2024-04-22/blanket.pdf"' in link
    assert "download" in link
    assert all_outputs(site)["afdelinger/gaarden/filer/2024-04-22/blanket.pdf"].startswith(b"%PDF-")


def test_a_link_to_a_form_that_is_not_there_is_reported(tree: Path):
    (tree / FILE).unlink()
    problems = Problems()
    check_links(read_portal(tree, problems), problems)
    assert any("Filen »files/blanket.pdf« findes ikke." in line for line in problems.lines())


def test_the_words_of_a_form_go_through_the_privacy_check(tree: Path, tmp_path: Path):
    source = tmp_path / "person.typ"
    source.write_text("Send blanketten til navn\\@firma.dk, før du flytter ind.", "utf-8")
    (tree / FILE).write_bytes(typst.compile(str(source)))
    problems = Problems()
    read_portal(tree, problems)
    assert any("en e-mailadresse" in line and "blanket.pdf" in line for line in problems.lines())


def test_half_a_character_in_a_form_stops_no_check(tree: Path, form: bytes):
    """What a font says its signs mean may be any number: half of a pair in UTF-16, too."""
    (tree / FILE).write_bytes(changed(form, "half a character"))
    problems = Problems()
    read_portal(tree, problems)
    assert not problems.lines()


@pytest.mark.parametrize(
    "where",
    [
        *("a filled field", "a choice", "a button", "a rich field"),
        *("the look of a field", "the field above", "what is read aloud"),
    ],
)
def test_what_is_said_beside_a_pages_text_goes_through_the_privacy_check(where: str, tree: Path, form: bytes):
    (tree / FILE).write_bytes(changed(form, where))
    problems = Problems()
    read_portal(tree, problems)
    assert any("en e-mailadresse" in line and "blanket.pdf" in line for line in problems.lines())
