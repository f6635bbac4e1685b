"""Fingerprints of the content: what was read of a department and what is shared by all, each as one short text."""

import hashlib
from collections.abc import Iterable, Mapping

SHARED = ""
"""The name of all that belongs to no department."""


def prints_of(files: Mapping[str, bytes], folder: str, left_out: tuple[str, ...] = ()) -> dict[str, str]:
    """The hash of the paths and bytes of each folder below `folder`, by its name, and of all other files, but not of those
    left out.
    """
    digests = {SHARED: hashlib.sha256()}
    for path in sorted(files.keys() - set(left_out)):
        name = path.removeprefix(f"{folder}/").partition("/")[0] if path.startswith(f"{folder}/") else SHARED
        digests.setdefault(name, hashlib.sha256()).update(_part(path, files[path]))
    return {name: digest.hexdigest() for name, digest in digests.items()}


def prints_beside(files: Mapping[str, bytes], folder: str, own: str) -> dict[str, str]:
    """The hash of all that each folder below `folder` holds beside the file `own`, by its name: the same where two hold the
    same.
    """
    digests: dict[str, hashlib._Hash] = {}
    for path in sorted(one for one in files if one.startswith(f"{folder}/")):
        name, _, rest = path.removeprefix(f"{folder}/").partition("/")
        digest = digests.setdefault(name, hashlib.sha256())
        if rest != own:
            digest.update(_part(rest, files[path]))
    return {name: digest.hexdigest() for name, digest in digests.items()}


def print_of(files: Mapping[str, bytes], paths: Iterable[str]) -> str:
    """The hash of some paths and their bytes."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(_part(path, files[path]))
    return digest.hexdigest()


def _part(path: str, data: bytes) -> bytes:
    return f"{path}\0{len(data)}\0".encode() + data
