"""How soon one must act, in the words of who does it."""

from collections.abc import Sequence

from portal.model.answer import Answer
from portal.model.vocabulary import Level, Party
from portal.texts.catalogue import Catalogue

THEIRS_TOO = {Party.TENANT, Party.SHARED, Party.HOUSE_RULES, Party.DEPENDS_ON_SCHEME}
"""Where the tenant does it, or may have to: the answer leaves that to a clause, or to a scheme that is not known here."""


def urgency_in_words(answers: Sequence[Answer], t: Catalogue) -> str:
    """The badge of an item's own level, with the answers of all kinds of dwelling it is for. What the tenant performs is done
    today, whoever pays; what others perform is reported; where both do a part, some do and some don't, or a clause says who, one
    of the two.
    """
    level = answers[0].item.urgency.level
    performs = {one.performs for one in answers}
    if level is not Level.TODAY or not performs & THEIRS_TOO:
        return t.of("answer-urgency", level.value)
    return t("answer-do-today" if performs == {Party.TENANT} else "answer-do-or-report-today")
