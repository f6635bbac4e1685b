"""The photos of guides and proposals: what lies there, as Decap CMS wants it, and what may be put beside it."""

import hashlib
import json
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

from portal.base.problems import Place, Problems
from portal.check.photos import small_photo
from portal.editing.files import is_picture, is_plain

TAKEN = "Her ligger allerede et billede med det navn. Giv dit et andet navn, og læg det ind igen."


def listed(project: Path, folder: str) -> bytes:
    """The photos of a folder, as an answer to Decap CMS; none where there is no folder for them."""
    names = sorted(one.name for one in (project / folder).glob("*")) if folder and (project / folder).is_dir() else []
    paths = [f"{folder}/{name}" for name in names]
    found = [path for path in paths if is_picture(path) and is_plain(project, path)]
    return json.dumps([_as_media(path, (project / path).read_bytes()) for path in found]).encode()


def one_photo(path: str, data: bytes) -> bytes:
    """The answer to who has put one there."""
    return json.dumps(_as_media(path, data)).encode()


def ready(project: Path, photos: Mapping[str, bytes], problems: Problems) -> dict[str, bytes]:
    """What is written of some photos: made small, and without the place and the time where they were taken, so that these
    don't lie in the files either. A photo that is there already is never replaced.
    """
    made = {path: small_photo(path, data, problems) for path, data in photos.items()}
    written = {path: data for path, data in made.items() if data is not None}
    for path, data in written.items():
        if (project / path).exists() and (project / path).read_bytes() != data:
            problems.add(Place(path), TAKEN)
    return written


def _as_media(path: str, data: bytes) -> dict[str, str]:
    return {
        "id": hashlib.sha256(data).hexdigest(),
        "content": b64encode(data).decode(),
        "encoding": "base64",
        "path": path,
        "name": path.rpartition("/")[2],
    }
