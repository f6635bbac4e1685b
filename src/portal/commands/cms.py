"""`portal cms`: edit the content in the browser, on one's own machine."""

import argparse
import contextlib
import functools
import signal
from pathlib import Path

from portal.base.problems import ContentError, Problem, Problems
from portal.check.content import read_portal
from portal.commands.parser import port_number
from portal.editing.admin import CONFIG, admin_files, config_file
from portal.editing.config import config
from portal.editing.decap_server import DecapServer
from portal.editing.desk import Desk
from portal.editing.gate import ADMIN, HOST, Gate
from portal.editing.work_copy import WorkCopy
from portal.publish.compile import compile_site
from portal.texts.catalogue import Catalogue, catalogue

PORT = 8001


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    parser = commands.add_parser("cms", help="ret indholdet i browseren, på din egen computer")
    parser.add_argument("--port", type=port_number, default=PORT, help=f"ellers {PORT}")
    parser.set_defaults(run=_cms)


def _cms(options: argparse.Namespace) -> None:
    project = options.project.resolve()
    t = catalogue("da")
    _stop_with_the_window()
    with WorkCopy(project) as copy, DecapServer(copy.home, copy.files, f"http://{HOST}:{options.port}") as server:
        desk = Desk(copy, server, problems_of, t)
        door = Gate(desk, functools.partial(file_of, project, t, admin_files(t)), options.port)
        with door, contextlib.suppress(KeyboardInterrupt):
            print(f"Ret på http://{HOST}:{options.port}{ADMIN} (stop med Ctrl-C).", flush=True)
            door.serve_forever()
        desk.close()
    print("Stoppet. Det, du har gemt, ligger i filerne.")


def _stop_with_the_window() -> None:
    """Who closes the window of the terminal has stopped it, too; `nohup` has not."""
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        signal.signal(signal.SIGHUP, signal.default_int_handler)


def file_of(project: Path, t: Catalogue, ready: dict[str, bytes], name: str) -> bytes | None:
    """A file of /admin/. The forms are those of the content as it is now, one with mistakes, too: that is how they are mended."""
    if name == CONFIG:
        return config_file(config(read_portal(project, Problems()), t), t)
    return ready.get(name)


def problems_of(project: Path) -> frozenset[Problem]:
    """Everything that `portal check` would report."""
    try:
        compile_site(project)
    except ContentError as error:
        return frozenset(error.problems.found)
    return frozenset()
