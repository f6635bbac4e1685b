"""What a department's meetings decided, as an Atom feed (RFC 4287), dated by the meetings.

Written with ElementTree of the standard library: five elements need no library of their own, and feedgen brings lxml.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, time
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from portal.addresses import address
from portal.addresses.short import absolute
from portal.model.department import Department
from portal.model.portal import Portal
from portal.texts.catalogue import Catalogue
from portal.texts.happening import PLACE
from portal.texts.timeline import Held, timeline
from portal.texts.wording import meeting_in_words, title_of

ATOM = "http://www.w3.org/2005/Atom"


def news_feeds(portal: Portal, t: Catalogue) -> dict[str, bytes]:
    """Path on the site → feed, of each department with a meeting whose date is known; none where the site's address is not
    known, since a feed is read elsewhere.
    """
    site_url = portal.organisation.site_url
    if not site_url:
        return {}
    dated = {
        one.slug: [held for held in timeline(one, portal, t) if held.is_dated] for one in portal.departments.values()
    }
    return {
        address.department_news(slug).lstrip("/"): _feed(portal.departments[slug], meetings, portal, site_url, t)
        for slug, meetings in dated.items()
        if meetings
    }


def _feed(department: Department, meetings: Iterable[Held], portal: Portal, site_url: str, t: Catalogue) -> bytes:
    register_namespace("", ATOM)
    home = absolute(address.department(department.slug), site_url)
    known = absolute(address.department(department.first_name), site_url)
    feed = Element(f"{{{ATOM}}}feed")
    entries = [_entry(held, home, known, t) for held in meetings]
    _add(feed, "id", known)
    _add(feed, "title", t("timeline-feed", department=title_of(department, t)))
    _add(feed, "updated", max(str(entry.findtext(f"{{{ATOM}}}updated")) for entry in entries))
    _add(SubElement(feed, f"{{{ATOM}}}author"), "name", portal.organisation.name)
    _link(feed, "self", absolute(address.department_news(department.slug), site_url))
    _link(feed, "alternate", home)
    feed.extend(entries)
    indent(feed)
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(held: Held, home: str, known: str, t: Catalogue) -> Element:
    """A meeting. Its id stays when the department is renamed: a reader shows what has another one as new."""
    entry = Element(f"{{{ATOM}}}entry")
    _add(entry, "id", f"{known}#{held.anchor}")
    _add(entry, "title", t("timeline-meeting", meeting=meeting_in_words(held.meeting, t)))
    _add(entry, "updated", _moment(held))
    _link(entry, "alternate", f"{home}#{held.anchor}")
    _add(entry, "content", "\n".join(f"{point.about}: {point.words}" for point in held.points)).set("type", "text")
    return entry


def _moment(held: Held) -> str:
    """The beginning of the meeting's day in Denmark; of a date that is only partly known, its last day."""
    day = datetime.combine(held.meeting.date.counts_from, time(), PLACE)
    return day.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _add(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, f"{{{ATOM}}}{name}")
    element.text = text
    return element


def _link(parent: Element, relation: str, href: str) -> None:
    SubElement(parent, f"{{{ATOM}}}link", rel=relation, href=href)
