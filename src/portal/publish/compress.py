"""Smaller copies beside each text file, so that a server sends them without work of its own."""

import gzip
import os
import struct
import zlib
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
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
    """Write `<file>.gz` and `<file>.br` for every text of the site; the same bytes give the same copies. What the cache has
    not is packed on all cores: to find what it has is no work for more than one.
    """
    files = [path for path in texts(site) if path.stat().st_size >= SMALLEST]
    ways = {file: packings(file.relative_to(site).as_posix()) for file in files}
    left = [file for file in files if not _from_cache(file, ways[file], cache)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda file: _compress(file, ways[file], cache), left))


def texts(site: Path) -> Iterable[Path]:
    """Every text file of the site in its order; a packed copy that lies there already is taken away."""
    for path in sorted(site.rglob("*")):
        if path.suffix in (GZIP.ending, BROTLI.ending) and path.with_suffix("").suffix in TEXTS:
            path.unlink()
        elif path.suffix in TEXTS and path.is_file():
            yield path


def _from_cache(file: Path, ways: tuple[Packing, ...], cache: Cache) -> bool:
    """Write the copies that lie in the cache; whether there are any. One entry has all of a file: to write and read one costs
    as much as to pack a page.
    """
    data = file.read_bytes()
    kept = cache.kept(data, _kind(ways))
    if kept is not None:
        _write(file, data, ways, kept)
    return kept is not None


def _compress(file: Path, ways: tuple[Packing, ...], cache: Cache) -> None:
    data = file.read_bytes()
    made = _joined(data, ways)
    cache.keep(data, _kind(ways), made)
    _write(file, data, ways, made)


def _kind(ways: tuple[Packing, ...]) -> str:
    return " + ".join(one.name for one in ways)


def _write(file: Path, data: bytes, ways: tuple[Packing, ...], joined: bytes) -> None:
    lengths = struct.unpack_from(f">{len(ways)}Q", joined)
    ends = list(accumulate(lengths, initial=struct.calcsize(f">{len(ways)}Q")))
    for one, (start, end) in zip(ways, pairwise(ends), strict=True):
        if end - start < len(data):
            file.with_name(file.name + one.ending).write_bytes(joined[start:end])


def _joined(data: bytes, ways: tuple[Packing, ...]) -> bytes:
    copies = [one.pack(data, one.level) for one in ways]
    return struct.pack(f">{len(ways)}Q", *map(len, copies)) + b"".join(copies)
