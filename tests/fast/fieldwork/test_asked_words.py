"""What is asked goes along in each file of answers, so nothing may be in it for which the file is refused afterwards."""

import pytest

from portal.base.problems import Problems
from portal.fieldwork.asked_words import REFUSED, report_refused
from portal.model.interview import Interview
from portal.model.survey import Survey
from survey_sheets import SURVEY

CALLED = "Ved du, at vagten har 70 20 30 40?"


def interview(ask: str, name: str = "Huset") -> Interview:
    return Interview.model_validate(
        {"themes": [{"id": "house", "name": name, "questions": [{"id": "one", "ask": ask}]}]}
    )


def survey(ask: str, say: str) -> Survey:
    first = SURVEY.questions[0].model_copy(update={"ask": ask})
    scale = SURVEY.scales[0]
    answers = (scale.answers[0].model_copy(update={"say": say}), *scale.answers[1:])
    return SURVEY.model_copy(
        update={"questions": (first,), "scales": (scale.model_copy(update={"answers": answers}), *SURVEY.scales[1:])}
    )


@pytest.mark.parametrize(
    ("asked", "of"),
    [
        (survey(CALLED, "Ja"), interview("Virker lyset?")),
        (survey("Er du tryg?", "Ring 70203040"), interview("Virker lyset?")),
        (survey("Er du tryg?", "Ja"), interview(CALLED)),
        (survey("Er du tryg?", "Ja"), interview("Virker lyset?", "Vagten, 7020 3040")),
        (None, interview(CALLED)),
    ],
)
def test_a_question_that_would_lock_its_files_is_reported(asked: Survey | None, of: Interview) -> None:
    problems = Problems()
    report_refused(asked, of, problems)
    assert [one.message for one in problems.found] == [REFUSED]


def test_others_are_not() -> None:
    problems = Problems()
    report_refused(survey("Kender du 114 og 112?", "Ja"), interview("Hvad skete der i 2025?"), problems)
    report_refused(None, None, problems)
    assert not problems
