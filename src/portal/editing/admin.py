"""The files of /admin/: Decap CMS as npm gives it, our scripts that start it, and the configuration."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from portal.base.problems import CommandError
from portal.editing.config import hosted_config
from portal.model.portal import Portal
from portal.texts.catalogue import Catalogue

TOOL = Path(__file__).resolve().parents[3] / "tools" / "cms"
PACKAGES = TOOL / "node_modules"
LIBRARIES = {
    "decap-cms.js": PACKAGES / "decap-cms" / "dist" / "decap-cms.js",
    "js-yaml.js": PACKAGES / "js-yaml" / "dist" / "js-yaml.min.js",
}
CONFIG = "config.json"
OWN = ("wait.js", "formats.js", "text.js", "admin.js", "admin.css")
SCRIPTS = ("wait.js", "decap-cms.js", "js-yaml.js", "formats.js", "text.js", "admin.js")
"""In the order in which they run."""
MISSING = "Redigering i browseren mangler. Kør »make cms« i projektets mappe: det henter, hvad der skal bruges."


def is_installed() -> bool:
    """Whether the packages from npm are here."""
    return all(file.is_file() for file in LIBRARIES.values()) and (PACKAGES / "decap-server").is_dir()


def admin_files(t: Catalogue) -> dict[str, bytes]:
    """Name below /admin/ → bytes, without the configuration. CommandError when the packages are not here."""
    if not is_installed():
        raise CommandError(MISSING)
    own = files("portal") / "theme" / "editing"
    return {
        "index.html": _page(t).encode(),
        "icon.svg": (files("portal") / "theme" / "assets" / "favicon.svg").read_bytes(),
        **{name: (own / name).read_bytes() for name in OWN},
        **{name: file.read_bytes() for name, file in LIBRARIES.items()},
    }


def config_file(config: dict[str, Any], t: Catalogue) -> bytes:
    """What admin.js reads: the configuration, and the words of the script."""
    return json.dumps({"config": config, "words": _words(t)}, ensure_ascii=False).encode()


def hosted_files(portal: Portal, t: Catalogue) -> dict[str, bytes]:
    """Path on the published site → bytes; nothing unless the organisation has turned editing on and the packages are here."""
    editing = portal.organisation.editing
    if not editing or not is_installed():
        return {}
    made = admin_files(t) | {CONFIG: config_file(hosted_config(portal, t, editing), t)}
    return {f"admin/{name}": data for name, data in made.items()}


def _words(t: Catalogue) -> dict[str, str]:
    return {"close": t("edit-close"), "picture": t("edit-picture")}


def _page(t: Catalogue) -> str:
    """No script and no style in the page itself, so that the policy need not allow any."""
    scripts = "".join(f'<script src="{name}" defer></script>' for name in SCRIPTS)
    return (
        '<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="robots" content="noindex">'
        '<meta name="viewport" content="width=device-width"><link rel="icon" href="icon.svg">'
        f'<link rel="stylesheet" href="admin.css"><title>{t("edit-title")}</title>{scripts}</head>'
        '<body><div id="nc-root"></div></body></html>'
    )
