"""What `check` calls good is built: content and redirects made at random, at the edges of the calendar and of the addresses."""

import shutil
from collections import Counter
from datetime import date
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from case_tree import BASE
from portal.base.problems import ContentError
from portal.ledger.files import rules
from portal.pages.page import Site
from portal.publish.compile import compile_site
from portal.publish.export import export_site
from portal.publish.headers import write_headers
from portal.publish.outputs import all_outputs
from portal.publish.policy import RULES

TODAY = date(2025, 6, 1)
GAARDEN = "content/departments/gaarden"
DAYS = ["0001-01-01", "0001-12-31", "0999-02-28", "1582-10-15", "1970-01-01", "2024-02-29", "2025-06-01", "2038-01-19"]
DAYS += ["2999-12-31", "9998-12-31", "9999-01-01", "9999-12-31"]
TIMES = ["00:00", "00:10", "02:30", "23:59"]
PARTS = [
    "om",
    "e",
    "v",
    "h",
    "find",
    "afdelinger",
    "gaarden",
    "husorden",
    "versioner",
    "2024-04-22",
    "vejledninger",
    "data",
]
PARTS += [
    "sw.js",
    "index.html",
    "404",
    "404.html",
    "assets",
    "_headers",
    "answers.json",
    "aktiviteter.ics",
    "nyt.xml",
    "gammel",
]
PARTS += ["status", "status.csv", "sitemap.xml", "js", "css", "robots.txt", "GAMMEL", "index", "a" * 80]
ADDRESSES = st.builds(
    lambda parts, end: "/" + "".join(f"{one}/" for one in parts) + end,
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=4),
    st.sampled_from(["", "", "", "*", "#gammel"]),
)
REDIRECTS = st.lists(
    st.tuples(ADDRESSES, st.sampled_from(["/om/", "/afdelinger/gaarden/", "/find/*", "/"])), max_size=4
)
MOMENTS = st.tuples(st.sampled_from(DAYS), st.sampled_from(TIMES)).map(" ".join)
SETTINGS = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
"""Each example writes its project anew; how many there are: see the profiles in tests/conftest.py."""
pytestmark = pytest.mark.longer
REPEATS = ["", "    repeats: weekly\n", "    repeats: monthly\n"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project that every example writes anew."""
    return tmp_path / "project"


@SETTINGS
@given(redirects=REDIRECTS)
def test_redirects(root: Path, redirects: list[tuple[str, str]]) -> None:
    _begin(root)
    lines = "".join(f'  - from: "{old}"\n    to: "{new}"\n' for old, new in redirects)
    (root / "content/redirects.yml").write_text(f"redirects:\n{lines}" if lines else "", "utf-8")
    builds_when_checked(root)


@SETTINGS
@given(starts=MOMENTS, ends=st.sampled_from(TIMES), repeats=st.sampled_from(REPEATS), until=st.sampled_from(DAYS))
def test_activities(root: Path, starts: str, ends: str, repeats: str, until: str) -> None:
    _begin(root)
    file = root / GAARDEN / "department.yml"
    kept = file.read_text("utf-8").partition("    starts:")[0]
    day = starts.partition(" ")[0]
    last = f"    until: {until}\n" if repeats else ""
    file.write_text(f"{kept}    starts: {starts}\n    ends: {day} {ends}\n{repeats}{last}", "utf-8")
    builds_when_checked(root)


@SETTINGS
@given(
    meeting=st.sampled_from([*DAYS, "0001", "9999", "2024-02", "1900-2"]),
    starts=st.sampled_from(DAYS),
    until=st.sampled_from(DAYS),
)
def test_meetings_and_decisions(root: Path, meeting: str, starts: str, until: str) -> None:
    _begin(root)
    before = root / GAARDEN / "meetings/2024-04-22"
    after = before.with_name(meeting)
    before.rename(after)
    decisions = after / "decisions.yml"
    decisions.write_text(f"{decisions.read_text('utf-8')}    from: {starts}\n    until: {until}\n", "utf-8")
    builds_when_checked(root)


def _begin(root: Path) -> None:
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(BASE, root)


def builds_when_checked(root: Path) -> None:
    """The content is refused, each problem with its file, or every file of the site can be written."""
    try:
        site = compile_site(root, TODAY)
    except ContentError as error:
        assert all(line.startswith(("content/", "docs/")) for line in str(error).splitlines()[:-1])
        return
    assert clashes(site) == []
    built = root / "built"
    export_site(site, built)
    write_headers(built, RULES, list(rules(site)))


def clashes(site: Site) -> list[str]:
    """Files of the site that lie on each other, or where another has its folder."""
    files = [page.file.removesuffix(".md") + ".html" for page in site.pages]
    files += [*all_outputs(site), *(path.removeprefix("docs/") for path in site.portal.pictures)]
    folders = {folder.as_posix() for file in files for folder in PurePosixPath(file).parents}
    return [file for file, times in Counter(files).items() if times > 1 or file in folders]


def test_some_of_what_is_made_is_good_and_some_is_not(root: Path) -> None:
    """Or the trials above would show nothing."""
    _begin(root)
    moved = root / "content/redirects.yml"
    moved.write_text('redirects:\n  - from: "/gammel/"\n    to: "/om/"\n', "utf-8")
    assert clashes(compile_site(root, TODAY)) == []
    moved.write_text('redirects:\n  - from: "/sw.js/"\n    to: "/om/"\n', "utf-8")
    with pytest.raises(ContentError, match=r"content/redirects\.yml:2"):
        compile_site(root, TODAY)
