"""What an open card says lies in files of some things each, and says all that it said when it was one."""

from portal.lookup.actions import CARDS, card_files
from portal.lookup.places import lookup_more, place_texts
from portal.lookup.referring import SIGNS, known_words, referred
from portal.model.vocabulary import Scheme
from portal.pages.page import Site


def test_every_thing_has_its_words(compiled: Site) -> None:
    """Each item what the tenant does and why it is urgent, each place its text, in the order of the look-up."""
    portal, files = compiled.portal, card_files(compiled.portal)
    items = list(portal.items.values())
    assert [one.first for one in files] == list(range(0, len(items) + len(place_texts(portal)), CARDS))
    said = [text for one in files for text in one.said]
    assert said[: len(items)] == [portal.standard_answer(item).action or item.action for item in items]
    assert said[len(items) :] == list(place_texts(portal))
    reasons = [text for one in files for text in one.reasons]
    assert reasons[: len(items)] == [item.urgency.text or "" for item in items]


def test_a_case_has_its_text_where_its_words_are(compiled: Site) -> None:
    """The words that name a case come before a card is open, its text with the card: as many, in the same order."""
    when = lookup_more(compiled.portal).when
    texts = {number: texts for one in card_files(compiled.portal) for number, texts in one.cases.items()}
    assert {number: len(cases) for number, cases in when.items()} == {number: len(one) for number, one in texts.items()}
    assert not any(case.text for cases in when.values() for case in cases)
    assert all(text for one in texts.values() for text in one)


def test_a_scheme_says_something_else_only_where_it_does(compiled: Site) -> None:
    portal, items = compiled.portal, list(compiled.portal.items.values())
    for one in card_files(portal):
        for scheme, texts in one.by_scheme.items():
            for number, text in texts.items():
                assert text == (portal.standard_answer(items[number], Scheme(scheme)).action or items[number].action)
                assert text != one.said[number - one.first]


def test_a_sign_is_nothing_that_a_word_is_written_with() -> None:
    assert len(set(SIGNS)) == len(SIGNS)
    assert not any(sign.isdigit() or sign.islower() or sign in ' ,~"\\' for sign in SIGNS)


def test_words_of_the_thing_are_signs() -> None:
    own = known_words("Vandlås", "stop vask,stink")
    assert list(own) == ["stop", "vask", "stink", "vandlå"]
    assert referred("stop vask,~køkken stink,vandlå", "Vandlås", "stop vask,stink") == "AB,D,~C køkken"
    assert referred("køkken,~køkken rør", "Vandlås", "stop vask,stink") == "køkken,~køkken rør"
    assert referred("", "Vandlås", "stop") == ""
