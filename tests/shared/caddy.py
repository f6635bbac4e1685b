"""Real Caddy with the configuration that the build wrote, on loopback."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

SECONDS = 20


OWN = Path(sys.executable).parent / "caddy"
"""Where `make test` puts Caddy when the machine has none: taken out of Debian's package, so that no server starts."""


def program() -> str | None:
    """The path of Caddy on this machine, or None."""
    return shutil.which("caddy") or (str(OWN) if OWN.is_file() else None)


def installed() -> bool:
    """Whether Caddy can be run here."""
    return program() is not None


def ensure() -> str | None:
    """The path of Caddy, taken from Debian's package if need be; None where there is no such package."""
    if program() or not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        return program()
    with tempfile.TemporaryDirectory() as folder:
        for command in (["apt-get", "download", "-qq", "caddy"], ["sh", "-c", "dpkg-deb -x caddy_*.deb out"]):
            if subprocess.run(command, cwd=folder, check=False, capture_output=True).returncode:
                return None
        shutil.copy2(Path(folder) / "out" / "usr" / "bin" / "caddy", OWN)
    return program()


@contextmanager
def serving(
    site: Path, configuration: Path | None = None, environment: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Serve a built site; yields its address, without a last slash. Caddy ends with the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
    configuration = configuration or site / "_server" / "Caddyfile"
    own = tempfile.TemporaryDirectory()  # it writes down what it was last told to do: not into a project
    process = subprocess.Popen(
        [program(), "run", "--adapter", "caddyfile", "--config", configuration],
        env={
            **os.environ,
            **(environment or {}),
            "PORTAL_ADDRESS": address,
            "PORTAL_ROOT": str(site),
            "HOME": own.name,
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        _wait(address, process)
        yield address
    finally:
        process.terminate()
        try:
            process.communicate(timeout=SECONDS)
        finally:
            process.kill()  # it waits for whoever is still asking
            process.communicate()
            own.cleanup()


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


if __name__ == "__main__":
    print("Caddy:", ensure() or "not to be had here; the tests that need it are skipped and say so")
