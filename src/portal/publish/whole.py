"""A project compiled for a site generator that was started by itself: `mkdocs build`, not `portal build`."""

from pathlib import Path

from portal.publish.compile import compile_site
from portal.publish.frame import Frame
from portal.publish.framing import framed
from portal.publish.outputs import all_beside


def compiled(project: Path) -> tuple[Frame, tuple[str, ...]]:
    """The pages with every file beside them, and what is worth knowing. Raises ContentError."""
    site = compile_site(project)
    return framed(site, beside=all_beside(site)), site.notes
