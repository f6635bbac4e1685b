"""What a meeting decided is a file of its own: no edit outside its folder changes it, but mandatory law."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from case_tree import make_tree
from portal.base.problems import ContentError, Problems
from portal.check.content import read_portal
from portal.model.answer import Answer
from portal.model.portal import Portal

TODAY = date(2025, 6, 1)
KEPT = "content/departments/gaarden/meetings"
"""The folder that nothing may reach from outside; all other meetings are edited, too."""
LAW = "content/law.yml"
SHARE = re.compile(r"^(?P<start>\s*(?:- )?(?:performs|pays): )[a-z-]+$")
WORDS = re.compile(r"^(?P<start>\s*(?:- )?(?:action|text|name|title|note|district|what|where): )\S.*$")
PROSE = re.compile(r"^(?P<start>)[A-ZÆØÅ].*[.]$")
PARTIES = ("tenant", "department", "shared", "municipality", "utility", "supplier", "none")


@dataclass(frozen=True)
class Edit:
    """A line of a file, by a number that any line of any file can be found from, and what is put there."""

    where: int
    party: str
    words: str


edits = st.builds(
    Edit,
    where=st.integers(0, 999),
    party=st.sampled_from(PARTIES),
    words=st.text("abcdefghijklmnopqrstuvwxyzæøå ", min_size=3, max_size=30).map(lambda text: f"Nu {text.strip()}."),
)


def wording(answered: Answer) -> tuple[object, ...]:
    """All that an answer with a meeting behind it says; the clause by its words, as its place may move."""
    clause = answered.clause and (answered.clause.id, answered.clause.title, answered.clause.text)
    words = (
        answered.performs,
        answered.pays,
        answered.origin,
        answered.since,
        answered.action,
        answered.note,
        answered.conditions,
    )
    return (*words, clause, answered.scheme, answered.limited)


def settled(portal: Portal, slug: str) -> dict[tuple[str, str | None], tuple[object, ...]]:
    """What a department's meetings decided: item × dwelling type → the answer's words."""
    department = portal.departments[slug]
    places = [(item, kind) for item in portal.items.values() for kind in department.kinds]
    answers = {(item.id, kind): portal.answer(item, department, kind, TODAY) for item, kind in places}
    return {where: wording(answered) for where, answered in answers.items() if answered.meeting}


def read(root: Path) -> Portal | None:
    """The portal, or None when the edits made it no content any more."""
    problems = Problems()
    try:
        portal = read_portal(root, problems, TODAY)
    except ContentError:
        return None
    return None if problems else portal


def lines_to_edit(root: Path) -> list[tuple[Path, int]]:
    """Every line outside the kept folder and the law that says who, or something in words."""
    files = [one for one in sorted((root / "content").rglob("*")) if one.suffix in (".yml", ".md")]
    free = [one for one in files if not one.is_relative_to(root / KEPT) and one != root / LAW]
    return [
        (file, number)
        for file in free
        for number, line in enumerate(file.read_text("utf-8").split("\n"))
        if any(kind.match(line) for kind in (SHARE, WORDS, PROSE))
    ]


def apply(edit: Edit, places: list[tuple[Path, int]]) -> None:
    file, number = places[edit.where % len(places)]
    lines = file.read_text("utf-8").split("\n")
    found = SHARE.match(lines[number])
    put = edit.party if found else edit.words
    start = next(match["start"] for kind in (SHARE, WORDS, PROSE) if (match := kind.match(lines[number])))
    lines[number] = start + put
    file.write_text("\n".join(lines), "utf-8")


@pytest.fixture(scope="module")
def roots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("edited")


SLOW = [HealthCheck.filter_too_much, HealthCheck.too_slow]


@settings(max_examples=15, deadline=None, phases=[Phase.generate], suppress_health_check=SLOW)
@given(st.lists(edits, min_size=15, max_size=40))
def test_no_edit_outside_a_meeting_changes_what_it_decided(roots: Path, drawn: list[Edit]):
    """Standard, house rules, facts, other departments and their meetings: the answers on that day stay, word for word."""
    root = make_tree("base", Path(mkdtemp(dir=roots)) / "tree")
    before = settled(read(root), "gaarden")
    assert {words[2].value for words in before.values()} >= {"decided", "confirmed", "house-rules"}
    places = lines_to_edit(root)
    for edit in drawn:
        apply(edit, places)
    portal = read(root)
    assume(portal is not None)
    assert settled(portal, "gaarden") == before


def test_an_edit_inside_does_change_it(tmp_path: Path):
    """The test above could see a change: the same edit in the folder itself is seen."""
    root = make_tree("base", tmp_path / "tree")
    before = settled(read(root), "gaarden")
    file = root / KEPT / "2024-04-22/decisions.yml"
    file.write_text(file.read_text("utf-8").replace("pays: department", "pays: supplier"), "utf-8")
    assert settled(read(root), "gaarden") != before


def test_mandatory_law_alone_changes_it(tmp_path: Path):
    root = make_tree("base", tmp_path / "tree")
    before = settled(read(root), "gaarden")
    rule = "  - item: bruser\n    mandatory: yes\n    performs: utility\n    pays: utility\n    sources: [almenlejeloven-24-1]\n"
    (root / LAW).write_text((root / LAW).read_text("utf-8") + rule, "utf-8")
    assert ("bruser", None) in before
    assert ("bruser", None) not in settled(read(root), "gaarden")
