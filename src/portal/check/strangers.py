"""Files in content/ that nothing reads: most often misspelt names."""

import difflib
from collections.abc import Iterator

from portal.base.problems import Place, Problems, quote
from portal.check.content_files import CONTENT
from portal.check.meetings import FILES as MEETING_FILES
from portal.check.meetings import FOLDER as MEETINGS
from portal.check.meetings import PROPOSAL_FILES
from portal.check.old_files import MOVE
from portal.check.old_files import NAMES as OLD_NAMES
from portal.read.tree import FORM_ENDINGS, PICTURE_ENDINGS, Tree, how_to_import

DEPARTMENT_FILES = ("department.yml", "items.yml", "messages.yml")
ORGANISATION_FILES = (
    *(
        "organisation.yml",
        "rooms.yml",
        "tools.yml",
        "shared-words.yml",
        "sources.yml",
        "law.yml",
        "net.yml",
        "readiness.yml",
        "survey.yml",
        "interview.yml",
        "house-rules.md",
    ),
    *(
        "dangers.yml",
        "finding.yml",
        "messages.yml",
        "redirects.yml",
        "privacy-exceptions.yml",
        "logo.svg",
    ),
)

OLD_SAID, MOVE_SAID = "said.yml", "Filen bliver ikke læst her mere. Flyt den til content/said/andet.yml."
YAML, FEW = ".yml", 6
TEXTS = (".md", ".txt")
DANISH_NAMES = {
    "house-rules.md": ("husorden", "ordensregl"),
    "maintenance.md": ("vedligehold",),
    "raaderet.md": ("raaderet",),
    "decisions.yml": ("beslutning", "vedtagelse"),
    "meeting.yml": ("moede", "referat"),
    "messages.yml": ("besked",),
    "items.yml": ("emne",),
    "department.yml": ("afdeling",),
}
"""What an editor calls a file whose name is English, in letters that a name may have."""
WRITTEN_BY_COMMANDS = ("ranker.txt", "danger-ranker.txt", "danger-kinds.txt", "addresses.txt", "meetings.txt")
"""Read too, but offered to nobody: an editor never writes them."""


def report_strangers(tree: Tree, problems: Problems) -> None:
    """Report each file that is not read, with the name that was perhaps meant or those that it may have."""
    for path in tree.under(CONTENT, ""):
        parts = path.split("/")[1:]
        is_read, names = _beside(parts)
        if parts[0] == "departments" and len(parts) == len(("departments", "slug", "file")) and parts[-1] in OLD_NAMES:
            problems.add(Place(path), MOVE)
        elif parts == [OLD_SAID]:
            problems.add(Place(path), MOVE_SAID)
        elif not is_read:
            problems.add(Place(path), f"Filen bliver ikke læst. {' '.join(_cures(path, names))}")


def _beside(parts: list[str]) -> tuple[bool, tuple[str, ...]]:
    """Whether a file of content/ is read, and the names that may be beside it."""
    match parts:
        case ["departments", *_]:
            return _in_department(parts[2:])
        case ["texts", *names]:
            return len(names) == 1 and names[0].endswith(".ftl"), ("<sprog>.ftl",)
        case ["languages", *names]:
            return len(names) == 1 and names[0].endswith(".yml"), ("<sprog>.yml",)
        case ["said", *names]:
            return len(names) == 1 and names[0].endswith(".yml"), ("<emne>.yml",)
        case ["responsibilities", *names]:
            return len(names) == 1 and names[0].endswith(".yml"), ("<kategori>.yml",)
        case _:
            read = (*ORGANISATION_FILES, *WRITTEN_BY_COMMANDS, "responsibilities.yml")
            return parts in [[name] for name in read], ORGANISATION_FILES


def _in_department(parts: list[str]) -> tuple[bool, tuple[str, ...]]:
    """Whether a file of a department's folder is read, and the names that may be beside it."""
    match parts:
        case [name, _, file] if name == MEETINGS:
            return file in MEETING_FILES, MEETING_FILES
        case [name, _, "files", file] | [name, "files", file] if name in (MEETINGS, "proposal"):
            return file.endswith(FORM_ENDINGS + PICTURE_ENDINGS + (".svg",)), ("<formular>.pdf", "<billede>.png")
        case ["proposal", file]:
            return file in PROPOSAL_FILES, PROPOSAL_FILES
        case [file]:
            return file in DEPARTMENT_FILES, DEPARTMENT_FILES
        case _:
            return False, DEPARTMENT_FILES


def _cures(path: str, names: tuple[str, ...]) -> Iterator[str]:
    """The name that was meant, and how a text is read that another program wrote: most of those beside a department's files or
    its proposal's were. Where neither is known, the names there are.
    """
    if right := _right_name(path.rpartition("/")[2], names):
        yield right
    if imported := "" if path.split("/")[3:4] == [MEETINGS] else how_to_import(path, TEXTS):
        yield f"Er det en tekst fra et andet program? {imported}"
    elif not right:
        yield f"Her kan ligge: {_listed(names)}."


def _right_name(name: str, names: tuple[str, ...]) -> str:
    if alike := [quote(one) for one in names if one.endswith(f".{name}")]:
        return f"Skal den hedde {' eller '.join(alike)}?"
    danish = [quote(one) for one in names if any(word in name for word in DANISH_NAMES.get(one, ()))]
    if danish:
        return f"Skal den hedde {' eller '.join(danish)}?"
    nearest = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    return f"Skal den hedde {quote(nearest[0])}?" if nearest else ""


def _listed(names: tuple[str, ...]) -> str:
    """The names; where they are many, those of one ending together."""
    stems = [one.removesuffix(YAML) for one in names if one.endswith(YAML)]
    others = [one for one in names if not one.endswith(YAML)]
    if len(names) <= FEW:
        return ", ".join(names)
    return f"{', '.join(stems)} (alle med {YAML}), {', '.join(others)}"
