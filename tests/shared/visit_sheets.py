"""Sheets of visits for the tests: at random, and one of known figures."""

from typing import Any

from hypothesis import strategies as st

from portal.fieldwork.joining import joined
from portal.fieldwork.sheet import Sheet, Version

HEAD: dict[str, Any] = {
    "format": "portal-fieldwork",
    "version": 1,
    "id": "visits:eksempelgaarden:2026-11-26",
    "kind": "visits",
    "department": "eksempelgaarden",
    "name": "Eksempelgården (eksempel)",
    "date": "2026-11-26",
    "saved": "2026-11-26",
    "words": {},
    "answers": {},
    "contacts": {},
}
DEVICES = ("a" * 8, "b" * 8, "c" * 8)
SUBJECTS = ("d.1-tv", "d.1-th", "round", "constructor")
FIELDS = ("visit", "check.kitchen.trap", "hasownproperty")

turns = st.integers(1, 4)
versions = st.fixed_dictionaries(
    {"value": st.sampled_from(["", "fine", "tenant", "æ"]), "by": st.sampled_from(DEVICES), "turn": turns},
    optional={"seen": st.dictionaries(st.sampled_from(DEVICES), turns, max_size=2)},
)
answers = st.dictionaries(
    st.sampled_from(SUBJECTS),
    st.dictionaries(st.sampled_from(FIELDS), st.lists(versions, min_size=1, max_size=4), max_size=3),
    max_size=3,
)
files = st.fixed_dictionaries(
    {
        "answers": answers,
        "contacts": answers,
        "saved": st.sampled_from(["2026-11-26", "2026-11-27"]),
        "words": st.dictionaries(st.sampled_from(FIELDS), st.sampled_from(["Vandlås", "Afløb"]), max_size=2),
    }
).map(lambda parts: {**HEAD, **parts})
"""As JSON has them; some hold what no page writes, such as two values under one device and turn."""
moves = st.lists(
    st.one_of(
        st.tuples(
            st.integers(0, 2),
            st.sampled_from(SUBJECTS[:2]),
            st.sampled_from(FIELDS[:2]),
            st.sampled_from(["", "a", "b"]),
        ),
        st.tuples(st.integers(0, 2), st.integers(0, 2)),
    ),
    max_size=14,
)


def played(history: list[tuple[Any, ...]]) -> list[Sheet]:
    """Three colleagues' sheets after a history of taps (who, where, which, what) and of files taken in (who, from whom)."""
    sheets = [Sheet.model_validate(HEAD)] * 3
    for turn, (who, *rest) in enumerate(history, 1):
        if len(rest) == 1:
            sheets[who] = joined(sheets[who], sheets[rest[0]])
        else:
            sheets[who] = _tapped(sheets[who], DEVICES[who], turn, *rest)
    return sheets


def _tapped(sheet: Sheet, device: str, turn: int, subject: str, field: str, value: str) -> Sheet:
    """As theme/fieldwork/join.js makes the version of a tap."""
    known = sheet.answers.get(subject, {}).get(field, [])
    seen: dict[str, int] = {}
    for one in known:
        for by, last in [(one.by, one.turn), *one.seen.items()]:
            if by != device:
                seen[by] = max(seen.get(by, 0), last)
    version = Version(value=value, by=device, turn=turn, seen=seen)
    fields = {**sheet.answers.get(subject, {}), field: [version]}
    return sheet.model_copy(update={"answers": {**sheet.answers, subject: fields}})


histories = moves.map(played)


def answered(*taps: tuple[str, str, str], part: str = "answers", by: str = DEVICES[0]) -> Sheet:
    """A sheet in which one device gave these answers, one after the other: subject, field, value."""
    given: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for turn, (subject, field, value) in enumerate(taps, 1):
        given.setdefault(subject, {})[field] = [{"value": value, "by": by, "turn": turn}]
    return Sheet.model_validate({**HEAD, part: given})


def a_round() -> Sheet:
    """Twelve dwellings in two stairwells, eleven of them visited."""
    taps = []
    for number in range(1, 13):
        of = f"d.{number}"
        taps += [(of, "name", f"{number}. tv"), (of, "stairwell", "Nr. 4" if number < 7 else "Nr. 6")]
        taps += [(of, "visit", "visited" if number < 12 else "not-home")]
        taps += [(of, "valve.bath", "blocked" if number < 7 else "open"), (of, "check.kitchen.trap", "fine")]
        taps += [(of, "check.kitchen.tap", "department" if number in (2, 10) else "tenant" if number == 3 else "fine")]
    taps += [("d.10", "urgent.kitchen.tap", "yes"), ("d.10", "note.kitchen.tap", "=drypper|meget")]
    taps += [
        ("d.2", "agreement.0a.what", "ny pakning"),
        ("d.2", "agreement.0a.who", "tenant"),
        ("d.2", "agreement.0a.by", "2026-12-01"),
    ]
    return answered(*taps)
