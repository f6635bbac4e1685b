"""Making many sheets: only what changed, whole or not at all, the same everywhere."""

import shutil
from pathlib import Path

import pytest

from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.commands.main import main
from portal.notices import printing as press_room
from portal.notices.store import open_store, ready_notices
from portal.texts.catalogue import catalogue
from projects import fingerprint, make_project

SITE = "https://hjaelp.eksempel.dk"
EPOCH = "1730000000"
ALL = ("notices", "--site-url", SITE)
ONE_SIZE = (*ALL, "--size", "a4")
DEPARTMENTS = 2
"""Of the small project."""


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project, on a fixed day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return make_project(tmp_path / "small")


@pytest.fixture(scope="module")
def printed_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_project(tmp_path_factory.mktemp("printed") / "small")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        assert run(root, *ALL) == 0
    return root


@pytest.fixture
def printed(printed_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same with all its notices, of the test's own."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return shutil.copytree(printed_once, tmp_path / "printed")


def run(root: Path, *arguments: str) -> int:
    return main(["--project", str(root), *arguments])


def made(root: Path) -> dict[str, int]:
    """Every PDF in the store with the moment it was written."""
    store = root / "build/notices"
    return {path.relative_to(store).as_posix(): path.stat().st_mtime_ns for path in store.rglob("*.pdf")}


def test_unchanged_notices_are_never_made_again(printed: Path, capsys) -> None:
    first = made(printed)
    kit_table_and_rules = 1 + 1 + 2
    guides, sizes = 1, 3
    assert len(first) == DEPARTMENTS * kit_table_and_rules + guides * sizes, "not departments times notices"
    capsys.readouterr()
    assert run(printed, *ALL) == 0
    assert made(printed) == first
    assert "0 opslag er lavet" in capsys.readouterr().out.splitlines()[-1]


def test_what_was_asked_for_stays_when_the_usual_ones_are_made(printed: Path) -> None:
    asked = "afdelinger/gaarden/opslag/vejledning-vasken-a5.pdf"
    assert run(printed, *ALL, "--department", "gaarden", "--guide", "vasken") == 0
    before = made(printed)
    assert run(printed, *ALL) == 0
    assert made(printed)[asked] == before[asked]
    ready = ready_notices(printed, read_portal(printed, Problems()), catalogue("da"))
    assert {f"/{asked}", "/opslag/vasken-a5.pdf"} <= set(ready)


def test_a_change_makes_anew_only_what_shows_it(small: Path) -> None:
    run(small, *ONE_SIZE)
    before = made(small)
    guide = small / "docs/vejledninger/vasken.md"
    guide.write_text(guide.read_text("utf-8").replace("Skru vandlåsen af.", "Skru den løs."), "utf-8")
    run(small, *ONE_SIZE)
    after = made(small)
    changed = {path for path in after if after[path] != before.get(path)}
    assert changed == {p for p in after if "/vejledning-vasken-" in p}


def test_notices_of_what_is_gone_are_taken_away(printed: Path) -> None:
    assert [path for path in made(printed) if "parken" in path] != []
    shutil.rmtree(printed / "content/departments/parken")
    assert run(printed, *ALL) == 1, "what was printed is in the ledger"
    moved = "redirects: [{from: '/afdelinger/parken/', to: '/afdelinger/'}]\n"
    (printed / "content/redirects.yml").write_text(moved, "utf-8")
    assert run(printed, *ALL) == 0
    assert [path for path in made(printed) if "parken" in path] == []


def test_many_processes_make_what_one_makes(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    some = (*ONE_SIZE, "--department", "gaarden")
    run(small, *some)
    other = make_project(tmp_path / "other")
    monkeypatch.setattr(press_room, "WORTH_A_PROCESS", 4)
    monkeypatch.setattr(press_room, "_cores", lambda: 2)
    run(other, *some)
    assert fingerprint(other / "build/notices") == fingerprint(small / "build/notices")


@pytest.mark.parametrize("fails", ["write", "replace"])
def test_without_write_access_nothing_half_written_stays(small: Path, monkeypatch, capsys, fails: str) -> None:
    """The disk refuses the third sheet."""
    run(small, *ALL, "--guide", "vasken", "--department", "parken")
    before, calls = fingerprint(small / "build"), []
    name = {"write": "write_bytes", "replace": "replace"}[fails]
    real = getattr(Path, name)

    def refusing(path: Path, *arguments: object) -> object:
        calls.append(path)
        if len(calls) == 3:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *arguments)

    monkeypatch.setattr(Path, name, refusing)
    capsys.readouterr()
    assert run(small, *ALL, "--guide", "vasken", "--department", "gaarden") == 1
    monkeypatch.undo()
    assert capsys.readouterr().err.count("\n") == 1
    assert list((small / "build").rglob("*.new")) == []
    pdfs = [path for path in (small / "build").rglob("*.pdf")]
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in pdfs)
    kept = open_store(small)
    assert len(kept.fingerprints) == len(pdfs) == len([p for p in before if p.endswith(".pdf")]) + 2


@pytest.mark.parametrize(
    "list_",
    ["", "{", "[]", '{"fingerprints": 3, "site_url": ""}', '{"fingerprints": {"/x.pdf": "y"}, "site_url": "z"}'],
)
def test_a_broken_list_means_that_nothing_is_ready(small: Path, list_: str) -> None:
    folder = small / "build/notices"
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text(list_, "utf-8")
    assert run(small, "check") == 0
    assert run(small, *ALL, "--department", "gaarden", "--guide", "vasken") == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("notices",), "site_url"),
        (("notices", "--site-url", "ftp://x.dk"), "https://"),
        (("notices", "--site-url", 'https://x.dk/"<b>'), "https://"),
        (("notices", "--site-url", "http://x.dk"), "https://"),
        ((*ALL, "--department", "gården"), "gaarden"),
        ((*ALL, "--guide", "vaskn"), "vasken"),
        ((*ALL, "--item", "x\ny"), "findes ikke"),
        (("kit", "--department", "nowhere", "--site-url", SITE), "findes ikke"),
        (("notice", "varsling", "--department", "nowhere"), "findes ikke"),
        (("notice", "varsling", "--department", "gaarden", "--date", "i morgen"), "år-måned-dag"),
        (("notice", "varsling", "--department", "gaarden", "--date", "2027-02-30"), "år-måned-dag"),
        (("notice", "varsling", "--department", "gaarden", "--date", "2001-01-01"), "passeret"),
        (("notice", "vand", "--department", "gaarden", "--from", "25:00"), "klokkeslæt"),
        (("notice", "vand", "--department", "gaarden", "--from", "12:00", "--to", "9:00"), "starttiden"),
        (("notice", "vand", "--department", "gaarden", "--reason", "x" * 121), "121 tegn"),
        (("notice", "aktivitet", "--department", "gaarden", "--activity", "bingo"), "strikkecafe"),
    ],
)
def test_a_wish_that_cannot_be_met_gives_one_line(small: Path, capsys, arguments: tuple[str, ...], says: str) -> None:
    assert run(small, *arguments) == 1
    reported = capsys.readouterr()
    assert (reported.out, reported.err.count("\n"), says in reported.err) == ("", 1, True)
    assert not (small / "build").exists()


def test_signs_arrows_and_other_alphabets_can_be_printed(small: Path) -> None:
    guide = small / "docs/vejledninger/vasken.md"
    guide.write_text(guide.read_text("utf-8").replace("af.", "af ✓ → ☎ ❤ bad\u2011bad مكتب Контора."), "utf-8")
    assert run(small, "check") == 0
    assert run(small, *ONE_SIZE, "--department", "gaarden", "--guide", "vasken") == 0


def test_a_pdf_that_was_cut_is_not_published_and_made_again(small: Path) -> None:
    some = (*ONE_SIZE, "--department", "gaarden", "--guide", "vasken")
    run(small, *some)
    (pdf,) = (small / "build/notices").rglob("*.pdf")
    whole = pdf.read_bytes()
    pdf.write_bytes(whole[:200])
    t = catalogue("da")
    assert ready_notices(small, read_portal(small, Problems()), t) == {}
    run(small, *some)
    assert pdf.read_bytes() == whole
    assert len(ready_notices(small, read_portal(small, Problems()), t)) == 1
