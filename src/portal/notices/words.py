"""The templates' own words: what is on a sheet whatever it is about."""

from portal.fieldwork.checklist import MACHINES, PLACES, ROOMS, parts_of
from portal.texts.catalogue import Catalogue


def sheet_words(t: Catalogue) -> dict[str, str]:
    """The words of every sheet; `qr` has a hole for the address."""
    return {
        "who": t("notices-sheet-who"),
        "scan": t("notices-sheet-scan"),
        "qr": t("notices-sheet-qr", address="{address}"),
    }


def chart_words(t: Catalogue) -> dict[str, str]:
    """The words of the sheets with who does what; `page` has holes for the number and for how many there are."""
    names = ("what", "does", "pays", "you", "department")
    page = t("notices-kit-page", page="{page}", pages="{pages}")
    return {**sheet_words(t), **t.family("chart", names), "page": page}


def rules_words(t: Catalogue) -> dict[str, str]:
    """The words of house rules on paper."""
    page = t("notices-kit-page", page="{page}", pages="{pages}")
    return {**sheet_words(t), "why": t("house-rules-why"), "broken": t("house-rules-broken"), "page": page}


def kit_words(t: Catalogue) -> dict[str, object]:
    """The words of the kit, with its lists; `page` has holes for the number and for how many there are."""
    return {
        **sheet_words(t),
        **t.section("notices-kit"),
        "page": t("notices-kit-page", page="{page}", pages="{pages}"),
        "rooms": [_room(room, t) for room in ROOMS],
        "machine-names": [t.of("visit-machine", machine) for machine in MACHINES],
        "places": [t.of("visit-place", place) for place in PLACES],
        **{name: t.numbered(f"notices-kit-{name}") for name in LISTS},
    }


LISTS = ("rules-steps", "sum-lines")


def _room(room: str, t: Catalogue) -> dict[str, object]:
    return {"name": t.of("visit-room", room), "things": [part.name(t) for part in parts_of(room)]}
