"""Colleagues' files are joined without loss: the same whichever comes first, however often, and no clock is asked."""

import pytest
from hypothesis import given

from portal.fieldwork.figures import disagreements, in_round
from portal.fieldwork.joining import joined, latest
from portal.fieldwork.sheet import Sheet, Version, value_of, values_of
from visit_sheets import HEAD, histories


@given(histories)
def test_the_order_of_the_files_does_not_matter(sheets: list[Sheet]) -> None:
    one, two, three = sheets
    assert joined(one, two) == joined(two, one)
    assert joined(joined(one, two), three) == joined(one, joined(two, three)) == joined(joined(three, two), one)


@given(histories)
def test_a_file_joined_again_changes_nothing(sheets: list[Sheet]) -> None:
    one, other, _ = sheets
    once = joined(one, other)
    assert joined(once, other) == joined(once, one) == joined(once, once) == once


@given(histories)
def test_nothing_is_lost_that_nobody_replaced(sheets: list[Sheet]) -> None:
    """Every version of any file is in the joined one, unless a later one of the same device or one that saw it is."""
    whole = joined(joined(*sheets[:2]), sheets[2])
    for sheet in sheets:
        for subject, fields in sheet.answers.items():
            for field, versions in fields.items():
                left = whole.answers[subject][field]
                assert all(version in left or _is_replaced(version, left) for version in versions)


def _is_replaced(version: Version, left: list[Version]) -> bool:
    return any(
        (one.by == version.by and one.turn > version.turn) or one.seen.get(version.by, 0) >= version.turn
        for one in left
    )


def test_two_who_do_not_know_of_each_other_disagree_and_the_one_who_chooses_settles_it() -> None:
    first, second = Version(value="fine", by="a" * 8, turn=7), Version(value="tenant", by="b" * 8, turn=1)
    assert values_of(latest([first, second])) == ["fine", "tenant"]
    assert value_of({"x": [first, second]}, "x") == "", "while they disagree neither counts"
    chosen = Version(value="tenant", by="a" * 8, turn=8, seen={"b" * 8: 1})
    assert latest([first, second, chosen]) == [chosen]


def test_a_forged_file_in_which_each_has_seen_the_other_loses_neither() -> None:
    first = Version(value="fine", by="a" * 8, turn=1, seen={"b" * 8: 1})
    second = Version(value="tenant", by="b" * 8, turn=1, seen={"a" * 8: 1})
    assert values_of(latest([first, second])) == ["fine", "tenant"]


def test_files_of_two_rounds_are_not_joined() -> None:
    one = Sheet.model_validate(HEAD)
    other = Sheet.model_validate({**HEAD, "id": "visits:eksempelgaarden:2026-11-27", "date": "2026-11-27"})
    with pytest.raises(ValueError, match="two rounds"):
        joined(one, other)


def test_a_dwelling_taken_out_stays_while_a_colleague_wrote_what_was_not_seen() -> None:
    first, other = "a" * 8, "b" * 8
    found = {"check.hall.door": [Version(value="department", by=other, turn=3)]}
    unseen = {**found, "removed": [Version(value="yes", by=first, turn=9)]}
    seen = {**found, "removed": [Version(value="yes", by=first, turn=9, seen={other: 3})]}
    kept = [Sheet.model_validate({**HEAD, "answers": {"d.1": fields}}) for fields in (unseen, seen)]
    assert [list(in_round(sheet)) for sheet in kept] == [["d.1"], []]


def test_what_nobody_can_choose_between_is_no_disagreement() -> None:
    name = [Version(value="2. tv", by="a" * 8, turn=1), Version(value="2. TV", by="b" * 8, turn=1)]
    sheet = Sheet.model_validate({**HEAD, "answers": {"round": {"roles": name}, "d.2-tv": {"name": name}}})
    assert disagreements(sheet) == 0
