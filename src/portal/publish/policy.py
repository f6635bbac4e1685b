"""The headers of every answer: what a browser may do with a page of the portal, and for how long it keeps a file."""

import re
from dataclasses import dataclass

HASHED_NAME = r"\.[0-9a-f]{8,}\.(?:min\.)?(?:css|js|svg|png|woff2)$"
"""A name that holds a fingerprint of its bytes: such a file never changes, so browsers may keep it."""
FOREVER = "public, max-age=31536000, immutable"
ASK_FIRST = "no-cache"
"""Keep it, but ask whether it is still the newest each time: house rules must never be old unseen."""
OPEN_DATA = r"\.(?:json|ics)$"

SWITCHED_OFF = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media", "geolocation"),
    *("gyroscope", "hid", "magnetometer", "microphone", "midi", "payment", "publickey-credentials-get"),
    *("serial", "usb", "xr-spatial-tracking"),
)
OWN = ("screen-wake-lock",)
"""Only for our own pages: the large steps keep a phone beside the sink awake, while they are open."""


@dataclass(frozen=True)
class Rules:
    """The headers for every path, and the one that says how long to keep a file.

    `apart` are the parts of the site with a Content-Security-Policy of their own in place of the site's: the address they
    begin with, with its last slash, and the policy.
    """

    everywhere: dict[str, str]
    apart: tuple[tuple[str, str], ...] = ()

    def cache(self, path: str) -> str:
        """The Cache-Control of a path of the site."""
        return FOREVER if re.search(HASHED_NAME, path) else ASK_FIRST


POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",  # small signs in the base theme's sheet
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
"""The Content-Security-Policy: nothing but our own files, whatever the pages hold."""
FIELDWORK_POLICY = POLICY.replace("connect-src 'self'", "connect-src 'none'").replace(
    "form-action 'self'", "form-action 'none'"
)
"""Of the pages where staff write what they find in dwellings: nothing that is written can be sent."""
FIELDWORK_HEAD = FIELDWORK_POLICY.removesuffix("; frame-ancestors 'none'")
"""The same in the head of those pages, for hosts that send no headers; who may frame a page can't be said there."""
RULES = Rules(
    {
        "Content-Security-Policy": POLICY,
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": ", ".join(
            [*(f"{feature}=()" for feature in SWITCHED_OFF), *(f"{feature}=(self)" for feature in OWN)]
        ),
        "Cross-Origin-Opener-Policy": "same-origin",
    }
)
