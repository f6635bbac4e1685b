"""Who does what in a department, the whole of it on two sheets of A4 for the fridge and the board."""

from portal.addresses import address, short
from portal.model.answer import Answer
from portal.model.department import Department
from portal.model.item import Item
from portal.model.origin import Origin
from portal.model.portal import Portal
from portal.model.vocabulary import Party
from portal.notices.data import Data
from portal.notices.words import chart_words
from portal.texts.catalogue import Catalogue
from portal.texts.contact import contact_lines
from portal.texts.wording import kind_in_words, meeting_in_words, title_of

TICKS = {
    Party.TENANT: (True, False),
    Party.DEPARTMENT: (False, True),
    Party.SHARED: (True, True),
}
"""Who has a tick under »you« and under »the department«; all others are named."""
MARKS = {Origin.DECIDED: "●", Origin.LAW: "§"}


def chart_data(department: Department, portal: Portal, site_url: str, t: Catalogue) -> Data:
    """Every item by category with its ticks; what a meeting decided and what law decides is marked."""
    place = address.department_table(department.slug)
    return {
        "department": title_of(department, t),
        "organisation": portal.organisation.name,
        "title": t("chart-title", department=title_of(department, t)),
        "status": _status(department, portal, t),
        "legend": [t("chart-decided", mark=MARKS[Origin.DECIDED]), t("chart-law", mark=MARKS[Origin.LAW])],
        "categories": _categories(department, portal, t),
        "contact": contact_lines(department, portal, t),
        "address": short.as_printed(place, site_url),
        "code": short.absolute(place, site_url),
        "words": chart_words(t),
    }


def _status(department: Department, portal: Portal, t: Catalogue) -> str:
    meeting = department.confirmation_on(portal.today)
    return (
        t("department-confirmed-on", meeting=meeting_in_words(meeting, t)) if meeting else t("department-unconfirmed")
    )


def _categories(department: Department, portal: Portal, t: Catalogue) -> list[Data]:
    groups = [(one.name, one.items) for one in portal.categories]
    own = [(t("department-own-items"), department.items)] if department.items else []
    return [
        {"name": name, "rows": [row for item in items for row in _rows(item, department, portal, t)]}
        for name, items in (*groups, *own)
    ]


def _rows(item: Item, department: Department, portal: Portal, t: Catalogue) -> list[Data]:
    """One row, or one for each kind of dwelling that has another share, under its name."""
    found: dict[tuple[Party, Party], tuple[Answer, list[str]]] = {}
    for kind in department.kinds:
        answer = portal.answer(item, department, kind)
        found.setdefault((answer.performs, answer.pays), (answer, []))[1].append(kind_in_words(department, kind, t))
    differ = len(found) > 1
    return [_row(answer, ", ".join(names) if differ else "", t) for answer, names in found.values()]


def _row(answer: Answer, kind: str, t: Catalogue) -> Data:
    return {
        "name": answer.item.name,
        "kind": kind,
        "mark": MARKS.get(answer.origin, ""),
        "does": _share(answer.performs, t),
        "pays": _share(answer.pays, t),
    }


def _share(party: Party, t: Catalogue) -> Data:
    you, department = TICKS.get(party, (False, False))
    return {"you": you, "department": department, "word": "" if party in TICKS else t.of("chart-party", party.value)}
