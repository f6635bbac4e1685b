"""A folder with more than a portal can have is refused in one line: of what was not read nothing can be said."""

from pathlib import Path

import pytest

from portal.base.problems import ContentError, Problems
from portal.check.content import read_portal
from portal.read import tree


@pytest.mark.parametrize(("limit", "least"), [("MOST_FILES", 5), ("MOST_BYTES", 4000)])
def test_too_much_is_one_line(project: Path, monkeypatch: pytest.MonkeyPatch, limit: str, least: int) -> None:
    monkeypatch.setattr(tree, limit, least)
    with pytest.raises(ContentError) as refused:
        read_portal(project, Problems())
    assert str(refused.value).splitlines() == [f"content: {tree.TOO_MANY}", "1 fejl. Ret den, og prøv igen."]
    assert "del afdelingerne på flere portaler" in tree.TOO_MANY
