"""The whole content folder → the portal, with every problem of every file."""

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

from portal.addresses.address import GUIDE_FOLDER
from portal.base import today as clock
from portal.base.problems import Place, Problems
from portal.check.address_names import check_names
from portal.check.content_files import CONTENT, ContentFiles
from portal.check.dangers import check_dangers
from portal.check.forms import clean_form
from portal.check.gaps import note_unknowns
from portal.check.guides import read_steps
from portal.check.house_rules import read_clauses
from portal.check.languages import check_languages, note_folders
from portal.check.law import check_law
from portal.check.meetings import NO_CLAUSES, Source, read_meetings, read_proposal
from portal.check.messages import check_messages
from portal.check.net import check_net
from portal.check.old_files import Deviations, OldDepartment, OldFacts, old_meetings
from portal.check.own_texts import FOLDER as OWN_TEXTS
from portal.check.paper import check_letters
from portal.check.picture_files import DOCS, TEXTS, read_pictures
from portal.check.pictures import clean_picture
from portal.check.plain_language import check_plain_language
from portal.check.privacy import FILE as PRIVACY_EXCEPTIONS
from portal.check.privacy import check_privacy
from portal.check.published import LEDGER, REDIRECTS, read_ledger
from portal.check.records import check_record
from portal.check.references import check_references
from portal.check.renamed_items import ids_of_today, renamed
from portal.check.site_address import with_address
from portal.check.sources import check_sources
from portal.check.strangers import report_strangers
from portal.check.terms import check_words
from portal.check.waits import check_minutes
from portal.model.danger import Dangers
from portal.model.department import Department
from portal.model.department_facts import DepartmentFacts
from portal.model.finding import Finding
from portal.model.guide import Guide, GuideHead
from portal.model.house_rules import HouseRules, HouseRulesHead
from portal.model.item import Category, OwnItems
from portal.model.known_ids import EVERY, KnownIds
from portal.model.law import Law
from portal.model.message import Message, Messages
from portal.model.net import Net
from portal.model.organisation import Organisation, Rooms, SharedWords, Tools
from portal.model.portal import PageHead, Portal, WrittenPage
from portal.model.privacy_exceptions import PrivacyExceptions
from portal.model.redirects import Redirects
from portal.model.source import Sources
from portal.model.vocabulary import Status
from portal.read.tree import FORM_ENDINGS, FORMS, Tree, read_tree

LOGO = f"{CONTENT}/logo.svg"
SOURCES = f"{CONTENT}/sources.yml"
LAW = f"{CONTENT}/law.yml"
GUIDES = GUIDE_FOLDER
DEPARTMENTS = f"{CONTENT}/departments"
NO_ORGANISATION = Organisation(name="?")

Change = tuple[Mapping[str, bytes], Collection[str]]
"""Files that will be written, and files or folders that will be taken away."""


def read_portal(root: Path, problems: Problems, today: date | None = None, change: Change | None = None) -> Portal:
    """The checked content of a project folder; with problems it has gaps and no pages can be made of it.

    With a change it is read as it will be.
    """
    tree = read_tree(root, (CONTENT, DOCS), problems)
    if change:
        tree = tree.changed(*change)
    return _Content(tree, problems, today or clock.today()).portal()


def read_old_departments(root: Path, problems: Problems) -> list[OldDepartment]:
    """The departments that still have files of the old kind, as meetings; what is wrong with the files is reported."""
    content = _Content(read_tree(root, (CONTENT, DOCS), problems), problems, clock.today())
    return [old for slug in content.department_slugs() if (old := content.old_department(slug))]


def _joined(departments: list[Department]) -> dict[str, Department]:
    """The departments by their slug; those that others were merged into know them."""
    known = {department.slug: department for department in departments}
    return {slug: department.with_predecessors(known) for slug, department in known.items()}


class _Content(ContentFiles):
    """Reads the records of one tree, file by file."""

    def __init__(self, tree: Tree, problems: Problems, today: date) -> None:
        super().__init__(tree, problems)
        self.today = today

    def portal(self) -> Portal:
        organisation = self.record(Organisation, f"{CONTENT}/organisation.yml")
        rooms = self.record(Rooms, f"{CONTENT}/rooms.yml")
        tools = self.record(Tools, f"{CONTENT}/tools.yml")
        words = self.record(SharedWords, f"{CONTENT}/shared-words.yml", optional=True)
        sources = self.record(Sources, SOURCES, optional=True)
        net = self.record(Net, f"{CONTENT}/net.yml", optional=True)
        finding = self.record(Finding, f"{CONTENT}/finding.yml", optional=True) or Finding()
        dangers = self.record(Dangers, f"{CONTENT}/dangers.yml", optional=True) or Dangers()
        standard = self.house_rules(f"{CONTENT}/house-rules.md")
        categories = [c for path in self.item_files() if (c := self.record(Category, path))]
        ids = ids_of_today(item for category in categories for item in category.items)
        departments = [d for slug in self.department_slugs() if (d := self.department(slug, ids))]
        guides = [g for path in self.guide_files() if (g := self.guide(path))]
        written = [p for path in self.written_files() if (p := self.written(path))]
        report_strangers(self.tree, self.problems)
        check_names(self.tree, self.department_slugs(), self.problems)
        exceptions = self.record(PrivacyExceptions, PRIVACY_EXCEPTIONS, optional=True) or PrivacyExceptions()
        files, in_forms = self.files_of_meetings()
        check_privacy(self.tree, exceptions, self.problems, in_forms)
        check_letters(self.tree, self.problems)
        portal = Portal(
            organisation=with_address(organisation or NO_ORGANISATION, self.problems),
            rooms={room.id: room for room in rooms.rooms} if rooms else {},
            tools={tool.id: tool for tool in tools.tools} if tools else {},
            categories=tuple(categories),
            departments=_joined(departments),
            guides={guide.id: guide for guide in guides},
            dangers=dangers,
            finding=finding,
            house_rules=standard or HouseRules(title="?", status=Status.PROPOSAL),
            written_pages=tuple(written),
            pictures=read_pictures(self, (organisation or NO_ORGANISATION).languages[0]),
            files=files,
            logo=self.logo(),
            own_texts=self.own_texts(),
            today=self.today,
            known=self.known(rooms, tools, standard, categories, sources),
            law=self.record(Law, LAW, optional=True) or Law(),
            messages=self.messages(CONTENT),
            sources={source.id: source for source in sources.sources} if sources else {},
            net=net,
            redirects=self.record(Redirects, REDIRECTS, optional=True) or Redirects(),
            ledger=read_ledger(self.text(LEDGER) or "", self.problems) if LEDGER in self.tree.files else {},
        )
        check_languages(portal.organisation, portal.own_texts, self.problems)
        note_folders(portal.organisation, self.tree.under(DOCS, ".md"), self.problems)
        check_references(portal, rooms, tools, words or SharedWords(), self.problems)
        check_law(portal, self.problems)
        check_sources(portal, sources, self.problems)
        check_net(net, tools, portal, self.problems)
        check_dangers(dangers, portal.known.items, self.problems)
        check_words(portal, self.problems)
        check_plain_language(portal, self.problems)
        note_unknowns(portal, self.problems)
        return portal

    def known(
        self,
        rooms: Rooms | None,
        tools: Tools | None,
        standard: HouseRules | None,
        categories: list[Category],
        sources: Sources | None,
    ) -> KnownIds:
        """The ids that may be named; every id of what could not be read whole."""
        whole_table = categories and len(categories) == len(self.item_files())
        refused = {Path(problem.place.file).stem for problem in self.problems.found}
        return KnownIds(
            rooms=[room.id for room in rooms.rooms] if rooms else EVERY,
            tools=[tool.id for tool in tools.tools] if tools else EVERY,
            items=[item.id for category in categories for item in category.items] if whole_table else EVERY,
            guides={Path(path).stem for path in self.guide_files()} | refused if self.tree.under(DOCS, "") else EVERY,
            clauses=[c.id for c in standard.clauses] if standard and not self.problems.about(standard.file) else EVERY,
            departments=self.department_slugs(),
            sources=[] if SOURCES not in self.tree.files else [s.id for s in sources.sources] if sources else EVERY,
        )

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

    def department(self, slug: str, ids: Mapping[str, str]) -> Department | None:
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
        ids = {**ids, **ids_of_today(items)}
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
        """What stands in the department's files of the old kind; None when nothing does."""
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

    def house_rules_if_there(self, file: str) -> HouseRules | None:
        return self.house_rules(file) if file in self.tree.files else None

    def house_rules(self, file: str) -> HouseRules | None:
        if file not in self.tree.files:
            self.missing(file)
            return None
        document = self.document(file)
        head = check_record(HouseRulesHead, document.head, file, self.problems) if document else None
        if head is None or document is None:
            return None
        intro, clauses = read_clauses(document, self.problems)
        return HouseRules.whole(head, intro=intro, intro_line=document.body_line, clauses=clauses)

    def guide_files(self) -> list[str]:
        return [path for path in self.tree.under(GUIDES, ".md") if str(Path(path).parent) == GUIDES]

    def guide(self, file: str) -> Guide | None:
        document = self.document(file)
        head = check_record(GuideHead, document.head, file, self.problems) if document else None
        if head is None or document is None:
            return None
        steps = read_steps(document, self.problems)
        body, line = document.body, document.body_line
        guide = Guide.whole(head, id=Path(file).stem, body=body, body_line=line, steps=steps)
        check_minutes(guide, self.problems)
        return guide

    def written_files(self) -> list[str]:
        guides = set(self.guide_files())
        return [path for path in self.tree.under(DOCS, ".md") if path not in guides and not self.is_lost_guide(path)]

    def is_lost_guide(self, file: str) -> bool:
        """Guides share one list of names, so that none may lie in a folder of its own."""
        lost = file.startswith(GUIDES + "/")
        if lost:
            self.problems.add(Place(file), f"Vejledninger ligger direkte i {GUIDES}/. Flyt filen op.")
        return lost

    def written(self, file: str) -> WrittenPage | None:
        document = self.document(file)
        head = check_record(PageHead, document.head, file, self.problems) if document else None
        return WrittenPage(head, document) if head and document else None

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

    def logo(self) -> bytes | None:
        """The organisation's own mark, checked like any drawing; None when it has none."""
        data = self.tree.files.get(LOGO)
        return clean_picture(LOGO, data, self.problems) if data is not None else None

    def own_texts(self) -> dict[str, str]:
        """The organisation's own words of the interface, by language, as Fluent source."""
        found = {Path(path).stem: self.text(path) for path in self.tree.under(OWN_TEXTS, ".ftl")}
        return {language: text for language, text in found.items() if text is not None}
