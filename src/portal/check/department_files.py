"""The folders of the departments and the standard table → their records."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from portal.base.cache import Cache
from portal.base.problems import ContentError, Place, Problem, Problems
from portal.base.program import program
from portal.check.content_files import CONTENT
from portal.check.document_files import DocumentFiles
from portal.check.meeting_folders import HeldMeetings, held_meetings
from portal.check.meetings import FOLDER as MEETINGS
from portal.check.meetings import NO_CLAUSES, Source, read_meetings, read_proposal
from portal.check.messages import check_messages
from portal.check.old_files import Deviations, OldDepartment, OldFacts, old_meetings
from portal.check.picture_files import TEXTS
from portal.check.pictures import clean_picture
from portal.check.renamed_items import ids_in_department, renamed
from portal.model.department import Department
from portal.model.department_facts import DepartmentFacts
from portal.model.house_rules import HouseRules
from portal.model.item import Category, OwnItems
from portal.model.meeting import Meeting
from portal.model.message import Message, Messages
from portal.model.vocabulary import Status
from portal.read.prints import print_of
from portal.read.tree import FORM_ENDINGS, FORMS, Tree

DEPARTMENTS = f"{CONTENT}/departments"
FACTS = "department.yml"
KIND = "department"


@dataclass(frozen=True)
class Kept:
    """A department as its folder says, what it was read from, and what is worth knowing of it beside its meetings."""

    source: bytes
    department: Department
    held: HeldMeetings
    notes: tuple[Problem, ...]


_KEPT: dict[str, Kept] = {}
"""The last of each: »portal serve« reads only what was saved."""


class DepartmentFiles(DocumentFiles):
    """Reads the departments of one tree, as they are on a day."""

    def __init__(self, tree: Tree, problems: Problems, today: date, cache: Cache | None = None) -> None:
        super().__init__(tree, problems, cache)
        self.today = today
        self._held_by: dict[str, HeldMeetings | None] = {}

    def item_files(self) -> list[str]:
        paths = self.tree.under(f"{CONTENT}/responsibilities", ".yml")
        single = f"{CONTENT}/responsibilities.yml"
        if not paths and single not in self.tree.files:
            self.missing(f"{CONTENT}/responsibilities")
        return paths + [single] * (single in self.tree.files)

    def department_slugs(self) -> list[str]:
        rest = [path.removeprefix(DEPARTMENTS + "/") for path in self.tree.under(DEPARTMENTS, "")]
        folders = self.tree.root / DEPARTMENTS
        empty = (
            {folder.name for folder in folders.iterdir() if folder.is_dir() and not folder.is_symlink()}
            if folders.is_dir()
            else set()
        )
        return sorted({path.split("/")[0] for path in rest if "/" in path} | empty)

    def department(
        self, slug: str, ids: Mapping[str, str], clauses: Mapping[str, str], standard: Collection[str]
    ) -> Department | None:
        """A department with what is happening there; its meetings name items, and clauses of the standard, by the ids that
        they have today.
        """
        found, messages = self._of_folder(slug), self.messages(f"{DEPARTMENTS}/{slug}")
        if found is None:
            return None
        ids = ids_in_department(found.items, ids, standard)
        meetings = tuple(renamed(one, ids, clauses) for one in found.meetings)
        proposal = found.proposal and renamed(found.proposal, ids, clauses)
        return found.model_copy(update={"meetings": meetings, "proposal": proposal, "messages": messages})

    def _of_folder(self, slug: str) -> Department | None:
        """What a department's folder says: as it was kept, when nothing was wrong with these files."""
        if self.problems:  # what is wrong elsewhere decides what is said here, and nothing will be made of it
            return self._read_folder(slug, self.problems)
        source = self._source(slug)
        kept = self._kept(slug, source)
        if kept is None:
            own, found = Problems(), None
            with suppress(ContentError):  # there is too much to say: it is said below
                found = self._read_folder(slug, own)
            held = self._held(slug)
            if found is None or own or held is None:
                return self._read_folder(slug, self.problems)
            folder = f"{DEPARTMENTS}/{slug}/{MEETINGS}"
            kept = Kept(source, found, held, tuple(one for one in own.notes if not one.place.file.startswith(folder)))
            if self.objects:  # its meetings are kept by themselves: others hold the same
                self.objects.keep(source, KIND, (found.model_copy(update={"meetings": ()}), kept.notes))
        _KEPT[slug] = kept
        for one in kept.notes:
            self.problems.note(one.place, one.message)
        kept.held.note(slug, self.problems)
        return kept.department

    def _source(self, slug: str) -> bytes:
        """All that what a folder says depends on."""
        files = print_of(self.tree.files, self.tree.under(f"{DEPARTMENTS}/{slug}", ""))
        return f"{program()} {slug} {files}".encode()

    def _kept(self, slug: str, source: bytes) -> "Kept | None":
        """As it was kept, on a day from which on it reads the same."""
        if (last := _KEPT.get(slug)) and last.source == source and last.held.holds_on(self.today):
            return last
        kept = self.objects.kept(source, KIND) if self.objects else None
        held = self._held(slug) if isinstance(kept, tuple) else None
        if not isinstance(kept, tuple) or held is None:
            return None
        department, notes = kept
        return Kept(source, department.model_copy(update={"meetings": held.of(slug)}), held, notes)

    def _held(self, slug: str) -> HeldMeetings | None:
        if slug not in self._held_by:
            found = held_meetings(slug, self.tree, self.today, self.objects, self._read_meetings)
            self._held_by[slug] = found
        return self._held_by[slug]

    def _read_meetings(self, folder: str, tree: Tree, problems: Problems) -> tuple[Meeting, ...]:
        files = DocumentFiles(tree, problems)  # kept together, not by file
        return read_meetings(folder, Source(tree, problems, self.today, files.record, files.document))

    def _read_folder(self, slug: str, problems: Problems) -> Department | None:
        folder, files = f"{DEPARTMENTS}/{slug}", DocumentFiles(self.tree, problems)  # kept together, not by file
        facts = files.record(DepartmentFacts, f"{folder}/{FACTS}")
        if held := self._held(slug):
            held.note(slug, problems)
        meetings = held.of(slug) if held else self._read_meetings(folder, self.tree, problems)
        rules = files.house_rules_if_there(f"{folder}/proposal/house-rules.md")
        if rules and not rules.clauses and not rules.based_on and not problems.about(rules.file):
            problems.add(Place(rules.file), NO_CLAUSES)
        source = Source(self.tree, problems, self.today, files.record, files.document)
        proposal = read_proposal(f"{folder}/proposal", rules, source)
        own = files.record(OwnItems, f"{folder}/items.yml", optional=True)
        items = own.items if own else ()
        if facts is None:
            return None
        return Department.whole(facts, slug=slug, meetings=meetings, proposal=proposal, items=items)

    def messages(self, folder: str) -> tuple[Message, ...]:
        """What is happening now, of one department or of all."""
        found = self.record(Messages, f"{folder}/messages.yml", optional=True) or Messages()
        check_messages(found, self.today, self.problems)
        return found.messages

    def old_department(self, slug: str) -> OldDepartment | None:
        """What is in the department's files of the old kind; None when nothing does."""
        folder = f"{DEPARTMENTS}/{slug}"
        facts = self.record(OldFacts, f"{folder}/department.yml")
        deviations = self.record(Deviations, f"{folder}/responsibilities.yml", optional=True) or Deviations()
        rules = self.house_rules_if_there(f"{folder}/house-rules.md")
        if facts is None:
            return None
        standard = self.house_rules(f"{CONTENT}/house-rules.md") or HouseRules(title="?", status=Status.PROPOSAL)
        items = [i for path in self.item_files() if (c := self.record(Category, path)) for i in c.items]
        meetings = old_meetings(facts, deviations, rules, items, standard)
        proposal = rules if rules and rules.status is Status.PROPOSAL else None
        return OldDepartment(slug, facts.name, meetings, proposal) if meetings or rules or deviations.file else None

    def files_of_meetings(self) -> tuple[dict[str, bytes], dict[str, str]]:
        """The forms and pictures that belong to meetings and proposals, by their path, and the words in the forms."""
        found: dict[str, bytes] = {}
        words: dict[str, str] = {}
        for path in (one for one in self.tree.under(DEPARTMENTS, "") if FORMS.fullmatch(one)):
            data = self.tree.files[path]
            if path.endswith(FORM_ENDINGS):
                from portal.check.forms import clean_form  # its library is loaded where there is a form alone

                if form := clean_form(path, data, self.problems):
                    found[path], words[path] = form.data, form.text
            elif not path.endswith(TEXTS) and (clean := clean_picture(path, data, self.problems)) is not None:
                found[path] = clean
        return found, words
