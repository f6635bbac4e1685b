"""Forms and pictures that belong to a meeting: read by what they hold, published without what nobody wrote for readers."""

import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
import typst
from pikepdf import Name
from PIL import Image

from case_tree import make_tree
from hostile.forms import changed
from portal.base.problems import Problems
from portal.check import forms
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


def helvetica() -> pikepdf.Dictionary:
    return pikepdf.Dictionary(F=pikepdf.Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))


def page_with(content: bytes, **more: pikepdf.Object) -> tuple[pikepdf.Pdf, pikepdf.Page]:
    """A form of one page, drawn with what is given."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(600, 800))
    page.obj.Contents = pdf.make_stream(b"BT /F 12 Tf 9 700 Td (" + WORDS.encode("latin-1") + b") Tj ET " + content)
    page.obj.Resources = pikepdf.Dictionary(Font=helvetica(), **more)
    return pdf, page


def bytes_of(pdf: pikepdf.Pdf) -> bytes:
    out = BytesIO()
    pdf.save(out)
    return out.getvalue()


def drawn(pdf: pikepdf.Pdf, content: bytes, **more: object) -> pikepdf.Object:
    return pdf.make_stream(
        content, pikepdf.Dictionary(BBox=[0, 0, 99, 99], Resources=pikepdf.Dictionary(Font=helvetica()), **more)
    )


NUMBER = b"BT /F 9 Tf 9 9 Td (010190-1234) Tj ET"


def test_text_in_a_tile_or_a_mask_is_read():
    pdf, page = page_with(b"/Pattern cs /P scn 0 0 9 9 re f")
    page.obj.Resources.Pattern = pikepdf.Dictionary(P=drawn(pdf, NUMBER, PatternType=1, PaintType=1, XStep=9, YStep=9))
    assert "010190-1234" in clean_form(FILE, bytes_of(pdf), Problems()).text
    pdf, page = page_with(b"/G gs 0 0 9 9 re f")
    mask = pikepdf.Dictionary(S=Name.Luminosity, G=drawn(pdf, NUMBER, Subtype=Name.Form))
    page.obj.Resources.ExtGState = pikepdf.Dictionary(G=pikepdf.Dictionary(SMask=mask))
    assert "010190-1234" in clean_form(FILE, bytes_of(pdf), Problems()).text


@pytest.mark.parametrize(
    ("key", "value"), [("F", "https://evil.example/x"), ("Ref", {"/F": "x.pdf"}), ("OPI", {"/F": "x"})]
)
def test_what_is_drawn_from_another_file_is_refused(key: str, value: object):
    pdf, page = page_with(b"/X Do")
    page.obj.Resources.XObject = pikepdf.Dictionary(X=drawn(pdf, b"", Subtype=Name.Form, **{key: value}))
    assert "gør noget af sig selv" in problems_of(bytes_of(pdf))[0]


def test_a_link_that_misleads_is_refused():
    pdf, page = page_with(b"")
    leads = pikepdf.Dictionary(S=Name.URI, URI="https://borger.dk@evil.example/")
    page.obj.Annots = pikepdf.Array(
        [pikepdf.Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=leads)]
    )
    assert "/URI" in problems_of(bytes_of(pdf))[0]


@pytest.mark.parametrize("ways", [["DCTDecode"], ["DCT"], ["FlateDecode", "DCTDecode"]])
@pytest.mark.parametrize("progressive", [False, True])
def test_a_photo_says_no_more_where_it_was_taken(ways: list[str], progressive: bool):
    told = Image.Exif()
    told[0x8825], told[0x10F] = {1: "N", 2: (55, 39, 55)}, "Nogens telefon"
    photo, drawn_by = BytesIO(), {"Width": 9, "Height": 9, "ColorSpace": Name.DeviceRGB, "BitsPerComponent": 8}
    Image.effect_noise((9, 9), 90).convert("RGB").save(
        photo, "JPEG", exif=told, comment=b"Nogens ord", progressive=progressive
    )
    behind = photo.getvalue() * 2  # a telephone's small copy
    packed = zlib.compress(behind) if len(ways) > 1 else behind
    pdf, page = page_with(b"/X Do")
    image = pikepdf.Dictionary(Type=Name.XObject, Subtype=Name.Image, **drawn_by)
    stream = pdf.make_stream(b"", image)
    stream.write(packed, filter=pikepdf.Array([pikepdf.Name(f"/{one}") for one in ways]))
    page.obj.Resources.XObject = pikepdf.Dictionary(X=stream)
    clean = clean_form(FILE, bytes_of(pdf), Problems()).data
    assert b"Nogens" not in clean and b"Exif" not in clean
    with pikepdf.open(BytesIO(clean)) as made:
        raw = made.pages[0].Resources.XObject.X.read_raw_bytes()
    shown = Image.open(BytesIO(raw))
    assert raw.count(b"JFIF") == 1 and raw.endswith(b"\xff\xd9")
    assert shown.tobytes() == Image.open(photo).tobytes()


def test_shapes_inside_shapes_without_end_take_no_longer_than_a_form_may(monkeypatch: pytest.MonkeyPatch):
    """What the library catches on its way is said again, so that it stops at last."""
    monkeypatch.setattr(forms, "LONGEST", 0.5)
    pdf, page = page_with(b"/X Do " * 9)
    inner = drawn(pdf, NUMBER * 99, Subtype=Name.Form)
    for _ in range(9):
        inner, last = drawn(pdf, b"/X Do " * 9, Subtype=Name.Form), inner
        inner.Resources.XObject = pikepdf.Dictionary(X=last)
    page.obj.Resources.XObject = pikepdf.Dictionary(X=inner)
    assert "for lang tid" in problems_of(bytes_of(pdf))[0]
