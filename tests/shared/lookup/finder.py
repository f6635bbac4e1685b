"""The queries that ask for all of the site and for danger (finder.tsv, languages.tsv, finder-tune.tsv)."""

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
TUNE, TEST, LANGUAGES = "finder-tune", "finder", "languages"
TENANTS_TUNE, TENANTS = "tenants-tune", "tenants"
OTHERS = "others"
TOLD, DAILY = "told", "daily"
DANGERS_TUNE, DANGERS, HEARD, UNSEEN = "dangers-tune", "dangers", "heard", "unseen"
PANIC_TUNE, PANIC = "panic-tune", "panic"


@dataclass(frozen=True)
class Asked:
    """A query: what is right as its first answer (none: not counted), and the bar that is right above (none: not counted)."""

    text: str
    expect: tuple[str, ...]
    danger: frozenset[str]
    group: str


def read_asked(name: str) -> list[Asked]:
    """The queries of a file."""
    lines = (FOLDER / f"{name}.tsv").read_text("utf-8").splitlines()[1:]
    return [_asked(*line.split("\t")) for line in lines]


def _asked(text: str, expect: str, danger: str, group: str) -> Asked:
    known = {"112": {"112"}, "duty": {"duty"}, "no": {""}, "any": set[str](), "-": set[str]()}
    marks = {mark for one in danger.split("|") for mark in known[one]}
    return Asked(text, () if expect == "-" else tuple(expect.split("|")), frozenset(marks), group)
