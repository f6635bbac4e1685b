"""Whether every meeting that was published is still there, with the seal that it was published with.

A seal finds a file that changed; who deletes the seal or the whole folder is found by content/meetings.txt, which
remembers them all. A line is `<department>/<meeting> <mark of the seal>` and what the meeting decided, or
`<department>/<meeting> <item>: <name>`, the name that an item had, where the meeting's own files don't say it.
"""

import re
from collections.abc import Iterator

from portal.base.problems import Place, Problems, quote
from portal.model.department import Department
from portal.model.meeting import Meeting
from portal.model.meeting_date import MeetingDate
from portal.model.portal import Portal
from portal.model.published import UNSEALED, PublishedMeeting
from portal.model.vocabulary import DocumentKind

FILE = "content/meetings.txt"
LINE = re.compile(r"([a-z0-9-]+)/([a-z0-9-]+) ([a-p]{64}|-)((?: [a-z0-9.-]+)*)", re.ASCII)
NAME = re.compile(r"([a-z0-9-]+/[a-z0-9-]+) ([a-z0-9-]+): (\S.*)", re.ASCII)
STANDARD = "standard.yml"
MOST_NAMED = 6


def read_published_meetings(text: str | None, problems: Problems) -> tuple[PublishedMeeting, ...]:
    """The meetings and the lines they are on; whatever is no such line is reported."""
    lines = (text or "").split("\n")
    called = [(name[1], (name[2], name[3])) for line in lines if (name := NAME.fullmatch(line))]
    found = []
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#") or NAME.fullmatch(line):
            continue
        parts = LINE.fullmatch(line)
        if parts is None:
            problems.add(
                Place(FILE, number, 1), f"{quote(line)} er ikke et møde. Hent filen igen fra sidste udgivelse."
            )
            continue
        names = parts[4].split()
        items, files = (tuple(one for one in names if ("." in one) is is_file) for is_file in (False, True))
        titles = tuple(title for where, title in called if where == f"{parts[1]}/{parts[2]}")
        found.append(PublishedMeeting(number, parts[1], parts[2], parts[3], items, files, titles))
    return tuple(found)


def check_published_meetings(portal: Portal, problems: Problems) -> None:
    """Report every published meeting that is gone, or that was sealed anew with other words."""
    now_called = {old: one for one in portal.departments.values() for old in (*one.formerly, one.slug)}
    marks: dict[tuple[str, str], str] = {}
    for known in portal.published_meetings:
        department = now_called.get(known.department)
        if known.is_sealed and marks.setdefault((known.department, known.name), known.mark) != known.mark:
            message = f"Mødet {known.department}/{known.name} står to gange. Slet den linje, der ikke er udgivet."
            problems.add(Place(FILE, known.line, 1), message)
        elif department and (found := _fault(known, department, portal, problems)):
            problems.add(*found)


def _fault(
    known: PublishedMeeting, department: Department, portal: Portal, problems: Problems
) -> tuple[Place, str] | None:
    folder = f"content/departments/{department.slug}/meetings/{known.name}"
    if any(one.place.file.startswith(folder) for one in problems.found):
        return None
    here = next((one for one in department.meetings if one.date.name == known.name), None)
    mistake = f"Er noget en skrivefejl, så ret ordet, og skriv »portal correct {department.slug} {known.name}«. "
    if here and known.mark not in (here.mark, UNSEALED):
        back = (
            "Læg filerne og seal.txt tilbage, som de var."
            if here.is_sealed
            else f"Læg filerne tilbage, som de var, og forsegl dem med »portal seal {department.slug} {known.name}«."
        )
        return Place(folder), f"Mødet {known.name} er ændret, efter at det blev udgivet. {back} {mistake}".rstrip()
    if here and known.is_sealed and not here.is_sealed:
        cure = f"Læg seal.txt tilbage, eller skriv »portal seal {department.slug} {known.name}«."
        return Place(folder), f"Mødet {known.name} er udgivet, og dets forsegling er væk. {cure}"
    if here or any(_is_same(one, known) for one in department.meetings):
        return None
    after = _brought_back(known, department, portal, problems)
    return Place(folder), (
        f"Mødet {known.name} er udgivet og er væk. {after}Læg mappen tilbage. {mistake}"
        f"Blev mødet aldrig holdt, så slet linje {known.line} i {FILE}."
    )


def _is_same(meeting: Meeting, known: PublishedMeeting) -> bool:
    """Whether it is the same meeting, whose day somebody has found out since."""
    old = MeetingDate.read(known.name)
    is_finer = old is not None and old.is_vague and (old.year is None or meeting.date.name.startswith(f"{known.name}-"))
    return is_finer and known.mark in (meeting.mark, UNSEALED)


def _brought_back(known: PublishedMeeting, department: Department, portal: Portal, problems: Problems) -> str:
    """What holds without the meeting: what nobody has decided any more, and what older meetings did."""
    if problems.found:
        return ""
    return "".join(f"{one} " for one in (*_items(known, department, portal), *_rest(known, department, portal)))


def _items(known: PublishedMeeting, department: Department, portal: Portal) -> Iterator[str]:
    items = portal.items_of(department)
    instead: dict[str, list[str]] = {}
    for name in known.items:
        other = portal.answer(items[name], department).meeting if name in items else None
        instead.setdefault(f"mødet {other.date.name}" if other else "standarden", []).append(name)
    for source, names in instead.items():
        more = f" og {len(names) - MOST_NAMED} andre" if len(names) > MOST_NAMED else ""
        yield f"Uden det gælder {source} for {', '.join(map(quote, names[:MOST_NAMED]))}{more}."


def _rest(known: PublishedMeeting, department: Department, portal: Portal) -> Iterator[str]:
    for kind in DocumentKind:
        if f"{kind}.md" in known.files:
            other = department.adoption_on(portal.today, kind)
            yield (
                f"Uden det gælder {kind}.md fra mødet {other.date.name}."
                if other
                else f"Uden det er {kind}.md ikke vedtaget."
            )
    if STANDARD in known.files and not department.confirmation_on(portal.today):
        yield "Uden det er standarden ikke bekræftet."
