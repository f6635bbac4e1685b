"""Who may ask the gate: a page that the gate itself served, on this machine. And what it may ask for."""

from collections.abc import Iterator, Mapping
from typing import Any

from portal.editing.files import GUIDES, is_edited

LARGEST = 2 * 1024 * 1024
"""Bytes of a request; the largest file is 256 KB."""
READING = ("info", "entriesByFolder", "entriesByFiles", "getEntry")
SAVE = "persistEntry"
NOTHING: Mapping[str, object] = {"getMedia": [], "getDeployPreview": None}
"""What is answered without asking decap-server: there is no folder of pictures, and no preview of a save."""
Body = dict[str, Any]


def hosts(port: int) -> tuple[str, ...]:
    """The names that the gate answers to. A name that leads here by a stranger's DNS (rebinding) is none of them."""
    return f"127.0.0.1:{port}", f"localhost:{port}"


def is_from_here(headers: Mapping[str, str], port: int) -> bool:
    """Whether a request was made to one of the gate's names."""
    return headers.get("Host", "") in hosts(port)


def may_write(headers: Mapping[str, str], port: int) -> bool:
    """Whether a POST was made by the gate's own page: the origin is the host, and the body says that it is JSON, which no
    form of another site can send. Browsers that say from where they ask must say the same.
    """
    host = headers.get("Host", "")
    kind = headers.get("Content-Type", "").partition(";")[0].strip()
    return (
        is_from_here(headers, port)
        and headers.get("Origin") == f"http://{host}"
        and headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
        and kind == "application/json"
    )


def is_allowed(body: Body) -> bool:
    """Whether an action is one of those needed, about edited files alone. Pictures, renaming and deleting are not."""
    action, asked = body.get("action"), body.get("params")
    if action == "info" or action in NOTHING:
        return True
    if not isinstance(asked, dict) or action not in (*READING, SAVE):
        return False
    if action == SAVE and (asked.get("assets") or not asked.get("dataFiles") or "entry" in asked):
        return False
    return all(is_edited(path) if isinstance(path, str) else False for path in _paths(action, asked))


def _paths(action: str, asked: Body) -> Iterator[object]:
    """Every path that an action names, whatever it is; the guides' folder is none."""
    if action == "entriesByFolder" and asked.get("folder") != GUIDES:
        yield None
    if action == "getEntry":
        yield asked.get("path")
    for one in asked.get({"entriesByFiles": "files", SAVE: "dataFiles"}.get(action, ""), ()):
        yield one.get("path") if isinstance(one, dict) and not one.get("newPath") else None


def saved_files(body: Body) -> dict[str, str]:
    """Path → text of what a save writes."""
    return {one["path"]: str(one.get("raw", "")) for one in body["params"]["dataFiles"]}
