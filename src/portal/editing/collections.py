"""What the editor sees on the left: departments, messages, proposals, guides, what is shared. Each entry is one file."""

from collections.abc import Iterable, Iterator
from functools import cache

from portal.addresses.address import GUIDE_FOLDER
from portal.editing.choices import Choices, choices_for
from portal.editing.fields import Field, Form
from portal.editing.files import DEPARTMENTS, picture_folder
from portal.editing.words import FormWords
from portal.model.department import Department
from portal.model.json_schema import Schema, schemas
from portal.model.meeting import Proposal
from portal.model.portal import Portal
from portal.model.vocabulary import DocumentKind

YAML, TEXT = "portal-yaml", "portal-text"
"""The two formats of theme/editing/formats.js: a YAML file, a text with a head."""
CHANGES = ".changes.md"


def collections(portal: Portal, words: FormWords) -> list[Field]:
    """The whole menu for some content. The choices are those of the content as it is now."""
    t = words.t
    departments = list(portal.departments.values())
    shared = Forms(words, choices_for(portal))
    return [
        _group(
            "departments", t("edit-departments"), YAML, [_facts(one, _own(words, portal, one)) for one in departments]
        ),
        _new_department(shared),
        _group("messages", t("edit-messages"), YAML, _messages(departments, shared)),
        *_proposals(portal, words),
        _guides(shared),
        _group(
            "shared",
            t("edit-shared"),
            YAML,
            [
                shared.file(name, f"content/{name}.yml", name, t.of("edit-shared", name))
                for name in ("dangers", "sources")
            ],
        ),
    ]


class Forms:
    """The forms of files, with one set of choices."""

    def __init__(self, words: FormWords, choices: Choices) -> None:
        self.words, self.choices = words, choices

    def fields(self, kind: str) -> list[Field]:
        """The fields of a kind of file."""
        schema = _schemas()[f"{kind}.json"]
        return Form(kind, self.words, self.choices, schema.get("$defs", {})).fields(schema)

    def text_fields(self, kind: str) -> list[Field]:
        """The fields of a head, and the text below it as it is written."""
        t = self.words.t
        body = {
            "name": "body",
            "label": t("edit-body"),
            "widget": "portal-text",
            "required": False,
            "hint": t("edit-body-hint"),
        }
        return [*self.fields(kind), body]

    def file(self, name: str, path: str, kind: str, label: str) -> Field:
        """An entry that is one file."""
        fields = self.text_fields(kind) if path.endswith(".md") else self.fields(kind)
        return {"name": name, "label": label, "file": path, "fields": fields}


@cache
def _schemas() -> dict[str, Schema]:
    return schemas()


def _own(words: FormWords, portal: Portal, department: Department, file: str = "") -> Forms:
    text = next((one for one in DocumentKind if file in (f"{one}.md", f"{one}{CHANGES}")), None)
    return Forms(words, choices_for(portal, department, text))


def _group(name: str, label: str, format: str, files: Iterable[Field]) -> Field:
    return {
        "name": name,
        "label": label,
        "format": format,
        "editor": {"preview": False},
        "delete": False,
        "files": [*files],
    }


def _photos(path: str) -> Field:
    """Where the photos of a text go, and how the text names them; nothing for a file that shows none."""
    folder = picture_folder(path)
    return {"media_folder": f"/{folder}", "public_folder": folder.rpartition("/")[2]} if folder else {}


def _new_department(forms: Forms) -> Field:
    """A form for a department that is not there yet. It lists none: each has a form of its own, with its own choices."""
    t = forms.words.t
    return {
        "name": "new-department",
        "label": t("edit-new-department"),
        "label_singular": t("edit-department"),
        "description": t("edit-new-department-hint"),
        "folder": DEPARTMENTS,
        "path": "{{slug}}/department",
        "slug": "{{name}}",
        "filter": {"field": "name", "value": ""},
        "create": True,
        "delete": False,
        "extension": "yml",
        "format": YAML,
        "identifier_field": "name",
        "editor": {"preview": False},
        "fields": forms.fields("department"),
    }


def _facts(department: Department, forms: Forms) -> Field:
    path = f"{DEPARTMENTS}/{department.slug}/department.yml"
    return forms.file(department.slug, path, "department", department.name)


def _messages(departments: Iterable[Department], forms: Forms) -> list[Field]:
    own = (forms.file(one.slug, f"{DEPARTMENTS}/{one.slug}/messages.yml", "messages", one.name) for one in departments)
    t = forms.words.t
    return [forms.file("all", "content/messages.yml", "messages", t("edit-messages-all")), *own]


def _proposals(portal: Portal, words: FormWords) -> list[Field]:
    """Two menus, since what is a list of fields and what is a text are two formats."""
    t = words.t
    lists: list[Field] = []
    texts: list[Field] = []
    for department in portal.departments.values():
        for name, kind in _proposal_files(department):
            forms = _own(words, portal, department, name)
            label = t("edit-proposal", name=department.name, what=t.of("edit-file", name.replace(".", "-")))
            path = f"{DEPARTMENTS}/{department.slug}/proposal/{name}"
            entry = forms.file(f"{department.slug}-{name.replace('.', '-')}", path, kind, label)
            (texts if name.endswith(".md") else lists).append(entry | _photos(path))
    return [
        _group("decisions", t("edit-decisions"), YAML, lists),
        _group("rules", t("edit-rules"), TEXT, texts),
    ]


def _proposal_files(department: Department) -> list[tuple[str, str]]:
    """The files of a proposal that are there, and those that one may begin: decisions, and rules or what changes in them."""
    has_rules = any(one.house_rules for one in department.meetings)
    there = set(_files_of(department.proposal)) if department.proposal else set()
    rules = {"house-rules.md", f"house-rules{CHANGES}"}
    begins = set() if there & rules else {f"house-rules{CHANGES}" if has_rules else "house-rules.md"}
    return [(name, kind) for name, kind in PROPOSAL.items() if name in begins | there | {"decisions.yml"}]


def _files_of(proposal: Proposal) -> Iterator[str]:
    yield "meeting.yml"
    yield from (f"{one}.md" for one in DocumentKind if proposal.document(one))
    yield from (f"{one.kind}{CHANGES}" for one in proposal.changes)


PROPOSAL = {
    "meeting.yml": "meeting",
    "decisions.yml": "decisions",
    "house-rules.md": "house-rules",
    "maintenance.md": "adopted-rules",
    "raaderet.md": "adopted-rules",
    **{f"{one}{CHANGES}": "changes" for one in ("house-rules", "maintenance", "raaderet")},
}
"""File of a proposal → the kind of file that it is."""


def _guides(forms: Forms) -> Field:
    t = forms.words.t
    return _photos(f"{GUIDE_FOLDER}/x.md") | {
        "name": "guides",
        "label": t("edit-guides"),
        "label_singular": t("edit-guide"),
        "folder": GUIDE_FOLDER,
        "path": "{{slug}}",
        "create": True,
        "delete": True,
        "extension": "md",
        "format": TEXT,
        "identifier_field": "title",
        "editor": {"preview": False},
        "fields": forms.text_fields("guide"),
    }
