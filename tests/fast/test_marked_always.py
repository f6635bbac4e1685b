"""A mark »always« says whose words they are, and is none of them: marking a text is no change of the standard."""

import pytest

from portal.model.urgency import Urgency, UrgencyCase
from portal.model.vocabulary import Level

CASE = UrgencyCase(level=Level.TODAY, text="Vandet breder sig.", words=("det breder sig",))
MARKED = CASE.model_copy(update={"always": True})


def _hurries(*cases: UrgencyCase, text: str = "Det drypper.", always: bool = False) -> Urgency:
    return Urgency(level=Level.CAN_WAIT, text=text, always=always, when=cases)


@pytest.mark.parametrize(("then", "now"), [(CASE, MARKED), (MARKED, CASE)])
def test_marking_a_case_is_no_change_and_it_stays(then: UrgencyCase, now: UrgencyCase) -> None:
    assert _hurries(then).reads_like(_hurries(now))
    assert [case.text for case in _hurries(now).where_decided(_hurries(then)).when] == [CASE.text]


def test_marking_the_reason_is_no_change() -> None:
    assert _hurries(always=True).reads_like(_hurries())
    assert _hurries().reads_like(_hurries(always=True))


def test_a_case_that_came_or_went_and_another_reason_are_changes() -> None:
    assert not _hurries().reads_like(_hurries(CASE))
    assert not _hurries(CASE).reads_like(_hurries())
    assert not _hurries().reads_like(_hurries(text="Det løber."))


def test_what_holds_whatever_a_meeting_decides_goes_by_today() -> None:
    """A case for all that is new is said and is no change; one that went is not said any more."""
    assert _hurries().reads_like(_hurries(MARKED))
    assert _hurries().where_decided(_hurries(MARKED)).when == ()
