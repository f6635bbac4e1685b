"""Pictures of a Word or OpenDocument text come along beside the proposal, without a word of where they are from."""

import io
from pathlib import Path

import pytest
from docx.shared import Cm
from odf import draw, svg, text
from odf.opendocument import OpenDocumentText
from PIL import Image

import portal.imports.pictures
from case_tree import make_tree
from importing import PROPOSAL, run, written
from office_documents import word_document
from portal.imports.pictures import Pictures

WIDE = 2400


def photo(kind: str, **more: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (WIDE, 600), "teal").save(out, kind, **more)
    return out.getvalue()


def photo_with_place() -> bytes:
    """A photo that says where it was taken."""
    exif = Image.Exif()
    exif[0x010E] = "taget hos Birkelunden"
    exif.get_ifd(0x8825)[1] = "N"
    return photo("JPEG", exif=exif)


def in_word(file: Path, data: bytes, described: str = "") -> None:
    made = word_document()
    made.add_heading("§ 1 Støj", 1)
    made.add_paragraph("Skru ned efter kl. 22.")
    made.add_picture(io.BytesIO(data), width=Cm(8))
    if described:
        made.inline_shapes[0]._inline.docPr.set("descr", described)
    made.add_heading("§ 2 Husdyr", 1)
    made.add_paragraph("Spørg først.")
    made.save(file)


def in_odt(file: Path, data: bytes, described: str = "") -> None:
    made = OpenDocumentText()
    made.text.addElement(text.H(outlinelevel=1, text="§ 1 Støj"))
    paragraph = text.P(text="Skru ned efter kl. 22.")
    frame = draw.Frame(width="8cm", height="2cm", anchortype="as-char")
    frame.addElement(draw.Image(href=made.addPictureFromString(data, "image/jpeg")))
    if described:
        frame.addElement(svg.Desc(text=described))
    paragraph.addElement(frame)
    made.text.addElement(paragraph)
    made.text.addElement(text.H(outlinelevel=1, text="§ 2 Husdyr"))
    made.text.addElement(text.P(text="Spørg først."))
    made.save(file)


DOCUMENTS = {"regler.docx": in_word, "regler.odt": in_odt}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_tree("base", tmp_path / "tree")


def pictures(root: Path) -> list[Path]:
    folder = root / PROPOSAL / "files"
    return sorted(folder.iterdir()) if folder.is_dir() else []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_picture_comes_along_where_it_was_and_no_place_with_it(root: Path, tmp_path: Path, name: str) -> None:
    DOCUMENTS[name](tmp_path / name, photo_with_place(), "Skilt ved porten")
    body = written(root, tmp_path / name)
    (picture,) = pictures(root)
    shown = f"![Skilt ved porten](files/{picture.name})"
    assert body.index("Skru ned") < body.index(shown) < body.index("husdyr")
    with Image.open(picture) as opened:
        assert (opened.format, max(opened.size), dict(opened.getexif())) == ("JPEG", 1600, {})
    assert b"Birkelunden" not in picture.read_bytes()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_one_that_nobody_described_says_where_it_is_from(
    root: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    DOCUMENTS[name](tmp_path / name, photo_with_place())
    assert f"Billede fra {name}" in written(root, tmp_path / name).replace("\\", "")
    assert "Se efter, at ordene i [ ] siger, hvad det viser" in capsys.readouterr().out


@pytest.mark.parametrize("data", [photo("GIF"), photo("BMP"), photo_with_place()[:400]], ids=["gif", "bmp", "broken"])
def test_what_cannot_be_read_is_named_and_not_written(
    root: Path, tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    in_odt(tmp_path / "regler.odt", data)
    assert "![" not in written(root, tmp_path / "regler.odt")
    assert "Ikke taget med: Et billede." in capsys.readouterr().out
    assert pictures(root) == []


def test_what_is_replaced_takes_its_pictures_along_and_leaves_those_of_others(root: Path, tmp_path: Path) -> None:
    """Else the meeting would seal a picture that no text shows."""
    in_word(tmp_path / "a.docx", photo("PNG"))
    in_word(tmp_path / "b.docx", photo("JPEG"))
    written(root, tmp_path / "a.docx")
    (first,) = pictures(root)
    assert run(root, tmp_path / "b.docx", "--replace", "--write") == 0
    (second,) = pictures(root)
    assert first.name != second.name
    assert run(root, tmp_path / "a.docx", "--kind", "raaderet", "--write") == 0
    assert pictures(root) == sorted([first, second])


def test_a_picture_that_is_shown_often_is_read_once_and_the_points_of_all_are_bounded(monkeypatch) -> None:
    read: list[bytes] = []
    monkeypatch.setattr(portal.imports.pictures, "clean_photo", lambda _, data, __: read.append(data) or data)
    monkeypatch.setattr(portal.imports.pictures, "MOST_POINTS", 2 * WIDE * 600)
    found = Pictures("regler.docx")
    assert found.name_of(photo("PNG")) == found.name_of(photo("PNG")) != ""
    assert [bool(found.name_of(photo(kind))) for kind in ("JPEG", "WEBP")] == [True, False]
    assert len(read) == 2


def test_looking_writes_no_picture(root: Path, tmp_path: Path) -> None:
    in_word(tmp_path / "regler.docx", photo_with_place())
    assert run(root, tmp_path / "regler.docx") == 0
    assert pictures(root) == []


def test_words_that_look_like_a_picture_are_words(root: Path, tmp_path: Path) -> None:
    made = word_document()
    made.add_heading("§ 1 Støj", 1)
    made.add_paragraph("![skjult](files/taget.png)")
    made.save(tmp_path / "regler.docx")
    assert "!\\[skjult\\]" in written(root, tmp_path / "regler.docx")
