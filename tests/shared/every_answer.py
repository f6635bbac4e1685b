"""Every item × department × kind of dwelling of the marked portal, and what a surface has to say of each."""

from collections.abc import Iterator

from marked_portal import marked_texts, marks_in, standards_mark, urgency_marks
from portal.model.answer import Answer
from portal.model.department import Department
from portal.model.item import Item
from portal.model.portal import Portal
from portal.texts.wording import action_in_words, limits_in_words

T = marked_texts()
SITE = "https://hjaelp.eksempel.dk"


def everywhere(portal: Portal) -> Iterator[tuple[Department, str | None, Item, Answer]]:
    for department in portal.departments.values():
        for kind in department.kinds:
            for item in portal.items_of(department).values():
                yield department, kind, item, portal.answer(item, department, kind)


def wanted(answer: Answer) -> set[str]:
    """The marks that every surface has to show."""
    said = [action_in_words(answer, T), answer.note or "", *limits_in_words(answer, T)]
    return marks_in(" ".join(said))


def hurry(answer: Answer) -> set[str]:
    """The marks of every surface that says why it is urgent."""
    return marks_in(answer.urgency.in_words)


def unwanted(item: Item, *answers: Answer) -> set[str]:
    """The standard's marks, where no answer says them."""
    says_action = any(answer.action == item.action for answer in answers)
    reasons = {*urgency_marks(item)} - set().union(*(hurry(answer) for answer in answers))
    return reasons if says_action else {standards_mark(item), *reasons}


def answers_of(item: Item, department: Department, portal: Portal) -> list[Answer]:
    return [portal.answer(item, department, kind) for kind in department.kinds]


def faults(said: set[str], item: Item, answers: list[Answer]) -> set[str]:
    """What a surface for all kinds of dwelling leaves out, and what it says against them."""
    every = set().union(*(wanted(answer) for answer in answers))
    return (every - said) | (unwanted(item, *answers) & said)


def in_words(answer: Answer) -> tuple[str, str]:
    """Who does it and who pays; nothing is said twice."""
    does, pays = T.of("answer-performs", answer.performs.value), T.of("answer-pays", answer.pays.value)
    return does, "" if pays == does else pays
