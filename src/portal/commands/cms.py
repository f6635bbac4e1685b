"""`portal cms`: edit the content in the browser, on one's own machine."""

import argparse
import contextlib
import functools
import signal
import threading
from pathlib import Path

from portal.base.cache import Cache
from portal.base.parts import Parts
from portal.base.problems import ContentError, Problem, Problems
from portal.check.content import read_portal
from portal.commands.parser import port_number
from portal.editing.admin import CONFIG, admin_files, config_file
from portal.editing.config import config
from portal.editing.decap_server import DecapServer
from portal.editing.desk import Desk
from portal.editing.gate import ADMIN, HOST, Gate
from portal.editing.work_copy import WorkCopy
from portal.publish.build import CACHE
from portal.publish.compile import compile_site
from portal.publish.watch import snapshot
from portal.texts.catalogue import Catalogue, catalogue

PORT = 8001
CONTENT = ("content", "docs")
"""What the forms are made of."""


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    parser = commands.add_parser("cms", help="ret indholdet i browseren, på din egen computer")
    parser.add_argument("--port", type=port_number, default=PORT, metavar="PORT", help=f"ellers {PORT}")
    parser.set_defaults(run=_cms)


def _cms(options: argparse.Namespace) -> None:
    project = options.project.resolve()
    t = catalogue("da")
    _stop_with_the_window()
    files, cache = Files(project, t), Cache(project / CACHE)
    with WorkCopy(project) as copy, DecapServer(copy.home, copy.files, f"http://{HOST}:{options.port}") as server:
        desk = Desk(copy, server, functools.partial(problems_of, cache=cache), t)
        door = Gate(desk, files, options.port)
        with door, contextlib.suppress(KeyboardInterrupt):
            threading.Thread(target=files, args=(CONFIG,), daemon=True).start()  # while the browser opens
            print(f"Ret på http://{HOST}:{options.port}{ADMIN} (stop med Ctrl-C).", flush=True)
            door.serve_forever()
        desk.close()
    print("Stoppet. Det, du har gemt, ligger i filerne.")


def _stop_with_the_window() -> None:
    """Who closes the window of the terminal has stopped it, too; `nohup` has not."""
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        signal.signal(signal.SIGHUP, signal.default_int_handler)


class Files:
    """A file of /admin/ by its name. The forms are those of the content as it is now, one with mistakes, too: that is how they
    are mended. They are made once for each time that a file was written.
    """

    def __init__(self, project: Path, t: Catalogue) -> None:
        self.project, self.t = project, t
        self.ready = admin_files(t)
        self.cache = Cache(project / CACHE)
        self.lock = threading.Lock()
        self.of: dict[str, tuple[int, int]] = {}
        self.forms = b""

    def __call__(self, name: str) -> bytes | None:
        """Its bytes, or None when there is none."""
        if name != CONFIG:
            return self.ready.get(name)
        with self.lock:
            now = snapshot(self.project, CONTENT)
            if not self.forms or now != self.of:
                portal = read_portal(self.project, Problems(), cache=self.cache)
                self.of, self.forms = now, config_file(config(portal, self.t), self.t)
            return self.forms


def problems_of(project: Path, cache: Cache | None = None) -> frozenset[Problem]:
    """Everything that `portal check` would report. `cache` keeps what is slow to read and to make."""
    try:
        compile_site(project, cache=cache, parts=Parts(cache) if cache else None)
    except ContentError as error:
        return frozenset(error.problems.found)
    return frozenset()
