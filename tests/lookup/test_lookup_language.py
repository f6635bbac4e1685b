"""Words as residents type them: the same in Python, which writes the index, and in the browser, which asks it."""

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


def test_the_browser_folds_as_python_does(engine_page, index: dict) -> None:
    """The stems of the index, as they are shipped, and words with every letter that is folded."""
    stems = sorted({word for bag in index["columns"][2] for word in bag.replace(",", " ").split()})
    odd = [
        "kaffé",
        "laasen",
        "låsen",
        "lasen",
        "naïve",
        "œuf",
        "groen",
        "væggen",
        "vaeggen",
        "zoom",
        "straße",
        "ﬁn",
        "ÅBEN",
    ]
    every = [*stems, *(word.lower() for word in odd)]
    assert engine_page.evaluate("words => words.map(engine.key)", every) == [key(word) for word in every]


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøå", min_size=1, max_size=20))
def test_the_shortest_form_is_the_same_word(word: str) -> None:
    """What is shipped folds to the key of the word that was written: the browser need not stem it."""
    assert fold(shortest_form(word)) == key(word)
    assert word.startswith(shortest_form(word))


def test_the_browser_agrees(engine_page, index: dict, compiled) -> None:
    """fold and stem stand in two languages; for every word of the content they are one."""
    texts = [text for item in compiled.portal.items.values() for text in (item.name, *item.also_called, *item.english)]
    every = sorted({word for text in texts for word in words(text)})
    assert len(every) > 1000
    assert engine_page.evaluate("words => words.map(engine.key)", every) == [key(word) for word in every]


def test_the_browser_has_the_same_small_words(index: dict) -> None:
    """The table travels in the index."""
    assert set(index["stop"].split()) == STOP_WORDS
    assert json.dumps(index)
