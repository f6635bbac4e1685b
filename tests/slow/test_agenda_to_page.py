"""The handbook's page »Fra dagsorden til side«, followed literally: each file as it is there, each command as it is typed.

Each command reads the whole of the content, so it is slow, though in this process.
"""

import re
import shutil
from pathlib import Path

import pytest

from portal.commands.main import main
from portal.feeds.news import news_feeds
from portal.model.origin import Origin
from portal.pages.page import Site
from portal.publish.compile import compile_site

PAGE = "docs/redaktoer/moede.md"
FILE = re.compile(r"^`(content/[^`]+)`:\n\n```\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\.venv/bin/portal (.+)$", re.MULTILINE)
HOME = "/afdelinger/eksempelgaarden/"


@pytest.fixture(scope="module")
def page(project: Path) -> str:
    return (project / PAGE).read_text("utf-8")


@pytest.fixture(scope="module")
def copy(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("agenda") / "project"
    for part in ("content", "docs"):
        shutil.copytree(project / part, root / part)
    return root


@pytest.fixture(scope="module")
def checked(page: str, copy: Path) -> list[Site]:
    """Every command in its order, from step 1 to 5; what the content is after each »portal check«."""
    sites: list[Site] = []
    for file, text in FILE.findall(page):
        (copy / file).parent.mkdir(exist_ok=True)
        (copy / file).write_text(text, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PORTAL_SITE_URL", "https://portal.example.org/")
        for line in COMMAND.findall(page):
            command, *given = line.split()
            assert main(["--project", str(copy), command, *given]) == 0, line
            if command == "check":
                sites.append(compile_site(copy))
    return sites


@pytest.fixture(scope="module")
def proposed(checked: list[Site]) -> Site:
    """Before the meeting."""
    return checked[0]


@pytest.fixture(scope="module")
def adopted(checked: list[Site]) -> Site:
    """After it."""
    return checked[-1]


def test_what_is_proposed_is_shown_beside_what_is_in_force_and_changes_nothing(proposed: Site) -> None:
    html = proposed.addresses.pages[f"{HOME}forslag/"].html
    assert 'data-proposed="altan"' in html and "Grill på altanen" in html
    portal = proposed.portal
    now = portal.answer(portal.items["altan"], portal.departments["eksempelgaarden"])
    assert now.since is None or now.since.name != "2026-10-07"
    assert "grill-paa-altan" not in proposed.addresses.pages[f"{HOME}husorden/"].anchors


def test_what_the_meeting_adopted_is_the_answer_the_rule_the_history_and_the_news(adopted: Site) -> None:
    portal, pages = adopted.portal, adopted.addresses.pages
    answer = portal.answer(portal.items["altan"], portal.departments["eksempelgaarden"])
    assert (answer.origin, answer.since.name) == (Origin.DECIDED, "2026-10-07")
    assert answer.action == "Fej din altan, og rens afløbet i gulvet."
    assert "moede-2026-10-07" in pages[HOME].anchors
    assert "altan" in pages[f"{HOME}hvem-ordner-hvad/"].anchors
    assert "grill-paa-altan" in pages[f"{HOME}husorden/"].anchors
    assert f"{HOME}husorden/versioner/2026-04-22/" in pages, "the old rules can still be read"
    assert b"2026-10-07" in news_feeds(portal, adopted.texts)[f"{HOME.lstrip('/')}nyt.xml"]


def test_the_proposal_is_gone_and_the_meeting_is_sealed(adopted: Site, copy: Path) -> None:
    folder = copy / "content/departments/eksempelgaarden"
    assert not (folder / "proposal").exists()
    assert (folder / "meetings/2026-10-07/seal.txt").is_file()


def test_every_address_that_the_page_names_is_there(page: str, adopted: Site) -> None:
    named = re.findall(rf"`({HOME}[^`]*)`", page)
    gone = [one for one in named if one not in adopted.addresses and not one.endswith((".xml", "forslag/"))]
    assert len(named) >= 5 and gone == []
