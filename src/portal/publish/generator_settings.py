"""What a project tells the site generator: its settings and its hook, which decide with the frame what is round a page."""

import hashlib
import os
import re
from importlib.util import find_spec
from pathlib import Path

import yaml

PLAIN = {
    "site_name",
    "site_description",
    "site_author",
    "site_url",
    "repo_url",
    "edit_uri",
    "copyright",
    "hooks",
    "theme",
    "plugins",
}
"""Settings that depend on nothing but what is in the file, the hooks beside it and the environment that it names."""
HOOKS = ["hooks/mkdocs_events.py"]
ADAPTER = "portal_mkdocs.mkdocs_events"
"""What the hook of a project that has the portal installed takes its handlers from."""
THEME = {"name", "language"}
VARIABLE = re.compile(rb"\b[A-Z][A-Z0-9_]+\b")
"""What may be the name of one of the environment: `!ENV [PORTAL_REPO_URL, null]`."""


def settings_print(project: Path) -> str | None:
    """A hash of the settings, the hook with the adapter that it names, and the variables that they may read; None where they
    bring something of which this can't be known: another hook, a plugin, a folder of templates, another file.
    """
    try:
        settings, hook = (project / "mkdocs.yml").read_bytes(), (project / HOOKS[0]).read_bytes()
        adapter = _adapter()
        root = yaml.compose(settings, Loader=yaml.SafeLoader)
    except (ImportError, OSError, yaml.YAMLError):
        return None
    if not _is_plain(root):
        return None
    named = sorted({one.decode() for one in VARIABLE.findall(settings)})
    read = [f"{one}={os.environ.get(one)!r}" for one in named]
    return hashlib.sha256(b"\0".join([settings, hook, adapter, *(one.encode() for one in read)])).hexdigest()


def _adapter() -> bytes:
    found = find_spec(ADAPTER)
    return Path(found.origin).read_bytes() if found and found.origin else b""


def _is_plain(root: yaml.Node | None) -> bool:
    if not isinstance(root, yaml.MappingNode):
        return False
    given = {str(key.value): value for key, value in root.value}
    theme = (
        {str(key.value) for key, _ in given["theme"].value}
        if isinstance(given.get("theme"), yaml.MappingNode)
        else None
    )
    hooks = [one.value for one in given["hooks"].value] if isinstance(given.get("hooks"), yaml.SequenceNode) else None
    plugins = given.get("plugins")
    has_plugins = not isinstance(plugins, yaml.SequenceNode) or bool(plugins.value)
    return given.keys() <= PLAIN and theme is not None and theme <= THEME and hooks == HOOKS and not has_plugins
