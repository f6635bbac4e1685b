"""The folders of the departments and the standard table → their records."""

from collections.abc import Collection, Mapping
from datetime import date

from portal.base.cache import Cache
from portal.base.problems import Place, Problems
from portal.check.content_files import CONTENT
from portal.check.document_files import DocumentFiles
from portal.check.forms import clean_form
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
from portal.model.message import Message, Messages
from portal.model.vocabulary import Status
from portal.read.tree import FORM_ENDINGS, FORMS, Tree

DEPARTMENTS = f"{CONTENT}/departments"


class DepartmentFiles(DocumentFiles):
    """Reads the departments of one tree, as they are on a day."""

    def __init__(self, tree: Tree, problems: Problems, today: date, cache: Cache | None = None) -> None:
        super().__init__(tree, problems, cache)
        self.today = today

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

    def department(self, slug: str, ids: Mapping[str, str], standard: Collection[str]) -> Department | None:
        folder = f"{DEPARTMENTS}/{slug}"
        facts = self.record(DepartmentFacts, f"{folder}/department.yml")
        source = Source(self.tree, self.problems, self.today, self.record, self.document)
        meetings = read_meetings(folder, source)
        rules = self.house_rules_if_there(f"{folder}/proposal/house-rules.md")
        if rules and not rules.clauses and not rules.based_on and not self.problems.about(rules.file):
            self.problems.add(Place(rules.file), NO_CLAUSES)
        proposal = read_proposal(f"{folder}/proposal", rules, source)
        own = self.record(OwnItems, f"{folder}/items.yml", optional=True)
        items = own.items if own else ()
        ids = ids_in_department(items, ids, standard)
        messages = self.messages(folder)
        if facts is None:
            return None
        return Department.whole(
            facts,
            slug=slug,
            meetings=tuple(renamed(one, ids) for one in meetings),
            proposal=proposal and renamed(proposal, ids),
            items=items,
            messages=messages,
        )

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
                if form := clean_form(path, data, self.problems):
                    found[path], words[path] = form.data, form.text
            elif not path.endswith(TEXTS) and (clean := clean_picture(path, data, self.problems)) is not None:
                found[path] = clean
        return found, words
