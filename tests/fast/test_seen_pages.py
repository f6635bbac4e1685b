"""`portal check` looks at the same pages as a build makes, says the same of them, and holds none."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from case_tree import BASE
from portal.base.cache import Cache
from portal.base.parts import Parts
from portal.base.problems import ContentError
from portal.pages import seen
from portal.publish.compile import check_site, compile_site

DAY = date(2025, 6, 1)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(BASE, tmp_path / "project")


def test_they_are_the_pages_of_a_build_without_their_html(root: Path, looked_at: list) -> None:
    site = compile_site(root, DAY)
    found = check_site(root, DAY)
    assert found.pages == len(site.pages) > 30
    assert found.notes == site.notes
    assert {page.html for page in looked_at} == {""}
    assert [(page.address, page.title, page.headings, page.ids) for page in looked_at] == [
        (page.address, page.title, page.headings, page.ids) for page in site.pages
    ]


def test_the_same_is_wrong_with_them(root: Path) -> None:
    text = "---\ntitle: Ny\ndescription: En prøve.\n---\n## Indhold\n\n[a](/findes-ikke/) [b](om.md#findes-ikke)\n"
    (root / "docs/ny.md").write_text(text, "utf-8")
    said = []
    for look in (compile_site, check_site):
        with pytest.raises(ContentError) as refused:
            look(root, DAY)
        said.append(str(refused.value))
    assert said[0] == said[1]
    assert len(said[0].splitlines()) == 4


def test_more_than_can_be_said_is_as_much_as_can_be(root: Path) -> None:
    links = "".join(f"[a](/findes-ikke-{n}/)\n\n" for n in range(200))
    for name in ("ny", "nyere"):
        (root / f"docs/{name}.md").write_text(f"---\ntitle: {name}\ndescription: En prøve.\n---\n{links}", "utf-8")
    with pytest.raises(ContentError, match="Mindst 300 fejl"):
        check_site(root, DAY)


def test_a_second_look_makes_nothing_anew(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path / "cache")
    first = check_site(root, DAY, cache=cache)
    monkeypatch.setattr("portal.pages.sections.department_part", lambda *_: pytest.fail("made again"))
    assert check_site(root, DAY, cache=cache).notes == first.notes


def test_what_a_build_made_is_not_made_again(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path / "cache")
    site = compile_site(root, DAY, cache=cache, parts=Parts(cache))
    monkeypatch.setattr("portal.pages.sections.department_part", lambda *_: pytest.fail("made again"))
    assert check_site(root, DAY, cache=cache).pages == len(site.pages)


def test_how_far_it_is_is_heard(root: Path) -> None:
    heard = []
    check_site(root, DAY, went=lambda done, number: heard.append((done, number)))
    assert heard[-1][0] == heard[-1][1] > 10
    assert heard == sorted(heard)


def test_what_is_kept_is_small(root: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    check_site(root, DAY, cache=cache)
    name = cache.folder / _entry(b"gaarden", seen.SEEN.name)
    assert name.stat().st_size < 20_000
    assert b"<p" not in name.read_bytes()


def _entry(source: bytes, kind: str) -> str:
    from portal.base.cache import _name

    return _name(source, kind)
