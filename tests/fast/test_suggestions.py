"""What an editor is offered is what was meant, works when it is typed, or is not offered at all."""

import itertools

import pytest

from portal.base.danish_keys import DANISH_KEYS, meant_key
from portal.base.suggestions import MOST, near, one_of, suggestion

GUIDES = ["toilet-loeber", "skimmelplet", "stroemmen-er-gaaet", "stoppet-afloeb", "luk-for-vandet"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("stoppet-afloebet", "stoppet-afloeb"), ("Stoppet afløb", "stoppet-afloeb"), ("vask-stoppet", "stoppet-afloeb")],
)
def test_what_was_meant_is_offered(written: str, meant: str) -> None:
    assert suggestion(written, [*GUIDES, *map(str, range(MOST))]) == f"Skriv »{meant}«."


@pytest.mark.parametrize("written", ["vasken", "vasken-er-ude", "afloebsrens"])
def test_what_only_looks_alike_is_not_offered(written: str) -> None:
    """A guide about a toilet is no answer for a sink."""
    assert near(written, [guide for guide in GUIDES if guide != "stoppet-afloeb"]) == []


def test_addresses_are_compared_by_their_last_part() -> None:
    pages = [f"/vejledninger/{guide}/" for guide in GUIDES]
    assert near("/vejledninger/vasken-er-ude/", pages) == []
    assert near("/vejledninger/skimmelpleter/", pages) == ["/vejledninger/skimmelplet/"]


def test_a_danish_name_of_a_key_is_understood_where_the_key_may_be() -> None:
    assert meant_key("Navn", ["name", "streets"]) == "name"
    assert meant_key("navn", ["streets"]) is None


def test_no_danish_name_means_two_keys_of_one_record() -> None:
    names = [name for words in DANISH_KEYS.values() for name in words]
    assert [name for name in names if names.count(name) > 1] == []


@pytest.mark.parametrize("written", ["xyz", "afloeb", "stoppet-afloeb-i-vasken", "luk"])
def test_the_line_is_the_same_in_whichever_order_the_words_were_collected(written: str) -> None:
    """Ids are collected in sets, whose order is another in each run."""
    orders = list(itertools.permutations([*GUIDES, "luk-for-varmen"]))
    assert len({suggestion(written, order) for order in orders}) == 1
    assert len({tuple(near(written, order)) for order in orders}) == 1


def test_the_words_of_a_closed_choice_stand_as_they_are_declared() -> None:
    assert one_of("måske", ["tenant", "department", "shared"]) == "Skriv »tenant«, »department« eller »shared«."
    assert one_of("h", ["S", "P", "H"]) == "Skriv »H«."
