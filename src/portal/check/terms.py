"""One word for one thing: reports words that mean the same as the one the portal uses.

Tenants may search with any of them, so `also_called` and `symptoms` are free; so is what explains the word in »…«.
What a meeting adopted is word for word: there it is only noted.
"""

import re

from portal.base.problems import Problems, quote
from portal.check.reader_texts import all_passages
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
        for found in WRONG.finditer(QUOTED.sub("", passage.text)):
            right = RIGHT_WORDS[found[1].casefold()]
            report = problems.note if passage.is_adopted else problems.add
            report(passage.place, f"{quote(found[0])} er ikke portalens ord. Skriv {quote(right)}.")
