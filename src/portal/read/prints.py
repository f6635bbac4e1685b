"""Fingerprints of the content: what was read of a department and what is shared by all, each as one short text."""

import hashlib
from collections.abc import Mapping

SHARED = ""
"""The name of all that belongs to no department."""


def prints_of(files: Mapping[str, bytes], folder: str, left_out: tuple[str, ...] = ()) -> dict[str, str]:
    """The hash of the paths and bytes of each folder below `folder`, by its name, and of all other files, but not of those
    left out.
    """
    digests = {SHARED: hashlib.sha256()}
    for path in sorted(files.keys() - set(left_out)):
        name = path.removeprefix(f"{folder}/").partition("/")[0] if path.startswith(f"{folder}/") else SHARED
        data = files[path]
        digests.setdefault(name, hashlib.sha256()).update(f"{path}\0{len(data)}\0".encode() + data)
    return {name: digest.hexdigest() for name, digest in digests.items()}
