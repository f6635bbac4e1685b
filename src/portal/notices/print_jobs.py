"""What there is to print: every notice of every department, with the fingerprint that says whether it has changed."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from portal.addresses import sheets
from portal.addresses.sheets import GUIDE, ITEM, SIZES
from portal.model.department import Department
from portal.model.item import Item
from portal.model.portal import Portal
from portal.notices.chart import chart_data
from portal.notices.data import Data
from portal.notices.rules import rules_data
from portal.notices.sheet import guide_sheet, item_sheet, shared_sheet
from portal.notices.typeset import recipe
from portal.notices.visit_kit import kit_data
from portal.texts.catalogue import Catalogue


@dataclass(frozen=True)
class PrintJob:
    """One PDF: its address on the site, template and size. Its data are made only when somebody asks."""

    address: str
    template: str
    size: str
    make: Callable[[], Data]

    @cached_property
    def data(self) -> Data:
        """What the PDF says, without the day and version it carries."""
        return {**self.make(), "size": self.size}

    @cached_property
    def fingerprint(self) -> str:
        """The hash of all that decides how the PDF looks, but for the day it is made."""
        text = json.dumps([self.template, self.data, recipe()], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()


def print_jobs(
    portal: Portal,
    site_url: str,
    departments: list[Department],
    guides: list[str],
    items: list[str],
    t: Catalogue,
    sizes: tuple[str, ...] = SIZES,
) -> Iterator[PrintJob]:
    """The notices of these departments, guides and items in these sizes."""
    for department in departments:
        for kind, sheet, records in (
            (GUIDE, guide_sheet, [portal.guides[name] for name in guides]),
            (ITEM, item_sheet, _known(items, portal.items_of(department))),
        ):
            for record in records:
                made = _once(sheet, record, department, portal, site_url, t)
                yield from (
                    PrintJob(sheets.sheet(kind, record.id, size, department.slug), "sheet", size, made)
                    for size in sizes
                )


def _known(names: list[str], items: Mapping[str, Item]) -> list[Item]:
    """The items among the names; a department does not have another one's own."""
    return [items[name] for name in names if name in items]


def kit_jobs(portal: Portal, site_url: str, departments: list[Department], t: Catalogue) -> Iterator[PrintJob]:
    """The kit of each of these departments."""
    for department in departments:
        yield PrintJob(sheets.kit(department.slug), "kit", "a4", _once(kit_data, department, portal, site_url, t))


def house_jobs(portal: Portal, site_url: str, departments: list[Department], t: Catalogue) -> Iterator[PrintJob]:
    """Who does what and the house rules of each of these departments, the rules also to be folded."""
    for department in departments:
        slug, known = department.slug, (department, portal, site_url, t)
        yield PrintJob(sheets.chart(slug), "chart", "a4", _once(chart_data, *known))
        yield PrintJob(sheets.house_rules(slug, "a4"), "rules", "a4", _once(rules_data, *known))
        yield PrintJob(
            sheets.house_rules(slug, "a3"), "rules", "a4", _once(partial(rules_data, is_folded=True), *known)
        )


def shared_jobs(portal: Portal, site_url: str, t: Catalogue) -> Iterator[PrintJob]:
    """A guide's notice for every department, in every size."""
    for guide in portal.guides.values():
        made = _once(shared_sheet, guide, portal, site_url, t)
        yield from (PrintJob(sheets.shared(guide.id, size), "sheet", size, made) for size in SIZES)


def usual_jobs(portal: Portal, site_url: str, t: Catalogue) -> Iterator[PrintJob]:
    """What lies ready on every site: each department's kit, table and house rules, and the guides' notices for all.

    Four for each department and three for each guide: a department's own notice of a guide or an item is made in the browser, or
    when somebody asks for it, since departments times notices would take hours at sixty.
    """
    departments = list(portal.departments.values())
    yield from kit_jobs(portal, site_url, departments, t)
    yield from house_jobs(portal, site_url, departments, t)
    yield from shared_jobs(portal, site_url, t)


def all_jobs(portal: Portal, site_url: str, t: Catalogue) -> Iterator[PrintJob]:
    """All that can be printed."""
    yield from usual_jobs(portal, site_url, t)
    yield from print_jobs(portal, site_url, list(portal.departments.values()), list(portal.guides), portal.item_ids, t)


def _once(function: Callable[..., Data], *arguments: object) -> Callable[[], Data]:
    """The function's result, made at the first call: three sizes of a notice say the same."""
    result: list[Data] = []

    def made() -> Data:
        if not result:
            result.append(function(*arguments))
        return result[0]

    return made
