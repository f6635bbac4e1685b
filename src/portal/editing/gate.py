"""The server on loopback that a browser talks to: the files of /admin/, and the door to decap-server."""

import errno
import http.server
import json
import mimetypes
import sys
from collections.abc import Callable
from http import HTTPStatus

from portal.base.problems import CommandError
from portal.editing.desk import Desk
from portal.editing.policy import admin_policy
from portal.editing.requests import is_from_here, may_write, size_of

HOST = "127.0.0.1"
ADMIN = "/admin/"
API = "/api/v1"
NEWS = f"{ADMIN}news"
PATIENCE = 60.0
"""Seconds without a byte, after which who asks is hung up on."""
HIGHEST_PORT = 65535
Files = Callable[[str], bytes | None]
"""A file of /admin/ by its name; the configuration is made from the content as it is now."""


class Gate(http.server.ThreadingHTTPServer):
    """The server on a port of loopback, not yet running. CommandError when the port is taken."""

    def __init__(self, desk: Desk, files: Files, port: int) -> None:
        self.desk, self.files = desk, files
        try:
            super().__init__((HOST, port), _Handler)
        except OSError as error:
            why = "er optaget" if error.errno == errno.EADDRINUSE else "kan ikke bruges her"
            raise CommandError(f"Port {port} {why}. Vælg en anden: make cms PORT={_other(port)}") from None

    def handle_error(self, request: object, client_address: object) -> None:
        """A page that is closed while it loads is no fault, and no line in the terminal."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # as the server hands them on


def _other(port: int) -> int:
    """One that may be free, and that everyone may open: those below 1024 are the system's."""
    return port + 1 if 1023 < port < HIGHEST_PORT else 8001


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Gate
    timeout = PATIENCE

    def do_GET(self) -> None:
        """A file of /admin/, or what others have saved."""
        path = self.path.partition("?")[0]
        if not is_from_here(self._heads(), self.server.server_port):
            self._send(b"", HTTPStatus.MISDIRECTED_REQUEST)
        elif path in ("/", ADMIN.rstrip("/")):
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", ADMIN)
            self.end_headers()
        elif path == NEWS:
            self._send_json(HTTPStatus.OK, json.dumps(self.server.desk.heard(self._tab())).encode())
        else:
            self._send_file(path)

    def do_POST(self) -> None:
        """A request of Decap CMS, from our own page alone."""
        size = size_of(self.headers.get("Content-Length", ""))
        if self.path != API or not may_write(self._heads(), self.server.server_port):
            self._send(b"", HTTPStatus.FORBIDDEN)
        elif size is None:
            self._send(b"", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        else:
            self._send_json(*self.server.desk.answer(self.rfile.read(size), self._tab()))

    def _send_file(self, path: str) -> None:
        name = path.removeprefix(ADMIN) or "index.html"
        found = self.server.files(name) if path.startswith(ADMIN) else None
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        self._send(found or b"", HTTPStatus.OK if found else HTTPStatus.NOT_FOUND, f"{kind}; charset=utf-8")

    def _send_json(self, status: int, data: bytes) -> None:
        self._send(data, status, "application/json")

    def _send(self, data: bytes, status: int, kind: str = "text/plain") -> None:
        self.close_connection = status >= HTTPStatus.BAD_REQUEST
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def end_headers(self) -> None:
        """The policy, on every answer; nothing is kept, since the content may have changed."""
        self.send_header("Content-Security-Policy", admin_policy())
        for name, value in (("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer")):
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        super().end_headers()

    def _heads(self) -> dict[str, str]:
        """The headers, of which each may be there once: two hosts are none."""
        names = [name.title() for name in self.headers]
        return {name.title(): value for name, value in self.headers.items() if names.count(name.title()) == 1}

    def _tab(self) -> str:
        return self.headers.get("X-Portal-Tab", "")[:64]

    def log_message(self, format: str, *args: object) -> None:
        """The terminal is for what is wrong."""
