"""A resident's code: all answers fit, and no slip of the pen is taken for another code."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.fieldwork.codes import QUASIGROUP, answers_of, check_digit, code_of, edition_of
from portal.model.portal import Portal
from portal.model.survey import MOST_CODES

TEN = range(10)
surveys = st.lists(st.integers(1, 9), min_size=1, max_size=6)


def step(interim: int, digit: int) -> int:
    return int(QUASIGROUP[interim][digit])


def test_a_wrong_digit_is_found_wherever_it_is() -> None:
    """After every state two digits lead to two states, and the rest of a code never leads two states to one."""
    assert all(len({step(interim, digit) for digit in TEN}) == 10 for interim in TEN)
    assert all(len({step(interim, digit) for interim in TEN}) == 10 for digit in TEN)


def test_two_neighbours_that_were_swapped_are_found_wherever_they_are() -> None:
    for interim, one, other in product(TEN, TEN, TEN):
        if one != other:
            assert step(step(interim, one), other) != step(step(interim, other), one)


def test_the_check_digit_is_right_when_it_leads_to_nought() -> None:
    assert all(step(digit, digit) == 0 for digit in TEN)
    assert check_digit("572") == "4", "the example of Damm's thesis"


@pytest.mark.parametrize("first", range(0, 1_000_000, 49_999))
def test_every_slip_in_a_whole_code_is_found(first: int) -> None:
    digits = f"{first:06d}"
    code = digits + check_digit(digits)
    wrong = [code[:at] + str(digit) + code[at + 1 :] for at in range(7) for digit in TEN]
    swapped = [code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(6)]
    assert [one for one in (*wrong, *swapped) if one != code and check_digit(one) == "0"] == []


@given(surveys, st.data())
def test_what_was_answered_comes_back(sizes: list[int], data: st.DataObject) -> None:
    answers = tuple(data.draw(st.integers(0, size)) for size in sizes)
    code = code_of(answers, sizes)
    assert len(code) == 7
    assert answers_of(code, sizes) == (answers if any(answers) else None)


def test_every_set_of_answers_has_a_code_of_its_own() -> None:
    sizes = (3, 2, 9)
    every = list(product(*(range(size + 1) for size in sizes)))
    assert len({code_of(one, sizes) for one in every}) == len(every)


def test_what_is_no_code_is_refused() -> None:
    too_large = "999999" + check_digit("999999")
    for code in ("", "123", "0000000", "abcdefg", "12345678", "١٢٣٤٥٦٧", too_large):
        assert answers_of(code, (3, 3, 3)) is None


def test_a_code_of_other_questions_is_refused() -> None:
    """Also where they have as many answers: of all other editions none is taken for this one."""
    sizes, answers = (3, 3, 3, 3, 3, 3, 2), (1, 2, 3, 0, 1, 2, 1)
    first, second = (
        edition_of([ask, "yes", "Ja"], sizes) for ask in ("Er du tryg i opgangen?", "Er du tryg i kælderen?")
    )
    assert first != second
    code = code_of(answers, sizes, first)
    assert answers_of(code, sizes, first) == answers
    assert [one for one in range(81) if answers_of(code, sizes, one)] == [first]


def test_a_survey_that_fills_all_codes_has_one_edition() -> None:
    assert edition_of(["x"], (9, 9, 9, 9, 9, 9)) == 0


def test_the_organisations_own_survey_fits(portal: Portal) -> None:
    assert portal.survey
    assert 1 < portal.survey.codes <= MOST_CODES
