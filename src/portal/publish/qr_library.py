"""The library that draws QR codes in the browser, from npm as it is (qrcode-generator, MIT), for the page that makes notices.

It comes with Node's packages (`make build`). Where they can't be had the site is built without it, and a sheet that the
browser prints shows the short address in large letters alone.
"""

from portal.publish.offline import TOOL

FILE = TOOL / "node_modules" / "qrcode-generator" / "dist" / "qrcode.js"
ADDRESS = "js/qrcode.js"


def qr_library() -> dict[str, bytes]:
    """Path on the site → the library, its licence in its head; nothing when it is not installed."""
    return {ADDRESS: FILE.read_bytes()} if FILE.is_file() else {}
