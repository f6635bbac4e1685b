"""The pages that staff use in the field, on a phone without a network: what is written there stays on the phone."""

from dataclasses import asdict

from portal.addresses import address, short
from portal.base.problems import Problems, quote
from portal.base.suggestions import suggestion
from portal.fieldwork.asked_words import report_refused
from portal.fieldwork.checklist import FLOORED, MACHINES, PARTS, PLACES, ROOMS, field_name, parts_of
from portal.fieldwork.figures import QUESTIONS
from portal.fieldwork.lists import TRADES
from portal.fieldwork.page_words import visit_words
from portal.fieldwork.report import (
    ROLES,
    WISHES,
    finding_in_words,
    part_in_words,
    question_in_words,
    visits_outcomes,
)
from portal.fieldwork.sheet import SCHEMA
from portal.model.fieldwork import Fieldwork
from portal.model.portal import Portal
from portal.pages.cases import cases_page
from portal.pages.interview import interview_pages
from portal.pages.page import FIELDWORK as KIND
from portal.pages.page import Page
from portal.pages.survey import survey_pages
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue
from portal.texts.wording import title_of

EDIT = "content/organisation.yml"


def fieldwork_pages(portal: Portal, problems: Problems, t: Catalogue) -> list[Page]:
    """The overview and a page for each tool; none unless the organisation has turned them on. Guides of slips that are none, and
    parts that nobody looks at, and questions that would lock their files, are reported as problems.
    """
    known = portal.organisation.fieldwork
    for number, one in enumerate(known.guides if known else ()):
        for field, name, all_known in (
            ("part", one.part, [part.field for part in PARTS]),
            ("guide", one.guide, portal.guides),
        ):
            if name not in all_known:
                place = portal.organisation.place("fieldwork", "guides", number, field)
                problems.add(place, f"{quote(name)} findes ikke. {suggestion(name, list(all_known))}")
    if known is None:
        return []
    report_refused(portal.survey, portal.interview, problems)
    tools = [
        _visits(known, portal, t),
        *survey_pages(known, portal, t),
        cases_page(known, portal, t),
        *interview_pages(known, portal, t),
    ]
    return [_overview(known, tools, t), *tools]


def _known(known: Fieldwork, portal: Portal, here: str, t: Catalogue) -> dict[str, object]:
    """What the script counts by, and the guides that a slip leads to."""
    guides = {one.part: portal.guides[one.guide] for one in known.guides if one.guide in portal.guides}
    return {
        "questions": [asdict(one) for one in QUESTIONS],
        "parts": [{"field": part.field, "trade": part.trade.value} for part in PARTS],
        "trades": TRADES,
        "places": PLACES,
        "wishes": [field_name("wish", one) for one in WISHES],
        "roles": ROLES,
        "names": {
            **{
                f"found.{kind}.{answer}": finding_in_words(one.field, answer, t)
                for one in QUESTIONS
                for kind in [one.field.partition(".")[0]]
                for answer in one.findings
            },
            **{f"role.{one}": t.of("visits-role", one) for one in ROLES},
            **{one.field: question_in_words(one.field, t) for one in QUESTIONS},
            **{f"part.{part.field}": part_in_words(part.field, t) for part in PARTS},
            **{f"place.{one}": t.of("visit-place", one) for one in PLACES},
            **{f"wish.{one}": t.of("visits-wish", one) for one in WISHES},
        },
        "guides": {
            part: {"id": one.id, "title": one.title, "way": address.relative(here, short.guide(one.id))}
            for part, one in guides.items()
        },
    }


def _overview(known: Fieldwork, tools: list[Page], t: Catalogue) -> Page:
    body = render("fieldwork.html", known.page, t, tools=[one for one in tools if one.title], schema=SCHEMA)
    return Page(known.page, t("fieldwork-title"), t("fieldwork-description"), KIND, body, EDIT)


def _visits(known: Fieldwork, portal: Portal, t: Catalogue) -> Page:
    here = address.visits(known.page)
    body = render(
        "visits.html",
        here,
        t,
        known=known,
        departments=[(one.slug, title_of(one, t)) for one in portal.departments.values()],
        rooms=[(room, parts_of(room)) for room in ROOMS],
        machines=MACHINES,
        places=PLACES,
        floored=FLOORED,
        roles=ROLES,
        outcomes=visits_outcomes(t),
        known_parts=_known(known, portal, here, t),
        named=field_name,
        words=visit_words(known.keep_months, t),
    )
    return Page(here, t("visits-title"), t("visits-description"), KIND, body, EDIT)
