"""The headers of /admin/: Decap CMS needs more than the site's pages, so it gets it here alone."""

from urllib.parse import urlsplit

from portal.editing.config import GITLAB
from portal.model.editing import Editing, Host

GITHUB_API = "https://api.github.com"


def admin_policy(editing: Editing | None = None) -> str:
    """The Content-Security-Policy of /admin/; with a Git host also the host's own addresses.

    `unsafe-eval`: it compiles the check of its configuration (ajv). Inline styles: it writes its own (emotion). `blob:`
    and `data:`: pictures that are not saved yet. No script comes from elsewhere, no page may frame it.
    """
    hosts = " ".join(_hosts(editing)) if editing else ""
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            f"connect-src 'self' blob: {hosts}".rstrip(),
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ]
    )


def _hosts(editing: Editing) -> list[str]:
    if editing.host is Host.GITHUB:
        return [GITHUB_API, *([_origin(editing.login)] if editing.login else [])]
    return [_origin(editing.server or GITLAB)]


def _origin(address: str) -> str:
    """The address without its path: a policy takes a path for that one page, and what is below it would be refused."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
