"""The hook of a project that has the portal installed hands MkDocs every handler of the adapter."""

import runpy
from pathlib import Path

import pytest

from projects import ROOT

HOOK = "hooks/mkdocs_events.py"


def handlers(file: Path) -> set[str]:
    """The names by which MkDocs knows what a hook does."""
    return {name for name, value in runpy.run_path(str(file)).items() if name.startswith("on_") and callable(value)}


@pytest.mark.parametrize("project", ["src/portal/starter", "tests/organisations/nabohjoernet"])
def test_it_has_every_handler(project: str) -> None:
    """Without one a page in another language is framed by the site's words."""
    assert handlers(ROOT / project / HOOK) == handlers(ROOT / HOOK) > {"on_config", "on_page_context", "on_post_page"}
