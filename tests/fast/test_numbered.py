"""The points of a text have the numbers that were written: others point to them."""

import re

import pytest

from portal.markdown.adopted_words import compared_words
from portal.markdown.blocks import blocks
from portal.markdown.prose import render
from portal.markdown.steps import render_steps


def numbers(text: str) -> list[str]:
    """What stands on each list and each point that is not counted on from the one before."""
    html = render(text, lambda address, is_picture: address).html
    return [found or "counted" for found in re.findall(r"<(?:ol|li)(?: (?:start|value)=\"(.*?)\")?>", html)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1. a\n2. b\n4. c", ["counted", "counted", "counted", "4"]),
        ("1. a\n\n2. b\n\n4. c\n\n5. d", ["counted", "counted", "counted", "4", "counted"]),
        ("3. a\n7. b\n   1. x\n   3. y\n8. c", ["3", "counted", "7", "counted", "counted", "3", "counted"]),
        ("1. a\n\n   mere\n\n3. b", ["counted", "counted", "3"]),
        ("5. a\n4. b", ["5", "counted", "4"]),
        ("1. maj: lukket\n1. oktober: åbent", ["counted", "counted", "1"]),
    ],
)
def test_a_point_has_its_own_number(text: str, shown: list[str]) -> None:
    assert numbers(text) == shown


@pytest.mark.parametrize("text", ["1. a\n1. b\n1. c", "1. a\n\n1. b", "1. a\n2. b"])
def test_the_same_number_again_and_again_is_counted(text: str) -> None:
    assert set(numbers(text)) == {"counted"}


def test_a_number_of_any_length_is_read() -> None:
    assert numbers("1. a\n" + "9" * 6000 + ". b\n3. c") == ["counted", "counted", "counted", "counted"]


def test_a_step_of_a_guide_is_no_point_within_itself() -> None:
    """Each is rendered on its own, and its number is its place."""
    steps = render_steps("1. Sluk.\n2. Vent.\n3. Ring.\n", lambda *_: "")
    assert [step.html for step in steps or ()] == ["Sluk.", "Vent.", "Ring."]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- a\n- b\n\n1. c\n2. d\n4. e\n   - x\n5. f", [None, None, 1, 2, 4, None, 5]),
        ("7. a\n\n9. b\n\n10. c", [7, 9, 10]),
        ("9" * 6000 + ". a\n3. b", [1, 3]),
    ],
)
def test_paper_has_the_numbers_too(text: str, shown: list[int | None]) -> None:
    html = render(text, lambda address, is_picture: address).html
    assert [one.number for one in blocks(html) if one.kind == "li"] == shown


def test_a_number_that_changed_is_a_word_that_changed() -> None:
    assert compared_words("Husk:\n\n1. Ring.\n2. Skriv.\n   - et brev\n4. Vent.") == (
        "Husk: 1. Ring. 2. Skriv. et brev 4. Vent."
    )
    assert compared_words("7. Ring.\n8. Vent.") == "7. Ring. 8. Vent."
