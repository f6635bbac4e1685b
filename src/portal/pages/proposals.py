"""What a department proposes to its next meeting, beside what is in force now: shown as a proposal, never as rule."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.addresses import address
from portal.markdown.links import Links
from portal.model.answer import Answer
from portal.model.decision import Decision
from portal.model.department import Department
from portal.model.house_rules import Clause, HouseRules
from portal.model.item import Item
from portal.model.meeting import Proposal
from portal.model.portal import Portal
from portal.model.vocabulary import DocumentKind
from portal.pages.house_rules import ShownClause, Text, shown_clauses
from portal.pages.page import Page
from portal.pages.templates import render
from portal.pages.versions import clause_changes
from portal.pages.word_changes import Part, near
from portal.texts.catalogue import Catalogue
from portal.texts.happening import happening
from portal.texts.wording import proposed_in_words, title_of


@dataclass(frozen=True)
class ProposedRow:
    """A decision that is proposed, and the answer now."""

    item: Item
    kind: str
    proposed: str
    now: Answer


@dataclass(frozen=True)
class ProposedClause:
    """A clause that is `new`, `changed` or `repealed`, and how it reads now."""

    shown: ShownClause
    change: str
    now: ShownClause | None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class ProposedDocument:
    """A text and the clauses of it that would be other ones."""

    kind: str
    anchor: str
    clauses: tuple[ProposedClause, ...]


def proposal_pages(portal: Portal, links: Links, t: Catalogue) -> list[Page]:
    """`/afdelinger/<slug>/forslag/`, also where nothing is proposed: its address is on agendas."""
    return [_page(department, portal, links, t) for department in portal.departments.values()]


def proposal_texts(portal: Portal) -> list[Text]:
    """The Markdown of all clauses that are proposed."""
    return [
        (clause.file, clause.source, clause.line + 1, address.department_proposal(department.slug))
        for department in portal.departments.values()
        for clause in _clauses(department.proposal or Proposal())
    ]


def _clauses(proposal: Proposal) -> list[Clause]:
    own = [clause for text in proposal.documents for clause in text.clauses]
    return own + [clause for changes in proposal.changes for clause in changes.clauses]


def _page(department: Department, portal: Portal, links: Links, t: Catalogue) -> Page:
    here = address.department_proposal(department.slug)
    proposal = department.proposal or Proposal()
    body = render(
        "proposal.html",
        here,
        t,
        department=department,
        schemes=_schemes(proposal, department, t),
        rows=[_row(one, department, portal, t) for one in _points(proposal)],
        documents=list(_documents(proposal, department, portal, links, t)),
        meeting=next((one for one in happening(portal, department, t) if one.is_meeting), None),
    )
    name = title_of(department, t)
    title, description = t("proposal-title", department=name), t("proposal-description", department=name)
    return Page(here, title, description, "house-rules", body, _file(proposal, department), department=department.slug)


def _points(proposal: Proposal) -> tuple[Decision, ...]:
    return proposal.decisions.decisions if proposal.decisions else ()


def _file(proposal: Proposal, department: Department) -> str:
    """The file an editor opens."""
    parts = [proposal.decisions, *proposal.documents, *proposal.changes]
    return next((part.file for part in parts if part), department.file)


def _schemes(proposal: Proposal, department: Department, t: Catalogue) -> list[str]:
    """The schemes that are proposed, for all and for dwelling types."""
    all_of_it = [t.of("department-scheme", proposal.scheme.value)] if proposal.scheme else []
    kinds = [(department.dwelling_type(one.dwelling_type), one.scheme) for one in proposal.type_schemes]
    return all_of_it + [f"{kind.name}: {t.of('department-scheme', scheme.value)}" for kind, scheme in kinds if kind]


def _row(decision: Decision, department: Department, portal: Portal, t: Catalogue) -> ProposedRow:
    item = portal.items_of(department)[decision.item]
    kind = department.dwelling_type(decision.dwelling_type)
    now = portal.answer(item, department, decision.dwelling_type)
    return ProposedRow(item, kind.name if kind else "", proposed_in_words(decision, t), now)


def _documents(
    proposal: Proposal, department: Department, portal: Portal, links: Links, t: Catalogue
) -> Iterator[ProposedDocument]:
    here = address.department_proposal(department.slug)
    for kind in DocumentKind:
        old = department.document_on(portal.today, kind)
        if (new := _whole(kind, proposal, old, portal)) is None:
            continue
        before = {one.id: one for one in shown_clauses(old, None, portal, links, here, t)} if old else {}
        after = {one.id: one for one in shown_clauses(new, None, portal, links, here, t)}
        changed = [
            (
                after[name],
                change,
                before.get(name),
                near(clause_changes(old.clause(name), new.clause(name))) if old else (),
            )
            for name, change in _changes(old, new)
        ]
        gone = [(one, "repealed", one, ()) for name, one in before.items() if name not in after]
        clauses = tuple(ProposedClause(*parts) for parts in (*changed, *gone))
        yield ProposedDocument(kind.value, address.DOCUMENT_PAGES[kind], clauses)


def _whole(kind: DocumentKind, proposal: Proposal, old: HouseRules | None, portal: Portal) -> HouseRules | None:
    """The text as it would read, or None when nothing of it is proposed."""
    changes = proposal.changes_of(kind)
    if changes and old:
        return old.changed_by(changes)
    text = proposal.document(kind)
    return text.joined_with(portal.house_rules) if text and kind is DocumentKind.HOUSE_RULES else text


def _changes(old: HouseRules | None, new: HouseRules) -> Iterator[tuple[str, str]]:
    """The clauses that would be new or have other words."""
    for clause in new.clauses:
        earlier = old.clause(clause.id) if old else None
        if earlier is None:
            yield clause.id, "new"
        elif earlier.words != clause.words:
            yield clause.id, "changed"
