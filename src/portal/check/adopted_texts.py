"""Rules as a meeting adopted them: whole, and without the wording of a proposal."""

import re
from collections.abc import Sequence
from dataclasses import replace

from portal.model.house_rules import Clause, HouseRules, Serves
from portal.model.item import Item
from portal.model.vocabulary import DocumentKind, Party, Scheme, Status

PROPOSAL = re.compile(r"\bForslag(?: til [^:\n]*)?:")
"""How the standard and a department's proposal mark what a meeting has to decide first."""


def proposed_words(source: str) -> str:
    """The first words of a text that only propose something, or nothing."""
    found = PROPOSAL.search(source)
    return found[0] if found else ""


def _without_proposals(source: str) -> str:
    """A clause of the standard without what it only proposes: its lines »Forslag: …« and the lists below them."""
    kept: list[str] = []
    below_proposal = False
    for paragraph in source.split("\n\n"):
        found = PROPOSAL.search(paragraph)
        is_list = paragraph.lstrip().startswith(("- ", "* ", "1. "))
        rest = paragraph[: found.start()].rstrip() if found else paragraph
        if not (below_proposal and is_list) and rest.strip() and not (found and rest.endswith(":")):
            kept.append(rest)
        below_proposal = bool(found)
    return "\n\n".join(kept)


def _binding(clause: Clause) -> Clause:
    return replace(
        clause,
        source=_without_proposals(clause.source),
        text=_without_proposals(clause.text),
        why=_without_proposals(clause.why),
        broken=_without_proposals(clause.broken),
    )


def written_out(rules: HouseRules, items: Sequence[Item], standard: HouseRules) -> HouseRules:
    """Adopted rules with the clauses they took over from the standard, and the items that each clause answers."""
    whole = rules.joined_with(standard)
    if rules.kind is not DocumentKind.HOUSE_RULES:
        return whole.model_copy(update={"status": Status.ADOPTED})
    clauses = tuple(one if one.file == rules.file else _binding(one) for one in whole.clauses)
    said = {item: one.clause for one in rules.serves for item in one.items}
    usual = {one.id: one.house_rule for one in items if one.share(Scheme.A).performs is Party.HOUSE_RULES}
    answered = {**usual, **said}
    serves = {c.id: tuple(item for item, clause in answered.items() if clause == c.id) for c in whole.clauses}
    return whole.model_copy(
        update={
            "status": Status.ADOPTED,
            "clauses": clauses,
            "based_on": None,
            "dropped": (),
            "serves": tuple(Serves(clause=clause, items=ids) for clause, ids in serves.items() if ids),
        }
    )
