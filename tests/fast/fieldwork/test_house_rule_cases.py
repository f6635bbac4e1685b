"""House-rule cases: nothing can be written in them, they add up by a second route, and no small number can be worked out."""

from itertools import product

import pytest
from hypothesis import given

from case_sheets import case_lists, cases_of
from portal.fieldwork.cases import CHOICES, WITHIN, case_figures, is_cases
from portal.fieldwork.cases_report import cases_summary, cases_tables
from portal.fieldwork.figures import LEAST
from portal.fieldwork.hiding import shown_parts
from portal.fieldwork.joining import joined
from portal.texts.catalogue import catalogue
from visit_sheets import DEVICES

DA = catalogue("da")


@given(case_lists)
def test_pandas_counts_the_same(cases: list[dict[str, str]]) -> None:
    import pandas  # here: each worker collects all tests, and one runs this

    known = case_figures([cases_of(cases)])
    frame = pandas.DataFrame(cases, columns=[*CHOICES, "removed"], dtype=object).fillna("")
    there = frame[(frame["removed"] != "yes") & (frame["month"] != "")]
    assert known.cases == len(there)
    for name, values in CHOICES.items():
        assert known.answers[name] == {one: int((there[name] == one).sum()) for one in values}
    assert known.contact.findings == int(there["days"].isin(WITHIN).sum())
    assert known.contact.answered == int((there["days"] != "").sum())


@given(case_lists, case_lists)
def test_colleagues_files_add_up_whichever_comes_first(
    some: list[dict[str, str]], others: list[dict[str, str]]
) -> None:
    one, other = cases_of(some), cases_of(others, DEVICES[1])
    whole = joined(one, other)
    assert whole == joined(other, one) == joined(whole, other) == joined(whole, whole)
    assert case_figures([whole]) == case_figures([one, other])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "fru Eksempel"),
        ("note", "yes"),
        ("kind", "talk"),
        ("removed", "no"),
        ("dwelling", "2-tv"),
        ("note", ""),
    ],
)
def test_a_word_of_anybodys_is_in_no_file(name: str, value: str) -> None:
    case = {"month": "03", "kind": "noise", "channel": "mail", "days": "3-7", "step": "talk", "closed": "yes"}
    assert is_cases(cases_of([case]))
    assert not is_cases(cases_of([{**case, name: value}]))


def test_nor_in_its_words_or_where_a_case_is_named() -> None:
    sheet = cases_of([{"month": "03"}])
    assert not is_cases(sheet.model_copy(update={"words": {"kind": "Fru Eksempel"}}))
    assert not is_cases(sheet.model_copy(update={"contacts": sheet.answers}))
    assert not is_cases(sheet.model_copy(update={"answers": {"fru-eksempel": {}}}))


def test_a_hidden_part_can_not_be_worked_out_from_the_others() -> None:
    """By trying: whatever is shown of three parts, a hidden one could have been each of zero to four, and one that is shown each
    of five numbers, so that nobody who knows the whole can subtract.
    """
    behind: dict[tuple[int | None, ...], list[tuple[int, ...]]] = {}
    for counts in product(range(15), repeat=3):
        shown = tuple(shown_parts(dict(zip("abc", counts, strict=True))).values())
        behind.setdefault(shown, []).append(counts)
    for shown, could in behind.items():
        for part, count in enumerate(shown):
            assert {one[part] for one in could} == set(range(count or 0, (count or 0) + LEAST))


def test_the_public_form_hides_and_says_how_fast() -> None:
    cases = [{"month": "01", "kind": "noise", "days": "1", "step": "talk"}] * 9
    cases += [{"month": "02", "kind": "smoke", "days": "8", "step": "complaint"}] * 6 + [
        {"month": "03", "kind": "pets"}
    ] * 2
    sheet = cases_of(cases)
    year, public = cases_tables([sheet], DA)
    assert year.rows[0] == ("Første kontakt", "Inden for to dage", "9", "60 %")
    assert public.rows[0] == ("Første kontakt", "Inden for to dage", "60 %")
    kinds = {row[1]: row[2] for row in public.rows if row[0] == "Hvad handler den om?"}
    assert (kinds["Støj"], kinds["Røg og lugt"], kinds["Husdyr"]) == ("mindst 5", "mindst 5", "skjult")


def test_a_department_with_few_cases_is_not_said_to_have_none() -> None:
    for cases in ([], [{"month": "01", "kind": "noise", "days": "1", "step": "talk"}] * 4):
        assert {row[2] for row in cases_tables([cases_of(cases)], DA)[-1].rows} == {"skjult"}


def test_one_case_is_said_as_one() -> None:
    assert cases_summary([cases_of([{"month": "01"}])], DA) == "1 sag."


def test_each_department_has_a_line_when_several_are_given() -> None:
    other = cases_of(
        [{"month": "05", "days": "0", "step": "mediation", "closed": "yes"}],
        id="cases:eksempelparken:2026-01-01",
        department="eksempelparken",
        name="Eksempelparken (eksempel)",
    )
    _, departments, _ = cases_tables([cases_of([{"month": "01", "days": "8"}]), other], DA)
    assert departments.rows == (
        ("Eksempelgården (eksempel)", "1", "0", "0 %", "0", "0", "0", "0"),
        ("Eksempelparken (eksempel)", "1", "1", "100 %", "0", "1", "0", "1"),
    )
