"""Who may ask the gate: a page that the gate itself served, on this machine. And what it may ask for."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from portal.addresses.address import GUIDE_FOLDER
from portal.editing.files import is_edited

LARGEST = 16 * 1024 * 1024
"""Bytes of a request. A file may have 256 KB; up to here the check itself says so, with the file's name."""
DIGITS = 9
"""Digits of a length that is read as a number; more are too large anyhow."""
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
    """Whether an action is one of those needed, about edited files alone. Pictures, renaming, deleting and several files in
    one save are not.
    """
    action, asked = body.get("action"), body.get("params")
    if action == "info" or action in NOTHING:
        return True
    if not isinstance(asked, dict) or action not in (*READING, SAVE):
        return False
    if action == SAVE and (asked.get("assets") or "entry" in asked or len(_listed(asked, "dataFiles")) != 1):
        return False
    return all(is_edited(path) if isinstance(path, str) else False for path in _paths(action, asked))


def unusable_guide(body: Body) -> str | None:
    """The file name that Decap CMS made of a guide's title and that no guide can have, if that is what is wrong."""
    asked = body.get("params")
    if not isinstance(asked, dict) or body.get("action") not in ("getEntry", SAVE):
        return None
    paths = (path for path in _paths(body["action"], asked) if isinstance(path, str))
    found = next(
        (path for path in paths if not is_edited(path) and re.fullmatch(rf"{GUIDE_FOLDER}/[^/]+\.md", path)), None
    )
    return found and found.removeprefix(f"{GUIDE_FOLDER}/").removesuffix(".md")


def _paths(action: str, asked: Body) -> Iterator[object]:
    """Every path that an action names, whatever it is; the guides' folder is none."""
    if action == "entriesByFolder" and asked.get("folder") != GUIDE_FOLDER:
        yield None
    if action == "getEntry":
        yield asked.get("path")
    if action == "entriesByFiles" and not isinstance(asked.get("files"), list):
        yield None
    for one in _listed(asked, {"entriesByFiles": "files", SAVE: "dataFiles"}.get(action, "")):
        yield one.get("path") if isinstance(one, dict) and not one.get("newPath") else None


def _listed(asked: Body, key: str) -> list[object]:
    """What is listed under a key; nothing where there is no list."""
    found = asked.get(key)
    return found if isinstance(found, list) else []


def size_of(length: str) -> int | None:
    """The bytes that a request says it has; None when it says none, or too many."""
    known = length.isascii() and length.isdigit() and len(length) <= DIGITS
    return size if known and (size := int(length)) <= LARGEST else None


def saved_files(body: Body) -> dict[str, str]:
    """Path → text of what a save writes."""
    return {one["path"]: str(one.get("raw", "")) for one in body["params"]["dataFiles"]}
