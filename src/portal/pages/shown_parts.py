"""What `/designsystem/` fills its components with: one of each kind from the content itself. What an editor rewrites daily, the
steps of a guide, has words of the page's own, so that a comma in a guide makes no other page and no other picture of this one.
"""

from collections.abc import Mapping
from functools import partial
from itertools import zip_longest

from babel import Locale

from portal.addresses import address, short
from portal.fieldwork.checklist import field_name
from portal.fieldwork.report import visits_outcomes
from portal.fieldwork.survey import tables_for_paper
from portal.markdown.prose import render as render_prose
from portal.markdown.steps import StepProse, render_steps
from portal.model.department import Department
from portal.model.guide import Step
from portal.model.item import Item
from portal.model.portal import Portal
from portal.model.versions import Version, standard_beside, versions_of
from portal.model.vocabulary import DocumentKind, Level, Role
from portal.pages.guides import picture
from portal.pages.rooms import crops_of, things_of
from portal.pages.share import share_box
from portal.pages.still import Still
from portal.pages.take_over import take_over_rules
from portal.pages.templates import render, trusted
from portal.pages.tools import drawn_tools
from portal.pages.versions import Comparison, compared
from portal.texts.catalogue import Catalogue
from portal.texts.happening import happening
from portal.texts.wording import kind_in_words

HERE = address.DESIGN_SYSTEM
SIGNS = ("quiet", "tools", "laundry", "other")
"""What the hours of house rules are about."""


def shown_departments(portal: Portal) -> tuple[Department, ...]:
    """An example where there is one, with kinds of dwellings if any has; and the one with most versions of its house rules."""

    def kinds(one: Department) -> tuple[bool, bool]:
        return one.example, bool(one.dwelling_types)

    def versions(one: Department) -> int:
        return len(_versions(one, portal))

    every = portal.departments.values()
    return (max(every, key=kinds), max(every, key=versions)) if every else ()


def shown_parts(portal: Portal, t: Catalogue) -> dict[str, object]:
    """The values of the page's components; none where nothing fills them yet."""
    departments = shown_departments(portal)
    if not (departments and portal.guides and portal.items):
        return {"still": None}
    return {
        **_answers(portal, departments[0]),
        **_papers(portal, t, *departments),
        **_written(portal, t),
        "still": Still(),
    }


def _answers(portal: Portal, department: Department) -> Mapping[str, object]:
    room = next((room for room in portal.rooms.values() if room.things), None)
    samples = _samples(portal)
    dangers = {danger.mark: danger for danger in portal.dangers.dangers}
    return {
        "department": department,
        "answers": [portal.standard_answer(item) for item in samples],
        "own": portal.answer(samples[0], department, department.kinds[0]),
        "roles": list(Role),
        "levels": [level for level in Level if level is not Level.CAN_WAIT],
        "rooms": list(portal.rooms.values()),
        "rooms_by_id": portal.rooms,
        "tiles": list(portal.rooms.values())[:3],
        "categories": portal.categories[:3],
        "things": things_of(room, portal)[:3] if room else [],
        "crops": crops_of(room, portal) if room else {},
        "sources": list(portal.sources.values())[:2],
        "tools": [(portal.tools[tool], drawing) for tool, drawing in drawn_tools(portal).items()][:3],
        "dangers": list(dangers.values()),
        "languages": [_language(code) for code in sorted(portal.languages)],
        "base_url": ".",
    }


def _papers(portal: Portal, t: Catalogue, department: Department, ruled: Department) -> Mapping[str, object]:
    guide = max(portal.guides.values(), key=lambda one: sum(bool(step.picture) for step in one.steps[:2]))
    versions = _versions(ruled, portal)
    steps = render_steps(t("design-state-steps"), _as_written) or []
    kinds = [kind_in_words(department, kind, t) for kind in department.kinds]
    return {
        "guide": guide,
        "steps": [_step(one, drawn, portal) for one, drawn in zip_longest(steps, guide.steps[: len(steps)])],
        "share": share_box(guide.title, partial(short.guide, guide.id), HERE, portal, t),
        "organisation": portal.organisation.name,
        "happening": happening(portal, department, t),
        "happening_everywhere": render("happening.html", HERE, t, happening=[], department=None),
        "take_overs": take_over_rules(portal, t),
        "kind": DocumentKind.HOUSE_RULES,
        "kind_names": [kinds[0], kinds[-1]],
        "versions": versions[:2],
        "compared": _compared(versions, portal),
    }


def _compared(versions: list[Version], portal: Portal) -> Comparison:
    """What the newest text changed in the one before it, else in today's standard: a change of each kind."""
    before = versions[1].text if len(versions) > 1 else standard_beside(DocumentKind.HOUSE_RULES, portal)
    if not (versions and before):
        return Comparison((), 0)
    found = compared(before, versions[0].text)
    return Comparison(tuple({one.change: one for one in found.changes}.values()), found.same)


def _written(portal: Portal, t: Catalogue) -> Mapping[str, object]:
    line = render_prose(t("design-state-line"), _as_written)
    hours = [{"about": "", "lines": [t("design-state-hours")]}]
    return {
        "contents": [(2, name, t.of("design", name)) for name in ("type", "colours", "day")],
        "line": trusted(line.html),
        "clauses": [{"id": "day", "title": t.of("design-hours", sign), "sign": sign, "hours": hours} for sign in SIGNS],
        "outcomes": visits_outcomes(t),
        "named": field_name,
        "known": portal.organisation.fieldwork,
        "survey": portal.survey,
        "survey_tables": tables_for_paper(portal.survey) if portal.survey else [],
    }


def _language(code: str) -> dict[str, str]:
    """A language by its own name; the look-up's says more of it."""
    locale = Locale.parse(code)
    direction = "rtl" if locale.character_order == "right-to-left" else "ltr"
    return {
        "code": code,
        "name": locale.get_language_name(code) or code,
        "direction": direction,
        "hello": "",
        "letters": "",
    }


def _as_written(target: str, is_picture: bool) -> str:
    return target


def _versions(department: Department, portal: Portal) -> list[Version]:
    return versions_of(department, DocumentKind.HOUSE_RULES, portal)


def _step(words: StepProse, drawn: Step | None, portal: Portal) -> dict[str, object]:
    """A step in the page's own words with the drawing of a guide."""
    drawing = picture(drawn.picture, drawn.picture_text, portal) if drawn else None
    return {"html": trusted(words.html), "text": words.text, "picture": drawing}


def _samples(portal: Portal) -> list[Item]:
    """An item of each urgency that the content has."""
    return list({item.urgency.level: item for item in portal.items.values()}.values())
