"""What is kept of a build is what one program made with one set of settings.

Templates, and all that the site generator reads, are opened while a build goes on. Where they are replaced meanwhile, e.g. by a
newer version that is put back afterwards, what came out bears the name of a program that did not make it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.base.cache import Cache
from portal.base.program import program, program_now
from portal.publish.generator_settings import settings_print


@contextmanager
def forgotten_if_changed(cache: Cache, project: Path) -> Iterator[None]:
    """A stretch of work after which nothing stays in a cache when the program or the settings are not as before."""
    before = program(), settings_print(project)
    try:
        yield
    finally:
        if (program_now(), settings_print(project)) != before:
            cache.clear()
