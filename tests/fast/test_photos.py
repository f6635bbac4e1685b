"""A photo is published as points alone: no place, time or device, no bytes behind it, never a bomb."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from portal.base.problems import Problems
from portal.check.photos import MOST_POINTS, clean_photo

KINDS = [("jpg", "JPEG"), ("png", "PNG"), ("webp", "WEBP")]
GPS, ORIENTATION, SIDEWAYS = 0x8825, 0x0112, 6


def photo(kind: str, size: tuple[int, int] = (30, 20), **extra: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(out, kind, **extra)
    return out.getvalue()


def taken_with_a_phone() -> Image.Exif:
    exif = Image.Exif()
    exif[ORIENTATION] = SIDEWAYS
    exif[0x010F] = "Telefonens navn"
    exif.get_ifd(GPS)[1] = "N"
    return exif


def refused(file: str, data: bytes) -> str:
    problems = Problems()
    assert clean_photo(file, data, problems) is None
    (line,) = {str(problem) for problem in problems.found}
    return line


@pytest.mark.parametrize(("ending", "kind"), KINDS)
def test_where_when_and_with_what_it_was_taken_is_not_published(ending: str, kind: str) -> None:
    data = photo(kind, exif=taken_with_a_phone()) + b"PK\x03\x04 et arkiv bag billedet"
    clean = clean_photo(f"docs/a.{ending}", data, Problems())
    assert clean is not None
    assert b"Telefonens navn" not in clean
    assert b"arkiv" not in clean
    with Image.open(BytesIO(clean)) as seen:
        assert (dict(seen.getexif()), seen.size) == ({}, (20, 30))


@pytest.mark.parametrize(("ending", "kind"), KINDS)
def test_the_same_photo_gives_the_same_bytes(ending: str, kind: str) -> None:
    data = photo(kind)
    assert clean_photo(f"a.{ending}", data, Problems()) == clean_photo(f"a.{ending}", data, Problems())


def test_a_picture_with_holes_keeps_them() -> None:
    out = BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(out, "PNG")
    clean = clean_photo("a.png", out.getvalue(), Problems())
    assert clean is not None
    assert Image.open(BytesIO(clean)).convert("RGBA").getpixel((0, 0)) == (0, 0, 0, 0)


@pytest.mark.parametrize("size", [(MOST_POINTS + 1, 5), (12_000, 9_000), (20_000, 20_000)])
def test_a_picture_of_many_points_is_refused_before_it_is_decoded(size: tuple[int, int]) -> None:
    assert f"højst {MOST_POINTS}" in refused("docs/a.png", said_to_be(size))


def said_to_be(size: tuple[int, int]) -> bytes:
    """A PNG whose head says so (the chunk IHDR, width and height first); who decoded it would find it broken."""
    data = photo("PNG")
    head = b"IHDR" + struct.pack(">II", *size) + data[24:29]
    return data[:12] + head + struct.pack(">I", zlib.crc32(head)) + data[33:]


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("a.webp", b"RIFF\x24\x00\x00\x00WAVEfmt "),
        ("a.jpg", b"\xff\xd8\xff<html><script>alert(1)</script>"),
        ("a.jpg", photo("JPEG")[:200]),
        ("a.png", b""),
    ],
)
def test_what_only_begins_like_a_picture_is_refused(file: str, data: bytes) -> None:
    assert "kan ikke læses" in refused(file, data)


def test_a_picture_of_another_kind_than_its_name_says_is_refused() -> None:
    assert "»PNG«. Gem det som JPEG" in refused("docs/a.jpg", photo("PNG"))


def test_a_moving_picture_is_refused() -> None:
    out = BytesIO()
    frames = [Image.new("RGB", (4, 4), (shade, 0, 0)) for shade in (0, 250)]
    frames[0].save(out, "WEBP", save_all=True, append_images=frames[1:])
    assert "bevæger sig" in refused("a.webp", out.getvalue())
