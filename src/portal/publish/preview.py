"""The site while one writes: each change is built, and what is wrong is shown over the last good page."""

import json
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from portal.addresses.address import FRONT
from portal.base.cache import Cache
from portal.base.parts import Parts
from portal.base.problems import CommandError, ContentError, Place, Problem
from portal.pages.page import Site
from portal.publish.build import CACHE, build_site
from portal.publish.compile import Content, read_content, site_of
from portal.publish.first_look import first_look
from portal.publish.frame import Frame
from portal.publish.framing import framed
from portal.publish.opening import lay_out
from portal.publish.standby import Standby
from portal.publish.update import changed_pages, pages_there, put, update_files, update_pages
from portal.publish.watch import SETTINGS, follow, snapshot

MISSING = "404.html"
"""What each built site has."""
FOLDER = "build/preview/site"
MOST = 3
"""Pages that a change is shown on first: those that were looked at last."""
LAST_GOOD = "Du ser den sidste side, der virkede."
NONE_YET = "Siden bliver bygget, når alt er rettet."
"""What is on the screen then may be a site from the time before, a few pages, or nothing."""
Say = Callable[[str], None]


@dataclass(frozen=True)
class State:
    """What a browser gets: how many builds went well, what is wrong now, the pages that are not as published, and whether
    the whole site was built since the preview began.
    """

    version: int = 0
    problems: tuple[Problem, ...] = ()
    changed: tuple[str, ...] = ()
    compared: str = ""
    whole: bool = False

    def as_json(self) -> bytes:
        """For the script of the preview."""
        problems = [{"place": str(one.place), "message": one.message} for one in self.problems]
        state = {
            "version": self.version,
            "problems": problems,
            "changed": self.changed,
            "waiting": ""
            if self.whole
            else "Siden bliver bygget nu. Indtil da ser du den fra sidst eller nogle få sider.",
            "heading": f"{len(problems)} fejl. {LAST_GOOD if self.whole else NONE_YET}",
            "banner": f"Siden er anderledes end den, der er udgivet{f' ({self.compared})' if self.compared else ''}.",
        }
        return json.dumps(state, ensure_ascii=False).encode()


class Preview:
    """A project that is built again after each change. `published` gives each page's HTML as it is published, by address."""

    def __init__(self, project: Path, say: Say) -> None:
        self.project, self.say = project, say
        self.folder = project / FOLDER
        self.state = State()
        self.site: Site | None = None
        self.settings: dict[str, tuple[int, int]] = {}
        self.seen: dict[str, tuple[int, int]] = {}
        self.published: dict[str, str] = {}
        self.compared = ""
        self.looked_at: dict[str, None] = {}
        self.cache = Cache(project / CACHE)
        self.parts = Parts(self.cache)
        self.standby: Standby | None = None

    def build(self) -> None:
        """Build; when something is wrong the last good site stays."""
        started, self.seen = time.monotonic(), snapshot(self.project)
        try:
            self._bring_up()
        except ContentError as error:
            self._stop(tuple(sorted(error.problems.found)), str(error))
        except (CommandError, OSError) as error:
            self._stop((Problem(Place(str(self.project)), str(error)),), str(error))
        except Exception as error:  # a mistake of the program's own must not take the preview down
            self._stop((Problem(Place("portal"), f"{type(error).__name__}: {error}"),), traceback.format_exc())
        else:
            self.say(f"Bygget på {time.monotonic() - started:.1f} sekunder.")

    def _bring_up(self) -> None:
        """All when the frame may be another one, else what has changed: first the pages that somebody is looking at."""
        settings, frame, is_shown = snapshot(self.project, SETTINGS), None, False
        if self.site and settings == self.settings:
            is_shown, site = self._made(self.site)
            frame = changed_pages(self.site, site)
        if frame is None:
            self.forget()
            self._open()
            self.site = build_site(self.project, self.folder, self.say, offline=False, packed=False, parts=self.parts)
            self.settings = settings
            self._show()
            return
        self._update(frame)
        self.site = site
        if frame.pages or not is_shown:
            self._show()
        if update_files(self.folder, site, self.parts):
            self._show()

    def _open(self) -> None:
        """When the preview begins: the pages that somebody waits for, unless there is a site from the time before."""
        if self.site or (self.folder / MISSING).is_file():
            return
        content = read_content(self.project, cache=self.cache)
        with suppress(CommandError, OSError):  # the whole build, which follows, says what can't be done
            if lay_out(self.project, self.folder, content, tuple(self.looked_at) or (FRONT,), self.parts):
                self._show()

    def _made(self, whole: Site) -> tuple[bool, Site]:
        """Whether some of it is shown already, and the site as it is saved; a mistake puts the last good pages back."""
        content = read_content(self.project, cache=self.cache)
        were = self._show_first(content, whole)
        try:
            return bool(were), site_of(self.project, content, self.parts)
        except Exception:
            if were:
                put(self.folder, were)
                self.site = whole
                self._show()
            raise

    def _show_first(self, content: Content, whole: Site) -> dict[str, bytes]:
        """Show what was saved on the pages that somebody looks at, before the whole site is made; the files as they were."""
        frame = first_look(content, tuple(self.looked_at), whole, self.parts)
        if frame is None:
            return {}
        were = pages_there(self.folder, frame.pages)
        self._update(frame)
        new = {page.address: page for page in frame.pages}
        self.site = replace(whole, pages=tuple(new.get(page.address, page) for page in whole.pages))
        self._show()
        return were

    def _update(self, frame: Frame) -> None:
        """Frame pages and put them in their places, by the process that waits for them; the next one is started."""
        if not frame.pages:
            return
        try:
            update_pages(self.project, self.folder, frame, self.say, self.standby)
        finally:
            self.forget()
            self._stand_by(frame)

    def look(self, page: str) -> None:
        """Somebody looks at a page: what is saved is shown there first."""
        self.looked_at.pop(page, None)
        self.looked_at[page] = None
        for one in tuple(self.looked_at)[:-MOST]:
            self.looked_at.pop(one, None)  # several browsers may ask at once

    def prepare(self) -> None:
        """While nothing is saved: make ready for showing the next change fast."""
        if self.site and not self.standby:
            self._stand_by(framed(self.site))

    def _stand_by(self, frame: Frame) -> None:
        with suppress(OSError):  # without one, a page is framed by a process that is started then
            self.standby = Standby(self.project, frame)

    def forget(self) -> None:
        """End the process that waits for pages."""
        if self.standby:
            self.standby.close()
            self.standby = None

    def _show(self) -> None:
        """Browsers load their page anew."""
        self.state = State(self.state.version + 1, (), self._changed(), self.compared, self.site is not None)

    def _stop(self, problems: tuple[Problem, ...], words: str) -> None:
        self.state = replace(self.state, problems=problems)
        self.say(words)

    def compare_with(self, published: Site, name: str) -> None:
        """From now on pages that read otherwise than on this site are marked."""
        self.published, self.compared = {page.address: page.html for page in published.pages}, name
        self.state = replace(self.state, changed=self._changed(), compared=name)

    def _changed(self) -> tuple[str, ...]:
        if not self.published or not self.site:
            return ()
        return tuple(one.address for one in self.site.pages if self.published.get(one.address) != one.html)

    def follow(self, stop: threading.Event) -> None:
        """Build after each change until it is asked to stop: also after one that was saved while the last build was at work."""
        try:
            follow(self.project, self.seen, stop, self.build, self.prepare)
        finally:
            self.forget()
