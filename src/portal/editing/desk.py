"""What happens to a request of Decap CMS: read it on the work copy, or write it, try it and bring it back."""

import json
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from portal.base.atomic_write import write_atomically
from portal.base.problems import CommandError, Problems
from portal.editing.photos import listed, one_photo, ready
from portal.editing.requests import (
    CHANGING,
    DELETE,
    NOTHING,
    PICTURES,
    SAVE,
    Body,
    folder_of_photos,
    is_allowed,
    is_new_department,
    saved_files,
    saved_pictures,
    unusable_guide,
    unusable_picture,
)
from portal.editing.trial import Check, as_lines, new_problems
from portal.editing.versions import Tabs
from portal.editing.work_copy import Files, WorkCopy
from portal.texts.catalogue import Catalogue

KEPT = "build/cms"
"""Where a save that was refused, since somebody else had saved the file, is kept."""
PATIENCE = 60.0
"""Seconds that a save may take when everything is to stop."""
Reply = tuple[int, bytes]
OK, REFUSED, CONFLICT, UNKNOWN = 200, 422, 409, 403


class Server(Protocol):
    """What writes files: decap-server."""

    def ask(self, body: bytes) -> Reply:
        """Its status and its JSON. OSError when it is gone; CommandError when it can't be started again."""


@dataclass
class Desk:
    """One project that is edited. Requests come one at a time, so that no two saves meet."""

    copy: WorkCopy
    server: Server
    check: Check
    t: Catalogue
    tabs: Tabs = field(default_factory=Tabs)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def answer(self, data: bytes, tab: str) -> Reply:
        """The answer to a request of one tab. A refusal has a heading and lines for people."""
        t, body = self.t, _read(data)
        if body is None or not is_allowed(body):
            return self._refusal(UNKNOWN, [self._why_not(body or {})])
        if body["action"] in NOTHING:
            return OK, json.dumps(NOTHING[body["action"]]).encode()
        if is_new_department(body):
            return OK, b"[]"
        with self.lock:
            try:
                self.copy.lay_out()
                return self._change(body, tab) if body["action"] in CHANGING else self._look(body, data, tab)
            except OSError:
                return self._refusal(REFUSED, [t("edit-not-written")])
            except CommandError as error:
                return self._refusal(REFUSED, [str(error)])

    def close(self) -> None:
        """Wait for the save that is under way; no other begins."""
        self.lock.acquire(timeout=PATIENCE)

    def heard(self, tab: str) -> list[dict[str, object]]:
        """What a tab has to hear of others' saves."""
        t = self.t
        heading = t("edit-saved-elsewhere")
        return [{"heading": heading, "lines": [t("edit-open-again", file=path)]} for path in self.tabs.heard(tab)]

    def _why_not(self, body: Body) -> str:
        t = self.t
        if photo := unusable_picture(body):
            return t("edit-picture-name", name=photo)
        guide = unusable_guide(body)
        return t("edit-guide-name", name=guide) if guide else t("edit-not-here")

    def _look(self, body: Body, data: bytes, tab: str) -> Reply:
        if body["action"] == PICTURES:
            return OK, listed(self.copy.project, folder_of_photos(body))
        reply = self.server.ask(data)
        if body["action"] == "getEntry":
            path = body["params"]["path"]
            self.tabs.got(tab, path, self.copy.written([path]).get(path))
        return reply

    def _change(self, body: Body, tab: str) -> Reply:
        """Write a text with its photos, put a photo beside them, or delete one of both."""
        texts, photos = saved_files(body), saved_pictures(body)
        before = self.copy.written(texts)
        if any(not self.tabs.is_current(tab, path, before.get(path)) for path in texts):
            return self._conflict(texts, tab)
        if body["action"] == DELETE:
            return self._tried(dict.fromkeys([*texts, *photos]), texts, tab, (OK, b"{}"))
        problems = Problems()
        new = ready(self.copy.project, photos, problems)
        if problems:
            return self._refusal(REFUSED, problems.lines())
        if body["action"] != SAVE:
            return self._tried(dict(new), texts, tab, (OK, next(one_photo(*one) for one in new.items())))
        reply = self.server.ask(_without_photos(body))
        if reply[0] != OK:
            return self._refusal(REFUSED, [self.t("edit-not-written")])
        return self._tried({**new, **self.copy.written(texts)}, texts, tab, reply)

    def _tried(self, files: Files, texts: Iterable[str], tab: str, reply: Reply) -> Reply:
        """Bring it into the project when nothing is wrong with it there."""
        self.copy.refuse_links(files)
        if problems := new_problems(self.copy.project, files, self.check):
            return self._refusal(REFUSED, as_lines(problems, files))
        self.copy.bring_back(files)
        for path in texts:
            self.tabs.got(tab, path, files[path])
            self.tabs.saved(tab, path)
        return reply

    def _conflict(self, texts: dict[str, str], tab: str) -> Reply:
        """Nothing is lost: what was not saved is kept in a file, and the others hear of it."""
        t, lines = self.t, []
        for path, text in texts.items():
            kept = f"{KEPT}/{datetime.now():%Y-%m-%d-%H%M%S-%f}-{path.replace('/', '-')}"
            write_atomically(self.copy.project / kept, text.encode(errors="replace"))
            lines.append(t("edit-conflict", file=path, kept=kept))
            self.tabs.saved(tab, path)
        return self._refusal(CONFLICT, lines)

    def _refusal(self, status: int, lines: list[str]) -> Reply:
        t = self.t
        heading = t("edit-refused")
        said = {"heading": heading, "lines": lines, "error": " ".join([f"{heading}.", *lines])}
        return status, json.dumps(said, ensure_ascii=False).encode()


def _without_photos(body: Body) -> bytes:
    """A save as decap-server gets it: photos are made small and written by us."""
    return json.dumps({**body, "params": {**body["params"], "assets": []}}).encode()


def _read(data: bytes) -> Body | None:
    try:
        body = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) and isinstance(body.get("action"), str) else None
