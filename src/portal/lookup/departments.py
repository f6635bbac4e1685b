"""What the browser learns of departments: a short directory to choose from, and one small file for each."""

from portal.model.answer import Answer
from portal.model.department import HIGHEST_HOUSE_NUMBER, Department, Street
from portal.model.portal import Portal
from portal.model.vocabulary import Scheme, Side
from portal.texts.catalogue import Catalogue
from portal.texts.wording import origin_words, title_of

SIDES = {None: 0, Side.ODD: 1, Side.EVEN: 2}


def directory(portal: Portal, t: Catalogue) -> list[list]:
    """[slug, dwelling type, name, streets] for every department and every dwelling type that has streets of its own."""
    return [row for department in portal.departments.values() for row in _places(department, t)]


def _places(department: Department, t: Catalogue) -> list[list]:
    kinds = {street.dwelling_type or "": "" for street in department.streets} or {"": ""}
    kinds.update({kind.id: kind.name for kind in department.dwelling_types})
    return [
        [
            department.slug,
            kind,
            _name(department, name, t),
            [_street(s) for s in department.streets if (s.dwelling_type or "") == kind],
        ]
        for kind, name in sorted(kinds.items())
    ]


def _name(department: Department, kind_name: str, t: Catalogue) -> str:
    return f"{title_of(department, t)}, {kind_name.lower()}" if kind_name else title_of(department, t)


def _street(street: Street) -> list:
    """[name, first number, last number, 1 for odd or 2 for even]; the last is left out when it is both."""
    row = [street.street, street.first or 1, street.last or HIGHEST_HOUSE_NUMBER]
    return [*row, SIDES[street.side]] if street.side else row


def department_data(department: Department, portal: Portal, t: Catalogue) -> dict:
    """What differs from the standard, for the department and each of its dwelling types ("" is the department itself).

    `origins`: where answers come from, in words. In a kind: `usual` the origin of most answers, `told` the items with
    another origin and the standard's share, `own` the items with another share: performs, pays, role, origin, note, clause.
    """
    origins: list[str] = []
    kinds = {"": _kind(department, None, portal, origins, t)}
    for kind in department.dwelling_types:
        kinds[kind.id] = {**_kind(department, kind.id, portal, origins, t), "name": _name(department, kind.name, t)}
    contact = department.contact
    return {
        "slug": department.slug,
        "name": title_of(department, t),
        "short": department.short_name,
        "emergency": portal.emergency_of(department).telephone or "",
        "telephone": contact.telephone or "",
        "origins": origins,
        "kinds": kinds,
    }


def _kind(department: Department, kind: str | None, portal: Portal, origins: list[str], t: Catalogue) -> dict:
    scheme = department.scheme_of(kind)
    own: dict[str, list] = {}
    told: dict[int, list[str]] = {}
    for item in portal.items.values():
        found = portal.answer(item, department, kind)
        source = _number(origin_words(found, t), origins)
        share = item.share(scheme or Scheme.A)
        if (found.performs, found.pays) != (share.performs, share.pays) or found.note:
            own[item.id] = _row(found, source, t)
        else:
            told.setdefault(source, []).append(item.id)
    usual = max(told, key=lambda source: len(told[source]), default=0)
    rest = {source: " ".join(ids) for source, ids in told.items() if source != usual}
    return {"scheme": scheme.value if scheme else "", "usual": usual, "told": rest, "own": own}


def _row(found: Answer, source: int, t: Catalogue) -> list:
    row = [found.performs.value, found.pays.value, found.role.value, source]
    if found.note or found.clause:
        row.append(found.note or 0)
    return [*row, found.clause.id] if found.clause else row


def _number(words: str, origins: list[str]) -> int:
    if words not in origins:
        origins.append(words)
    return origins.index(words)
