"""Old address → where it leads now: chains flattened, loops and ways out of the site refused."""

from collections.abc import Collection, Container

from portal.addresses.address import FORM
from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.model.redirects import Redirect, Redirects

ASSETS = "assets"
MOST_HOPS = 50
"""An address that moved once a year since the portal began; a longer chain is a ring or a mistake."""


class RedirectMap:
    """Where old addresses lead, one hop or all the way."""

    def __init__(self, redirects: Redirects) -> None:
        self.exact = {one.old: one.new for one in redirects.redirects if not one.old.endswith("*")}
        stars = [one for one in redirects.redirects if one.old.endswith("*")]
        self.stars = sorted(((one.old[:-1], one.new) for one in stars), key=lambda pair: -len(pair[0]))

    def hop(self, old: str) -> str | None:
        """The next address; an anchor goes along when only its page has moved."""
        if old in self.exact:
            return self.exact[old]
        page, mark, anchor = old.partition("#")
        if mark and page in self.exact:
            new = self.exact[page]
            return new if "#" in new else new + mark + anchor
        for start, new in self.stars:
            if old.startswith(start):
                return new[:-1] + old.removeprefix(start) if new.endswith("*") else new
        return None

    def goal(self, old: str, current: Container[str]) -> str | None:
        """The address at the end of the chain; None when nothing leads on from `old`. RecursionError for a loop."""
        seen, last = {old: None}, old
        while last not in current and (new := self.hop(last)) is not None:
            if new in seen:
                raise RecursionError(" → ".join([*seen, new]))
            if len(seen) > MOST_HOPS:
                raise RecursionError(" → ".join([*list(seen)[:3], "…"]))
            seen[new] = None
            last = new
        return last if len(seen) > 1 else None


def check_redirects(redirects: Redirects, current: Container[str], pages: Collection[str], problems: Problems) -> None:
    """Report every entry that can't work. `current` holds all addresses of the site now, `pages` those worth offering."""
    ways = RedirectMap(redirects)
    first: dict[str, Place] = {}
    for number, one in enumerate(redirects.redirects):
        place = redirects.place("redirects", number)
        fault = _fault(one, first.get(one.old), ways, current, pages)
        first.setdefault(one.old, place)
        if fault:
            problems.add(place, fault)


def _is_a_file(old: str) -> bool:
    """Whether a page at that address would lie where a file of the site does: no page has a full stop in its address."""
    parts = old.partition("#")[0].split("/")
    return parts[1] == ASSETS or any("." in part or part.startswith("_") for part in parts)


def _fault(
    one: Redirect, first: Place | None, ways: RedirectMap, current: Container[str], pages: Collection[str]
) -> str | None:
    for text in (one.old, one.new):
        if not FORM.fullmatch(text):
            return f"{quote(text)} er ikke en adresse på portalen. Skriv den fra første skråstreg, fx /vejledninger/luft-ud/."
    if _is_a_file(one.old):
        return f"{quote(one.old)} er en fil, som portalen selv skriver. Slet linjen."
    if first:
        return f"{quote(one.old)} står allerede i {first}. Slet den ene."
    if one.new.endswith("*") and not one.old.endswith("*"):
        return "En stjerne i »to« kræver en stjerne i »from«. Skriv hele adressen i stedet."
    if one.old in current:
        return f"{quote(one.old)} findes stadig som side. Slet linjen her, eller omdøb siden."
    if one.old.endswith("*"):
        return None  # where each old address leads is checked with the ledger
    try:
        goal = ways.goal(one.old, current) or one.new
    except RecursionError as loop:
        return f"Adresserne fører i ring: {loop}. Lad den sidste føre til en side, der findes."
    if goal not in current:
        return f"{quote(goal)} findes ikke. {suggestion(goal, pages)}"
    return None
