"""Hands the compiled site to MkDocs: the adapter of the installed portal."""

from portal_mkdocs.mkdocs_events import (  # noqa: F401
    on_config,
    on_env,
    on_files,
    on_page_content,
    on_page_markdown,
)
