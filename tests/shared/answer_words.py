"""What an answer says, in the words of a card."""

from portal.model.answer import Answer
from portal.texts.catalogue import catalogue
from portal.texts.wording import origin_words

T = catalogue("da")


def sentence(given_answer: Answer) -> str:
    return origin_words(given_answer, T)
