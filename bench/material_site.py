"""The same content under Material's own theme and search: what the portal is compared with.

The pages are those of `portal export`, so words and pictures are the same; only theme, scripts and search differ. The menu
is as short as the portal's own: with every page in it, as MkDocs does by default, each page of Material would weigh more.
Its web font comes from another host, which the bench never reaches: it is seen as a request, its bytes are not counted.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from portal.base.cache import Cache
from portal.publish.compile import compile_site
from portal.publish.compress import compress_all
from portal.publish.export import export_site
from portal.publish.headers import CSP, write_headers
from portal.publish.policy import Rules

SETTINGS = {
    "site_name": "Material",
    "theme": {"name": "material", "language": "da"},
    "plugins": [{"search": {"lang": "da"}}],
    "nav": [{"Forside": "index.md"}],
}

ANYTHING = "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:"
"""A policy that forbids nothing."""


def build(project: Path, folder: Path) -> Path:
    """Build the content of a project with default Material into `folder`/site, compressed as the portal's site is."""
    export_site(compile_site(project), folder / "docs")
    settings = folder / "mkdocs.yml"
    settings.write_text(json.dumps(SETTINGS), "utf-8")  # JSON is YAML
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", settings],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )
    site = folder / "site"
    write_headers(
        site, Rules({CSP: ANYTHING}), []
    )  # the same server, without rules that Material's scripts would break
    compress_all(site, Cache(site.with_name(f"{site.name}-cache")))
    return site
