"""What the site holds beside its pages: data, feeds, and other files made from the model."""

import json
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from portal.addresses import address
from portal.base.parts import Kind, Parts
from portal.base.refused import called
from portal.check.status_table import status_csv
from portal.editing.admin import hosted_files
from portal.feeds.calendar import calendar, calendar_path, has_calendar
from portal.feeds.due import due_calendar
from portal.feeds.news import news_feeds
from portal.feeds.security_contact import security_contact
from portal.fieldwork.sheet import SCHEMA, fieldwork_schema
from portal.ledger.files import address_files
from portal.lookup.files import DIRECTORY, INDEX, department_files, directory_file, index_file, standard_files
from portal.lookup.index import places_mark
from portal.model.alone import alone
from portal.model.groups import groups_of
from portal.model.portal import Portal
from portal.pages.page import Site
from portal.pages.parts import part_key
from portal.pages.status_rows import status_rows
from portal.publish.browser_libraries import browser_libraries
from portal.publish.fieldwork import fieldwork_files
from portal.publish.theme_files import style, theme_files
from portal.texts.catalogue import Catalogue


def all_outputs(site: Site, parts: Parts | None = None) -> dict[str, bytes]:
    """Every file beside the pages: path on the site → bytes. `parts`: where those of departments are kept."""
    return {
        **browser_libraries(),
        **hosted_files(site.portal, site.texts),
        **theme_files(site.portal.organisation.colours, site.portal.logo),
        **_fieldwork(site),
        **_status(site, parts),
        **{address.meeting_file(path).lstrip("/"): data for path, data in site.portal.files.items()},
        **security_contact(site.portal),
        INDEX: _index(site, parts),
        DIRECTORY: directory_file(site.portal, site.texts),
        **_of_standard(site, parts),
        **_of_departments(site, parts),
        **address_files(site, style(site.portal.organisation.colours)[0], parts),
    }


def all_beside(site: Site, parts: Parts | None = None) -> dict[str, bytes]:
    """Every file that is no page, with the pictures and the notices that lie ready: path on the site → bytes."""
    return {
        **{path.removeprefix("docs/"): data for path, data in site.portal.pictures.items()},
        **{place.lstrip("/"): pdf.read_bytes() for place, pdf in site.printed.items()},
        **all_outputs(site, parts),
    }


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their paths below a folder."""
    for name in sorted({Path(path).parent for path in files}):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for path, data in files.items():
        with called(folder / path):
            (folder / path).write_bytes(data)


def _fieldwork(site: Site) -> dict[str, bytes]:
    """The scripts of the pages of the field, and the schema of the files they save."""
    fieldwork = site.portal.organisation.fieldwork
    if fieldwork is None:
        return {}
    schema = json.dumps(fieldwork_schema(), ensure_ascii=False, indent=1)
    return {**fieldwork_files(), f"{fieldwork.page.lstrip('/')}{SCHEMA}": f"{schema}\n".encode()}


def _of_standard(site: Site, parts: Parts | None) -> dict[str, bytes]:
    """The files that no department is in, made from nothing but what all share (see base/parts.py)."""
    if parts is None:
        return standard_files(site.portal, site.texts)
    making = partial(standard_files, alone(site.portal, ()), site.texts)
    return parts.made(STANDARD, "standard", part_key(site.portal, ()), making)


def _index(site: Site, parts: Parts | None) -> bytes:
    """The look-up's index, made from nothing but what all share and the mark of the departments."""
    mark = places_mark(site.portal.departments)
    if parts is None:
        return index_file(site.portal, site.texts, mark)
    making = partial(index_file, alone(site.portal, ()), site.texts, mark)
    return parts.made(LISTED, "index", part_key(site.portal, (), places=mark), making)


def _of_departments(site: Site, parts: Parts | None) -> dict[str, bytes]:
    """The files of each department, made from nothing but its own content and what all share (see base/parts.py)."""
    if parts is None:
        return department_data(site.portal, site.texts)
    return {path: data for group in groups_of(site.portal.departments) for path, data in _of_group(group, site, parts)}


def _of_group(slugs: tuple[str, ...], site: Site, parts: Parts) -> Iterable[tuple[str, bytes]]:
    key = part_key(site.portal, slugs)
    return parts.made(DATA, slugs[0], key, lambda: department_data(alone(site.portal, slugs), site.texts)).items()


def department_data(portal: Portal, t: Catalogue) -> dict[str, bytes]:
    """Every file that is about one department: the look-up's, open data, calendar and feed."""
    calendars = {
        calendar_path(d): calendar(d, portal.organisation, t) for d in portal.departments.values() if has_calendar(d)
    }
    followed = {**calendars, **news_feeds(portal, t)}
    return {**followed, **_at_former_names(followed, portal), **department_files(portal, t)}


def _at_former_names(followed: Mapping[str, bytes], portal: Portal) -> dict[str, bytes]:
    """What programs fetch again and again, also where it was before a department's folder had another name: nobody is told
    that a calendar has moved, and a page that leads on is none to a program.
    """
    names = [(old, one.slug) for one in portal.departments.values() for old in one.formerly]
    folders = [(address.department(old).lstrip("/"), address.department(new).lstrip("/")) for old, new in names]
    return {
        old + path.removeprefix(new): data
        for old, new in folders
        for path, data in followed.items()
        if path.startswith(new)
    }


def _status(site: Site, parts: Parts | None) -> dict[str, bytes]:
    """What is on `/status/`, for a spreadsheet and a calendar."""
    portal, folder = site.portal, address.STATUS.lstrip("/")
    table = status_csv([full for _, full in status_rows(portal, site.texts, parts).values()], site.texts)
    return {f"{folder}status.csv": table.encode("utf-8-sig"), f"{folder}frister.ics": due_calendar(portal, site.texts)}


def _kind(name: str) -> Kind[dict[str, bytes]]:
    """Files of texts, kept by a name."""
    return Kind(
        name,
        write=lambda files: {path: data.decode() for path, data in files.items()},
        read=lambda plain: {path: text.encode() for path, text in plain.items()},
    )


LISTED = Kind[bytes]("the look-up's index", write=bytes.decode, read=str.encode)
DATA, STANDARD = _kind("data of departments"), _kind("data of the standard")
