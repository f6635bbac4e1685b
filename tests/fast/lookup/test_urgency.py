"""A case of an item is more urgent than the item, and the finder gets the worst first."""

import pytest

from portal.lookup.urgency import shown_cases
from portal.model.urgency import HASTE, Urgency, UrgencyCase
from portal.model.vocabulary import Level
from portal.pages.page import Site


def case(level: Level, words: str = "gnist*") -> UrgencyCase:
    """A case of that level."""
    return UrgencyCase(level=level, text=f"Så er det {level}.", words=(words,))


@pytest.mark.parametrize(
    ("item", "sooner"),
    [
        (Level.CAN_WAIT, [Level.TODAY, Level.NOW]),
        (Level.TODAY, [Level.NOW]),
        (Level.NOW, []),
    ],
)
def test_only_what_can_wait_less_is_sooner(item: Level, sooner: list[Level]) -> None:
    """Never what is as urgent as the item, or less."""
    assert [level for level in HASTE if case(level).is_sooner_than(item)] == sooner


def test_the_worst_comes_first() -> None:
    """A question that names several cases is as urgent as the worst."""
    urgency = Urgency(level=Level.CAN_WAIT, when=(case(Level.TODAY), case(Level.NOW, "ild")))
    assert [(one.level, one.words) for one in shown_cases(urgency)] == [("now", "ild"), ("today", "gnist*")]


def test_what_an_item_says_in_words_has_every_case(compiled: Site) -> None:
    """On a sheet of paper nobody types a question: all of it is there."""
    items = [item for item in compiled.portal.items.values() if item.urgency.when]
    assert len(items) > 30
    for item in items:
        assert all(one.text in item.urgency.in_words for one in item.urgency.when), item.id
