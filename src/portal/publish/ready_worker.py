"""The service worker without its list, as workbox made it once: with it a site needs no Node, and four seconds less.

`make worker` makes it anew after its program has changed; a test compares it with what workbox makes.
"""

import hashlib
import json
from importlib.resources import files
from pathlib import Path

READY = files("portal.theme") / "worker" / "ready.json"
LICENSE = "workbox: MIT, Copyright 2018 Google LLC"


def ready_worker(program: bytes) -> dict[str, str] | None:
    """Name → text, when it was made by this program; an empty one stands for a portal that has none beside it. None, too,
    where what came along can't be read: no build fails for it.
    """
    try:
        kept = json.loads(READY.read_text("utf-8"))
        made: dict[str, str] = kept["files"]
        return made if not program or kept["program"] == _mark(program) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_ready(program: bytes, made: dict[str, str]) -> None:
    """Write what this program made into the package. OSError when it can't be written."""
    kept = {"license": LICENSE, "program": _mark(program), "files": dict(sorted(made.items()))}
    file = Path(str(READY))
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


def _mark(program: bytes) -> str:
    return hashlib.sha256(program).hexdigest()
