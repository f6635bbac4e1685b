"""What a site generator was given and did not write, wrote without its words, or never came to write."""

import subprocess
import sys
from pathlib import Path

import pytest

from portal.pages.page import Page
from portal.publish import standstill
from portal.publish.lost_pages import is_emptied, lost_in

PAGE = Page("/om/", "Om portalen", "Om", "page", "<p>Portalen siger, hvem der gør hvad i din bolig.</p>", "docs/om.md")
FRAME = "<body><nav>Find hvem der gør hvad i din bolig</nav><article><h1>Om portalen</h1>{}</article></body>"


@pytest.mark.parametrize(
    ("inside", "emptied"),
    [
        (PAGE.html, False),
        (f"<p>Ny!</p>{PAGE.html}", False),
        ("<p class=x>Portalen siger, <b>hvem</b> der gør hvad i din bolig</p>", False),
        ("", True),
        ("<p></p>", True),
        ("<p>Portalen siger, hvem</p>", True),
        (f"<!-- {PAGE.html} -->", True),
        (f"<!-- {PAGE.html}", True),
    ],
)
def test_a_page_is_emptied_when_most_of_its_words_are_gone(inside: str, emptied: bool) -> None:
    assert is_emptied(PAGE, FRAME.format(inside)) is emptied


def test_pages_that_are_gone_or_empty_are_named(tmp_path: Path) -> None:
    gone = [Page(f"/side-{n}/", "S", "S", "page", "<p>Ord</p>", "docs/x.md") for n in range(7)]
    (tmp_path / "404.html").write_text("<p>Siden findes ikke</p>")
    (tmp_path / "om").mkdir()
    (tmp_path / "om" / "index.html").write_text(FRAME.format(""), "utf-8")
    said = lost_in(tmp_path, [PAGE, *gone])
    assert "mangler: »side-0/index.html«" in said
    assert "og 2 andre. Disse sider er uden deres tekst: »om/index.html«." in said


def test_all_that_was_written_is_no_fault_but_404_is_never_left_out(tmp_path: Path) -> None:
    (tmp_path / "om").mkdir()
    (tmp_path / "om" / "index.html").write_text(FRAME.format(PAGE.html), "utf-8")
    assert "»404.html«" in lost_in(tmp_path, [PAGE])
    (tmp_path / "404.html").write_text("<p></p>")
    assert "»404.html«" in lost_in(tmp_path, [PAGE])
    (tmp_path / "404.html").write_text("<p>Siden findes ikke</p>")
    assert lost_in(tmp_path, [PAGE]) == ""


def started(code: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    )


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standstill, "LOOK", 0.05)
    monkeypatch.setattr(standstill, "PATIENCE", 2.0)


def test_who_writes_nothing_more_stands_still(tmp_path: Path) -> None:
    with started("import time; time.sleep(60)") as process:
        with pytest.raises(standstill.StandsStill, match="hooks"):
            standstill.output_of(process, tmp_path)
        process.kill()


def test_who_goes_on_writing_is_waited_for(tmp_path: Path) -> None:
    writes = (
        "import pathlib, sys, time\nfor n in range(8): pathlib.Path(sys.argv[1], str(n)).touch(); time.sleep(0.1)\n"
    )
    with started(f"import sys; sys.argv.append({str(tmp_path)!r})\n{writes}print('færdig' + input())") as process:
        assert standstill.output_of(process, tmp_path, "!\n") == "færdig!\n"
    assert process.returncode == 0


def test_what_it_leaves_running_is_not_waited_for(tmp_path: Path) -> None:
    leaves = "import subprocess, sys; print(subprocess.Popen([sys.executable, '-c', 'input()'], stderr=subprocess.DEVNULL).pid)"
    with started(leaves) as process:
        assert standstill.output_of(process, tmp_path).strip().isdigit()
        assert process.returncode == 0
