"""A web server on loopback that can do what networks do: answer, fall silent, or fail."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class MoodyServer:
    """Serves a folder; `mood` is »fine«, »silent« (takes requests, answers none) or »broken« (answers 503)."""

    def __init__(self, folder: Path) -> None:
        self.mood = "fine"
        self.asked: list[str] = []
        self.over = threading.Event()
        handler = functools.partial(_Handler, moody=self, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"


@contextmanager
def moody_server(folder: Path) -> Iterator[MoodyServer]:
    """A server of a folder for as long as the block lasts."""
    moody = MoodyServer(folder)
    thread = threading.Thread(target=moody.server.serve_forever, daemon=True)
    thread.start()
    yield moody
    moody.over.set()
    moody.server.shutdown()
    moody.server.server_close()
    thread.join()


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, moody: MoodyServer, **options: object) -> None:
        self.moody = moody
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        self.moody.asked.append(self.path)
        if self.moody.mood == "silent":
            self._hold()
        elif self.moody.mood == "broken":
            self.send_error(503)
        else:
            super().do_GET()

    def _hold(self) -> None:
        while self.moody.mood == "silent" and not self.moody.over.wait(0.1):
            pass

    def end_headers(self) -> None:
        """Ten minutes in the browser's own cache, as GitHub Pages says of every page."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""
