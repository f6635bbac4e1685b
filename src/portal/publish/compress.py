"""Smaller copies beside each text file, so that a server sends them without work of its own."""

import gzip
import os
import struct
import zlib
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate, pairwise
from pathlib import Path

import brotli

from portal.addresses.address import DEPARTMENTS
from portal.base.cache import Cache

TEXTS = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt", ".ics", ".webmanifest", ".map"}
SMALLEST = 1024
"""Bytes; what is smaller fits one network packet as it is."""
OF_EVERY_PAGE = {".css", ".js", ".mjs"}
"""What every reader fetches and few files hold: worth the level that costs most. Not what a single department has."""
OF_ONE = DEPARTMENTS.lstrip("/")


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


GZIP = Packing(".gz", 6, f"zlib {zlib.ZLIB_RUNTIME_VERSION}", _gzip)
BROTLI_BEST = Packing(".br", 10, f"brotli {brotli.__version__}", _brotli)
BROTLI = replace(BROTLI_BEST, level=5)
"""Measured at 60 departments, 35.5 MB of pages, seconds of the processor and what is left: level 4 0.5 s and 18.9 %, 5 0.85 s
and 17.9 %, 6 1.2 s and 17.8 %; 9 and 10 ten times as long, and 17.5 % at 10. gzip at 6 0.8 s and 18.9 %, at 9 1.1 s and 18.8 %.
Sheets and scripts at 10: 15.0 % for 16.3; those of the departments, 1.6 MB at 60, cost 0.8 s at 10 and 0.1 s at 5.
"""


def packings(name: str) -> tuple[Packing, Packing]:
    """How a file of the site is packed, by its kind."""
    is_for_all = Path(name).suffix in OF_EVERY_PAGE and not name.startswith(OF_ONE)
    return GZIP, BROTLI_BEST if is_for_all else BROTLI


def compress_all(site: Path, cache: Cache) -> None:
    """Write `<file>.gz` and `<file>.br` for every text of the site, on all cores; the same bytes give the same copies."""
    files = [path for path in texts(site) if path.stat().st_size >= SMALLEST]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda file: _compress(file, packings(file.relative_to(site).as_posix()), cache), files))


def texts(site: Path) -> Iterable[Path]:
    """Every text file of the site in its order; a packed copy that lies there already is taken away."""
    for path in sorted(site.rglob("*")):
        if path.suffix in (GZIP.ending, BROTLI.ending) and path.with_suffix("").suffix in TEXTS:
            path.unlink()
        elif path.suffix in TEXTS and path.is_file():
            yield path


def _compress(file: Path, ways: tuple[Packing, ...], cache: Cache) -> None:
    data = file.read_bytes()
    for one, packed in zip(ways, _packed(data, ways, cache), strict=True):
        if len(packed) < len(data):
            file.with_name(file.name + one.ending).write_bytes(packed)


def _packed(data: bytes, ways: tuple[Packing, ...], cache: Cache) -> list[bytes]:
    """The copies of a file. One entry of the cache has all: to write and read a file costs as much as to pack a page."""
    kept = cache.made(data, " + ".join(one.name for one in ways), partial(_joined, data, ways))
    lengths = struct.unpack_from(f">{len(ways)}Q", kept)
    ends = list(accumulate(lengths, initial=struct.calcsize(f">{len(ways)}Q")))
    return [kept[start:end] for start, end in pairwise(ends)]


def _joined(data: bytes, ways: tuple[Packing, ...]) -> bytes:
    copies = [one.pack(data, one.level) for one in ways]
    return struct.pack(f">{len(ways)}Q", *map(len, copies)) + b"".join(copies)
