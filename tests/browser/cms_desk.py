"""The whole of `make cms` in a test: gate, desk and real decap-server over a small project."""

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect

from portal.base.cache import Cache
from portal.commands.cms import Files, problems_of
from portal.editing.decap_server import DecapServer
from portal.editing.desk import Desk
from portal.editing.gate import Gate
from portal.editing.work_copy import WorkCopy
from portal.publish.build import CACHE
from portal.texts.catalogue import catalogue

TOO_LONG = 60_000
"""Milliseconds: a save compiles the whole content."""


@dataclass(frozen=True)
class Cms:
    """A project that is edited, and the address of its gate."""

    project: Path
    address: str

    def log_in(self, page: Page) -> None:
        """Open the forms."""
        page.goto(f"{self.address}/admin/")
        page.get_by_role("button", name="Log ind").click()

    def open(self, page: Page, entry: str) -> None:
        """Log in and open an entry, `collection/name`."""
        page.goto(f"{self.address}/admin/#/collections/{entry.replace('/', '/entries/')}")
        page.get_by_role("button", name="Log ind").click()
        page.get_by_text("Skriver til").wait_for()


@contextmanager
def editing(project: Path) -> Iterator[Cms]:
    """Serve the forms of a project until it is left."""
    t = catalogue("da")
    with WorkCopy(project) as copy, DecapServer(copy.home, copy.files, "http://127.0.0.1") as server:
        check = functools.partial(problems_of, cache=Cache(project / CACHE))
        door = Gate(Desk(copy, server, check, t), Files(project, t), 0)
        threading.Thread(target=door.serve_forever, daemon=True).start()
        yield Cms(project, f"http://127.0.0.1:{door.server_port}")
        door.shutdown()
        door.server_close()


def publish(page: Page) -> None:
    """Press what saves."""
    page.get_by_role("button", name="Publicer").first.click()
    page.get_by_role("menuitem", name="Publicer nu").click()


def save(page: Page) -> None:
    """Save, and wait until it is."""
    publish(page)
    expect(page.get_by_text("Ændringer gemt")).to_be_visible(timeout=TOO_LONG)
