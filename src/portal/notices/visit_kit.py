"""The kit for a servicebesøg: everything the ejendomsmester and a colleague carry, for one department."""

from collections.abc import Sequence

from portal.addresses import address, short
from portal.fieldwork.survey import tables_for_paper
from portal.model.department import Department
from portal.model.item import Item
from portal.model.net import NetThing
from portal.model.portal import Portal
from portal.model.vocabulary import Role
from portal.notices.data import Data
from portal.notices.forms import FormValues, blank_data
from portal.notices.rules import clause_title, rules_status
from portal.notices.words import kit_words
from portal.texts.catalogue import Catalogue
from portal.texts.contact import contact_lines
from portal.texts.wording import kind_in_words, title_of


def kit_data(department: Department, portal: Portal, site_url: str, t: Catalogue) -> Data:
    """What the kit's pages say: notice, checklist, overview, the net, safety survey and guides with their codes."""
    notice = blank_data("varsling", FormValues(), department, portal, site_url, t)
    return {
        **notice,
        "notice": notice,
        "words": kit_words(t),
        "title": t("notices-kit-title", department=title_of(department, t)),
        "overview": _overview(department, portal, t),
        "confirmed": department.confirmation_on(portal.today) is not None,
        "net": [_thing(thing, portal, t) for thing in (portal.net.things if portal.net else ())],
        "rules": _rules(department, portal, site_url, t),
        "survey": [{"answers": answers, "questions": asked} for answers, asked in _survey(portal)],
        "open_questions": [*portal.survey.open] if portal.survey else [],
        "guides": [_guide(guide_id, department, portal, site_url) for guide_id in portal.guides],
    }


def lists_data(department: Department, dwellings: Sequence[str], portal: Portal, t: Catalogue) -> Data:
    """What the lists say: a checklist and an agreement with its copy for each dwelling, by the name it has."""
    return {
        "department": title_of(department, t),
        "organisation": portal.organisation.name,
        "title": t("notices-kit-lists-title", department=title_of(department, t)),
        "contact": contact_lines(department, portal, t),
        "dwellings": [*dwellings],
        "words": kit_words(t),
    }


def _survey(portal: Portal) -> list[tuple[list[str], list[str]]]:
    return tables_for_paper(portal.survey) if portal.survey else []


def _thing(thing: NetThing, portal: Portal, t: Catalogue) -> Data:
    """What lies in the net: its name, with a word where nobody has confirmed that it does, and when it is filled up."""
    name = portal.tools[thing.tool].name
    return {
        "name": name if thing.confirmed else t("notices-kit-net-proposed", tool=name),
        "refill": thing.refill or "",
    }


def _rules(department: Department, portal: Portal, site_url: str, t: Catalogue) -> Data:
    """The house rules that are read there: whether a meeting adopted them, the names of the clauses, and the way to them."""
    rules, place = portal.house_rules_of(department), address.department_house_rules(department.slug)
    return {
        "status": rules_status(department, rules, portal, t),
        "clauses": [clause_title(one, rules, portal) for one in rules.clauses],
        "address": short.as_printed(place, site_url),
        "code": short.absolute(place, site_url),
    }


def _overview(department: Department, portal: Portal, t: Catalogue) -> list[tuple[str, str, list[str]]]:
    """The tenant's part → the items it holds for, each group under its word; with whose it is where kinds differ."""
    groups: dict[Role, list[str]] = {role: [] for role in Role}
    for item in portal.items_of(department).values():
        for role, kinds in _kinds_by_role(item, department, portal, t).items():
            whole = len(kinds) == len(department.kinds)
            groups[role].append(item.name if whole else f"{item.name} ({', '.join(kinds)})")
    return [(role.value, t.of("notices-kit-role", role.value), names) for role, names in groups.items() if names]


def _kinds_by_role(item: Item, department: Department, portal: Portal, t: Catalogue) -> dict[Role, list[str]]:
    found: dict[Role, list[str]] = {}
    for kind in department.kinds:
        role = portal.answer(item, department, kind).role
        found.setdefault(role, []).append(kind_in_words(department, kind, t))
    return found


def _guide(guide_id: str, department: Department, portal: Portal, site_url: str) -> Data:
    place = short.guide(guide_id, department.short_name)
    return {
        "title": portal.guides[guide_id].title,
        "address": short.as_printed(place, site_url),
        "code": short.absolute(place, site_url),
    }
