"""A JPEG without what is beside its picture: where and when it was taken, with what, and a small copy of it. The picture stays
as it is, bit for bit, and ends where it ends: telephones put a second one, with notes of its own, behind it.
"""

import re
from collections.abc import Iterator

START, MARK, SCAN, END = b"\xff\xd8", 0xFF, 0xDA, 0xD9
ALONE = (0x01, *range(0xD0, 0xD8))
"""Marks that nothing follows."""
COMMENT, APPLICATIONS = 0xFE, range(0xE0, 0xF0)
AFTER_SCAN = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")
"""The first mark that is none of a scan: in its points a 0 follows what looks like one."""
KEPT = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""What says how the colours are meant, by its mark and what it begins with."""


def without_notes(data: bytes) -> bytes:
    """The same picture; ValueError when it is none."""
    if not data.startswith(START):
        raise ValueError("no JPEG")
    return START + b"".join(_segments(data))


def _segments(data: bytes) -> Iterator[bytes]:
    at = len(START)
    while at + 2 <= len(data):
        if data[at] != MARK:
            raise ValueError("no mark")
        kind = data[at + 1]
        if kind == MARK:
            at += 1
        elif kind == END:
            yield data[at : at + 2]
            return
        elif kind in ALONE:
            yield data[at : at + 2]
            at += 2
        else:
            length = 2 + int.from_bytes(data[at + 2 : at + 4], "big")
            if _is_picture(kind, data[at + 4 : at + length]):
                yield data[at : at + length]
            at += length
            if kind == SCAN:
                after = AFTER_SCAN.search(data, at)
                yield data[at : after.start() if after else len(data)]
                if after is None:  # cut off: a browser shows what is there
                    return
                at = after.start()
    raise ValueError("no picture")


def _is_picture(kind: int, content: bytes) -> bool:
    if kind == COMMENT:
        return False
    return kind not in APPLICATIONS or (kind in KEPT and content.startswith(KEPT[kind]))
