"""Where templates lie compiled between two runs, those of the pages and those of the frame."""

import sys
from pathlib import Path

import jinja2
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from portal.base.cache import Cache
from portal.base.own_objects import users_folder

OPTIONS = ("trim_blocks", "lstrip_blocks", "keep_trailing_newline", "autoescape", "optimized", "is_async", "sandboxed")
"""What decides, beside its text, what a template is compiled to: one that pages and frame share is compiled for each."""


class Compiled(BytecodeCache):
    """Compiled templates in a folder. As in every cache of ours an entry that is damaged is made anew, and a folder that
    can't be written is done without: Jinja's own stops a build with both.
    """

    def __init__(self, folder: Path) -> None:
        self.cache = Cache(folder)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, when what it asks for lies there."""
        if kept := self.cache.kept(_source(bucket), _kind(bucket.environment)):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in the bucket."""
        self.cache.keep(_source(bucket), _kind(bucket.environment), bucket.bytecode_to_string())


def compiled() -> BytecodeCache | None:
    """A folder of the user's own, or none where there can't be one."""
    folder = users_folder()
    return Compiled(folder) if folder else None


def _source(bucket: Bucket) -> bytes:
    """Which template, and the hash of its text."""
    return f"{bucket.key} {bucket.checksum}".encode()


def _kind(environment: Environment) -> str:
    options = [getattr(environment, one) for one in OPTIONS]
    return f"template {jinja2.__version__} {sys.implementation.cache_tag} {options} {sorted(environment.extensions)}"
