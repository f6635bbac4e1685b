"""What comes over the wire for the look-up, gzip and Brotli, beside what the other two need for a first question."""

import gzip
import json
from collections.abc import Iterable
from pathlib import Path

from bench.context import Context, NotHere
from bench.lookup import minisearch, pagefind
from bench.report import kilobytes, table
from portal.lookup.files import (
    CARDS,
    DANGER_STEPS,
    DANGER_WEIGHTS,
    DANGER_WORDS,
    DANGERS,
    DIRECTORY,
    INDEX,
    MORE,
    RANKER,
)
from portal.publish.compress import BROTLI_BEST
from portal.publish.styles import joined_styles
from portal.publish.theme_files import LATER

LIMIT = 22 * 1024
"""Brotli, engine, interface and index: what a first question costs."""
LIMIT_OF_DEPARTMENT = 2 * 1024
TYPING = (MORE, RANKER, DANGERS, DANGER_WORDS, DANGER_WEIGHTS, *LATER, "js/ranker.js")
"""What a reader of Danish gets while he types."""


def run(context: Context) -> tuple[str, list[str]]:
    """The table, and what is over its limit."""
    site = context.site
    parts = {
        "engine and interface": _read(site.glob("js/lookup.*.js")),
        "index": [(site / INDEX).read_bytes()],
        "its part of the style sheet": [joined_styles({"parts": _sheets(context.project, "lookup", "chooser")})[1]],
    }
    whole = [data for group in parts.values() for data in group]
    later = [(site / path).read_bytes() for path in TYPING]
    card = max(site.glob(CARDS.format("*")), key=lambda path: path.stat().st_size)
    heavy = max(site.glob("assets/language-*.js"), key=lambda path: _brotli(path.read_bytes()))
    departments = {path.parent.name: path.read_bytes() for path in site.glob("afdelinger/*/lookup.js")}
    heaviest = max(departments, key=lambda name: _gzip(departments[name]))
    rows = [
        *((name, *_sizes(group)) for name, group in parts.items()),
        ("**the look-up, together**", *_sizes(whole)),
        ("while one types: dangers, phrases, clauses, pages, the ranker", *_sizes(later)),
        (
            "of them the ranker, with its script",
            *_sizes([(site / RANKER).read_bytes(), (site / "js/ranker.js").read_bytes()]),
        ),
        (
            "an open card: what to do, with its neighbours",
            *_sizes([card.read_bytes(), (site / "js/actions.js").read_bytes()]),
        ),
        ("a danger: its steps", *_sizes([(site / DANGER_STEPS).read_bytes()])),
        (
            f"one more language ({heavy.stem.removeprefix('language-')}, the largest)",
            *_sizes(_language(site, heavy)),
        ),
        ("when one chooses: the directory", *_sizes([(site / DIRECTORY).read_bytes()])),
        (f"when chosen: a department ({heaviest})", *_sizes([departments[heaviest]])),
        ("Material: worker and index", *_sizes(_material(context.material))),
        *_pagefind(context),
        *_minisearch(context),
    ]
    faults = []
    together = sum(map(_brotli, whole[:-1]))
    if together > LIMIT:
        faults.append(f"engine, interface and index weigh {kilobytes(together)}, the target is {kilobytes(LIMIT)}")
    if _gzip(departments[heaviest]) > LIMIT_OF_DEPARTMENT:
        faults.append(f"a department weighs {kilobytes(_gzip(departments[heaviest]))}")
    return table(("weight", "plain", "gzip", "Brotli"), rows), faults


def _sheets(project: Path, *names: str) -> list[str]:
    return [(project / "src/portal/theme/css" / f"{name}.css").read_text("utf-8") for name in names]


def _material(site: Path) -> list[bytes]:
    return _read([*site.glob("assets/javascripts/workers/search.*.min.js"), *site.glob("search/search_index.json")])


def _pagefind(context: Context) -> list[tuple[str, ...]]:
    """Its script, its engine and its word lists; the pages it then loads for each result are left out."""
    try:
        folder = pagefind.site(context) / "pagefind"
    except NotHere:
        return []
    names = (
        "pagefind.js",
        "pagefind-worker.js",
        "wasm.da.pagefind",
        "pagefind-entry.json",
        "*.pf_meta",
        "index/*.pf_index",
    )
    return [
        ("Pagefind: script, engine and words", *_sizes(_read(path for name in names for path in folder.glob(name))))
    ]


def _language(site: Path, words: Path) -> list[bytes]:
    """The words of one language of the residents, and what reads them."""
    return _read([words, site / "js" / "languages.js", site / "js" / "speaker.js"])


def _minisearch(context: Context) -> list[tuple[str, ...]]:
    """The library and all words of all items: it makes its index when it has them."""
    try:
        parts = [minisearch.script().encode(), json.dumps(minisearch.documents(context), ensure_ascii=False).encode()]
    except NotHere:
        return []
    return [("MiniSearch: library and words", *_sizes(parts))]


def _read(paths: Iterable[Path]) -> list[bytes]:
    return [path.read_bytes() for path in paths]


def _sizes(files: list[bytes]) -> tuple[str, str, str]:
    plain, zipped, small = (sum(map(size, files)) for size in (len, _gzip, _brotli))
    return kilobytes(plain), kilobytes(zipped), kilobytes(small)


def _gzip(data: bytes) -> int:
    return len(gzip.compress(data, 9))


def _brotli(data: bytes) -> int:
    return len(BROTLI_BEST.pack(data, BROTLI_BEST.level))
