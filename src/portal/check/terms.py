"""One word for one thing: reports words that mean the same as the one the portal uses.

Tenants may search with any of them, so `also_called` and `symptoms` are free; so is what explains the word in »…«.
What a meeting adopted is word for word: there it is only noted.
"""

import re
from functools import lru_cache

from portal.base.problems import Problems, quote
from portal.check.reader_texts import MANY, all_passages
from portal.model.portal import Portal

RIGHT_WORDS = {
    "vicevært": "ejendomsmester",
    "varmemester": "ejendomsmester",
    "ejendomsfunktionær": "ejendomsmester",
    "beboermøde": "afdelingsmøde",
    "ordensreglement": "husorden",
    "lejemål": "bolig",
}
ENDINGS = r"(?:en|er|et|t|r|rne|e|ene|ne|erne|ere)?s?"
WRONG = re.compile(rf"\b({'|'.join(RIGHT_WORDS)}){ENDINGS}\b", re.IGNORECASE)
QUOTED = re.compile(r"»[^«]*«")


def check_words(portal: Portal, problems: Problems) -> None:
    """Report every wrong word in a text of the site, with the right one."""
    for passage in all_passages(portal):
        for word in _wrong(passage.text):
            report = problems.note if passage.is_adopted else problems.add
            report(passage.place, f"{quote(word[0])} er ikke portalens ord. Skriv {quote(word[1])}.")


@lru_cache(maxsize=MANY)
def _wrong(text: str) -> tuple[tuple[str, str], ...]:
    """The wrong words of a text as they are written, each with the right one."""
    found = WRONG.finditer(QUOTED.sub("", text))
    return tuple((one[0], RIGHT_WORDS[one[1].casefold()]) for one in found)
