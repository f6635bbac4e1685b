"""A second server of a test's own, on another port: it counts what arrives, to the last connection and datagram."""

import http.server
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import Any


class Arrived:
    """What came: `paths` of requests, how many connections were made, how many datagrams came to the same port."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.connections = 0
        self.datagrams = 0
        self.address = ""
        self.port = 0

    def names(self) -> set[str]:
        """The last part of each path."""
        return {PurePosixPath(path.partition("?")[0]).name for path in self.paths}


@contextmanager
def listening() -> Iterator[Arrived]:
    """The server, while the block lasts."""
    arrived = Arrived()

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            arrived.paths.append(self.path)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_POST = do_HEAD = do_OPTIONS = do_GET

        def log_message(self, *_: Any) -> None:
            """Nothing: what arrived is counted."""

    class Server(http.server.ThreadingHTTPServer):
        def get_request(self) -> tuple[Any, Any]:
            found = super().get_request()
            arrived.connections += 1
            return found

    server = Server(("127.0.0.1", 0), Answer)
    arrived.port = server.server_address[1]
    arrived.address = f"http://127.0.0.1:{arrived.port}/"
    datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    datagrams.bind(("127.0.0.1", arrived.port))
    datagrams.settimeout(0.1)
    stop = threading.Event()

    def count() -> None:
        while not stop.is_set():
            try:
                datagrams.recv(4096)
                arrived.datagrams += 1
            except TimeoutError:
                continue

    threads = [threading.Thread(target=server.serve_forever, daemon=True), threading.Thread(target=count, daemon=True)]
    for one in threads:
        one.start()
    try:
        yield arrived
    finally:
        stop.set()
        server.shutdown()
        for one in threads:
            one.join()
        server.server_close()
        datagrams.close()
