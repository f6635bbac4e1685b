"""What tenants read has no word for editors: no file, no command, no setting. Editors have pages of their own."""

import re

from portal.addresses import address
from portal.pages.page import Site
from projects import ROOT

TAG = re.compile(r"<[^>]+>")
FOR_EDITORS = re.compile(r"redaktør|kommandoen|\bmake\b|portal kit|site_url|\.yml|\.md\b", re.IGNORECASE)
THEIRS = (address.EDITORS, "/status/", "/beredskabet/arbejde/analyse/")
"""The team's interview ends in the line that an editor puts into department.yml."""


def test_no_page_of_a_tenant_speaks_to_an_editor(compiled: Site) -> None:
    tenants = [page for page in compiled.pages if not page.address.startswith(THEIRS)]
    assert len(tenants) > len(compiled.portal.items) + len(compiled.portal.guides)
    said = {page.address: FOR_EDITORS.findall(TAG.sub(" ", page.html)) for page in tenants}
    assert {here: words for here, words in said.items() if words} == {}


def test_the_frame_round_them_shows_no_file_either() -> None:
    """The way to edit a page names its file in the link alone."""
    frame = "".join(one.read_text("utf-8") for one in (ROOT / "src/portal/theme/mkdocs").rglob("*.html"))
    shown = re.sub(r"\{#.*?#\}|\{%.*?%\}", "", frame, flags=re.DOTALL)
    assert "page.meta.source" in shown
    assert "page.meta.source" not in TAG.sub("", shown)


def test_no_page_shows_a_value_that_is_not_there(compiled: Site) -> None:
    shown = {page.address: re.search(r"\b(?:None|Undefined|nan)\b", TAG.sub(" ", page.html)) for page in compiled.pages}
    assert {here for here, found in shown.items() if found and not here.startswith(address.EDITORS)} == set()
