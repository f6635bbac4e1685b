"""A guide or an item that was published by another name and does not say so: one line with the cure. What names it elsewhere is
no mistake of its own until it is said what it was called; then it is told the new name.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from portal.addresses import address
from portal.base.problems import Place, Problems
from portal.base.suggestions import Names, near
from portal.check.published import LEDGER
from portal.check.redirect_lines import redirect_to_write
from portal.model.department import Department
from portal.model.guide import Guide
from portal.model.item import Item
from portal.model.known_ids import EVERY
from portal.model.portal import Portal

Named = Guide | Item | Department
NO_ITEMS = (address.COMPARE,)
"""What lies among the pages of items and is none."""


def with_unsaid_names(portal: Portal, problems: Problems) -> Portal:
    """The portal that knows what its guides and items were called, too. Each name of before that is not said is reported."""
    guides = _names(address.GUIDES, portal.known.guides, portal.guides, portal, problems)
    items = _names(address.TABLE, portal.known.items, portal.items, portal, problems)
    return replace(portal, known=replace(portal.known, guides=guides, items=items))


def _names(
    folder: str, known: Collection[str], there: Mapping[str, Named], portal: Portal, problems: Problems
) -> Collection[str]:
    if known is EVERY:
        return known
    unsaid = [*_new_names(folder, portal)]
    for name in unsaid:
        old = f"{folder}{name}/"
        line = vanished_line(old, named_now(old, portal), folder, portal)
        problems.add(Place(LEDGER, portal.ledger[old].line, 1), line)
    return Names(known, unsaid, {old: name for name, one in there.items() for old in one.formerly})


def vanished_line(old: str, renamed: str, goal: str, portal: Portal) -> str:
    """What to write when an address is gone: what it is called now, or where it leads."""
    redirect = redirect_to_write(old, goal, portal.redirects)
    return f"Adressen {old} er udgivet og må ikke forsvinde. {renamed} Er den væk, så {redirect}"


def named_now(old: str, portal: Portal) -> str:
    """Where to write `formerly`, when it is clear which new guide, item or department has the address now; else nothing."""
    folder, name = _split(old)
    now = _new_names(folder, portal).get(name)
    if now is None:
        return ""
    one = _there(folder, portal)[now]
    where = f"ved emnet »{now}« i {one.file}" if folder == address.TABLE else f"øverst i {one.file}"
    return f"Hedder den »{now}« nu, så skriv {where}: formerly: [{', '.join((*one.formerly, name))}]."


def _new_names(folder: str, portal: Portal) -> dict[str, str]:
    """Name of before → name now: the only one that is new for the only one that is gone, else the one that looks like it."""
    there, known = _there(folder, portal), _known(folder, portal)
    new = [name for name in there if f"{folder}{name}/" not in portal.ledger]
    gone = [
        name
        for old in portal.ledger
        if (name := _split(old)[1]) and _split(old)[0] == folder and name not in known and not _is_led(old, portal)
    ]
    said = {old for one in there.values() for old in one.formerly}
    return _pairs([name for name in gone if name not in said], new)


def _pairs(gone: list[str], new: list[str]) -> dict[str, str]:
    if len(gone) == len(new) == 1:
        return {gone[0]: new[0]}
    alike = {name: found[0] for name in gone if len(found := near(name, new)) == 1}
    times = Counter(alike.values())
    return {old: now for old, now in alike.items() if times[now] == 1}


def _there(folder: str, portal: Portal) -> Mapping[str, Named]:
    families: Mapping[str, Mapping[str, Named]] = {
        address.GUIDES: portal.guides,
        address.TABLE: portal.items,
        address.DEPARTMENTS: portal.departments,
    }
    return families.get(folder, {})


def _known(folder: str, portal: Portal) -> Iterable[str]:
    known = {address.GUIDES: portal.known.guides, address.TABLE: portal.known.items}
    return known.get(folder, portal.known.departments)


def _split(page: str) -> tuple[str, str]:
    """`/vejledninger/luft-ud/` → `/vejledninger/` and `luft-ud`; no name for what is deeper or an anchor."""
    folder, _, name = page.removesuffix("/").rpartition("/")
    return folder + "/", "" if "#" in page or name == "*" or page in NO_ITEMS else name


def _is_led(old: str, portal: Portal) -> bool:
    """Whether content/redirects.yml says where an address leads."""
    written = [one.old for one in portal.redirects.redirects]
    return old in written or any(one.endswith("*") and old.startswith(one[:-1]) for one in written)
