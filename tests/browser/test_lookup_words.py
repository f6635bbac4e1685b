"""Words as residents type them: the same in Python, which writes the index, and in the browser, which asks it."""

from portal.lookup.language import key, words


def test_the_browser_folds_as_python_does(engine_page, index: dict) -> None:
    """The stems of the index, as they are shipped, and words with every letter that is folded."""
    stems = sorted({word for bag in index["columns"]["words"] for word in bag.replace(",", " ").split()})
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


def test_the_browser_agrees(engine_page, index: dict, compiled) -> None:
    """fold and stem are in two languages; for every word of the content they are one."""
    texts = [text for item in compiled.portal.items.values() for text in (item.name, *item.also_called, *item.english)]
    every = sorted({word for text in texts for word in words(text)})
    assert len(every) > 1000
    assert engine_page.evaluate("words => words.map(engine.key)", every) == [key(word) for word in every]
