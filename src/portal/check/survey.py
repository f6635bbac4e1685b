"""The survey's questions: each id once, each with a scale that exists, and together no more than a code of six digits holds."""

from collections.abc import Iterable

from portal.base.problems import Problems, quote
from portal.base.suggestions import suggestion
from portal.model.survey import MOST_CODES, Scale, Survey


def check_survey(survey: Survey | None, problems: Problems) -> None:
    """Report what keeps a resident's answers from being counted. Nothing without a survey."""
    if survey is None:
        return
    _report_twice(survey, ("scales",), [one.id for one in survey.scales], problems)
    _report_twice(survey, ("questions",), [one.id for one in survey.questions], problems)
    for number, scale in enumerate(survey.scales):
        place = ("scales", number, "answers")
        _report_twice(survey, place, [one.id for one in scale.answers], problems)
        if not _counts(scale):
            problems.add(
                survey.key_place(*place),
                "Mindst ét svar skal have »share: yes«, og mindst ét skal ikke. Ellers er der ingen andel.",
            )
    known = [one.id for one in survey.scales]
    for number, question in enumerate(survey.questions):
        if question.scale not in known:
            problems.add(
                survey.place("questions", number, "scale"),
                f"{quote(question.scale)} findes ikke under »scales«. {suggestion(question.scale, known)}",
            )
    if survey.codes > MOST_CODES:
        problems.add(
            survey.key_place("questions"),
            f"Spørgsmålene kan besvares på {_dotted(survey.codes)} måder, men en kode på syv cifre har kun plads til "
            f"{_dotted(MOST_CODES)}. "
            "Slet et spørgsmål, eller brug færre svar.",
        )


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _counts(scale: Scale) -> bool:
    shares = {one.share for one in scale.answers}
    return shares == {True, False}


def _report_twice(survey: Survey, place: tuple[str | int, ...], ids: Iterable[str], problems: Problems) -> None:
    first: set[str] = set()
    for number, one in enumerate(ids):
        if one in first:
            problems.add(survey.place(*place, number, "id"), f"{quote(one)} bruges to gange. Giv den ene et andet id.")
        first.add(one)
