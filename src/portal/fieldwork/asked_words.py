"""What is asked goes into every file of answers; a file with a personal number in it can't be opened again."""

from collections.abc import Iterable

from portal.base.problems import Place, Problems
from portal.fieldwork.guard import refused
from portal.model.interview import Interview
from portal.model.survey import Survey

REFUSED = (
    "Teksten ligner et CPR-nummer, et telefonnummer eller en e-mail. Den står i hver fil med svar, og så kan filen "
    "ikke åbnes igen. Skriv den uden."
)


def report_refused(survey: Survey | None, interview: Interview | None, problems: Problems) -> None:
    """Report each text of theirs that fieldwork.guard refuses."""
    for text, place in (*_of_survey(survey), *_of_interview(interview)):
        if refused(text):
            problems.add(place, REFUSED)


def _of_survey(survey: Survey | None) -> Iterable[tuple[str, Place]]:
    if survey is None:
        return
    for number, scale in enumerate(survey.scales):
        for at, answer in enumerate(scale.answers):
            yield answer.say, survey.place("scales", number, "answers", at, "say")
    for number, question in enumerate(survey.questions):
        yield question.ask, survey.place("questions", number, "ask")


def _of_interview(interview: Interview | None) -> Iterable[tuple[str, Place]]:
    if interview is None:
        return
    for number, theme in enumerate(interview.themes):
        yield theme.name, interview.place("themes", number, "name")
        for at, question in enumerate(theme.questions):
            yield question.ask, interview.place("themes", number, "questions", at, "ask")
