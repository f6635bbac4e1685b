"""`python -m bench [part …] [--write-readme]`: measure, and print what came out as Markdown."""

import argparse
import importlib
import os
import signal
import sys
import tempfile
from pathlib import Path

from bench.context import ROOT, Context, NotHere
from bench.report import IN_README, write_readme

PARTS = {
    "lookup": "How well and how fast it finds",
    "weight": "What a first visit weighs",
    "lighthouse": "Lighthouse, mobile",
    "load": "Under load",
    "build": "Building",
    "scale": "As departments come",
    "preview": "What was saved, on the screen",
    "fieldwork": "Opening a file in the field",
    "work": "What single pieces cost",
}


def main() -> int:
    """Run the parts that were asked for, or all, on this project or the one PORTAL_PROJECT names.

    Gives 0 also when a target is missed: a measure is no test.
    """
    options = _parser().parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever stops it: what it made is removed
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as scratch:
        context = Context(Path(os.environ.get("PORTAL_PROJECT", ROOT)).resolve(), Path(scratch))
        for part in options.part or PARTS:
            print(f"## {PARTS[part]}\n", flush=True)
            print(_measure(part, context, options.write_readme), "\n", flush=True)
    return 0


def _measure(part: str, context: Context, keep: bool) -> str:
    try:
        text = importlib.import_module(f"bench.{part}").run(context)
    except NotHere as reason:
        return f"Not measured: {reason}"
    if keep and part in IN_README:
        write_readme(ROOT / "README.md", text, part)
    return text


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure the portal.")
    parser.add_argument("part", nargs="*", type=_part, help=f"{', '.join(PARTS)}; all when none is named")
    parser.add_argument(
        "--write-readme", action="store_true", help="put the tables of look-up and scale into README.md"
    )
    return parser


def _part(name: str) -> str:
    if name not in PARTS:
        raise argparse.ArgumentTypeError(f"{name!r} is none of {', '.join(PARTS)}")
    return name


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("bench: stopped; nothing is left")
