"""Photos through the desk, and guides that go: written whole beside the text, or not at all."""

import json
from base64 import b64encode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from desk_requests import FACTS, ask
from portal.base.problems import Place, Problem
from portal.editing.desk import Desk
from portal.editing.requests import is_allowed
from portal.editing.work_copy import WorkCopy
from portal.texts.catalogue import catalogue
from projects import make_project

IMAGES = "docs/vejledninger/img"
GUIDE = "docs/vejledninger/vasken.md"
GPS = 0x8825


class Silent:
    """Stands for decap-server, which none of this may need."""

    def ask(self, body: bytes) -> tuple[int, bytes]:
        raise AssertionError(body)


def photo(path: str, shade: int = 0, kind: str = "JPEG") -> dict[str, str]:
    exif = Image.Exif()
    exif.get_ifd(GPS)[1] = "N"
    out = BytesIO()
    Image.new("RGB", (2000, 10), (shade, 0, 0)).save(out, kind, exif=exif)
    return {"path": path, "content": b64encode(out.getvalue()).decode(), "encoding": "base64"}


def answered(project: Path, *bodies: dict, check=lambda _: frozenset()) -> list[tuple[int, str]]:
    with WorkCopy(project) as copy:
        desk = Desk(copy, Silent(), check, catalogue("da"))
        desk.tabs.got("tab", GUIDE, (project / GUIDE).read_bytes())
        replies = [desk.answer(json.dumps(body).encode(), "tab") for body in bodies]
    return [(status, data.decode()) for status, data in replies]


def upload(asset: object) -> dict:
    return ask("persistMedia", asset=asset)


def test_a_photo_is_kept_small_and_without_where_it_was_taken(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    asked = ask("getMedia", mediaFolder=IMAGES)
    put, seen = answered(project, upload(photo(f"{IMAGES}/img_1.jpg")), asked)
    assert (put[0], [one["name"] for one in json.loads(seen[1])]) == (200, ["img_1.jpg"])
    with Image.open(project / IMAGES / "img_1.jpg") as kept:
        assert (kept.width, bool(kept.getexif())) == (1600, False)


def test_a_photo_never_takes_the_place_of_another(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    path = f"{IMAGES}/plan.png"
    first, again, other = answered(project, *(upload(photo(path, shade, "PNG")) for shade in (0, 0, 200)))
    assert (first[0], again[0], other[0]) == (200, 200, 422)
    assert "Giv dit et andet navn" in other[1]


@pytest.mark.parametrize(
    ("asset", "said"),
    [
        ({"path": f"{IMAGES}/x.heic", "content": ""}, "x.heic"),
        ({"path": f"{IMAGES}/x.svg", "content": ""}, "Tegninger lægger administrationen ind"),
        ({"path": f"{IMAGES}/Stor.jpg", "content": ""}, "Stor.jpg"),
        ({"path": "docs/x.jpg", "content": ""}, "x.jpg"),
        ({"path": f"{IMAGES}/x.jpg", "content": "%%%"}, "Billedet kan ikke læses"),
        ({"path": f"{IMAGES}/x.jpg", "content": "PHN2Zz4="}, "Billedet kan ikke læses"),
    ],
)
def test_what_is_no_photo_is_refused_with_the_cure(tmp_path: Path, asset: dict, said: str) -> None:
    project = make_project(tmp_path / "project")
    before = sorted(project.rglob("*"))
    ((status, words),) = answered(project, upload(asset))
    assert (status >= 400, said in words) == (True, True)
    assert sorted(project.rglob("*")) == before


def test_a_photo_is_not_written_when_its_text_is_refused(tmp_path: Path) -> None:
    wrong = Problem(Place(GUIDE, 1, 1), "Galt.")
    project = make_project(tmp_path / "project")
    path = f"{IMAGES}/a.jpg"
    check = lambda folder: frozenset([wrong] if (folder / path).exists() else [])  # noqa: E731
    assert answered(project, upload(photo(path)), check=check)[0][0] == 422
    assert not (project / path).exists()


def test_a_guide_goes_when_nothing_needs_it_and_stays_when_something_does(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    needed = Problem(Place("docs/om.md", 3, 1), "Siden findes ikke.")
    check = lambda folder: frozenset([] if (folder / GUIDE).exists() else [needed])  # noqa: E731
    asked = ask("deleteFiles", paths=[GUIDE])
    assert answered(project, asked, check=check)[0][0] == 422
    assert (project / GUIDE).is_file()
    assert answered(project, asked)[0][0] == 200
    assert not (project / GUIDE).exists()


@pytest.mark.parametrize("path", [FACTS, "mkdocs.yml", "content/messages.yml", f"{IMAGES}/../../../mkdocs.yml"])
def test_nothing_that_a_department_is_made_of_is_deleted(path: str) -> None:
    assert not is_allowed(ask("deleteFiles", paths=[path]))
    assert is_allowed(ask("deleteFiles", paths=[GUIDE]))


def test_photos_come_with_the_text_that_they_belong_to_alone() -> None:
    text = {"path": GUIDE, "raw": "x", "slug": "x"}
    assert is_allowed(ask("persistEntry", dataFiles=[text], assets=[photo(f"{IMAGES}/a.jpg")]))
    beside = photo("content/departments/gaarden/proposal/files/a.jpg")
    assert not is_allowed(ask("persistEntry", dataFiles=[text], assets=[beside]))
    assert not is_allowed(ask("persistEntry", dataFiles=[{**text, "path": FACTS}], assets=[photo(f"{IMAGES}/a.jpg")]))
    assert not is_allowed(
        ask("persistEntry", dataFiles=[text], assets=[photo(f"{IMAGES}/a{n}.jpg") for n in range(21)])
    )


@pytest.mark.parametrize(
    "body",
    [ask("deleteFiles", paths=[f"{IMAGES}/vasken-1.png"]), upload(photo(f"{IMAGES}/img_1.jpg"))],
    ids=["delete", "put"],
)
def test_what_lies_behind_a_linked_folder_is_not_touched_when_it_is_tried_either(tmp_path: Path, body: dict) -> None:
    project, elsewhere = make_project(tmp_path / "project"), tmp_path / "elsewhere"
    (project / IMAGES).rename(elsewhere)
    (elsewhere / "vasken-1.png").write_bytes(b"of others, too")
    (project / IMAGES).symlink_to(elsewhere)
    before = sorted(one.name for one in elsewhere.iterdir())
    [(status, said)] = answered(project, body)
    assert (status, "symlink" in said) == (422, True)
    assert sorted(one.name for one in elsewhere.iterdir()) == before


def test_a_huge_photo_is_made_small_before_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To write all of its points takes minutes, while nobody else can save."""
    project, written = make_project(tmp_path / "project"), []
    save = Image.Image.save
    monkeypatch.setattr(
        Image.Image, "save", lambda one, *args, **named: (written.append(one.size), save(one, *args, **named))
    )
    bodies = [
        upload(photo(f"{IMAGES}/img_1.jpg")),
        upload(photo(f"{IMAGES}/img_2.png", kind="PNG")),
    ]
    written.clear()
    assert [status for status, _ in answered(project, *bodies)] == [200, 200]
    assert set(written) == {(1600, 8)}


@pytest.mark.parametrize("mode", ["P", "1", "L", "LA", "RGBA", "I;16"])
def test_a_photo_of_any_mode_is_made_small(tmp_path: Path, mode: str) -> None:
    project, out = make_project(tmp_path / "project"), BytesIO()
    Image.new(mode, (2000, 10)).save(out, "PNG")
    asset = {"path": f"{IMAGES}/img_1.png", "content": b64encode(out.getvalue()).decode(), "encoding": "base64"}
    assert answered(project, upload(asset))[0][0] == 200
    with Image.open(project / IMAGES / "img_1.png") as kept:
        assert kept.width == 1600
