"""Texts that are hard on Markdown: each pattern grows with its number, and the worst of it that the limits let through.

Run as a program it makes each into a page and prints, as JSON, the processor's seconds for each, those for the ordinary
text that it reads, and the most memory that the process held.
"""

import json
import re
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from portal.check import limits
from portal.markdown.prose import render

PATTERNS: dict[str, Callable[[int], str]] = {
    "quotes": lambda n: ">" * n + " a",
    "lists": lambda n: "- " * n + "a",
    "lists-and-quotes": lambda n: "> - " * n + "a",
    "list-wide": lambda n: "- a\n" * n,
    "lists-that-alternate": lambda n: "- a\n1. b\n" * n,
    "list-loose": lambda n: "- a\n\n" * n,
    "brackets": lambda n: "[" * n,
    "brackets-nested": lambda n: "[" * n + "a" + "]" * n,
    "images": lambda n: "![" * n,
    "links-open": lambda n: "[a](" * n,
    "links-angle": lambda n: "[a](<" * n,
    "links": lambda n: "[a](om.md) " * n,
    "emphasis": lambda n: "*a **b " * n,
    "emphasis-tight": lambda n: "*a**b" * n,
    "escapes": lambda n: "\\*" * n,
    "backticks": lambda n: " ".join("`" * i for i in range(1, min(n, 700))),
    "cells-of-code": lambda n: "a|b\n-|-\n" + "`|" * n,
    "table-long": lambda n: "a|b\n-|-\n" + "a|b\n" * n,
    "table-wide": lambda n: "|" + "a|" * n + "\n|" + "-|" * n + "\n|" + "a|" * n,
    "headings": lambda n: "# a\n" * n,
    "headings-underlined": lambda n: "a\n-\n" * n,
    "paragraphs": lambda n: "a\n\n" * n,
    "angles": lambda n: "<" * n,
    "entities": lambda n: "&#" * n,
    "words": lambda n: "ab " * n,
}


def worst(pattern: Callable[[int], str]) -> str:
    """The largest block of the pattern that one paragraph may hold, as often as a whole text may hold it."""
    block = pattern(1)
    for size in (2, 4, 8, 16, 32, 64, 99, 190, 290, 590, 990, 1990, 4000, 8000, 16000):
        if not list(limits.too_much(pattern(size))):
            block = pattern(size)
    times = limits.LARGEST // (len(block.encode()) + 2)
    while times > 1 and list(limits.too_much("\n\n".join([block] * times))):
        times = times * 3 // 4
    return "\n\n".join([block] * times)


def work(text: str) -> float:
    """The processor's seconds that a text takes: a busy machine hardly changes them."""
    began = time.process_time()
    render(text, lambda target, _: target)
    return time.process_time() - began


def megabytes() -> float:
    """The most memory that this process held. Linux counts for itself: ru_maxrss begins with what the parent had."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(re.search(r"VmHWM:\s+(\d+)", status.read_text("utf-8"))[1]) / 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 / (1024 if sys.platform == "darwin" else 1)


if __name__ == "__main__":
    ordinary = work(sys.stdin.read())
    worst_of_each = {name: work(worst(pattern)) for name, pattern in PATTERNS.items()}
    print(json.dumps({"ordinary": ordinary, "work": worst_of_each, "megabytes": megabytes()}))
