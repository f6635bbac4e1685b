"""A built folder on loopback, compressed as a visitor gets it: in Caddy by the site's own rules, else in Python."""

import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CADDYFILE = "_server/Caddyfile"
PATIENCE = 15
"""Seconds until Caddy must answer; usual is a fifth of one."""
COPIES = {"br": ".br", "gzip": ".gz"}


@contextmanager
def served(folder: Path, scratch: Path) -> Iterator[str]:
    """Serve a folder; gives its address without a last slash. Caddy's own files go into `scratch`."""
    start = _caddy if shutil.which("caddy") and (folder / CADDYFILE).is_file() else _python
    with start(folder, scratch) as port:
        yield f"http://127.0.0.1:{port}"


@contextmanager
def _caddy(folder: Path, scratch: Path) -> Iterator[int]:
    port = free_port()
    environment = {
        **os.environ,
        "PORTAL_ADDRESS": f"http://127.0.0.1:{port}",
        "PORTAL_ROOT": str(folder),
        "XDG_DATA_HOME": str(scratch / "caddy"),
        "XDG_CONFIG_HOME": str(scratch / "caddy"),
    }
    command = ["caddy", "run", "--adapter", "caddyfile", "--config", folder / CADDYFILE]
    log = scratch / f"caddy-{port}.log"
    with log.open("w") as output:
        caddy = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
    try:
        if not _answers(port, caddy):
            raise OSError(f"Caddy did not start:\n{log.read_text('utf-8')}")
        yield port
    finally:
        caddy.terminate()
        caddy.wait()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _answers(port: int, server: subprocess.Popen) -> bool:
    end = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < end:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return True
        time.sleep(0.05)
    return False


@contextmanager
def _python(folder: Path, _: Path) -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressed, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


class _Compressed(SimpleHTTPRequestHandler):
    """Sends the smaller copy that lies beside a file, when the visitor takes it."""

    protocol_version = "HTTP/1.1"

    def send_head(self):
        """The headers and the open file, as the base class has it."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.partition("?")[0].endswith("/") else path
        accepted = self.headers.get("Accept-Encoding", "")
        for name, ending in COPIES.items():
            copy = path.with_name(path.name + ending)
            if name in accepted and copy.is_file():
                self.send_response(200)
                self.send_header("Content-Type", self.guess_type(str(path)))
                self.send_header("Content-Encoding", name)
                self.send_header("Content-Length", str(copy.stat().st_size))
                self.end_headers()
                return copy.open("rb")
        return super().send_head()

    def log_message(self, *_: object) -> None:
        """Say nothing."""
