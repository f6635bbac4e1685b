"""Words as residents type them, as Python writes them into the index."""

import json

from hypothesis import given
from hypothesis import strategies as st

from portal.lookup.language import STOP_WORDS, fold, key, shortest_form, words


def test_one_spelling_for_all() -> None:
    """æ/ae, ø/oe, å/aa, accents and doubled letters are one."""
    assert fold("køleskab") == fold("koeleskab") == fold("koleskab")
    assert fold("låsen") == fold("laasen") == fold("lasen")
    assert fold("væggen") == fold("vaeggen")
    assert fold("café") == "cafe"


def test_inflections_share_a_key() -> None:
    """The forms that residents mix."""
    for forms in (
        ("vask", "vasken", "vaske"),
        ("nøgle", "nøglen", "nøgler"),
        ("sikring", "sikringer"),
        ("hus", "huset"),
    ):
        assert len({key(form) for form in forms}) == 1, forms


def test_small_words_carry_no_meaning() -> None:
    """But »have« does: it is also a garden."""
    assert words("Vasken er stoppet") == ["vasken", "stoppet"]
    assert words("Er det mig eller jer?") == []
    assert words("min have") == ["have"]


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøå", min_size=1, max_size=20))
def test_the_shortest_form_is_the_same_word(word: str) -> None:
    """What is shipped folds to the key of the word that was written: the browser need not stem it."""
    assert fold(shortest_form(word)) == key(word)
    assert word.startswith(shortest_form(word))


def test_the_browser_has_the_same_small_words(index: dict) -> None:
    """The table travels in the index."""
    assert set(index["stop"].split()) == STOP_WORDS
    assert json.dumps(index)
