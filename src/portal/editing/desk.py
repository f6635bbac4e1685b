"""What happens to a request of Decap CMS: read it on the work copy, or write it, try it and bring it back."""

import json
import threading
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from portal.base.atomic_write import write_atomically
from portal.base.problems import CommandError
from portal.editing.requests import NOTHING, SAVE, Body, is_allowed, saved_files, unusable_guide
from portal.editing.trial import Check, as_lines, new_problems
from portal.editing.versions import Tabs
from portal.editing.work_copy import WorkCopy
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
            guide = unusable_guide(body) if body else None
            return self._refusal(UNKNOWN, [t("edit-guide-name", name=guide) if guide else t("edit-not-here")])
        if body["action"] in NOTHING:
            return OK, json.dumps(NOTHING[body["action"]]).encode()
        with self.lock:
            try:
                self.copy.lay_out()
                return self._save(body, data, tab) if body["action"] == SAVE else self._look(body, data, tab)
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

    def _look(self, body: Body, data: bytes, tab: str) -> Reply:
        reply = self.server.ask(data)
        if body["action"] == "getEntry":
            path = body["params"]["path"]
            self.tabs.got(tab, path, self.copy.written([path]).get(path))
        return reply

    def _save(self, body: Body, data: bytes, tab: str) -> Reply:
        t, texts = self.t, saved_files(body)
        before = self.copy.written(texts)
        if any(not self.tabs.is_current(tab, path, before.get(path)) for path in texts):
            return self._conflict(texts, tab)
        reply = self.server.ask(data)
        if reply[0] != OK:
            return self._refusal(REFUSED, [t("edit-not-written")])
        written = self.copy.written(texts)
        if problems := new_problems(self.copy.project, written, self.check):
            return self._refusal(REFUSED, as_lines(problems, written))
        return self._brought_back(written, tab, reply)

    def _brought_back(self, written: dict[str, bytes], tab: str, reply: Reply) -> Reply:
        self.copy.bring_back(written)
        for path, data in written.items():
            self.tabs.got(tab, path, data)
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


def _read(data: bytes) -> Body | None:
    try:
        body = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) and isinstance(body.get("action"), str) else None
