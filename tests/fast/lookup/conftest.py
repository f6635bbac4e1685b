"""The look-up's files, made once in a run."""

import pytest

from once import Once
from portal.lookup.files import index_files
from portal.pages.page import Site


@pytest.fixture(scope="session")
def files(compiled: Site, once: Once) -> dict[str, bytes]:
    """Every file of the look-up, of the real content."""
    return once.record("lookup-files", lambda: index_files(compiled.portal, compiled.texts))
