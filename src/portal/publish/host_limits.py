"""How many files and rules a host of static sites takes: what the site has more of is said when it is built.

Cloudflare Pages' documentation, "Limits", "Headers" and "Redirects", read 2026-11-26. Netlify names no number of rules or
files, and advises patterns from 10,000 redirects on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from portal.publish.files_below import files_below


@dataclass(frozen=True)
class Limits:
    """What one host takes: files, rules of `_headers`, redirects with and without a pattern, letters in a line of either."""

    host: str
    files: int
    headers: int
    redirects: int
    patterns: int
    header_line: int
    redirect_line: int


CLOUDFLARE = Limits("Cloudflare Pages", 20_000, 100, 2_000, 100, 2_000, 1_000)


def beyond(site: Path, limits: Limits = CLOUDFLARE) -> list[str]:
    """A line for each thing that a built site has more of than the host takes."""
    return [
        f"{limits.host} tager højst {most} {what}, siden har {has}. Vælg en anden vært, eller se deploy/README.md."
        for what, most, has in _counted(site, limits)
        if has > most
    ]


def _counted(site: Path, limits: Limits) -> Iterator[tuple[str, int, int]]:
    headers = (site / "_headers").read_text("utf-8").splitlines()
    redirects = (site / "_redirects").read_text("utf-8").splitlines()
    patterns = [line for line in redirects if ":" in line.split(" ")[0] or "*" in line.split(" ")[0]]
    yield "filer", limits.files, len(files_below(site))
    yield "regler i _headers", limits.headers, sum(line.startswith("/") for line in headers)
    yield "linjer uden mønster i _redirects", limits.redirects, len(redirects) - len(patterns)
    yield "linjer med mønster i _redirects", limits.patterns, len(patterns)
    yield "tegn i en linje i _headers", limits.header_line, max(map(len, headers), default=0)
    yield "tegn i en linje i _redirects", limits.redirect_line, max(map(len, redirects), default=0)
