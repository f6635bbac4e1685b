"""Writes the finished docs tree: Markdown files with a head and one block of HTML, that any other generator can read."""

import json
from pathlib import Path

from portal.base.problems import CommandError
from portal.pages.page import Page, Site
from portal.publish.outputs import all_beside, write_files


def export_site(site: Site, folder: Path) -> None:
    """Write every page, picture and other file into an empty or new folder. CommandError when something lies there."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise CommandError(f"{folder}: mappen er ikke tom. Vælg en ny mappe, eller tøm den.")
    write_files(folder, {page.file: _document(page).encode() for page in site.pages})
    write_files(folder, all_beside(site))


def _document(page: Page) -> str:
    """JSON strings are YAML strings, so the head is safe whatever the title holds."""
    head = f"---\ntitle: {json.dumps(page.title, ensure_ascii=False)}\n"
    head += f"description: {json.dumps(page.description, ensure_ascii=False)}\n---\n"
    lines = (line for line in page.html.split("\n") if line.strip())
    return head + "\n<div>\n" + "\n".join(lines) + "\n</div>\n"
