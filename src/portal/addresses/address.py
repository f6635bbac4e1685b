"""Every address of the site. They are printed on paper: change one only with a redirect."""

import re
from pathlib import PurePosixPath

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""What an id, a folder's and a page's name are made of; it can be printed and typed."""
LONGEST_SLUG = 80
"""Characters; a page's address has several parts, and file systems stop at 255."""
GUIDE_FOLDER = "docs/vejledninger"
"""Where the guides lie; their pictures are below it."""
LOOPBACK = ("localhost", "127.0.0.1")
"""The names of one's own machine."""

FRONT = "/"
FIND = "/find/"
DANGERS = "/fare/"
TABLE = "/hvem-ordner-hvad/"
DEPARTMENTS = "/afdelinger/"
GUIDES = "/vejledninger/"
HOUSE_RULES = "/husorden/"
EDITORS = "/redaktoer/"
EDITORS_REFERENCE = "/redaktoer/teknik/"
STATUS = "/status/"
DESIGN_SYSTEM = "/designsystem/"
SOURCES = "/rettigheder/kilder/"
NET = "/nettet/"
ROOMS = "/rum/"
ROOM_FOLDER = "docs/rum/img"
"""Where the drawings of rooms lie, each by its room's name."""
TOOL_FOLDER = "docs/ting"
"""Where the drawings of tools lie, each by its tool's name."""
COMPOSE = "/opslag/"
"""Where one makes a notice in the browser; `?vejledning=` and `?besked=` choose what it is about."""
DOCUMENT_PAGES = {"house-rules": "husorden", "maintenance": "vedligeholdelse", "raaderet": "raaderet"}
COMPARE = "/hvem-ordner-hvad/sammenlign/"
VERSIONS = "versioner"
DEPARTMENT_KEY = "afdeling"
KIND_KEY = "bolig"
FORM = re.compile(r"/(?:(?!\.{1,2}/)[A-Za-z0-9_.-]+/)*(?:\*|#[A-Za-z0-9_.-]+)?", re.ASCII)
"""`/a/b/`, `/a/b/#anchor` or `/a/*`: below the site's own root, without host, query or backslash."""


def item(item_id: str) -> str:
    """The page of an item of the standard table."""
    return f"{TABLE}{item_id}/"


def category(category_id: str) -> str:
    """Where a category begins in the standard table."""
    return f"{TABLE}#kategori-{category_id}"


def department(slug: str) -> str:
    """A department's home."""
    return f"{DEPARTMENTS}{slug}/"


def meeting(slug: str, name: str) -> str:
    """What a meeting decided, by the name of its folder, on its department's home."""
    return f"{department(slug)}#{meeting_anchor(name)}"


def room(room_id: str) -> str:
    """The page of a room that has a drawing."""
    return f"{ROOMS}{room_id}/"


def room_list(room_id: str) -> str:
    """A room's items in the standard table."""
    return f"{TABLE}#rum-{room_id}"


def room_drawing(room_id: str) -> str:
    """The file of a room's drawing."""
    return f"{ROOM_FOLDER}/{room_id}.svg"


def tool_drawing(tool_id: str) -> str:
    """The file of a tool's drawing."""
    return f"{TOOL_FOLDER}/{tool_id}.svg"


def item_source(item_id: str) -> str:
    """What an item of the standard rests on."""
    return f"{item(item_id)}#kilde"


def department_table(slug: str, item_id: str | None = None) -> str:
    """A department's whole table, or one row of it."""
    return f"{DEPARTMENTS}{slug}/hvem-ordner-hvad/" + (f"#{item_id}" if item_id else "")


def department_house_rules(slug: str, clause_id: str | None = None) -> str:
    """A department's house rules, or one clause."""
    return f"{DEPARTMENTS}{slug}/husorden/" + (f"#{clause_id}" if clause_id else "")


def department_document(slug: str, kind: str, clause_id: str | None = None) -> str:
    """A text that a department adopted, by the name of its file, or one clause of it."""
    return f"{DEPARTMENTS}{slug}/{DOCUMENT_PAGES[kind]}/" + (f"#{clause_id}" if clause_id else "")


def document_version(slug: str, kind: str, meeting: str) -> str:
    """A document of a department as one meeting adopted it; `meeting` is the name of the meeting's folder."""
    return f"{document_versions(slug, kind)}{meeting}/"


def document_versions(slug: str, kind: str) -> str:
    """Where one chooses two versions of a document to see beside each other; their words lie beside it as data."""
    return f"{department_document(slug, kind)}{VERSIONS}/"


def department_news(slug: str) -> str:
    """The feed of what a department's meetings decided."""
    return f"{DEPARTMENTS}{slug}/nyt.xml"


def meeting_anchor(meeting: str) -> str:
    """Where a meeting is on its department's home, by the name of its folder."""
    return f"moede-{meeting}"


def department_proposal(slug: str) -> str:
    """What a department proposes to its next meeting."""
    return f"{DEPARTMENTS}{slug}/forslag/"


def meeting_file(path: str) -> str:
    """Where a file of a meeting's or a proposal's files/ lies on the site, by its path in content/departments/."""
    slug, *parts, _, name = path.split("/")[2:]
    return f"{DEPARTMENTS}{slug}/filer/{'forslag' if parts == ['proposal'] else parts[-1]}/{name}"


def notices(slug: str) -> str:
    """A department's notices to print."""
    return f"{DEPARTMENTS}{slug}/opslag/"


def notice_forms(slug: str, kind: str | None = None) -> str:
    """A department's notices with blanks, or one of them."""
    return f"{DEPARTMENTS}{slug}/opslag/udfyld/" + (f"#{kind}" if kind else "")


def visits(fieldwork: str) -> str:
    """The page where visits are written down, below the pages of the field."""
    return f"{fieldwork}besoeg/"


def survey(fieldwork: str) -> str:
    """The page where staff hold a survey, below the pages of the field."""
    return f"{fieldwork}tryghed/"


def cases(fieldwork: str) -> str:
    """The page where house-rule cases are counted, below the pages of the field."""
    return f"{fieldwork}sager/"


def interview(fieldwork: str) -> str:
    """The page of the yearly interview, below the pages of the field."""
    return f"{fieldwork}analyse/"


def survey_answer(fieldwork: str) -> str:
    """The page where residents answer a survey on their own phone."""
    return f"{survey(fieldwork)}svar/"


def compose(guide_id: str, slug: str | None = None) -> str:
    """The page that makes notices with a guide chosen, and a department where it is known."""
    place = f"&{DEPARTMENT_KEY}={slug}" if slug else ""
    return f"{COMPOSE}?vejledning={guide_id}{place}"


def compose_message(name: str, slug: str) -> str:
    """The page that makes notices with what is happening in a department."""
    return f"{COMPOSE}?besked={name}&{DEPARTMENT_KEY}={slug}"


def activity_name(activity_id: str) -> str:
    """What an activity is called among what can be printed: no message has a name that begins so."""
    return f"aktivitet-{activity_id}"


def compose_activity(activity_id: str, slug: str) -> str:
    """The page that makes notices with an activity of a department."""
    return compose_message(activity_name(activity_id), slug)


def standard_house_rules(clause_id: str | None = None) -> str:
    """The organisation's proposal for house rules, or one clause."""
    return HOUSE_RULES + (f"#{clause_id}" if clause_id else "")


def guide(guide_id: str) -> str:
    """The page of a guide."""
    return f"{GUIDES}{guide_id}/"


def source(source_id: str) -> str:
    """Where a source is listed with what rests on it."""
    return f"{SOURCES}#{source_id}"


def for_department(target: str, slug: str) -> str:
    """An address that says which department the answers are for; theme/lookup/department.js reads it."""
    path, mark, fragment = target.partition("#")
    return f"{path}?{DEPARTMENT_KEY}={slug}{mark}{fragment}"


def of_document(file: str) -> str:
    """The address of a Markdown file below docs/: `docs/om/index.md` → `/om/`."""
    path = PurePosixPath(file).relative_to("docs").with_suffix("")
    parts = path.parts[:-1] if path.name == "index" else path.parts
    return "/" + "".join(f"{part}/" for part in parts)


def relative(start: str, target: str) -> str:
    """The link from one address of the site to another, so that the site works in any folder and from disk."""
    path, mark, fragment = target.partition("#")
    if path == start and mark:
        return mark + fragment
    return _way(start, path) + mark + fragment


def _way(start: str, path: str) -> str:
    """As posixpath.relpath, for addresses that begin with a slash: asked for each link of each page, so without its detours."""
    here, there = start.split("/")[1:-1], path.split("/")[1:]
    same = 0
    for one, other in zip(here, there[:-1], strict=False):
        if one != other:
            break
        same += 1
    return "../" * (len(here) - same) + "/".join(there[same:]) or "./"
