"""build/notices/: the PDFs that were made, and a list that tells whether each still says what the content says."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from portal.base.atomic_write import write_whole
from portal.model.portal import Portal
from portal.notices.print_jobs import Wish, everything
from portal.texts.catalogue import Catalogue

SHELF = "build/notices"
LIST = "manifest.json"


@dataclass
class Shelf:
    """A folder of PDFs and, for each place on the site, the mark of what lies there."""

    folder: Path
    site_url: str = ""
    marks: dict[str, str] = field(default_factory=dict)

    def file(self, place: str) -> Path:
        """Where the PDF for a place on the site lies."""
        return self.folder / place.lstrip("/")

    def has(self, wish: Wish) -> bool:
        """Whether the PDF lies there and nothing that it shows has changed."""
        return self.marks.get(wish.place) == wish.mark and self.file(wish.place).is_file()

    def keep(self) -> None:
        """Write the list. OSError when it can't be written."""
        content = {"site_url": self.site_url, "marks": dict(sorted(self.marks.items()))}
        write_whole(self.folder / LIST, (json.dumps(content, indent=1) + "\n").encode())

    def tidy(self, wanted: set[str]) -> None:
        """Take away the PDFs that nobody can want any more."""
        for place in set(self.marks) - wanted:
            self.file(place).unlink(missing_ok=True)
            del self.marks[place]


def open_shelf(project: Path) -> Shelf:
    """The shelf of a project folder; empty when there is none or its list can't be read."""
    folder = project / SHELF
    try:
        content = json.loads((folder / LIST).read_text("utf-8"))
        marks = {str(place): str(mark) for place, mark in content["marks"].items()}
        return Shelf(folder, str(content["site_url"]), marks)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Shelf(folder)


def ready_notices(project: Path, portal: Portal, t: Catalogue) -> dict[str, Path]:
    """The PDFs that lie ready and are up to date: address on the site → file."""
    shelf = open_shelf(project)
    site_url = portal.organisation.site_url or shelf.site_url
    if not shelf.marks or not site_url:
        return {}
    made = (wish for wish in everything(portal, site_url, t) if wish.place in shelf.marks)
    return {wish.place: shelf.file(wish.place) for wish in made if shelf.has(wish)}
