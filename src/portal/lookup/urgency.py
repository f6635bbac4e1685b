"""Why an item is urgent and when it can wait less, as the finder knows it."""

from portal.lookup.department_schema import ShownCase
from portal.model.answer import Answer
from portal.model.urgency import HASTE, Urgency


def shown_cases(urgency: Urgency) -> tuple[ShownCase, ...]:
    """The cases of an item, the most urgent first: a question that names several is as urgent as the worst."""
    worst_first = sorted(urgency.when, key=lambda case: -HASTE.index(case.level))
    return tuple(ShownCase(level=case.level, text=case.text, words=",".join(case.words)) for case in worst_first)


def untold_cases(urgency: Urgency) -> tuple[ShownCase, ...]:
    """The same without their texts, which an open card says."""
    return tuple(case.model_copy(update={"text": None}) for case in shown_cases(urgency))


def own_reasons(answer: Answer) -> dict[str, object]:
    """What an answer says of its urgency where that is not what its item says; nothing where it is."""
    said, usual = answer.urgency, answer.item.urgency
    reason = {} if said.text == usual.text else {"reason": said.text or ""}
    sooner = {} if said.when == usual.when else {"sooner": shown_cases(said)}
    return {**reason, **sooner}
