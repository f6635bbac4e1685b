"""Notices and the site that is built beside them: what is ready is published, the same everywhere."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.commands.main import main
from portal.notices.store import ready_notices
from portal.publish.compile import compile_site
from portal.texts.catalogue import catalogue
from projects import build, make_project, portal

EPOCH = "1730000000"
ALL = ("notices", "--site-url", "https://hjaelp.eksempel.dk")


def test_the_site_holds_what_is_ready_and_links_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = make_project(tmp_path / "small")
    one = ("--department", "gaarden", "--guide", "vasken", "--size", "a4")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    assert main(["--project", str(small), *ALL, *one]) == 0
    assert build(small).returncode == 0
    page = (small / "site/afdelinger/gaarden/opslag/index.html").read_text("utf-8")
    assert (small / "site/afdelinger/gaarden/opslag/vejledning-vasken-a4.pdf").read_bytes().startswith(b"%PDF")
    assert ('href="vejledning-vasken-a4.pdf"' in page, "vasken-a5.pdf" in page) == (True, False)
    guide = small / "docs/vejledninger/vasken.md"
    guide.write_text(guide.read_text("utf-8").replace("Skru vandlåsen af.", "Skru den løs."), "utf-8")
    assert compile_site(small).printed == {}, "a sheet that says something else than the page is not published"


def test_several_commands_at_once_lose_nothing(tmp_path: Path) -> None:
    """Each writes its own notices, and the list of all says what lies there."""
    small = make_project(tmp_path / "small")
    orders = [("gaarden", "a4"), ("parken", "a5")]

    def run(order: tuple[str, str]) -> int:
        slug, size = order
        return portal(small, *ALL, "--guide", "vasken", "--department", slug, "--size", size).returncode

    with ThreadPoolExecutor(len(orders)) as pool:
        assert list(pool.map(run, orders)) == [0] * len(orders)
    ready = ready_notices(small, read_portal(small, Problems()), catalogue("da"))
    assert len(ready) == len(orders)
