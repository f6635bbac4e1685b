"""The server of a preview on one's own machine: the site's files, with the script that follows each build in its pages."""

import errno
import functools
import http.server
import sys
from importlib.resources import files
from pathlib import Path

from portal.base.problems import CommandError
from portal.publish.preview import MISSING, Preview

HOST = "127.0.0.1"
SCRIPT = b'<script src="/_preview/preview.js" defer></script>'
NO_SITE = (
    b"<!doctype html><html lang=da><meta charset=utf-8><title>Portalen</title><h1>Siden er ikke bygget endnu</h1><body>"
)


def serving(preview: Preview, port: int) -> http.server.ThreadingHTTPServer:
    """The server on loopback, not yet running. CommandError when the port is taken."""
    handler = functools.partial(_Handler, preview=preview)
    try:
        return _Server((HOST, port), handler)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise CommandError(f"Port {port} er optaget. Vælg en anden: make serve PORT={port + 1}") from None


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes to another page before this one has come is no mistake."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # as they come


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, preview: Preview) -> None:
        self.preview = preview
        super().__init__(*arguments, directory=str(preview.folder))  # type: ignore[arg-type]  # request, address, server: as they come

    def do_GET(self) -> None:
        """A file of the site, pages with the preview's script in them."""
        path = self.path.partition("?")[0]
        if path == "/_preview/state":
            self._send(self.preview.state.as_json(), "application/json")
        elif path == "/_preview/preview.js":
            self._send((files("portal") / "theme/preview/preview.js").read_bytes(), "text/javascript")
        elif path.endswith("/") and not self.headers.get("Range"):
            self.preview.look(path)
            self._send_page(Path(self.translate_path(path), "index.html"))
        else:
            super().do_GET()

    def _send_page(self, file: Path) -> None:
        missing = self.preview.folder / MISSING
        status = 200 if file.is_file() else 404
        try:
            page = file.read_bytes() if status == 200 else missing.read_bytes()
        except OSError:
            page = NO_SITE
        self._send(
            page.replace(b"</body>", SCRIPT + b"</body>") if b"</body>" in page else page + SCRIPT, "text/html", status
        )

    def _send(self, data: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def end_headers(self) -> None:
        """Nothing is kept: the next build may have changed it."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """The terminal is for what is wrong."""
