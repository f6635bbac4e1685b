"""How many pages a second Caddy gives out, and how long the slowest hundredth waits: ours beside Material's own site.

With wrk where it is installed (Debian: the package wrk), else with a counterpart in Python that is slower itself; the
table says which. Both sites lie behind the same Caddy, with the same precompressed copies.
"""

import http.client
import re
import shutil
import subprocess
import threading
import time
from urllib.parse import urlsplit

from bench.context import Context, NotHere
from bench.report import joined, kilobytes, table

SECONDS = 8
CONNECTIONS = 32
PAGES = {"front page": "", "a guide": "vejledninger/stoppet-afloeb/"}
MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


def run(context: Context) -> str:
    """Load each page of both sites in turn; gives the table."""
    if shutil.which("caddy") is None:
        raise NotHere("Caddy is not installed (Debian: apt install caddy).")
    wrk = shutil.which("wrk")
    measure = _with_wrk if wrk else _with_python
    rows = []
    for name, folder in (("ours", context.site), ("Material", context.material)):
        with context.served(folder) as address:
            for page, path in PAGES.items():
                context.say(f"loading {name}, {page}, for {SECONDS} s")
                rows.append([f"{page}, {name}", *measure(f"{address}/{path}"), _size(f"{address}/{path}")])
    heads = ["", "requests/s", "p50", "p99", "bytes a request"]
    tool = "wrk -t2" if wrk else "a Python client (wrk is not installed), itself the slower part"
    return joined(
        f"Caddy on loopback, {CONNECTIONS} connections, {SECONDS} s a row, measured by {tool} on the same machine.",
        table(heads, rows),
    )


def _with_wrk(address: str) -> list[str]:
    command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "-H", "Accept-Encoding: br", address]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if faults := re.search(r"Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)", output):
        raise RuntimeError(f"{address}: {faults[0]}")
    rate = re.search(r"Requests/sec:\s+([\d.]+)", output)
    return [f"{float(rate[1]):.0f}", *(_percentile(output, part) for part in (50, 99))]


def _percentile(output: str, part: int) -> str:
    number, unit = re.search(rf"^\s+{part}%\s+([\d.]+)(us|ms|s)$", output, re.MULTILINE).groups()
    return f"{float(number) * MILLISECONDS[unit]:.1f} ms"


def _with_python(address: str) -> list[str]:
    took: list[float] = []
    end = time.monotonic() + SECONDS
    threads = [threading.Thread(target=_ask_until, args=(end, address, took)) for _ in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took.sort()
    return [f"{len(took) / SECONDS:.0f}", *(f"{took[int(len(took) * part)] * 1000:.1f} ms" for part in (0.5, 0.99))]


def _ask_until(end: float, address: str, took: list[float]) -> None:
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname, parts.port)
    while time.monotonic() < end:
        began = time.perf_counter()
        connection.request("GET", parts.path, headers={"Accept-Encoding": "br"})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{address}: {answer.status}")
        took.append(time.perf_counter() - began)
    connection.close()


def _size(address: str) -> str:
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname, parts.port)
    connection.request("GET", parts.path, headers={"Accept-Encoding": "br"})
    size = len(connection.getresponse().read())
    connection.close()
    return kilobytes(size)
