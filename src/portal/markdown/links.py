"""Where a link in written text leads: the compiler knows every address, so a dead one is reported."""

import hashlib
import json
import posixpath
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from portal.addresses import address
from portal.addresses.outside import OUTSIDE, cure, misleads
from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.markdown.link_places import LinkPlaces
from portal.model.known_ids import EVERY
from portal.read.tree import FORM_ENDINGS, FORMS

ANY_SCHEME = re.compile(r"^[^/?#]*:")
NOWHERE = ("", "#")
PICTURES = "docs/"
SEALED = re.compile(r"content/departments/[^/]+/meetings/")
"""Texts that nobody may change any more when a page is renamed."""
Wanted = tuple[str, str, Place]
"""Where a link leads: the page, the anchor on it, and where the link is written."""


@dataclass
class Links:
    """Resolves the links of every written text and remembers them until all addresses are known.

    `renamed`: old address → new one, for the links of what a meeting adopted.
    """

    pictures: frozenset[str]
    problems: Problems
    files: frozenset[str] = frozenset()
    renamed: Mapping[str, str] = field(default_factory=dict)
    wanted: list[Wanted] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)

    def afresh(self, problems: Problems) -> "Links":
        """The same pictures, files and names, with nothing asked yet."""
        return Links(self.pictures, problems, self.files, self.renamed)

    @property
    def given(self) -> str:
        """A hash of all that decides what becomes of a link beside its own text."""
        given = [sorted(self.pictures), sorted(self.files), sorted(self.renamed.items())]
        return hashlib.sha256(json.dumps(given).encode()).hexdigest()

    def resolver(self, file: str, text: str, first_line: int, here: str) -> Callable[[str, bool], str | None]:
        """The `resolve` for a text: `file` it is in, the line it starts on, and the page it is shown on."""

        spots = LinkPlaces(file, text, first_line)

        def resolve(target: str, is_picture: bool) -> str | None:
            place = spots.next(target)
            if is_picture:
                return self._picture(target, file, here, place)
            return self._link(target, file, here, place)

        return resolve

    def _link(self, target: str, file: str, here: str, place: Place) -> str | None:
        if target.lower().startswith(OUTSIDE):
            if misleads(target):
                self.problems.add(place, f"Linket {quote(target)} viser ikke, hvor det fører hen. {cure(target)}")
                return None
            return target
        if target in NOWHERE:
            self.problems.add(place, "Linket fører ingen steder hen. Skriv en side på portalen eller https://…")
            return None
        if ANY_SCHEME.match(target) or target.startswith("//") or "\\" in target:
            self.problems.add(
                place, f"Linket {quote(target)} kan ikke bruges. Skriv en side på portalen eller https://…"
            )
            return None
        if (own := _beside(target, file)) and own.endswith(FORM_ENDINGS):
            return self._file(own, target, here, place)
        path, mark, fragment = target.partition("#")
        goal = here if not path else _site_address(path, file)
        if goal is None:
            shown = own in self.pictures if own else False
            what = "Skal billedet vises, så sæt ! foran [." if shown else "Ret adressen."
            self.problems.add(place, f"Linket {quote(target)} fører ikke til en side. {what}")
            return None
        if SEALED.match(file):
            goal, fragment = _now_at(goal, fragment, self.renamed)
        self.wanted.append((goal, fragment, place))
        return address.relative(here, goal + mark + fragment)

    def _picture(self, target: str, file: str, here: str, place: Place) -> str | None:
        path = _beside(target, file)
        if FORMS.fullmatch(path):
            return self._file(path, target, here, place)
        if path not in self.pictures:
            if not self.problems.about(path):
                alike = [one for one in self.pictures if one.casefold() == path.casefold()]
                what = (
                    f"Skriv {quote(_same_spelling(target, alike[0]))}." if alike else "Læg filen der, eller ret navnet."
                )
                self.problems.add(place, f"Billedet {quote(target)} findes ikke. {what}")
            return None
        self.shown.add(path)
        return address.relative(here, "/" + path.removeprefix(PICTURES))

    def note_unused(self) -> None:
        """Note every picture that no text shows: it would be published all the same."""
        for path in sorted(self.pictures - self.shown):
            self.problems.note(Place(path), "Ingen side viser billedet, men alle kan hente det. Slet filen.")

    def _file(self, path: str, target: str, here: str, place: Place) -> str | None:
        """The address of a form or a picture that belongs to a meeting."""
        if path not in self.files:
            if not self.problems.about(path):
                self.problems.add(
                    place, f"Filen {quote(target)} findes ikke. Læg den i mappen files ved siden af teksten."
                )
            return None
        return address.relative(here, address.meeting_file(path))

    def report_dead(self, anchors: dict[str, Callable[[], Collection[str]]]) -> None:
        """Report every link whose page or anchor is not there. `anchors`: address → the ids on that page."""
        for goal, fragment, place in self.wanted:
            if goal not in anchors:
                self.problems.add(place, f"Siden {quote(goal)} findes ikke. {self._offer(goal, anchors)}")
            elif fragment and fragment not in (ids := anchors[goal]()):
                known = [f"#{one}" for one in ids]
                self.problems.add(
                    place, f"Stedet {quote('#' + fragment)} findes ikke på {goal}. {suggestion(f'#{fragment}', known)}"
                )

    def report_unknown(self, areas: dict[str, Collection[str]]) -> None:
        """Report what is dead for certain when not every page can be made. `areas`: first part of an address → seconds."""
        for goal, _, place in self.wanted:
            area, _, rest = goal.strip("/").partition("/")
            name = rest.partition("/")[0]
            if name and name not in areas.get(area, EVERY):
                known = [f"/{area}/{one}/" for one in areas[area]]
                self.problems.add(place, f"Siden {quote(goal)} findes ikke. {self._offer(f'/{area}/{name}/', known)}")

    def _offer(self, goal: str, known: Collection[str]) -> str:
        """The page that has another name now, else those that look like it."""
        now = self.renamed.get(goal)
        return f"Skriv {quote(now)}." if now else suggestion(goal, known)


def _now_at(goal: str, fragment: str, renamed: Mapping[str, str]) -> tuple[str, str]:
    """A page with its new name, and what lies below it; and the row or clause on it that is meant. Where several fit, the
    longest is meant.
    """
    old = max((one for one in renamed if goal.startswith(one)), key=len, default=None)
    page = goal if old is None else renamed[old] + goal.removeprefix(old)
    now, _, row = renamed.get(f"{page}#{fragment}", f"{page}#{fragment}").partition("#")
    return now, row


def _beside(target: str, file: str) -> str:
    """The path of what lies beside the file that names it."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), target))


def _site_address(path: str, file: str) -> str | None:
    """`/vejledninger/x/`, or a Markdown file relative to the file the link is in → an address of the site."""
    if path.startswith("/"):
        return posixpath.normpath(path) + "/" * (path != "/" and posixpath.normpath(path) != "/")
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
    if not joined.startswith("docs/") or not joined.endswith(".md"):
        return None
    return address.of_document(joined)


def _same_spelling(target: str, path: str) -> str:
    """A link's target with the last of it spelt as the file is."""
    return target[: -len(name)] + name if len(name := path.rpartition("/")[2]) < len(target) else name
