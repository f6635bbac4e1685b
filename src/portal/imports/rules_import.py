"""A document of a board → the text of a file in proposal/, and what was understood of it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from portal.base.problems import CommandError
from portal.imports.blocks import Block, Kind, to_markdown
from portal.imports.clause_ids import NamedClause, name_clauses
from portal.imports.clauses import find_clauses
from portal.imports.markdown_text import read_markdown
from portal.imports.odt import read_odt
from portal.imports.plain_text import read_plain
from portal.imports.sheets import typed_sheet
from portal.imports.source_file import SourceFile, bounded
from portal.imports.table_columns import find_columns
from portal.imports.word import read_word
from portal.model.house_rules import Clause
from portal.model.vocabulary import DocumentKind

TYPED = (".txt", ".md")
READERS = {".docx": read_word, ".odt": read_odt, ".txt": read_plain, ".md": read_markdown}
NO_CLAUSES = (
    "Teksten har ingen overskrifter. Giv hvert punkt en overskrift (i Word: Overskrift 1) eller et nummer som § 1."
)


@dataclass(frozen=True)
class ImportedRules:
    """The title, the clauses with their ids, what was left out, and the whole file."""

    title: str
    clauses: tuple[NamedClause, ...]
    by: str
    left_out: tuple[str, ...]
    intro: str
    text: str
    pictures: Mapping[str, bytes]


def import_rules(file: SourceFile, kind: DocumentKind, usual_title: str, known: Mapping[str, Clause]) -> ImportedRules:
    """The file that a document becomes. `known` are the clauses whose ids may be meant, by id.

    CommandError with what to do when the document can't be read whole or has no clauses.
    """
    with bounded(file):
        return _imported(file, kind, usual_title, known)


def _imported(file: SourceFile, kind: DocumentKind, usual_title: str, known: Mapping[str, Clause]) -> ImportedRules:
    read = READERS[file.ending](file)
    found = find_clauses(read.blocks)
    if all(block.is_picture for block in read.blocks):
        raise file.refusal("Filen har ingen tekst. Er det et billede af en side, så skriv teksten af.")
    if found is None:
        raise file.refusal(_without_clauses(read.blocks, file))
    named = tuple(name_clauses(found.clauses, known))
    _refuse_twice(named, file)
    title = found.title or usual_title
    intro = to_markdown(found.intro)
    text = "\n".join(_written(title, kind, intro, named))
    return ImportedRules(title, named, found.by, read.left_out, intro, text, read.pictures)


def _without_clauses(blocks: tuple[Block, ...], file: SourceFile) -> str:
    """What to do with a text that has no clauses: it may be a table, or its clauses may stand in one."""
    if file.ending in TYPED and _is_table(file):
        return "Det er en tabel. Gem den som .xlsx, eller kald filen .csv."
    if any(block.kind is Kind.TABLE for block in blocks):
        return f"{NO_CLAUSES} Står punkterne i en tabel, så flyt dem ud af den."
    return NO_CLAUSES


def _is_table(file: SourceFile) -> bool:
    try:
        return find_columns(typed_sheet(file)) is not None
    except CommandError:
        return False


def _refuse_twice(named: tuple[NamedClause, ...], file: SourceFile) -> None:
    ids = [one.id for one in named]
    for one in sorted({name for name in ids if ids.count(name) > 1}):
        raise file.refusal(f"Punktet [{one}] står to gange. Giv det ene et andet id.")


def _written(title: str, kind: DocumentKind, intro: str, clauses: tuple[NamedClause, ...]) -> Iterator[str]:
    yield "---"
    yield f"title: {json.dumps(title, ensure_ascii=False)}"  # a JSON string is a YAML string, whatever it holds
    if kind is DocumentKind.HOUSE_RULES:
        yield "status: proposal"
    yield "---"
    if intro:
        yield f"{intro}\n"
    for one in clauses:
        yield f"## [{one.id}] {one.clause.heading}\n"
        if below := to_markdown(one.clause.blocks):
            yield f"{below}\n"
