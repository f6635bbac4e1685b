"""Runs a command and says every five seconds what it is at: its last line. All that it wrote is shown when it fails.

    python tools/progress.py [--log FILE] COMMAND …

With a log all that it wrote is added to that file instead. The code is the command's own.
"""

import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

EVERY = 5
"""Seconds."""
WIDTH = 100
WARNINGS = ("warning", "npm warn")
"""Of these pip and npm write the same line for each package."""


def main(arguments: list[str]) -> int:
    """Run the command that the arguments are; 127 when there is no such program."""
    log = Path(arguments[1]) if arguments[0] == "--log" else None
    command = arguments[2:] if log else arguments
    lines: list[str] = []
    code = run(command, lines)
    if log:
        with log.open("a", encoding="utf-8") as file:
            file.writelines(lines)
    elif code:
        print("".join(lines), end="", flush=True)
    return code


def run(command: list[str], lines: list[str]) -> int:
    """The command's code; what it writes is added to the lines while it runs."""
    try:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
        )
    except OSError as error:
        lines.append(f"{command[0]}: {error.strerror}\n")
        return 127
    reading = Thread(target=_read, args=(process, lines), daemon=True)
    reading.start()
    code = _watched(process, lines)
    reading.join(EVERY)  # what the command has left running may hold its output open for ever
    return code


def _read(process: subprocess.Popen[str], lines: list[str]) -> None:
    with process.stdout as written:
        lines.extend(iter(written.readline, ""))


def _watched(process: subprocess.Popen[str], lines: list[str]) -> int:
    began = time.monotonic()
    while (code := _ended(process)) is None:
        print(f"  {time.monotonic() - began:.0f} s: {_last(lines)}", flush=True)
    return code


def _ended(process: subprocess.Popen[str]) -> int | None:
    try:
        return process.wait(EVERY)
    except subprocess.TimeoutExpired:
        return None


def _last(lines: list[str]) -> str:
    said = [line.strip() for line in lines if line.strip() and not line.lower().startswith(WARNINGS)]
    return said[-1][:WIDTH] if said else "…"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
