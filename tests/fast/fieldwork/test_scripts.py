"""The scripts and the sheet of the pages of the field: on those pages alone, and small."""

import re

import brotli

from portal.publish.fieldwork import fieldwork_files, fieldwork_style, scripts_of_pages
from portal.publish.theme_files import theme_files

MOST = 34_000
"""Bytes of all of it in Brotli: a device keeps it from the first visit to the site on."""


def test_no_other_page_grows_by_them() -> None:
    assert theme_files(None, None).keys() & fieldwork_files().keys() == set()
    assert sum(len(brotli.compress(data)) for data in fieldwork_files().values()) < MOST


def test_a_breakpoint_has_its_value_in_their_sheet() -> None:
    medias = re.findall(r"@media ([^{]*)", fieldwork_style()[1].decode())
    assert [media for media in medias if "--" in media] == []
    assert any("max-width" in media for media in medias)


def test_a_page_asks_for_what_there_is() -> None:
    own = {path for paths in scripts_of_pages().values() for path in paths if "fieldwork" in path}
    assert own <= fieldwork_files().keys()
