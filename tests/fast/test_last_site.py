"""A finished page is taken from the last site only when nothing that it was made from is another; a stale one is never taken."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, replace
from pathlib import Path

import pytest

from case_tree import BASE
from portal.base.cache import Cache
from portal.base.own_objects import OwnObjects
from portal.pages.page import Page
from portal.publish.compile import compile_site
from portal.publish.files_below import Hashes
from portal.publish.frame import Frame, Way
from portal.publish.framing import framed
from portal.publish.generator_settings import _adapter, settings_print
from portal.publish.last_site import LastSite, files_in
from portal.publish.unchanged import forgotten_if_changed
from portal.texts.catalogue import catalogue
from portal.texts.residents import OfferedLanguage
from projects import ROOT

PAGE = Page("/om/", "Om", "Hvad det er.", "written", "<p>Hej.</p>", "docs/om.md")
OTHERS: dict[str, object] = {
    "address": "/andet/",
    "headings": ((2, "a", "A"),),
    "department": "vest",
    "language": "en",
    "heading": "Kort",
}
"""What a field of the page holds that is not a longer text."""
FRAMES: dict[str, object] = {
    "language": "en",
    "catalogues": {"da": catalogue("da", "front-title = Andet\n")},
    "site_url": "https://andet.eksempel.dk",
    "menu": (Way("/om/", "Andet"),),
    "footer": (Way("/om/", "Andet"),),
    "languages": (OfferedLanguage("xx", "X", "ltr", "", "x"),),
    "logo": "<svg/>",
    "style": "andet.css",
    "script": "andet.js",
    "addresses": frozenset({"/om/"}),
    "fieldwork": {"x": ("y.js",)},
    "fieldwork_style": "andet.css",
    "fieldwork_policy": "default-src 'none'",
    "offline": True,
}
"""Of each field of the frame, what it does not hold here."""


@pytest.fixture(scope="module")
def frame() -> Frame:
    return replace(framed(compile_site(BASE)), pages=(PAGE,))


@pytest.fixture
def site(tmp_path: Path, frame: Frame) -> Path:
    """A site whose page and whose page for what is missing are remembered."""
    folder = tmp_path / "site"
    (folder / "om").mkdir(parents=True)
    (folder / PAGE.output).write_bytes(b"finished")
    (folder / "404.html").write_bytes(b"missing")
    last(folder, frame).keep(Hashes(folder), [PAGE], {"404.html"})
    return folder


def last(folder: Path, frame: Frame, settings: str | None = "settings", secret: bytes = b"own") -> LastSite:
    return LastSite(folder, frame, settings, OwnObjects(Cache(folder.parent / "cache"), secret))


def test_a_page_that_is_as_it_was_is_taken(site: Path, frame: Frame) -> None:
    assert last(site, frame).pages([PAGE]) == {PAGE.output: b"finished"}
    assert last(site, frame).beside() == {"404.html": b"missing"}


@pytest.mark.parametrize("field", [one.name for one in fields(Page)])
def test_a_page_that_differs_anywhere_is_made(site: Path, frame: Frame, field: str) -> None:
    other = replace(PAGE, **{field: OTHERS.get(field, f"{getattr(PAGE, field)} mere")})
    (site / other.output).parent.mkdir(exist_ok=True)
    (site / other.output).write_bytes(b"finished")
    assert last(site, frame).pages([other]) == {}


@pytest.mark.parametrize("field", [one.name for one in fields(Frame) if one.name not in ("pages", "beside")])
def test_in_another_frame_all_is_made(site: Path, frame: Frame, field: str) -> None:
    assert getattr(frame, field) != FRAMES[field]
    other = last(site, replace(frame, **{field: FRAMES[field]}))
    assert other.pages([PAGE]) == {} and other.beside() is None


def test_with_files_that_the_generator_writes_nothing_is_known(frame: Frame, tmp_path: Path) -> None:
    """It is never so in a build; a frame of a kind that the key does not know is refused, not guessed at."""
    with pytest.raises(TypeError):
        last(tmp_path, replace(frame, beside={"a": b"b"}))


@pytest.mark.parametrize("settings", ["others", None])
def test_with_other_settings_all_is_made(site: Path, frame: Frame, settings: str | None) -> None:
    assert last(site, frame, settings).pages([PAGE]) == {} and last(site, frame, settings).beside() is None


def test_with_another_program_all_is_made(site: Path, frame: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.publish.last_site.program", lambda: "another")
    assert last(site, frame).pages([PAGE]) == {} and last(site, frame).beside() is None


def test_what_somebody_else_remembers_is_not_believed(site: Path, frame: Frame) -> None:
    assert last(site, frame, secret=b"another").pages([PAGE]) == {}
    assert LastSite(site, frame, "settings", None).pages([PAGE]) == {}


DAMAGES: dict[str, Callable[[Path], object]] = {
    "other bytes": lambda file: file.write_bytes(b"planted"),
    "cut short": lambda file: file.write_bytes(b"fini"),
    "gone": lambda file: file.unlink(),
    "a link": lambda file: (file.rename(file.with_suffix(".old")), file.symlink_to(file.with_suffix(".old").name)),
    "a folder": lambda file: (file.unlink(), file.mkdir()),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_page_that_was_damaged_is_made(site: Path, frame: Frame, damage: str) -> None:
    for file in (site / PAGE.output, site / "404.html"):
        DAMAGES[damage](file)
    assert last(site, frame).pages([PAGE]) == {} and last(site, frame).beside() is None


def test_a_copy_that_holds_the_time_is_not_remembered(tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml").touch()
    (tmp_path / "sitemap.xml.gz").touch()
    assert files_in(tmp_path) == {"sitemap.xml"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "hooks", tmp_path / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    return tmp_path


def appended(file: str, text: str) -> Callable[[Path, pytest.MonkeyPatch], None]:
    def append(project: Path, _: pytest.MonkeyPatch) -> None:
        with (project / file).open("a", encoding="utf-8") as opened:
            opened.write(text)

    return append


SETTINGS: dict[str, Callable[[Path, pytest.MonkeyPatch], None]] = {
    "the settings": appended("mkdocs.yml", 'copyright: "Os"\n'),
    "a variable that they name": lambda _, patch: patch.setenv("PORTAL_REPO_URL", "https://eksempel.dk"),
    "one in small letters": lambda _, patch: patch.setenv("redaktion", "https://eksempel.dk"),
    "the adapter": lambda _, patch: patch.setattr("portal.publish.generator_settings._adapter", lambda: b""),
}


@pytest.mark.parametrize("change", SETTINGS)
def test_other_settings_have_another_print(project: Path, change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copyfile(ROOT / "src/portal/starter/hooks/mkdocs_events.py", project / "hooks/mkdocs_events.py")
    appended("mkdocs.yml", "site_author: !ENV redaktion\n")(project, monkeypatch)
    before = settings_print(project)
    SETTINGS[change](project, monkeypatch)
    assert before and settings_print(project) not in (before, None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("plugins: []", "plugins: [search]"),
        ("plugins: []", ""),
        ("  language: da", "  language: da\n  custom_dir: own"),
        ("  - hooks/mkdocs_events.py", "  - hooks/mkdocs_events.py\n  - hooks/mere.py"),
        ("site_name:", "INHERIT: other.yml\nsite_name:"),
        ("site_name:", "extra_css: [own.css]\nsite_name:"),
        ("hooks:", "hooks: !ENV [X]\nnothing:"),
        ("site_name:", "copyright: !!python/object/apply:time.ctime []\nsite_name:"),
        ("site_name:", "- site_name:"),
    ],
)
def test_of_settings_that_bring_more_nothing_is_known(project: Path, old: str, new: str) -> None:
    text = (project / "mkdocs.yml").read_text("utf-8")
    assert old in text
    (project / "mkdocs.yml").write_text(text.replace(old, new, 1), "utf-8")
    assert settings_print(project) is None


def test_of_another_hook_nothing_is_known(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may read the clock, or a file beside it."""
    assert settings_print(project)
    appended("hooks/mkdocs_events.py", "# mere\n")(project, monkeypatch)
    assert settings_print(project) is None


def replaced(project: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("portal.publish.unchanged.program_now", lambda: "another")


@pytest.mark.parametrize(
    ("change", "left"),
    {
        "nothing": (lambda project, patch: None, b"made"),
        "the program": (replaced, None),
        "the settings": (SETTINGS["the settings"], None),
    }.values(),
    ids=["nothing", "the program", "the settings"],
)
@pytest.mark.parametrize("fails", [False, True])
def test_what_was_made_while_the_program_changed_is_forgotten(
    project: Path,
    change: Callable[[Path, pytest.MonkeyPatch], None],
    left: bytes | None,
    fails: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cache = Cache(project / "cache")
    with suppress(KeyError), forgotten_if_changed(cache, project):
        cache.keep(b"source", "kind", b"made")
        change(project, monkeypatch)
        if fails:
            raise KeyError
    assert cache.kept(b"source", "kind") == left


def test_the_adapter_is_what_the_hook_of_an_installed_portal_takes_its_handlers_from() -> None:
    assert _adapter() == (ROOT / "hooks/mkdocs_events.py").read_bytes()
