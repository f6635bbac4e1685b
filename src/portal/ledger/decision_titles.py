"""The names that items had when a meeting decided on them: written into its decisions, so that no later name changes them."""

import re
import sys
from collections.abc import Mapping

import yaml

from portal.ledger.meeting_files import FOLDER, record_text
from portal.model.decision import Decisions
from portal.model.item import Item

ITEM = re.compile(r"(?P<before>[ ]*(?:- )?)item:[ ]+\S+[ ]*(?:#.*)?")
"""A line of its own that names the item; anything after it but a comment belongs to a decision on one line."""


def named_decisions(decisions: Decisions | None, items: Mapping[str, Item]) -> Decisions | None:
    """The decisions with the name of each item as it is now; a name that is written already is kept."""
    if decisions is None:
        return None
    named = [one.model_copy(update={"title": one.title or items[one.item].name}) for one in decisions.decisions]
    return decisions.model_copy(update={"decisions": tuple(named)})


def with_titles(proposed: Decisions, named: Decisions, written: bytes) -> bytes:
    """The file as it was written, with a line for each name; written anew when its decisions are not line by line."""
    lines = written.decode().split("\n")
    for number, one in reversed([*enumerate(proposed.decisions)]):
        line = proposed.place("decisions", number, "item").line
        found = ITEM.fullmatch(lines[line - 1].rstrip("\r"))
        if found is None:
            return record_text(named, f"{FOLDER}/decisions.yml").encode()
        if one.title is None:
            lines.insert(line, f"{' ' * len(found['before'])}title: {_scalar(named.decisions[number].title)}")
    return "\n".join(lines).encode()


def _scalar(title: str | None) -> str:
    """A name as YAML writes it, with quotes where it needs them."""
    return yaml.safe_dump(title, allow_unicode=True, width=sys.maxsize).splitlines()[0]
