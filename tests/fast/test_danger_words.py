"""The words of a danger are read in time that grows with their length, whatever an editor writes."""

import pytest

from portal.check.dangers import PATTERN


@pytest.mark.parametrize(
    "written", ["a" * 300 + "'*", "a_" * 150 + "+", "-".join("a" * 150), "a" * 299 + "''a", "<" + "a-" * 99]
)
def test_a_slip_in_a_long_word_is_refused_at_once(written: str) -> None:
    """An apostrophe at the end of a word took the check minutes: each letter was tried as a word of its own."""
    assert not PATTERN.fullmatch(written)


@pytest.mark.parametrize(
    "written", ["go'an", "!=ild", "b'є/побив дружину", "-brand", "a_b/c+d e*", "<hvem>/en slår <barn>"]
)
def test_what_is_written_right_is_read(written: str) -> None:
    """Apostrophes inside a word, every sign that the file explains, names of groups."""
    assert PATTERN.fullmatch(written)
