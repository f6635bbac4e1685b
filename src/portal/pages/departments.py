"""The list of departments and, for each, its home and its whole table."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from itertools import chain

from portal.addresses import address
from portal.model.answer import Answer
from portal.model.department import Department
from portal.model.department_facts import DwellingType
from portal.model.item import Category, CategoryHead, Item
from portal.model.origin import Origin
from portal.model.portal import Portal
from portal.model.vocabulary import DocumentKind, Scheme
from portal.pages.find import danish_order
from portal.pages.page import Page
from portal.pages.take_over import take_over_rules
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue
from portal.texts.happening import happening, next_times, over_at
from portal.texts.timeline import timeline
from portal.texts.wording import kind_in_words, origin_words, title_of

OWN_ITEMS = "egne-emner"
"""The anchor and short name of the category that holds a department's own items."""
OTHERS = (DocumentKind.MAINTENANCE, DocumentKind.RAADERET)
"""The documents that only some departments have; house rules are read everywhere."""


def departments_page(portal: Portal, t: Catalogue) -> Page:
    """`/afdelinger/`: every department with its streets, by the Danish alphabet, examples last."""
    ordered = sorted(portal.departments.values(), key=lambda d: (d.example, danish_order(d.name)))
    body = render("departments.html", address.DEPARTMENTS, t, departments=ordered)
    return Page(
        address.DEPARTMENTS,
        t("departments-title"),
        t("departments-description"),
        "departments",
        body,
        edit="content/departments",
    )


def department_pages(portal: Portal, t: Catalogue) -> list[Page]:
    """Home and table of every department."""
    return [
        page
        for department in portal.departments.values()
        for page in (_home(department, portal, t), _table(department, portal, t))
    ]


def _home(department: Department, portal: Portal, t: Catalogue) -> Page:
    here = address.department(department.slug)
    now = datetime.combine(portal.today, time())
    body = render(
        "department.html",
        here,
        t,
        department=department,
        emergency=portal.emergency_of(department),
        happening=happening(portal, department, t),
        adoption=department.adoption_on(portal.today),
        proposes=department.house_rules_on(portal.today) is not None,
        schemes=_schemes(department, portal),
        decisions=_decisions(department, portal),
        successor=next((d for d in portal.departments.values() if d.predecessor(department.slug)), None),
        take_overs=take_over_rules(portal, t, department),
        timeline=(held := timeline(department, portal, t)),
        news=next((one for one in held if one.is_dated), None),
        has_feed=portal.organisation.site_url is not None,
        still_read=[(kind, department.still_read(kind, portal.today)) for kind in DocumentKind],
        documents=[text for kind in OTHERS if (text := department.document_on(portal.today, kind))],
        corrections=[c for m in department.meetings for n in ("decisions.yml", "meeting.yml") for c in m.corrected(n)],
        activities=[
            (one, next_times(one, portal.today, t), over_at(one))
            for one in department.activities
            if not one.is_over(now)
        ],
        overdue=department.review_is_overdue(portal.today),
    )
    title = title_of(department, t)
    description = t("department-description", department=title)
    return Page(here, title, description, "department", body, department.file, department=department.slug)


def _schemes(department: Department, portal: Portal) -> dict[str, Scheme | None]:
    """The scheme of the department ("") and of each dwelling type today."""
    kinds = {"": None, **{kind.id: kind.id for kind in department.dwelling_types}}
    return {name: department.scheme_of(kind, on=portal.today) for name, kind in kinds.items()}


def _decisions(department: Department, portal: Portal) -> list[tuple[Item, DwellingType | None, Answer]]:
    """What it decided on each item and each dwelling type, in the order of the latest decisions."""
    about = dict.fromkeys((one.decision.item, one.decision.dwelling_type) for one in department.decided)
    items = portal.items_of(department)
    answers = [(department.dwelling_type(kind), portal.answer(items[item], department, kind)) for item, kind in about]
    return [(answer.item, kind, answer) for kind, answer in answers if answer.says_what_was_decided]


def categories_of(department: Department, portal: Portal, t: Catalogue) -> tuple[Category, ...]:
    """The categories of the standard and, where it has items of its own, one with them."""
    if not department.items:
        return portal.categories
    own = CategoryHead(id=OWN_ITEMS, name=t("department-own-items"))
    return (*portal.categories, Category(category=own, items=department.items))


def _table(department: Department, portal: Portal, t: Catalogue) -> Page:
    here = address.department_table(department.slug)
    categories = categories_of(department, portal, t)
    rows = {c.id: [_row(item, department, portal, t) for item in c.items] for c in categories}
    body = render(
        "department-table.html",
        here,
        t,
        department=department,
        categories=categories,
        rooms=portal.rooms.values(),
        rows=rows,
        decided=sum(row.answer.origin is Origin.DECIDED for found in rows.values() for row in found),
        confirmed=(confirmed := department.confirmation_on(portal.today)),
        whole=bool(confirmed and confirmed.standard and portal.items.keys() <= confirmed.standard.by_item.keys()),
        scheme=department.scheme_of(on=portal.today),
        usual=_usual_origin(chain.from_iterable(rows.values()), t),
    )
    name = title_of(department, t)
    title, description = (
        t("department-table-title", department=name),
        t("department-table-description", department=name),
    )
    headings = tuple((2, f"kategori-{c.id}", c.name) for c in categories)
    edit = _decided_in(department) or department.file
    return Page(here, title, description, "table", body, edit, headings, department.slug)


def _decided_in(department: Department) -> str:
    """The file of its latest decisions, or "" when it has none of its own."""
    files = [one.meeting.decisions.file for one in department.decided if one.meeting.decisions]
    return next(filter(None, files), "")


@dataclass(frozen=True)
class Row:
    """The answer of a row and, where the kinds of dwelling read different things, whose it is and the others."""

    answer: Answer
    kind: str = ""
    others: tuple[tuple[str, str, Answer], ...] = ()
    """Id of the dwelling type, its name, its answer."""


def _usual_origin(rows: Iterable[Row], t: Catalogue) -> str:
    """Where most rows have their answer from: on paper it is said once."""
    words = Counter(origin_words(row.answer, t) for row in rows)
    return words.most_common(1)[0][0] if words else ""


def _row(item: Item, department: Department, portal: Portal, t: Catalogue) -> Row:
    found = [(kind, portal.answer(item, department, kind)) for kind in department.kinds]
    (first, usual), rest = found[0], found[1:]
    others = tuple(
        (kind or "", kind_in_words(department, kind, t), one) for kind, one in rest if not usual.says_the_same(one)
    )
    return Row(usual, kind_in_words(department, first, t) if others else "", others)
