"""Every kind of file that editors write: its name, where such files lie, and the record that one holds."""

from dataclasses import dataclass

from portal.addresses.address import GUIDE_FOLDER
from portal.model.confirmed import ConfirmedStandard
from portal.model.correction import Corrections
from portal.model.danger import Dangers
from portal.model.decision import Decisions
from portal.model.department_facts import DepartmentFacts
from portal.model.drawing_words import DrawingList
from portal.model.fields import Record
from portal.model.finding import Finding
from portal.model.guide import GuideHead
from portal.model.house_rules import AdoptedRulesHead, ChangesHead, HouseRulesHead
from portal.model.interview import Interview
from portal.model.item import Category, OwnItems
from portal.model.item_language import ItemLanguage
from portal.model.law import Law
from portal.model.meeting import MeetingHead
from portal.model.message import Messages
from portal.model.net import Net
from portal.model.organisation import Organisation, Rooms, SharedWords, Tools
from portal.model.privacy_exceptions import PrivacyExceptions
from portal.model.readiness import Readiness
from portal.model.redirects import Redirects
from portal.model.said import Said
from portal.model.source import Sources
from portal.model.survey import Survey
from portal.model.written_page import PageHead

DEPARTMENT = "content/departments/<afdeling>"
MEETING = f"{DEPARTMENT}/meetings/<dato>"


@dataclass(frozen=True)
class FileKind:
    """A kind of file: `name` is that of its JSON Schema, `files` where it lies, as editors read it."""

    name: str
    files: str
    model: type[Record]


FILE_KINDS = (
    FileKind("category", "content/responsibilities/<kategori>.yml", Category),
    FileKind("department", f"{DEPARTMENT}/department.yml", DepartmentFacts),
    FileKind("items", f"{DEPARTMENT}/items.yml", OwnItems),
    FileKind("messages", f"content/messages.yml, {DEPARTMENT}/messages.yml", Messages),
    FileKind("house-rules", f"content/house-rules.md, {DEPARTMENT}/proposal/house-rules.md", HouseRulesHead),
    FileKind("meeting", f"{MEETING}/meeting.yml", MeetingHead),
    FileKind("decisions", f"{DEPARTMENT}/proposal/decisions.yml, {MEETING}/decisions.yml", Decisions),
    FileKind("standard", f"{MEETING}/standard.yml", ConfirmedStandard),
    FileKind("adopted-rules", f"{MEETING}/house-rules.md, maintenance.md og raaderet.md", AdoptedRulesHead),
    FileKind("changes", f"{DEPARTMENT}/proposal/house-rules.changes.md", ChangesHead),
    FileKind("corrections", f"{MEETING}/corrections.yml", Corrections),
    FileKind("law", "content/law.yml", Law),
    FileKind("guide", f"{GUIDE_FOLDER}/<vejledning>.md", GuideHead),
    FileKind("page", "docs/<side>.md", PageHead),
    FileKind("drawing-words", "docs/<mappe>/img/labels.<sprog>.yml og docs/ting/labels.<sprog>.yml", DrawingList),
    FileKind("organisation", "content/organisation.yml", Organisation),
    FileKind("rooms", "content/rooms.yml", Rooms),
    FileKind("tools", "content/tools.yml", Tools),
    FileKind("shared-words", "content/shared-words.yml", SharedWords),
    FileKind("sources", "content/sources.yml", Sources),
    FileKind("net", "content/net.yml", Net),
    FileKind("readiness", "content/readiness.yml", Readiness),
    FileKind("survey", "content/survey.yml", Survey),
    FileKind("interview", "content/interview.yml", Interview),
    FileKind("dangers", "content/dangers.yml", Dangers),
    FileKind("finding", "content/finding.yml", Finding),
    FileKind("language", "content/languages/<sprog>.yml", ItemLanguage),
    FileKind("said", "content/said/<navn>.yml", Said),
    FileKind("redirects", "content/redirects.yml", Redirects),
    FileKind("privacy-exceptions", "content/privacy-exceptions.yml", PrivacyExceptions),
)
