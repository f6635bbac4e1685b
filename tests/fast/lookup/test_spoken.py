"""A question in another language is known by its words, and no Danish one is taken for it."""

import re

import pytest

from lookup.finder import read_asked
from portal.lookup.spoken import spoken_words
from portal.pages.page import Site

LEAST_SPOKEN = 1 / 4
"""As in theme/js/languages.js."""
DANISH = ("kinds-tune", "tenants-tune")


@pytest.fixture(scope="module")
def known(compiled: Site) -> dict[str, set[str]]:
    return {code: set(words.split()) for code, words in spoken_words(compiled.portal).items()}


def test_no_word_is_of_two_languages(known) -> None:
    words = [word for own in known.values() for word in own]
    assert len(words) == len(set(words))
    assert set(known) == {"de", "en", "pl", "so", "tr"}


@pytest.mark.parametrize("name", DANISH)
def test_no_danish_question_is_taken_for_another(known, name: str) -> None:
    def share(text: str) -> float:
        words = re.findall(r"[^\W\d_]+", text.lower())
        return max(len([word for word in words if word in own]) for own in known.values()) / (len(words) or 1)

    assert [one.text for one in read_asked(name) if share(one.text) >= LEAST_SPOKEN] == []
