"""What a project tells the site generator: its settings and its hook, which decide with the frame what is round a page."""

import hashlib
import os
import re
from collections.abc import Iterator
from importlib.resources import files
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
STARTER = files("portal") / "starter" / HOOKS[0]
"""The hook of such a project, which is nothing but that."""
THEME = {"name", "language"}
VARIABLE = "!ENV"
"""The tag of a value that comes from the environment: `!ENV [PORTAL_REPO_URL, null]`."""
PLAIN_TAG = re.compile(r"tag:yaml\.org,2002:(?:str|null|bool|int|float|seq|map)")
"""The tag of a value that is in the file: MkDocs knows others, which come from anywhere."""


def settings_print(project: Path) -> str | None:
    """A hash of the settings, the adapter, and the variables that they read; None where they bring something of which this
    can't be known: a hook that is not ours, a plugin, a folder of templates, another file.
    """
    try:
        settings, hook = (project / "mkdocs.yml").read_bytes(), (project / HOOKS[0]).read_bytes()
        adapter = _adapter()
        root = yaml.compose(settings, Loader=yaml.SafeLoader)
    except (ImportError, OSError, yaml.YAMLError):
        return None
    nodes = list(_nodes(root, set()))
    if not _is_plain(root) or hook not in (adapter, STARTER.read_bytes()):
        return None
    if any(not PLAIN_TAG.fullmatch(one.tag) and one.tag != VARIABLE for one in nodes):
        return None
    words = {one.value for one in nodes if isinstance(one, yaml.ScalarNode)}
    read = [f"{one}={os.environ[one]!r}" for one in sorted(words.intersection(os.environ))]
    return hashlib.sha256(b"\0".join([settings, hook, adapter, *(one.encode() for one in read)])).hexdigest()


def _nodes(root: yaml.Node | None, seen: set[int]) -> Iterator[yaml.Node]:
    """A node and all below it, each once."""
    if root is None or id(root) in seen:
        return
    seen.add(id(root))
    yield root
    below = root.value if isinstance(root, yaml.CollectionNode) else []
    for one in below:
        for node in one if isinstance(one, tuple) else [one]:
            yield from _nodes(node, seen)


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
