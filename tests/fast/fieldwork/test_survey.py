"""A survey adds up: by a second route, whoever's file comes first, and no hidden number can be worked out."""

import pytest
from hypothesis import given

from portal.fieldwork.figures import LEAST, Counted, public_number
from portal.fieldwork.joining import joined
from portal.fieldwork.survey import asked_in, change, codes_typed_again, is_survey, percent, result
from portal.fieldwork.survey_report import survey_tables
from portal.texts.catalogue import catalogue
from survey_sheets import ANSWERS, SURVEY_HEAD, piles, residents, sheet_of_subjects, survey_of
from visit_sheets import DEVICES

DA = catalogue("da")


@given(residents, piles)
def test_pandas_counts_the_same(people: list[dict[str, str]], tallied: list[dict[str, int]]) -> None:
    import pandas  # here: each worker collects all tests, and one runs this

    known = result(survey_of(people, tallied))
    frame = pandas.DataFrame(people, columns=["way", *ANSWERS, "gone"], dtype=object)
    sums = pandas.DataFrame(tallied).fillna(0).sum().astype(int) if tallied else pandas.Series(dtype=int)
    answered = frame[frame[[*ANSWERS, "gone"]].notna().any(axis=1)]
    ways = answered["way"].value_counts()
    assert known.ways == {"phone": ways.get("a", 0), "code": ways.get("c", 0), "paper": sums.get("sheets", 0)}
    counted = {one.field: one for one in known.counted}
    for question, answers in ANSWERS.items():
        by_route = {one: int((frame[question] == one).sum() + sums.get(f"{question}.{one}", 0)) for one in answers}
        assert counted[question].answers == by_route
        assert counted[question].findings == by_route["yes"]
        assert counted[question].answered == sum(by_route.values())


@given(residents, residents, piles)
def test_colleagues_files_add_up_whichever_comes_first(
    some: list[dict[str, str]], others: list[dict[str, str]], tallied: list[dict[str, int]]
) -> None:
    one, other = survey_of(some, tallied), survey_of(others, device=DEVICES[1])
    whole = joined(one, other)
    assert whole == joined(other, one) == joined(whole, one) == joined(whole, whole)
    sums = [result(sheet).ways for sheet in (one, other, whole)]
    assert sums[2] == {way: sums[0][way] + sums[1][way] for way in sums[0]}


def test_a_question_that_nobody_asks_any_more_is_shown_with_its_answers() -> None:
    sheet = survey_of([{"gone": "x"}] * 3 + [{"home": "yes", "gone": "y"}])
    assert [one.id for one in asked_in(sheet)] == ["home", "dark", "reported", "gone"]
    assert result(sheet).counted[3].answers == {"x": 3, "y": 1}


def test_a_resident_who_passed_over_everything_is_not_counted() -> None:
    assert result(survey_of([{}, {"home": ""}, {"home": "no"}])).ways["phone"] == 1


def test_a_code_that_is_there_twice_is_counted_twice_and_named() -> None:
    people = [{"way": "c", "home": "yes"}] * 2
    sheet = survey_of(people)
    assert result(sheet).ways["code"] == 2
    assert codes_typed_again(sheet) == {"0000000": 2}
    once = sheet_of_subjects({"c.0000000.aaaa00000000": {"q.home": "yes", "removed": "yes"}})
    assert result(once).ways["code"] == 0


def test_the_share_is_compared_only_where_the_question_is_the_same() -> None:
    last, now = (
        survey_of([{"home": "yes"}] * 6 + [{"home": "no"}] * 6),
        survey_of([{"home": "yes"}] * 9 + [{"home": "no"}] * 6),
    )
    assert change(result(now), result(last), "home") == 10
    words = {**SURVEY_HEAD["words"], "home": "Er du helt tryg?"}
    assert change(result(now), result(last.model_copy(update={"words": words})), "home") is None
    assert change(result(now), result(last), "dark") is None, "nobody answered"


def test_the_sheet_for_the_meeting_hides_what_is_of_few() -> None:
    sheet = survey_of([{"home": "yes", "dark": "yes"}] * 8 + [{"home": "no", "dark": "yes"}] * 5)
    meeting, everything, _ = survey_tables(sheet, None, DA)
    assert meeting.rows[0][1:] == ("Ja", "mindst 10", "8", "62 %", "")
    assert meeting.rows[1][1:] == ("Ja", "mindst 10", "skjult", "", "")
    assert everything.rows[0][1:] == ("Ja", "8", "13", "62 %")


def test_a_hidden_number_can_not_be_worked_out() -> None:
    """Also with the change since last time beside it: what is shown leaves each of zero to four open."""
    could: dict[tuple[int, int | None], set[int]] = {}
    for asked in range(40):
        for found in range(asked + 1):
            one = public_number(Counted(field="x", answered=asked, answers={}, findings=found, stairwells={}))
            could.setdefault((one.of, one.findings), set()).add(found)
    for (of, shown), behind in could.items():
        assert shown is not None or behind >= set(range(min(LEAST, of + 1)))


def test_the_share_is_rounded_as_in_the_browser() -> None:
    half = Counted(field="x", answered=8, answers={}, findings=1, stairwells={})
    assert percent(half) == 13
    everything = survey_tables(survey_of([{"home": "yes"}] + [{"home": "no"}] * 7), None, DA)[1]
    assert everything.rows[0][-1] == "13 %"


@pytest.mark.parametrize(
    ("subject", "name", "value"),
    [
        ("a.00000001", "q.home", "Jeg hedder noget"),
        ("a.00000001", "q.home", "fru-eksempel"),
        ("a.00000001", "q.fru-eksempel", ""),
        ("a.00000001", "q.home.yes", "yes"),
        ("a.00000001", "fru-eksempel", ""),
        ("fru-eksempel", "q.home", "yes"),
        ("fru-eksempel", "removed", "yes"),
        ("t.00000001", "q.home.fru-eksempel", "1"),
        ("t.00000001", "sheets", "fru-eksempel"),
    ],
)
def test_what_somebody_wrote_is_in_no_survey(subject: str, name: str, value: str) -> None:
    """Not as a word either that would pass for an id: the sheet for the meeting has each question and answer of the file."""
    assert not is_survey(sheet_of_subjects({subject: {name: value}}))


def test_what_the_page_writes_is_a_survey() -> None:
    sheet = survey_of([{"home": "yes"}, {"way": "c", "dark": ""}], [{"sheets": 3, "home.yes": 2}])
    assert is_survey(sheet)
    assert is_survey(sheet_of_subjects({"a.00000001": {"q.home": "no", "removed": "yes"}}))
    assert not is_survey(sheet.model_copy(update={"contacts": sheet.answers}))
