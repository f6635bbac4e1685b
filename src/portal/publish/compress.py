"""Smaller copies beside each text file, so that a server sends them without work of its own."""

import gzip
import os
import zlib
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import brotli

from portal.publish.cache import Cache

TEXTS = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt", ".ics", ".webmanifest", ".map"}
SMALLEST = 1024
"""Bytes; what is smaller fits one network packet as it is."""
OF_EVERY_PAGE = {".css", ".js", ".mjs"}
"""What every reader fetches and few files hold: worth the level that costs most."""


@dataclass(frozen=True)
class Packing:
    """One way to pack: the ending of the copy, the level, the work."""

    ending: str
    level: int
    made_with: str
    pack: Callable[[bytes, int], bytes]

    @property
    def name(self) -> str:
        """How the cache knows copies of the same bytes from each other."""
        return f"{self.ending} {self.level} {self.made_with}"


def _gzip(data: bytes, level: int) -> bytes:
    return gzip.compress(data, level, mtime=0)


def _brotli(data: bytes, level: int) -> bytes:
    packed: bytes = brotli.compress(data, mode=brotli.MODE_TEXT, quality=level)
    return packed


GZIP = Packing(".gz", 9, f"zlib {zlib.ZLIB_RUNTIME_VERSION}", _gzip)
BROTLI_BEST = Packing(".br", 10, f"brotli {brotli.__version__}", _brotli)
BROTLI = replace(BROTLI_BEST, level=6)
"""Measured at 60 departments, seconds per MB and what is left: pages at level 6 0.05 s and 18.8 %, at 9 0.56 s and 18.7 %,
at 10 0.52 s and 17.5 %, at 11 1.66 s and 17.2 %; gzip at 9 costs as much as at 6. Sheets and scripts at 10: 15.0 % for 16.3.
"""


def packings(file: Path) -> tuple[Packing, Packing]:
    """How a file is packed, by its kind."""
    return GZIP, BROTLI_BEST if file.suffix in OF_EVERY_PAGE else BROTLI


def compress_all(site: Path, cache: Cache) -> None:
    """Write `<file>.gz` and `<file>.br` for every text of the site, on all cores; the same bytes give the same copies."""
    files = [path for path in texts(site) if path.stat().st_size >= SMALLEST]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda file: _compress(file, cache), files))


def texts(site: Path) -> Iterable[Path]:
    """Every text file of the site in its order; a packed copy that lies there already is taken away."""
    for path in sorted(site.rglob("*")):
        if path.suffix in (GZIP.ending, BROTLI.ending) and path.with_suffix("").suffix in TEXTS:
            path.unlink()
        elif path.suffix in TEXTS and path.is_file():
            yield path


def _compress(file: Path, cache: Cache) -> None:
    data = file.read_bytes()
    for one in packings(file):
        packed = cache.made(data, one.name, partial(one.pack, data, one.level))
        if len(packed) < len(data):
            file.with_name(file.name + one.ending).write_bytes(packed)
