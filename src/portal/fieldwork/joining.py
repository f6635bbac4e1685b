"""Two copies of a sheet → one, without loss: the same whichever comes first, and however often.

theme/fieldwork/join.js does the same in the browser; a test compares the two on random sheets.
"""

import json
from collections.abc import Iterable

from portal.fieldwork.sheet import Answers, Sheet, Version


def joined(one: Sheet, other: Sheet) -> Sheet:
    """All that both hold. ValueError when they are not copies of one sheet."""
    if one.id != other.id:
        raise ValueError(f"{one.id} and {other.id} are two rounds")
    head = max(one, other, key=lambda sheet: (sheet.saved, sheet.name))
    return head.model_copy(
        update={
            "words": {
                key: max(one.words.get(key, ""), other.words.get(key, "")) for key in sorted({*one.words, *other.words})
            },
            "answers": _joined_answers(one.answers, other.answers),
            "contacts": _joined_answers(one.contacts, other.contacts),
        }
    )


def latest(versions: Iterable[Version]) -> list[Version]:
    """Those that no other takes the place of, in a fixed order."""
    known = {_key(one): one for one in versions}
    left = [one for one in known.values() if not any(_is_later(other, one) for other in known.values())]
    return sorted(left, key=_key)


def _key(one: Version) -> tuple[str, int, str, str]:
    """By all that it says: a forged file may hold two under one device and turn, and both stay."""
    return one.by, one.turn, one.value, json.dumps(sorted(one.seen.items()), separators=(",", ":"))


def _is_later(one: Version, other: Version) -> bool:
    """Two that each claim to have seen the other are of a forged file: both stay."""
    return _replaces(one, other) and not _replaces(other, one)


def _replaces(one: Version, other: Version) -> bool:
    own = one.turn if one.by == other.by else 0
    return max(own - 1, one.seen.get(other.by, 0)) >= other.turn


def _joined_answers(one: Answers, other: Answers) -> Answers:
    return {
        subject: {
            field: latest([*one.get(subject, {}).get(field, []), *other.get(subject, {}).get(field, [])])
            for field in sorted({*one.get(subject, {}), *other.get(subject, {})})
        }
        for subject in sorted({*one, *other})
    }
