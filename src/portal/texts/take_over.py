"""How fast a department takes over the cost, in words."""

from portal.model.take_over import TakeOver
from portal.texts.catalogue import Catalogue


def take_over_in_words(found: TakeOver, t: Catalogue) -> str:
    """How much it takes over each month: by months, or by per cent."""
    if found.months is not None:
        return t("take-over-months", months=found.months)
    return t("take-over-percent", percent=found.percent)
