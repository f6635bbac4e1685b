"""`portal diff BASE`: what a change does to the answers, in words: for a pull request, or before one publishes."""

import argparse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from portal.base.problems import CommandError, ContentError, Problems
from portal.check.content import read_portal
from portal.check.content_files import CONTENT
from portal.check.renamed_items import ids_of_today
from portal.commands.answers_table import in_short, said
from portal.commands.change import checked_portal
from portal.commands.import_file import USUAL_TITLE
from portal.model.answer import Answer
from portal.model.department import Department
from portal.model.house_rules import Clause
from portal.model.item import Item
from portal.model.portal import Portal
from portal.model.vocabulary import DocumentKind
from portal.publish.earlier_content import earlier_content
from portal.texts.catalogue import Catalogue, catalogue

NAMED = 4
"""How many departments or clauses are named; of more, the others are counted."""
STANDARD = "Standarden"


@dataclass(frozen=True)
class Changed:
    """An item that is answered otherwise: what it was, what it becomes."""

    item: str
    before: str
    after: str


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    parser = commands.add_parser("diff", help="vis med ord, hvilke svar der bliver anderledes")
    parser.add_argument(
        "base", metavar="FØR", help="en version i git (fx origin/main) eller en mappe med det gamle indhold"
    )
    parser.set_defaults(run=_diff)


def _diff(options: argparse.Namespace) -> None:
    root = options.project.resolve()
    after = checked_portal(root)
    with earlier_content(root, options.base) as folder:
        before = _before(folder, options.base)
        print("\n".join(changes_in_words(before, after, catalogue(after.language))))


def _before(folder: Path, base: str) -> Portal:
    """The earlier content. What is wrong in docs/ changes no answer: newer checks may refuse what was right then."""
    problems = Problems()
    try:
        portal = read_portal(folder, problems)
        wrong = sorted(one for one in problems.found if one.place.file.startswith(CONTENT))
    except ContentError as error:
        wrong = sorted(error.problems.found)
    if wrong:
        raise CommandError(f"Indholdet i {base} kan ikke læses, så det kan ikke sammenlignes. Første fejl: {wrong[0]}")
    return portal


def changes_in_words(before: Portal, after: Portal, t: Catalogue) -> Iterator[str]:
    """A line for each kind of change, as plain text that is Markdown, too."""
    answers = _answers(before, after, t)
    yield _headline(answers)
    for one, names in answers.items():
        yield f"- {one.item}: før »{one.before}«, nu »{one.after}«. {_where(names)}."
    yield from _come_and_gone("Emner", _items(before), _items(after))
    yield from _come_and_gone("Afdelinger", _departments(before), _departments(after))
    yield from _come_and_gone("Vejledninger", _guides(before), _guides(after))
    yield from _clauses(before, after)


def _headline(answers: Mapping[Changed, list[str]]) -> str:
    if not answers:
        return "Ingen svar ændres."
    items = len({one.item for one in answers})
    places = {name for names in answers.values() for name in names} - {STANDARD}
    many = "1 afdeling" if len(places) == 1 else f"{len(places)} afdelinger"
    return f"{items} svar ændres i {many}:" if places else f"{items} svar ændres i standarden:"


def _where(names: list[str]) -> str:
    departments = [one for one in names if one != STANDARD]
    listed = _listed(departments)
    return " og ".join([*([STANDARD] if STANDARD in names else []), *([listed] if listed else [])])


def _answers(before: Portal, after: Portal, t: Catalogue) -> dict[Changed, list[str]]:
    """What is answered otherwise, with the places where it is."""
    found: dict[Changed, list[str]] = {}
    for name, old, new in _places(before, after):
        for changed in dict.fromkeys(_at_one_place(before, after, old, new, t)):
            found.setdefault(changed, []).append(name)
    return found


def _places(before: Portal, after: Portal) -> Iterator[tuple[str, Department | None, Department | None]]:
    yield STANDARD, None, None
    for slug in sorted(before.departments.keys() & after.departments.keys()):
        yield after.departments[slug].name, before.departments[slug], after.departments[slug]


def _at_one_place(
    before: Portal, after: Portal, old: Department | None, new: Department | None, t: Catalogue
) -> Iterator[Changed]:
    was = before.items_of(old) if old else before.items
    now = after.items_of(new) if new else after.items
    former = {new_id: old_id for old_id, new_id in ids_of_today(now.values()).items()}
    kinds = [None, *(one.id for one in new.dwelling_types if old and old.dwelling_type(one.id))] if new else [None]
    for item in now.values():
        earlier = was.get(item.id) or was.get(former.get(item.id, ""))
        if earlier is None:
            continue
        for kind in kinds:
            one = _answer(before, earlier, old, kind, after.today)
            other = _answer(after, item, new, kind, after.today)
            if said(one, t) != said(other, t):
                name = f"{item.name} ({kind})" if kind else item.name
                yield Changed(name, in_short(one, other, t), in_short(other, one, t))


def _answer(portal: Portal, item: Item, department: Department | None, kind: str | None, day: date) -> Answer:
    """The answer itself; that the standard reads otherwise since it was confirmed changes nothing of it."""
    return replace(portal.answer(item, department, kind, day), changed=False)


def _come_and_gone(what: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    if new := [name for one, name in after.items() if one not in before]:
        yield f"- {what}, der kommer til: {_listed(new)}."
    if gone := [name for one, name in before.items() if one not in after]:
        yield f"- {what}, der forsvinder: {_listed(gone)}."


def _items(portal: Portal) -> dict[str, str]:
    own = {f"{slug}/{i.id}": f"{i.name} ({d.name})" for slug, d in portal.departments.items() for i in d.items}
    return {item.id: item.name for item in portal.items.values()} | own


def _departments(portal: Portal) -> dict[str, str]:
    return {slug: one.name for slug, one in portal.departments.items()}


def _guides(portal: Portal) -> dict[str, str]:
    return {one.id: one.title for one in portal.guides.values()}


def _clauses(before: Portal, after: Portal) -> Iterator[str]:
    """The clauses whose words change, in the standard's rules and in what each department has adopted."""
    usual = _worded(before.house_rules.clauses), _worded(after.house_rules.clauses)
    yield from _changed_clauses(f"{STANDARD}s husorden", *usual)
    for slug in sorted(before.departments.keys() & after.departments.keys()):
        for kind in DocumentKind:
            old = before.departments[slug].document_on(after.today, kind)
            new = after.departments[slug].document_on(after.today, kind)
            name = f"{after.departments[slug].name}, {USUAL_TITLE[kind]}"
            yield from _changed_clauses(name, _worded(old.clauses if old else ()), _worded(new.clauses if new else ()))


def _worded(clauses: Iterable[Clause]) -> dict[str, object]:
    return {one.id: one.words for one in clauses}


def _changed_clauses(name: str, before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[str]:
    names = [one for one in {**before, **after} if before.get(one) != after.get(one)]
    if names:
        many = "1 punkt" if len(names) == 1 else f"{len(names)} punkter"
        yield f"- {name}: {many} får andre ord ({_listed(names)})."


def _listed(names: list[str]) -> str:
    some = sorted(names)
    return ", ".join(some) if len(some) <= NAMED else f"{', '.join(some[:NAMED])} og {len(some) - NAMED} til"
