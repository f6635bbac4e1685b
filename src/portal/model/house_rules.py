"""House rules: clauses with ids that stay when they are renumbered."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Self

from pydantic import Field, model_validator

from portal.model.fields import Day, Line, Part, Record, Slug, Text
from portal.model.known_date import KnownDate
from portal.model.values import refuse
from portal.model.vocabulary import DocumentKind, Status, Step


@dataclass(frozen=True)
class Clause:
    """One clause: `text`, `why` and `broken` are Markdown; `file` and `line` say where its heading is.

    `source` is all that is below the heading, as it was written; `number` is the document's own (§ 3, 7.5, bilag 2)
    and `heading` the whole of what is behind the id.
    """

    id: str
    title: str
    text: str
    why: str
    broken: str
    file: str
    line: int
    source: str = ""
    number: str = ""
    heading: str = ""

    @property
    def words(self) -> tuple[str, list[str]]:
        """Title and text without how they are broken into lines: two clauses are the same when these are."""
        return self.heading or self.title, self.source.split()


class Serves(Part):
    """A clause and the items that it answers."""

    clause: Slug = Field(description="Punktets id i husordenen.")
    items: tuple[Slug, ...] = Field(min_length=1, description="De emner i tabellen, som punktet afgør.")


class RestsOn(Part):
    """A clause and the sources that it rests on."""

    clause: Slug = Field(description="Punktets id i husordenen.")
    sources: tuple[Slug, ...] = Field(min_length=1, description="Kilder fra content/sources.yml.")


class Plain(Part):
    """A clause in everyday words: an explanation, never adopted."""

    clause: Slug = Field(description="Punktets id.")
    text: Text = Field(description="Punktet i hverdagsord. Det er en forklaring og ikke vedtaget.")


class FormerClause(Part):
    """A clause and the ids that it had before."""

    clause: Slug = Field(description="Punktets id nu.")
    ids: tuple[Slug, ...] = Field(min_length=1, description="Id'er, det har haft før. De gamle links fører hertil.")


class DocumentStep(Part):
    """A day in the life of a document, as exactly as it is known."""

    what: Step = Field(description="Vedtaget (adopted), ændret (changed) eller godkendt (approved).")
    when: KnownDate = Field(description="Hvornår: 2015-04-20, 2015-04 eller 2015.")


class AdoptedRulesHead(Record):
    """The head of a house-rules.md, maintenance.md or raaderet.md in a meeting's folder"""

    title: Line = Field(description="Titlen øverst på siden.")
    serves: tuple[Serves, ...] = Field((), description="Hvilke emner i tabellen et punkt afgør.")
    repealed: tuple[Slug, ...] = Field((), description="Punkter fra den forrige tekst, som er ophævet.")
    dates: tuple[DocumentStep, ...] = Field((), description="Tekstens egne datoer, når der er flere end mødets.")
    plain: tuple[Plain, ...] = Field((), description="Punkter i hverdagsord. Forklaringer, som ikke er vedtaget.")
    formerly: tuple[FormerClause, ...] = Field((), description="Punkter, der har fået et nyt id.")


class ChangesHead(Record):
    """The head of a house-rules.changes.md, maintenance.changes.md or raaderet.changes.md"""

    repealed: tuple[Slug, ...] = Field((), description="Punkter, der bliver ophævet.")
    serves: tuple[Serves, ...] = Field((), description="Hvilke emner i tabellen et nyt eller ændret punkt afgør.")
    plain: tuple[Plain, ...] = Field((), description="Nye og ændrede punkter i hverdagsord.")
    formerly: tuple[FormerClause, ...] = Field((), description="Punkter, der har fået et nyt id.")


class RuleChanges(ChangesHead):
    """Added and replaced clauses and the ids of repealed ones; nothing of what stays."""

    kind: DocumentKind
    clauses: tuple[Clause, ...] = ()


class HouseRulesHead(Record):
    """The head of a house-rules.md"""

    title: Line = Field(description="Titlen øverst på siden.")
    status: Status = Field(description="Forslag (proposal) eller vedtaget (adopted).")
    adopted: Day | None = Field(None, description="Afdelingsmødet, der vedtog den; kun med »adopted«.")
    based_on: Slug | None = Field(None, description="»standard«: afdelingen overtager standardens punkter.")
    dropped: tuple[Slug, ...] = Field((), description="Standardens punkter, som ikke gælder her.")
    repealed: tuple[Slug, ...] = Field((), description="Punkter fra den vedtagne tekst, som bliver ophævet.")
    serves: tuple[Serves, ...] = Field((), description="Hvilke emner i tabellen et punkt afgør.")
    sources: tuple[RestsOn, ...] = Field((), description="Hvilke kilder et punkt bygger på.")
    plain: tuple[Plain, ...] = Field((), description="Punkter i hverdagsord. Forklaringer, som ikke er vedtaget.")
    formerly: tuple[FormerClause, ...] = Field((), description="Punkter, der har fået et nyt id.")

    @model_validator(mode="after")
    def _adopted_has_a_date(self) -> Self:
        if self.status is Status.ADOPTED and not self.adopted:
            raise refuse(
                "Husordenen er vedtaget, men datoen mangler. Skriv afdelingsmødets dato ved »adopted«.", "status"
            )
        if self.adopted and self.status is Status.PROPOSAL:
            raise refuse("Et forslag har ingen dato. Slet »adopted«, eller skriv »status: adopted«.", "adopted")
        if self.based_on not in (None, "standard"):
            raise refuse("»based_on« kan kun være »standard«. Ret ordet, eller slet linjen.", "based_on")
        if self.dropped and not self.based_on:
            raise refuse("»dropped« bruges kun sammen med »based_on: standard«. Skriv den linje også.", "dropped")
        return self


class HouseRules(AdoptedRulesHead):
    """Whole rules, of the house, of maintenance or of råderet: the head, the Markdown before the first clause with its
    line, the clauses in order.
    """

    kind: DocumentKind = DocumentKind.HOUSE_RULES
    status: Status
    adopted: date | None = None
    based_on: str | None = None
    dropped: tuple[str, ...] = ()
    sources: tuple[RestsOn, ...] = ()
    intro: str = ""
    intro_line: int = 1
    clauses: tuple[Clause, ...] = ()

    def clause(self, clause_id: str | None) -> Clause | None:
        """The clause with that id, or None."""
        return next((clause for clause in self.clauses if clause.id == clause_id), None)

    def clause_for(self, item_id: str) -> Clause | None:
        """The clause that the document itself says answers an item, or None."""
        return next((self.clause(one.clause) for one in self.serves if item_id in one.items), None)

    def sources_of(self, clause_id: str) -> tuple[str, ...]:
        """The ids of the sources that a clause rests on."""
        return next((rests.sources for rests in self.sources if rests.clause == clause_id), ())

    @property
    def former_ids(self) -> set[str]:
        """The ids that clauses had before, as the text says itself."""
        return {old for one in self.formerly for old in one.ids}

    def in_plain(self, clause_id: str) -> str | None:
        """A clause in everyday words, when somebody has written them."""
        return next((one.text for one in self.plain if one.clause == clause_id), None)

    @property
    def has_own_numbers(self) -> bool:
        """Whether the document numbers its clauses itself; then nobody else counts them."""
        return any(clause.number for clause in self.clauses)

    def places(self, standard: "HouseRules") -> dict[str, int]:
        """Clause → its number, where the document has none of its own.

        What is based on the standard keeps the standard's numbers: a dropped clause leaves a gap, own ones come after.
        """
        if self.based_on is None:
            return {clause.id: place for place, clause in enumerate(self.clauses, 1)}
        known = {clause.id: place for place, clause in enumerate(standard.clauses, 1)}
        own = [clause.id for clause in self.clauses if clause.id not in known]
        return known | {clause_id: place for place, clause_id in enumerate(own, len(known) + 1)}

    def changed_by(self, changes: RuleChanges) -> "HouseRules":
        """The whole text after changes: replaced clauses are where they were, new ones last."""
        new = {clause.id: clause for clause in changes.clauses}
        kept = [new.pop(clause.id, clause) for clause in self.clauses if clause.id not in changes.repealed]
        gone, worded = set(changes.repealed), {clause.id for clause in changes.clauses}
        said = {one.clause for one in changes.serves}
        older = (one for one in self.serves if one.clause not in gone | said)
        return self.model_copy(
            update={
                "repealed": changes.repealed,
                "clauses": (*kept, *new.values()),
                "serves": (*_without(older, {item for one in changes.serves for item in one.items}), *changes.serves),
                "plain": (*(one for one in self.plain if one.clause not in gone | worded), *changes.plain),
                "formerly": (*self.formerly, *changes.formerly),
            }
        )

    def joined_with(self, standard: "HouseRules") -> "HouseRules":
        """The rules that are read: the standard's clauses in order, changed and dropped as this text says, then its own."""
        if self.based_on is None:
            return self
        own = {clause.id: clause for clause in self.clauses}
        kept = [own.pop(clause.id, clause) for clause in standard.clauses if clause.id not in self.dropped]
        return self.model_copy(update={"clauses": (*kept, *own.values())})


def _without(serves: Iterable[Serves], answered: Collection[str]) -> Iterator[Serves]:
    """What clauses answer when some items are answered by a newer clause: one clause answers an item, the one adopted last."""
    for one in serves:
        if items := tuple(item for item in one.items if item not in answered):
            yield one.model_copy(update={"items": items})
