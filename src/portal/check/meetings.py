"""The folders below meetings/ → the meetings of a department, in the order they were held."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from portal.base.problems import Place, Problems, quote
from portal.check.alike import confirmed_alike
from portal.check.house_rules import read_clauses
from portal.check.records import check_record
from portal.check.seals import check_seal, seal_of_meeting
from portal.model.confirmed import ConfirmedStandard
from portal.model.correction import Corrections
from portal.model.decision import Decisions
from portal.model.fields import Record
from portal.model.house_rules import AdoptedRulesHead, ChangesHead, HouseRules, RuleChanges
from portal.model.meeting import Meeting, MeetingHead, Proposal
from portal.model.meeting_date import MeetingDate
from portal.model.vocabulary import DocumentKind, Status
from portal.read.front_matter import Document
from portal.read.seal import CORRECTIONS
from portal.read.tree import Tree

R = TypeVar("R", bound=Record)
FOLDER = "meetings"
DOCUMENTS = tuple(f"{kind}.md" for kind in DocumentKind)
CHANGES = tuple(f"{kind}.changes.md" for kind in DocumentKind)
PROPOSAL_FILES = ("meeting.yml", "decisions.yml", *DOCUMENTS, *CHANGES)
FILES = (*PROPOSAL_FILES, "standard.yml", "corrections.yml", "seal.txt")
NO_CLAUSES = "Teksten har ikke et eneste punkt. Skriv fx »## [stoej] Støj og musik«."
ADVICE = "Kald mappen datoen, fx 2026-04-22, 2026-04, 2026 eller undated."


@dataclass(frozen=True)
class Source:
    """What the folders are read from, and how one file of them is."""

    tree: Tree
    problems: Problems
    today: date
    record: Callable[[type[Record], str], Record | None]
    document: Callable[[str], Document | None]


def read_meetings(department: str, source: Source) -> tuple[Meeting, ...]:
    """The meetings below a department's folder, oldest first; what is wrong with them is reported."""
    names = _names(f"{department}/{FOLDER}", source.tree)
    dates = [one for name in names if (one := _date(f"{department}/{FOLDER}/{name}", name, names, source))]
    meetings = [_meeting(f"{department}/{FOLDER}/{held.name}", held, source) for held in dates]
    return tuple(sorted(filter(None, meetings), key=lambda one: one.date))


def read_proposal(folder: str, house_rules: HouseRules | None, source: Source) -> Proposal | None:
    """What a department proposes to its next meeting; None without such a folder. Its house rules are read by the caller."""
    if not source.tree.under(folder, ""):
        return None
    head = _read(MeetingHead, f"{folder}/meeting.yml", source) or MeetingHead()
    others = (DocumentKind.MAINTENANCE, DocumentKind.RAADERET)
    return Proposal.whole(
        head,
        decisions=_read(Decisions, f"{folder}/decisions.yml", source),
        house_rules=house_rules,
        changes=_changes(folder, source),
        **{kind.value: _rules(folder, kind, None, source) for kind in others},
    )


def _names(folder: str, tree: Tree) -> list[str]:
    paths = [path.removeprefix(f"{folder}/") for path in tree.under(folder, "")]
    return sorted({path.split("/")[0] for path in paths if "/" in path})


def _date(folder: str, name: str, names: list[str], source: Source) -> MeetingDate | None:
    place = Place(folder)
    held = MeetingDate.read(name)
    if held is None:
        source.problems.add(place, f"{quote(name)} er ikke en dato. {_other_spelling(name, names) or ADVICE}")
    elif held.number > 1 and _first_of(name) not in names:
        source.problems.add(place, f"Her er kun ét møde. Kald mappen {' eller '.join(map(quote, _meant(held)))}.")
    elif held.number > 2 and held.of_number(held.number - 1) not in names:  # the second follows the first
        missing = next(one for n in range(2, held.number) if (one := held.of_number(n)) not in names)
        source.problems.add(place, f"Mødet {missing} mangler. Kald mappen {quote(missing)}.")
    elif held.first_day > source.today:
        source.problems.add(place, "Mødet ligger i fremtiden. Læg det, I foreslår, i mappen »proposal«.")
    elif held.counts_from > source.today:
        day = held.counts_from.isoformat()
        source.problems.note(place, f"Det, mødet besluttede, tæller først fra {day}. Skriv dagen, hvis I kender den.")
        return held
    else:
        return held
    return None


def _meant(held: MeetingDate) -> list[str]:
    """The names that a lone second meeting was perhaps meant to have: 2019-4 is 2019, or April."""
    month = [f"{held.year}-{held.number:02}"] if held.year and not held.month else []
    return [*month, held.of_number(1)]


def _first_of(name: str) -> str:
    return re.sub(r"-\d$", "", name)


def _other_spelling(name: str, names: list[str]) -> str:
    """What to do with a date in another spelling: 24-4-2019 is 2019-04-24."""
    right = MeetingDate.meant_by(name)
    if right is None:
        return ""
    if right.name in names:
        return f"Mødet har allerede mappen {quote(right.name)}. Læg filerne sammen i den."
    return f"Kald mappen {quote(right.name)}."


def _meeting(folder: str, held: MeetingDate, source: Source) -> Meeting | None:
    here = {path.removeprefix(f"{folder}/") for path in source.tree.under(folder, "")}
    if "meeting.yml" not in here:
        source.problems.add(
            Place(f"{folder}/meeting.yml"),
            "Filen mangler. Opret den, og skriv, hvem der besluttede, fx »kind: afdelingsmøde«.",
        )
        return None
    corrections = _read(Corrections, f"{folder}/{CORRECTIONS}", source)
    check_seal(folder, held, corrections, source.tree, source.problems)
    head = _head(f"{folder}/meeting.yml", source)
    parts = {
        "decisions": _read(Decisions, f"{folder}/decisions.yml", source),
        "standard": _standard(f"{folder}/standard.yml", source),
        "corrections": corrections,
        "changes": _changes(folder, source),
        **{kind.value.replace("-", "_"): _rules(folder, kind, held, source) for kind in DocumentKind},
    }
    mark, is_sealed = seal_of_meeting(folder, corrections, source.tree)
    return Meeting.whole(head, date=held, mark=mark, is_sealed=is_sealed, **parts) if head else None


def _read(model: type[R], file: str, source: Source) -> R | None:
    return source.record(model, file) if file in source.tree.files else None  # type: ignore[return-value]  # the reader is handed in and knows no more than Record


def _standard(file: str, source: Source) -> ConfirmedStandard | None:
    if file not in source.tree.files:
        return None
    return confirmed_alike(file, source.tree, source.problems, partial(_read, ConfirmedStandard, file, source))


def _head(file: str, source: Source) -> MeetingHead | None:
    """What a meeting says of itself; nothing is known of it where there is but a comment, as a command writes it."""
    text = source.tree.files[file].decode("utf-8-sig", "replace")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if lines and all(line.startswith("#") for line in lines):
        return MeetingHead()
    return _read(MeetingHead, file, source)


def _rules(folder: str, kind: DocumentKind, held: MeetingDate | None, source: Source) -> HouseRules | None:
    """The text a meeting adopted, or is to adopt: all of it is here, and nothing is taken over from elsewhere."""
    file = f"{folder}/{kind}.md"
    document = source.document(file) if file in source.tree.files else None
    head = check_record(AdoptedRulesHead, document.head, file, source.problems) if document else None
    if head is None or document is None:
        return None
    intro, clauses = read_clauses(document, source.problems)
    if not clauses and not source.problems.about(file):
        source.problems.add(Place(file), NO_CLAUSES)
    return HouseRules.whole(
        head,
        kind=kind,
        status=Status.ADOPTED if held else Status.PROPOSAL,
        adopted=held.counts_from if held and held.year else None,
        intro=intro,
        intro_line=document.body_line,
        clauses=clauses,
    )


def _changes(folder: str, source: Source) -> tuple[RuleChanges, ...]:
    """What is to be changed of texts that were adopted before."""
    return tuple(found for kind in DocumentKind if (found := _changes_of(folder, kind, source)))


def _changes_of(folder: str, kind: DocumentKind, source: Source) -> RuleChanges | None:
    file = f"{folder}/{kind}.changes.md"
    document = source.document(file) if file in source.tree.files else None
    head = check_record(ChangesHead, document.head, file, source.problems) if document else None
    if head is None or document is None:
        return None
    intro, clauses = read_clauses(document, source.problems)
    if intro.strip():
        place = Place(file, document.body_line, 1)
        source.problems.add(place, "Her står kun punkter. Skriv teksten i et punkt, fx »## [stoej] Støj og musik«.")
    if not clauses and not head.repealed and not source.problems.about(file):
        source.problems.add(Place(file), "Filen ændrer ikke noget. Skriv et punkt eller »repealed«, eller slet filen.")
    return RuleChanges.whole(head, kind=kind, clauses=clauses)
