"""Smaller copies beside each text file, so that a server sends them without work of its own."""

import gzip
import os
import struct
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from pathlib import Path

import brotli

from portal.addresses.address import DEPARTMENTS
from portal.base.cache import Cache
from portal.publish.files_below import Hashes, files_below, write_new
from portal.publish.last_copies import LastCopies

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
        """How copies that are packed otherwise are known from each other."""
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


@dataclass(frozen=True)
class Text:
    """A text of a site that is worth packing: where it lies, its path, its size, the hash of its bytes, and how it is packed."""

    file: Path
    name: str
    size: int
    mark: bytes
    ways: tuple[Packing, ...]

    @property
    def how(self) -> str:
        """How the cache knows copies of the same bytes from each other."""
        return " + ".join(one.name for one in self.ways)


def compress_all(site: Path, cache: Cache, hashes: Hashes | None = None, last: LastCopies | None = None) -> None:
    """Write `<file>.gz` and `<file>.br` for every text of the site; the same bytes give the same copies. What neither the last
    site nor the cache has is packed on all cores: to find what they have is no work for more than one.
    """
    left = [one for one in list(_texts(site, hashes or Hashes(site))) if not _as_it_was(one, cache, last)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda one: _compress(one, cache, last), left))
    if last:
        last.keep()


def _texts(site: Path, hashes: Hashes) -> Iterator[Text]:
    """Every text file of the site in its order; a packed copy that lies there already is taken away, so all are asked for before
    one is packed.
    """
    for name in files_below(site):
        file = site / name
        if file.suffix in (GZIP.ending, BROTLI.ending) and file.with_suffix("").suffix in TEXTS:
            file.unlink()
        elif file.suffix in TEXTS and (size := file.stat().st_size) >= SMALLEST:
            yield Text(file, name, size, hashes.of(name), packings(name))


def _as_it_was(text: Text, cache: Cache, last: LastCopies | None) -> bool:
    """Whether the copies could be taken from the last site or from the cache. One entry of that has all of a file: to write and
    read one costs as much as to pack a page.
    """
    if last and last.taken(text.name, text.mark, text.how):
        cache.use(text.mark, text.how)
        return True
    kept = cache.kept(text.mark, text.how)
    if kept is not None:
        _write(text, kept, last)
    return kept is not None


def _compress(text: Text, cache: Cache, last: LastCopies | None) -> None:
    made = _joined(text.file.read_bytes(), text.ways)
    cache.keep(text.mark, text.how, made)
    _write(text, made, last)


def _write(text: Text, joined: bytes, last: LastCopies | None) -> None:
    """Write the copies that are smaller than the file."""
    lengths = struct.unpack_from(f">{len(text.ways)}Q", joined)
    ends = list(accumulate(lengths, initial=struct.calcsize(f">{len(text.ways)}Q")))
    found = {one.ending: joined[start:end] for one, (start, end) in zip(text.ways, pairwise(ends), strict=True)}
    copies = {ending: data for ending, data in found.items() if len(data) < text.size}
    for ending, data in copies.items():
        write_new(text.file.with_name(text.file.name + ending), data)
    if last:
        last.packed(text.name, text.mark, text.how, copies)


def _joined(data: bytes, ways: tuple[Packing, ...]) -> bytes:
    copies = [one.pack(data, one.level) for one in ways]
    return struct.pack(f">{len(ways)}Q", *map(len, copies)) + b"".join(copies)
