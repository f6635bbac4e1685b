"""When an item can wait less, as the finder knows it."""

from portal.lookup.department_schema import ShownCase
from portal.model.urgency import HASTE, Urgency


def shown_cases(urgency: Urgency) -> tuple[ShownCase, ...]:
    """The cases of an item, the most urgent first: a question that names several is as urgent as the worst."""
    worst_first = sorted(urgency.when, key=lambda case: -HASTE.index(case.level))
    return tuple(ShownCase(level=case.level, text=case.text, words=",".join(case.words)) for case in worst_first)
