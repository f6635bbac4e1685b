"""Decap CMS's whole configuration, made from the model and the content as it is now."""

from typing import Any

from portal.addresses.address import GUIDE_FOLDER
from portal.editing.collections import collections
from portal.editing.words import FormWords
from portal.model.editing import Editing, Host
from portal.model.portal import Portal
from portal.texts.catalogue import Catalogue

Config = dict[str, Any]
LOCAL_API = "/api/v1"
"""Where the gate answers on one's own machine."""
GITLAB = "https://gitlab.com"


def config(portal: Portal, t: Catalogue) -> Config:
    """The configuration on one's own machine: each save is written at once."""
    local = {"name": "proxy", "proxy_url": LOCAL_API, "branch": "main"}
    return _whole(portal, t, local) | {"publish_mode": "simple"}


def hosted_config(portal: Portal, t: Catalogue, editing: Editing) -> Config:
    """The configuration where the files are on a Git host: draft, review, published, each a pull request."""
    return _whole(portal, t, backend(editing)) | {"publish_mode": "editorial_workflow"}


def backend(editing: Editing) -> Config:
    """How Decap CMS reaches a Git host. GitHub needs a service that logs in (OAuth); GitLab logs in itself (PKCE)."""
    known: Config = {"name": str(editing.host), "repo": editing.repository, "branch": editing.branch}
    if editing.host is Host.GITHUB:
        return known | {"base_url": editing.login}
    server = (editing.server or GITLAB).rstrip("/")
    return known | {"auth_type": "pkce", "app_id": editing.app, "base_url": server, "api_root": f"{server}/api/v4"}


def _whole(portal: Portal, t: Catalogue, how: Config) -> Config:
    return {
        "load_config_file": False,
        "locale": "da",
        "backend": how,
        "media_folder": f"{GUIDE_FOLDER}/img",
        "public_folder": "img",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": collections(portal, FormWords(t)),
    }
