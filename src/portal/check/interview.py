"""The interview's themes and questions: each id once, and no more than a file has room for."""

from portal.base.problems import Problems, quote
from portal.model.interview import MOST_QUESTIONS, MOST_THEMES, Interview

TAKEN = "interview"
"""In a file, `interview.order` is the order of the themes, and `<theme>.order` that of its questions."""


def check_interview(interview: Interview | None, problems: Problems) -> None:
    """Report what keeps answers from being kept apart. Nothing without an interview."""
    if interview is None:
        return
    _report(interview, ("themes",), [one.id for one in interview.themes], MOST_THEMES, problems)
    for number, theme in enumerate(interview.themes):
        if theme.id == TAKEN:
            problems.add(
                interview.place("themes", number, "id"),
                f"{quote(TAKEN)} bruges af filerne selv. Giv temaet et andet id.",
            )
        place = ("themes", number, "questions")
        _report(interview, place, [one.id for one in theme.questions], MOST_QUESTIONS, problems)


def _report(interview: Interview, place: tuple[str | int, ...], ids: list[str], most: int, problems: Problems) -> None:
    if len(ids) > most:
        problems.add(interview.key_place(*place), f"Der er {len(ids)} under {quote(place[-1])}. Skriv højst {most}.")
    for number, one in enumerate(ids):
        if one in ids[:number]:
            problems.add(
                interview.place(*place, number, "id"), f"{quote(one)} bruges to gange. Giv den ene et andet id."
            )
