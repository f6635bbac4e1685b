"""What the site holds beside its pages: data, feeds, and other files made from the model."""

import json
from collections.abc import Mapping
from pathlib import Path

from portal.addresses import address
from portal.check.status import status_of
from portal.check.status_table import status_csv
from portal.editing.admin import hosted_files
from portal.feeds.calendar import calendar, calendar_path, has_calendar
from portal.feeds.due import due_calendar
from portal.feeds.news import news_feeds
from portal.feeds.security_contact import security_contact
from portal.fieldwork.sheet import SCHEMA, fieldwork_schema
from portal.ledger.files import address_files
from portal.lookup.files import index_files
from portal.pages.page import Site
from portal.publish.browser_libraries import browser_libraries
from portal.publish.fieldwork import fieldwork_files
from portal.publish.theme_files import style, theme_files


def all_outputs(site: Site) -> dict[str, bytes]:
    """Every file beside the pages: path on the site → bytes."""
    return {
        **browser_libraries(),
        **hosted_files(site.portal, site.texts),
        **theme_files(site.portal.organisation.colours, site.portal.logo),
        **_fieldwork(site),
        **_calendars(site),
        **_status(site),
        **{address.meeting_file(path).lstrip("/"): data for path, data in site.portal.files.items()},
        **news_feeds(site.portal, site.texts),
        **security_contact(site.portal),
        **index_files(site.portal, site.texts),
        **address_files(site, style(site.portal.organisation.colours)[0]),
    }


def all_beside(site: Site) -> dict[str, bytes]:
    """Every file that is no page, with the pictures and the notices that lie ready: path on the site → bytes."""
    return {
        **{path.removeprefix("docs/"): data for path, data in site.portal.pictures.items()},
        **{place.lstrip("/"): pdf.read_bytes() for place, pdf in site.printed.items()},
        **all_outputs(site),
    }


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their paths below a folder."""
    for name in sorted({Path(path).parent for path in files}):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for path, data in files.items():
        (folder / path).write_bytes(data)


def _fieldwork(site: Site) -> dict[str, bytes]:
    """The scripts of the pages of the field, and the schema of the files they save."""
    fieldwork = site.portal.organisation.fieldwork
    if fieldwork is None:
        return {}
    schema = json.dumps(fieldwork_schema(), ensure_ascii=False, indent=1)
    return {**fieldwork_files(), f"{fieldwork.page.lstrip('/')}{SCHEMA}": f"{schema}\n".encode()}


def _calendars(site: Site) -> dict[str, bytes]:
    """A feed for every department that has something on its calendar."""
    portal = site.portal
    return {
        calendar_path(d): calendar(d, portal.organisation, site.texts)
        for d in portal.departments.values()
        if has_calendar(d)
    }


def _status(site: Site) -> dict[str, bytes]:
    """What is on `/status/`, for a spreadsheet and a calendar."""
    portal, folder = site.portal, address.STATUS.lstrip("/")
    found = [status_of(one, portal) for one in portal.departments.values()]
    table = status_csv(found, portal.today, site.texts)
    return {f"{folder}status.csv": table.encode(), f"{folder}frister.ics": due_calendar(portal, site.texts)}
