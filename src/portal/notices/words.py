"""The templates' own words: what is on a sheet whatever it is about."""

from portal.texts.catalogue import Catalogue

ROOMS_OF_CHECKLIST = 6


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
        "rooms": [_room(number, t) for number in range(1, ROOMS_OF_CHECKLIST + 1)],
        **{name: t.numbered(f"notices-kit-{name}") for name in LISTS},
    }


LISTS = ("machine-names", "places", "answers", "questions", "open-questions")


def _room(number: int, t: Catalogue) -> dict[str, object]:
    family = f"notices-kit-rooms-{number}"
    return {"name": t.of(family, "name"), "things": t.numbered(f"{family}-things")}
