"""The words that the scripts of the field say: they come with the page."""

from portal.fieldwork.lists import TRADES
from portal.texts.catalogue import Catalogue


def page_words(own: dict[str, str], keep_months: int, t: Catalogue) -> dict[str, str]:
    """What a page of the field says, by name, its own words over those of all; `keep-months` is the number after which a sheet
    is to be deleted.
    """
    return {**t.holed("fieldwork-say"), **own, "keep-months": str(keep_months)}


def visit_words(keep_months: int, t: Catalogue) -> dict[str, str]:
    """What the page of visits says."""
    return {
        **page_words(t.holed("visits-say"), keep_months, t),
        **{f"trade-{one}": word for one, word in t.family("visits-trade", TRADES).items()},
        **{f"finding-{one}": word for one, word in t.section("visits-out-finding").items()},
        **{f"who-{one}": t.of("visits-answer", one) for one in ("tenant", "department")},
        "urgent": t("visits-urgent"),
        "agreed": t("visits-out-agreed"),
        "hidden": t("visits-out-hidden"),
        "at-least": t("visits-out-at-least", count="{count}"),
        "along": t("visits-out-along", roles="{roles}"),
        "done": t("visits-out-done", done="{done}", all="{all}"),
        **t.forms("visits-out-disagree", "disagree"),
        **t.forms("visits-out-net", "net"),
        "by": t("visits-out-slip-by", date="{date}"),
    }
