"""Libraries that a page loads in the browser, from npm as they are: qrcode-generator (MIT) draws QR codes for the page that
makes notices, jsdiff (BSD-3-Clause) compares words for the page where one chooses two versions of a text, idb (ISC) is the
storage of the pages of the field in promises.

They come with Node's packages (`make build`). Where they can't be had the site is built without them: a sheet has its short
address in large letters alone, the pairs of versions that the build compares are linked, and what is written in the field is
kept by saving it as a file.
"""

from pathlib import Path

from portal.publish.offline import TOOL

PACKAGES = TOOL / "node_modules"
CODES = PACKAGES / "qrcode-generator" / "dist" / "qrcode.js"
DIFF = PACKAGES / "diff"
STORAGE = PACKAGES / "idb"
IDB = "js/idb.js"
QR = "js/qrcode.js"


def browser_libraries() -> dict[str, bytes]:
    """Path on the site → the library with its licence in its head; nothing for one that is not installed."""
    codes = {QR: CODES.read_bytes()} if CODES.is_file() else {}
    diff = {"js/diff.js": _licensed(DIFF / "LICENSE", DIFF / "dist" / "diff.min.js")} if DIFF.is_dir() else {}
    return (
        codes | diff | ({IDB: _licensed(STORAGE / "LICENSE", STORAGE / "build" / "umd.js")} if STORAGE.is_dir() else {})
    )


def _licensed(licence: Path, script: Path) -> bytes:
    """The licence asks to go along with every copy."""
    return b"/*!\n" + licence.read_bytes() + b"*/\n" + script.read_bytes()
