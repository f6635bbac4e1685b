"""What is happening now: two of one name, what is over, and whether it was announced in time (almenlejeloven § 33)."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from portal.base.problems import Problems, quote
from portal.model.message import Message, Messages
from portal.model.notice_periods import Basis, earliest

PERIODS = {Basis.WORK: "6 uger", Basis.MAJOR: "3 måneder"}


def check_messages(messages: Messages, today: date, problems: Problems) -> None:
    """Report two messages of one name; note what is over and what the law asks for and nobody has said."""
    times = Counter(one.id for one in messages.messages)
    for number, one in enumerate(messages.messages):
        place = messages.place("messages", number, "id")
        if times[one.id] > 1:
            problems.add(place, f"Navnet {quote(one.id)} står {times[one.id]} gange. Giv hver besked sit eget.")
        for words in _notes(one, today):
            problems.note(place, words)


def _notes(one: Message, today: date) -> Iterator[str]:
    if one.until.date() < today:
        yield f"Beskeden {quote(one.id)} er forbi og vises ikke mere. Slet den."
        return
    if one.notice in PERIODS and one.announced is None:
        yield f"Det er ikke oplyst, hvornår {quote(one.id)} er varslet. Siden siger det. Skriv »announced«."
    if one.notice and one.announced and earliest(one.notice, one.announced) > one.starts.date():
        yield (
            f"{quote(one.id)} er varslet for sent: Loven kræver {PERIODS[one.notice]} (almenlejeloven § 33). "
            "Flyt »from«, eller ret »announced«."
        )
