"""The words people write for who does it and who pays → the party they mean. Taken as they are; nothing alike counts."""

from collections.abc import Mapping

from portal.base.suggestions import DANISH_FOR
from portal.model.vocabulary import Party
from portal.texts.catalogue import Catalogue

WORDS: Mapping[Party, tuple[str, ...]] = {
    Party.TENANT: ("lejere", "beboere", "beboerne", "bolighaver", "bolighaveren"),
    Party.DEPARTMENT: ("boligselskab", "boligselskabet", "boligforeningen", "boligorganisationen", "driften"),
    Party.MAINTENANCE_ACCOUNT: ("vedligeholdelseskontoen", "boligens konto", "kontoen"),
    Party.SHARED: ("delt", "deles", "beboer og afdeling", "lejer og udlejer"),
    Party.NONE: ("–", "-"),
}


def is_a_party(text: str) -> bool:
    """Whether a column's heading is a party and not a question."""
    return any(_key(text) in words for words in _words().values())


def party_of(text: str, column: str, t: Catalogue) -> Party | None:
    """The party that a cell means, in the portal's own words or everyday ones; `column` is performs or pays."""
    word = _key(text)
    own = {_key(t.of(f"answer-{column}", party.value)): party for party in Party if _has_words(party, column)}
    everyday = {one: party for party, words in _words().items() for one in words}
    return own.get(word) or everyday.get(word)


def _has_words(party: Party, column: str) -> bool:
    return not (column == "performs" and party is Party.MAINTENANCE_ACCOUNT)


def _words() -> dict[Party, tuple[str, ...]]:
    return {one: (one.value, *DANISH_FOR.get(one, ()), *WORDS.get(one, ())) for one in Party}


def _key(text: str) -> str:
    return " ".join(text.casefold().strip(" .").split())
