"""The whole content folder → the portal, with every problem of every file."""

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

from portal.base import today as clock
from portal.base.cache import Cache
from portal.base.change_files import interrupted
from portal.base.problems import ContentError, Place, Problems
from portal.check.address_names import check_names
from portal.check.content_files import CONTENT
from portal.check.dangers import check_dangers
from portal.check.department_files import DEPARTMENTS, FACTS, DepartmentFiles
from portal.check.duties import check_duties
from portal.check.gaps import note_unknowns
from portal.check.interview import check_interview
from portal.check.languages import check_languages, note_folders
from portal.check.law import check_law
from portal.check.net import check_net
from portal.check.old_files import OldDepartment
from portal.check.own_texts import FOLDER as OWN_TEXTS
from portal.check.paper import check_letters
from portal.check.picture_files import DOCS, read_pictures
from portal.check.pictures import clean_picture
from portal.check.plain_language import check_plain_language
from portal.check.privacy import FILE as PRIVACY_EXCEPTIONS
from portal.check.privacy import check_privacy
from portal.check.published import LEDGER, REDIRECTS, read_ledger
from portal.check.published_meetings import FILE as MEETINGS
from portal.check.published_meetings import check_published_meetings, read_published_meetings
from portal.check.ranker import DANGER_KINDS, DANGER_RANKER, RANKER, SAID, check_said, ranker_of
from portal.check.readiness import check_readiness
from portal.check.references import check_references
from portal.check.renamed_items import clause_ids_of_today, ids_of_today, with_published_names, with_titles
from portal.check.residents import check_item_languages, read_item_languages
from portal.check.rooms import check_rooms
from portal.check.security_contact import check_security_contact
from portal.check.site_address import with_address
from portal.check.sources import check_sources
from portal.check.strangers import report_strangers
from portal.check.survey import check_survey
from portal.check.terms import check_words
from portal.check.unsaid_names import with_unsaid_names
from portal.check.urgency import check_urgency
from portal.model.danger import Dangers
from portal.model.department import Department
from portal.model.finding import Finding
from portal.model.house_rules import HouseRules
from portal.model.interview import Interview
from portal.model.item import Category
from portal.model.known_ids import EVERY, KnownIds
from portal.model.law import Law
from portal.model.net import Net
from portal.model.organisation import Organisation, Rooms, SharedWords, Tools
from portal.model.portal import Portal
from portal.model.privacy_exceptions import PrivacyExceptions
from portal.model.ranker import Ranker
from portal.model.readiness import Readiness
from portal.model.redirects import Redirects
from portal.model.said import Said
from portal.model.source import Sources
from portal.model.survey import Survey
from portal.model.vocabulary import Status
from portal.read.prints import prints_beside, prints_of
from portal.read.tree import read_tree

LOGO = f"{CONTENT}/logo.svg"
SOURCES = f"{CONTENT}/sources.yml"
LAW = f"{CONTENT}/law.yml"
NO_ORGANISATION = Organisation(name="?")

HALF_CHANGED = "En kommando blev afbrudt midt i en ændring. Skriv »portal undo«, så ligger alt, som det lå før."

Change = tuple[Mapping[str, bytes], Collection[str]]
"""Files that will be written, and files or folders that will be taken away."""


def read_portal(
    root: Path,
    problems: Problems,
    today: date | None = None,
    change: Change | None = None,
    cache: Cache | None = None,
) -> Portal:
    """The checked content of a project folder; with problems it has gaps and no pages can be made of it.

    With a change it is read as it will be. `cache` keeps what is slow to read. ContentError when a killed command left it
    half changed: then nothing else that is wrong with it means anything.
    """
    for stage in interrupted(root):
        problems.add(Place(stage.name), HALF_CHANGED)
        raise ContentError(problems)
    tree = read_tree(root, (CONTENT, DOCS), problems)
    if change:
        tree = tree.changed(*change)
    return _Content(tree, problems, today or clock.today(), cache).portal()


def read_old_departments(root: Path, problems: Problems) -> list[OldDepartment]:
    """The departments that still have files of the old kind, as meetings; what is wrong with the files is reported."""
    content = _Content(read_tree(root, (CONTENT, DOCS), problems), problems, clock.today())
    return [old for slug in content.department_slugs() if (old := content.old_department(slug))]


def _joined(departments: list[Department]) -> dict[str, Department]:
    """The departments by their slug; those that others were merged into know them."""
    known = {department.slug: department for department in departments}
    return {slug: department.with_predecessors(known) for slug, department in known.items()}


class _Content(DepartmentFiles):
    """Puts the records of one tree together."""

    def portal(self) -> Portal:
        organisation = self.record(Organisation, f"{CONTENT}/organisation.yml")
        rooms = self.record(Rooms, f"{CONTENT}/rooms.yml")
        tools = self.record(Tools, f"{CONTENT}/tools.yml")
        words = self.record(SharedWords, f"{CONTENT}/shared-words.yml", optional=True)
        sources = self.record(Sources, SOURCES, optional=True)
        net = self.record(Net, f"{CONTENT}/net.yml", optional=True)
        readiness = self.record(Readiness, f"{CONTENT}/readiness.yml", optional=True)
        survey = self.record(Survey, f"{CONTENT}/survey.yml", optional=True)
        interview = self.record(Interview, f"{CONTENT}/interview.yml", optional=True)
        finding = self.record(Finding, f"{CONTENT}/finding.yml", optional=True) or Finding()
        said = tuple(one for path in self.tree.under(SAID, ".yml") if (one := self.record(Said, path)))
        dangers = self.record(Dangers, f"{CONTENT}/dangers.yml", optional=True) or Dangers()
        standard = self.house_rules(f"{CONTENT}/house-rules.md")
        categories = [c for path in self.item_files() if (c := self.record(Category, path))]
        items = [item for category in categories for item in category.items]
        ids, standard_ids = ids_of_today(items), {item.id for item in items}
        clauses = clause_ids_of_today(standard) if standard else {}
        published = read_published_meetings(self.text(MEETINGS) if MEETINGS in self.tree.files else None, self.problems)
        departments = [
            d for slug in self.department_slugs() if (d := self.department(slug, ids, clauses, standard_ids))
        ]
        departments = [with_published_names(one, published, ids) for one in departments]
        guides = [g for path in self.guide_files() if (g := self.guide(path))]
        written = [p for path in self.written_files() if (p := self.written(path))]
        report_strangers(self.tree, self.problems)
        check_names(self.tree, self.department_slugs(), self.problems)
        exceptions = self.record(PrivacyExceptions, PRIVACY_EXCEPTIONS, optional=True) or PrivacyExceptions()
        files, in_forms = self.files_of_meetings()
        check_privacy(self.tree, exceptions, self.problems, in_forms, self.objects)
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
            languages=read_item_languages(self),
            said=said,
            ranker=self.learned(RANKER),
            danger_ranker=self.learned(DANGER_RANKER),
            danger_kinds=self.learned(DANGER_KINDS),
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
            readiness=readiness,
            survey=survey,
            interview=interview,
            redirects=self.record(Redirects, REDIRECTS, optional=True) or Redirects(),
            published_meetings=published,
            prints=with_titles(prints_of(self.tree.files, DEPARTMENTS, (LEDGER, MEETINGS)), departments),
            prints_beside=with_titles(prints_beside(self.tree.files, DEPARTMENTS, FACTS), departments),
            ledger=read_ledger(self.text(LEDGER) or "", self.problems) if LEDGER in self.tree.files else {},
        )
        portal = with_unsaid_names(portal, self.problems)
        check_security_contact(portal.organisation, self.today, self.problems)
        check_languages(portal.organisation, portal.own_texts, self.problems)
        note_folders(portal.organisation, self.tree.under(DOCS, ".md"), self.problems)
        check_references(portal, rooms, tools, words or SharedWords(), self.problems)
        check_law(portal, self.problems)
        check_sources(portal, sources, self.problems)
        check_duties(portal, net, self.problems)
        check_net(net, tools, portal, self.problems)
        check_readiness(readiness, self.problems)
        check_survey(survey, self.problems)
        check_interview(interview, self.problems)
        check_rooms(rooms, portal, self.tree.files, self.problems)
        check_urgency(portal, self.problems)
        check_dangers(dangers, portal.known.items, portal.known.guides, portal.pictures, self.problems)
        check_item_languages(portal.languages, portal.items, portal.known.items, self.problems)
        check_said(portal, self.problems)
        check_words(portal, self.problems)
        check_plain_language(portal, self.problems)
        note_unknowns(portal, self.problems)
        check_published_meetings(portal, self.problems)
        return portal

    def learned(self, file: str) -> Ranker | None:
        """What `portal train` wrote, or none."""
        text = self.text(file) if file in self.tree.files else None
        return ranker_of(text, file, self.problems)

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
        refused = {Path(problem.place.file).name.partition(".")[0] for problem in self.problems.found}
        return KnownIds(
            rooms=[room.id for room in rooms.rooms] if rooms else EVERY,
            tools=[tool.id for tool in tools.tools] if tools else EVERY,
            items=[item.id for category in categories for item in category.items] if whole_table else EVERY,
            guides={Path(path).stem for path in self.guide_files()} | refused if self.tree.under(DOCS, "") else EVERY,
            clauses=[c.id for c in standard.clauses] if standard and not self.problems.about(standard.file) else EVERY,
            departments=self.department_slugs(),
            sources=[] if SOURCES not in self.tree.files else [s.id for s in sources.sources] if sources else EVERY,
        )

    def logo(self) -> bytes | None:
        """The organisation's own mark, checked like any drawing; None when it has none."""
        data = self.tree.files.get(LOGO)
        return clean_picture(LOGO, data, self.problems) if data is not None else None

    def own_texts(self) -> dict[str, str]:
        """The organisation's own words of the interface, by language, as Fluent source."""
        found = {Path(path).stem: self.text(path) for path in self.tree.under(OWN_TEXTS, ".ftl")}
        return {language: text for language, text in found.items() if text is not None}
