"""Rules as a meeting adopted them: whole, and without the wording of a proposal."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from portal.base.problems import Place
from portal.model.house_rules import Clause, HouseRules, RuleChanges, Serves
from portal.model.item import Item
from portal.model.vocabulary import DocumentKind, Party, Scheme, Status

PROPOSAL = re.compile(r"\bForslag(?: til [^:\n]*)?:")
"""How the standard and a department's proposal mark what a meeting has to decide first."""


NOT_ADOPTED = re.compile(
    r"\b(?:er (?:et|kun et) forslag|ikke vedtaget|Forslaget (?:bygger|gælder)|(?:[Bb]estyrelsen|[Uu]dvalget|[Vv]i) foreslår)"
    r"\b[^.\n]*"
)
"""How the words before the first clause say that the text is none of a meeting's."""
OF_A_PROPOSAL = re.compile(r"\s*forslag\b.*", re.IGNORECASE)
"""The title of what is only proposed."""


def proposing(text: HouseRules | RuleChanges) -> Iterator[tuple[Place, str]]:
    """Every line of a text that only proposes something, with its words: the title, what is before the clauses, clauses."""
    if isinstance(text, HouseRules):
        if OF_A_PROPOSAL.fullmatch(text.title):
            yield text.place("title"), text.title
        yield from _found(PROPOSAL, text.intro, text.file, text.intro_line)
    for clause in text.clauses:
        yield from _found(PROPOSAL, clause.source, clause.file, clause.line + 1)


def saying_so(text: HouseRules) -> Iterator[tuple[Place, str]]:
    """The words before the clauses with which a text says of itself that no meeting has adopted it."""
    return _found(NOT_ADOPTED, text.intro, text.file, text.intro_line)


def _found(pattern: re.Pattern[str], source: str, file: str, first: int) -> Iterator[tuple[Place, str]]:
    for number, line in enumerate(source.split("\n"), first):
        if found := pattern.search(line):
            yield Place(file, number, found.start() + 1), found[0]


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
