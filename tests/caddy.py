"""Real Caddy with the configuration that the build wrote, on loopback."""

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SECONDS = 20


def installed() -> bool:
    """Whether Caddy is here (Debian: the package caddy)."""
    return shutil.which("caddy") is not None


@contextmanager
def serving(site: Path, configuration: Path | None = None) -> Iterator[str]:
    """Serve a built site; yields its address, without a last slash. Caddy ends with the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
    configuration = configuration or site / "_server" / "Caddyfile"
    process = subprocess.Popen(
        ["caddy", "run", "--adapter", "caddyfile", "--config", configuration],
        env={**os.environ, "PORTAL_ADDRESS": address, "PORTAL_ROOT": str(site), "HOME": str(site.parent)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        _wait(address, process)
        yield address
    finally:
        process.terminate()
        process.communicate(timeout=SECONDS)


def _wait(address: str, process: subprocess.Popen[str]) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"caddy ended at once: {process.stderr.read()[-2000:]}")
        try:
            urllib.request.urlopen(f"{address}/index.html", timeout=SECONDS).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("caddy did not answer")
