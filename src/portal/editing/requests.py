"""Who may ask the gate: a page that the gate itself served, on this machine. And what it may ask for."""

import re
from base64 import b64decode
from collections.abc import Iterator, Mapping
from typing import Any

from portal.addresses.address import GUIDE_FOLDER
from portal.editing.files import DEPARTMENTS, is_edited, is_picture, picture_folder

LARGEST = 16 * 1024 * 1024
"""Bytes of a request. A file may have 256 KB; up to here the check itself says so, with the file's name."""
DIGITS = 9
"""Digits of a length that is read as a number; more are too large anyhow."""
READING = ("info", "entriesByFolder", "entriesByFiles", "getEntry")
SAVE, UPLOAD, DELETE, PICTURES = "persistEntry", "persistMedia", "deleteFiles", "getMedia"
CHANGING = (SAVE, UPLOAD, DELETE)
NOTHING: Mapping[str, object] = {"getDeployPreview": None}
"""What is answered without asking decap-server: there is no preview of a save."""
MOST_PICTURES = 20
"""Photos in one save."""
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
    """Whether an action is one of those needed, about edited files and their photos alone. Renaming is not, nor are several
    texts in one save.
    """
    action, asked = body.get("action"), body.get("params")
    if action == "info" or action in NOTHING:
        return True
    if not isinstance(asked, dict) or action not in (*READING, *CHANGING, PICTURES):
        return False
    if action == PICTURES:
        return True
    if action == UPLOAD:
        return _path_of_photo(asked.get("asset")) != ""
    if action == DELETE:
        return len(paths := _listed(asked, "paths")) == 1 and all(map(_may_go, paths))
    if action == SAVE and ("entry" in asked or len(_listed(asked, "dataFiles")) != 1 or not _has_photos(asked)):
        return False
    return all(is_edited(path) if isinstance(path, str) else False for path in _paths(action, asked))


def folder_of_photos(body: Body) -> str:
    """The folder whose photos are asked for; none where no photo can lie."""
    folder = body["params"].get("mediaFolder")
    return folder if isinstance(folder, str) and is_picture(f"{folder}/x.png") else ""


def is_new_department(body: Body) -> bool:
    """Whether the form of a new department asks what is there: it lists nothing, the others have their own forms."""
    asked = body.get("params")
    return body["action"] == "entriesByFolder" and isinstance(asked, dict) and asked.get("folder") == DEPARTMENTS


def unusable_picture(body: Body) -> str | None:
    """The first file that was to be a photo and can't be one by its name, if that is what is wrong."""
    asked = body.get("params")
    if not isinstance(asked, dict) or body.get("action") not in (SAVE, UPLOAD):
        return None
    found = [asked.get("asset"), *_listed(asked, "assets")]
    paths = (one["path"] for one in found if isinstance(one, dict) and isinstance(one.get("path"), str))
    return next((path.rpartition("/")[2] for path in paths if not is_picture(path)), None)


def _has_photos(asked: Body) -> bool:
    """Whether what comes along with a text are photos, each in the folder that belongs to the text."""
    assets = asked.get("assets") or []
    if not isinstance(assets, list) or len(assets) > MOST_PICTURES:
        return False
    text = next((one.get("path") for one in _listed(asked, "dataFiles") if isinstance(one, dict)), None)
    folder = picture_folder(text) if isinstance(text, str) else ""
    return all(_path_of_photo(one).rpartition("/")[0] == (folder or None) for one in assets)


def _path_of_photo(asset: object) -> str:
    """Where a photo goes; empty for what is none."""
    path, content = (asset.get("path"), asset.get("content")) if isinstance(asset, dict) else (None, None)
    return path if isinstance(path, str) and is_picture(path) and isinstance(content, str) else ""


def _may_go(path: object) -> bool:
    """What may be deleted: a guide or a photo. Nothing of what a department is made of."""
    return isinstance(path, str) and (is_picture(path) or (is_edited(path) and path.startswith(f"{GUIDE_FOLDER}/")))


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
    if action == "entriesByFolder" and asked.get("folder") not in (GUIDE_FOLDER, DEPARTMENTS):
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
    """Path → text of what a save writes; the text is empty where a file is to go."""
    if body["action"] == DELETE:
        return {path: "" for path in body["params"]["paths"] if is_edited(path)}
    texts = [] if body["action"] == UPLOAD else body["params"]["dataFiles"]
    return {one["path"]: str(one.get("raw", "")) for one in texts}


def saved_pictures(body: Body) -> dict[str, bytes]:
    """Path → bytes of the photos that come along, none for one that is to go. What is no base64 has no bytes."""
    if body["action"] == DELETE:
        return {path: b"" for path in body["params"]["paths"] if is_picture(path)}
    found = [body["params"]["asset"]] if body["action"] == UPLOAD else body["params"].get("assets") or []
    return {one["path"]: _decoded(one["content"]) for one in found}


def _decoded(content: str) -> bytes:
    try:
        return b64decode(content)
    except ValueError:
        return b""
