"""`portal check`: every problem of the content, for people or as annotations of a pull request."""

import argparse
import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path

from portal.base.cache import Cache
from portal.base.problems import ContentError, Problem
from portal.check.plain_language import language_in_short
from portal.check.site_address import UNKNOWN
from portal.commands.change import Change
from portal.commands.how_far import far
from portal.publish.build import CACHE
from portal.publish.compile import Checked, check_site
from portal.publish.unchanged import forgotten_if_changed

SHOWN_BY = "Vis dem med: portal check --notes"


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    check = commands.add_parser("check", help="læs alt indhold, og vis hver fejl med fil og linje")
    check.add_argument(
        "--notes", action="store_true", help="vis også bemærkninger: det, der mangler eller kan blive bedre"
    )
    check.add_argument(
        "--format",
        choices=["text", *FORMATS],
        default="text",
        help="fejlene som mærker i en pull request (github, gitlab)",
    )
    check.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> None:
    try:
        found = looked_at(options.project.resolve())
    except ContentError as error:
        if options.format in FORMATS:
            print(FORMATS[options.format](sorted(error.problems.found)))
        raise
    if options.format == "gitlab":
        print(_gitlab([]))
        return
    notes = _notes(found)
    for note in notes if options.notes else []:
        print(note)
    print(f"Ingen fejl. {found.pages} sider, {_counted(len(notes), options.notes)}.")


def looked_at(project: Path, change: Change | None = None) -> Checked:
    """All that is published, as it is or as a change will make it. What was read and made before, and is as it was, is taken
    from the cache of the builds. ContentError when something is wrong with it.
    """
    cache, will_be = Cache(project / CACHE), (change.put, change.take) if change else None
    with forgotten_if_changed(cache, project), far() as stages:
        return check_site(project, stages=stages, cache=cache, went=stages.went, change=will_be)


def _notes(found: Checked) -> list[str]:
    """What is worth knowing and stops nothing."""
    language = language_in_short(found.portal)
    notes = [*found.notes, *([language] if language else [])]
    return notes if found.portal.organisation.site_url else [*notes, UNKNOWN]


def _counted(notes: int, are_shown: bool) -> str:
    words = "1 bemærkning" if notes == 1 else f"{notes} bemærkninger"
    return words if are_shown or not notes else f"{words}. {SHOWN_BY}"


def _github(problems: Iterable[Problem]) -> str:
    """Lines that GitHub Actions shows beside the line of the file (workflow command `error`)."""
    return "\n".join(
        f"::error file={_property(one.place.file)},line={max(one.place.line, 1)},col={max(one.place.column, 1)}"
        f"::{_data(one.message)}"
        for one in problems
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _gitlab(problems: Iterable[Problem]) -> str:
    """GitLab's Code Quality report."""
    return json.dumps(
        [
            {
                "description": one.message,
                "check_name": "portal check",
                "fingerprint": hashlib.sha256(f"{one.place.file}\0{one.message}".encode()).hexdigest(),
                "severity": "blocker",
                "location": {"path": one.place.file, "lines": {"begin": max(one.place.line, 1)}},
            }
            for one in problems
        ],
        ensure_ascii=False,
        indent=1,
    )


FORMATS: dict[str, Callable[[Iterable[Problem]], str]] = {"github": _github, "gitlab": _gitlab}
