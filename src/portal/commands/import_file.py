"""`portal import`: a document or table of a board becomes the department's proposal, shown first, then written."""

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from portal.base.problems import CommandError, ContentError, Problem, Problems, quote
from portal.check.department_files import DEPARTMENTS
from portal.commands.answers_table import columns
from portal.commands.change import Change, carry_out, checked_portal, department_named
from portal.commands.check import looked_at
from portal.imports.clause_ids import NamedClause
from portal.imports.pictures import FOLDER, IMPORTED
from portal.imports.rules_import import ImportedRules, import_rules
from portal.imports.source_file import SourceFile, open_source
from portal.imports.table_import import ImportedTable, import_table
from portal.imports.table_row import Understood
from portal.ledger.meeting_files import record_text
from portal.model.department import Department
from portal.model.house_rules import Clause
from portal.model.portal import Portal
from portal.model.vocabulary import DocumentKind
from portal.texts.catalogue import Catalogue, catalogue
from portal.texts.wording import share_in_words

USUAL_TITLE = {
    DocumentKind.HOUSE_RULES: "Husorden",
    DocumentKind.MAINTENANCE: "Vedligeholdelsesreglement",
    DocumentKind.RAADERET: "Råderetskatalog",
}


@dataclass(frozen=True)
class Imported:
    """The file of proposal/ that is made, its text, and what is shown of it; without a text there is nothing to write."""

    file: str
    text: str
    lines: tuple[str, ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    parser = commands.add_parser("import", help="gør et dokument eller en tabel til en afdelings forslag")
    parser.add_argument("file", type=Path, metavar="FIL", help=".docx, .odt, .txt, .md, .xlsx, .ods eller .csv")
    parser.add_argument("--department", required=True, metavar="AFDELING")
    parser.add_argument("--kind", choices=[*DocumentKind], default=DocumentKind.HOUSE_RULES, help="hvad teksten er")
    parser.add_argument("--sheet", metavar="ARK", help="hvilket ark i filen")
    parser.add_argument("--skip", action="store_true", help="udelad de rækker, der ikke blev forstået")
    parser.add_argument("--replace", action="store_true", help="erstat det forslag, der ligger der")
    parser.add_argument("--write", action="store_true", help="gør det; uden bliver det kun vist")
    parser.set_defaults(run=_import)


def _import(options: argparse.Namespace) -> None:
    root = options.project.resolve()
    portal = checked_portal(root)
    department = department_named(portal, options.department)
    source = open_source(options.file)
    if source.is_table:
        made = _table(source, portal, department, options)
    else:
        made = _rules(source, portal, department, DocumentKind(options.kind))
    print("\n".join(made.lines))
    if not made.text:
        print("Tabellen siger det samme som i dag. Der er intet at skrive.")
        return
    _refuse_overwriting(root, made, options.replace)
    change = Change({made.file: made.text.encode(), **made.pictures}, _no_longer_shown(root, made))
    _check(root, change, made, source)
    carry_out(root, change, options.write)


def _refuse_overwriting(root: Path, made: Imported, replace: bool) -> None:
    old = root / made.file
    if not old.exists():
        return
    if not replace:
        raise CommandError(f"{made.file}: her ligger allerede et forslag. Skriv --replace, hvis det skal erstattes.")
    print(f"Erstatter {made.file}.")


def _no_longer_shown(root: Path, made: Imported) -> list[str]:
    """The pictures of an earlier import that no text of the proposal shows any more: a meeting would seal them."""
    folder = (root / made.file).parent
    others = [one.read_text("utf-8") for one in folder.glob("*.md") if one != root / made.file]
    shown = "".join([made.text, *others])
    found = [one.name for one in folder.glob(f"{FOLDER}/{IMPORTED}") if one.name not in shown]
    return [(folder / FOLDER / name).relative_to(root).as_posix() for name in sorted(found)]


def _check(root: Path, change: Change, made: Imported, source: SourceFile) -> None:
    """The content and its pages as they will be. ContentError with the words themselves where the new file is wrong, since it
    is not there yet.
    """
    try:
        looked_at(root, change)
    except ContentError as error:
        raise ContentError(_in_words(error.problems, made, source)) from error


def _in_words(problems: Problems, made: Imported, source: SourceFile) -> Problems:
    lines = made.text.split("\n")
    found = set()
    for one in problems.found:
        line = lines[one.place.line - 1] if one.place.file == made.file and one.place.line else ""
        message = f"{source.name}, {quote(line.strip())}: {one.message}" if line.strip() else one.message
        found.add(Problem(one.place, message))
    return Problems(found)


def _rules(source: SourceFile, portal: Portal, department: Department, kind: DocumentKind) -> Imported:
    known = _known(portal, department, kind)
    made = import_rules(source, kind, f"{USUAL_TITLE[kind]} for {department.name}", known)
    file = f"{DEPARTMENTS}/{department.slug}/proposal/{kind}.md"
    beside = f"{DEPARTMENTS}/{department.slug}/proposal/{FOLDER}"
    pictures = {f"{beside}/{name}": data for name, data in made.pictures.items()}
    return Imported(file, made.text, tuple(_shown_rules(made, department, known, source)), pictures)


def _known(portal: Portal, department: Department, kind: DocumentKind) -> dict[str, Clause]:
    """The clauses whose ids a text may go on with: those that were adopted, before those of the standard."""
    adopted = department.document_on(portal.today, kind)
    standard = portal.house_rules.clauses if kind is DocumentKind.HOUSE_RULES else ()
    return {**{one.id: one for one in standard}, **{one.id: one for one in (adopted.clauses if adopted else ())}}


def _shown_rules(
    made: ImportedRules, department: Department, known: dict[str, Clause], source: SourceFile
) -> Iterator[str]:
    many = "1 punkt" if len(made.clauses) == 1 else f"{len(made.clauses)} punkter"
    yield f"{department.name}: {source.name}, {many}, delt ved {made.by}"
    yield f"Titel: {made.title}"
    yield f"Indledning: {quote(' '.join(made.intro.split()))}" if made.intro else "Indledning: ingen"
    yield from columns([("Id", "I filen", "Standard eller vedtaget", "Lighed"), *map(_clause_row, made.clauses)])
    if empty := [one.id for one in made.clauses if not one.clause.blocks]:
        yield f"Uden tekst: {', '.join(empty)}. Hører de til punktet over dem, så sæt - foran dem i filen."
    for one in made.clauses:
        for line in one.clause.like_headings:
            yield f"I [{one.id}]: {quote(line)} ligner en overskrift. Er den et punkt, så skriv den som de andre overskrifter."
    missing = [name for name in known if name not in {one.id for one in made.clauses}]
    if missing:
        yield f"Ikke i filen: {', '.join(missing)}"
    yield from (f"Billede: {FOLDER}/{name}. Se efter, at ordene i [ ] siger, hvad det viser." for name in made.pictures)
    yield from (f"Ikke taget med: {one}." for one in made.left_out)


def _clause_row(one: NamedClause) -> tuple[str, str, str, str]:
    other = one.like.title if one.like else ""
    if one.written:
        return one.id, one.clause.heading, other or "nyt punkt", "id stod der"
    if not one.like:
        return one.id, one.clause.heading, "nyt punkt", "–"
    maybe = other if one.is_known else f"nyt punkt; ligner [{one.like.id}] {other}"
    return one.id, one.clause.heading, maybe, f"{one.score} %"


def _table(source: SourceFile, portal: Portal, department: Department, options: argparse.Namespace) -> Imported:
    t = catalogue(portal.language)
    made = import_table(source, portal, department, t, options.sheet)
    lines = tuple(_shown_table(made, department, source, t))
    if made.not_understood and not options.skip:
        print("\n".join(lines))
        count = len(made.not_understood)
        many = f"{count} rækker er ikke forstået. Ret dem, eller lad dem"
        rows = "1 række er ikke forstået. Ret den, eller lad den" if count == 1 else many
        raise CommandError(f"{source.name}: {rows} ude med --skip.")
    file = f"{DEPARTMENTS}/{department.slug}/proposal/decisions.yml"
    return Imported(file, record_text(made.decisions, file) if made.new else "", lines)


def _shown_table(made: ImportedTable, department: Department, source: SourceFile, t: Catalogue) -> Iterator[str]:
    many = "1 række" if len(made.understood) == 1 else f"{len(made.understood)} rækker"
    yield f"{department.name}: {source.name}, {many} er forstået, {len(made.new)} {'er ny' if len(made.new) == 1 else 'er nye'}"
    yield from made.said
    guessed = [one for one in made.understood if one.match.score < 100]
    rows = [one for one in made.understood if one.is_new or one in guessed]
    if rows:
        head = ("Række", "Emne", "Lighed", "I dag", "I filen")
        yield from columns([head, *((str(one.row), *_cells(one, t)) for one in rows)])
    yield from (f"række {one.row}: {one.why}" for one in made.not_understood)
    yield from (f"Ikke taget med: {one}." for one in made.left_out)


def _cells(one: Understood, t: Catalogue) -> tuple[str, str, str, str]:
    name = f"{one.match.item.id} ({one.dwelling_type})" if one.dwelling_type else one.match.item.id
    before = share_in_words(one.before.performs, one.before.pays, t)
    after = share_in_words(one.performs, one.pays, t) if one.is_new else "det samme"
    return name, f"{one.match.score} %", before, after if after != before else f"{after} {one.note or one.action}"
