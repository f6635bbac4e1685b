"""The adapter: hands the compiled site to MkDocs. The only code that imports mkdocs."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

import portal.compiler
import portal.outputs
import portal.problems
from portal.texts import texts

log = logging.getLogger("mkdocs.portal")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Watch the whole content, wherever mkdocs was started."""
    content = _project(config) / "content"
    config.watch = sorted({*config.watch, str(content)} if content.is_dir() else config.watch)
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Replace the Markdown of docs/ by the compiled pages; pictures stay."""
    site = _compile(config)
    for file in list(files.documentation_pages()):
        files.remove(file)
    for page in site.pages:
        files.append(_page_file(page, config))
    for path, data in portal.outputs.all_outputs(site).items():
        files.append(File.generated(config, path, content=data))
    return files


def on_page_markdown(markdown: str, *, page: Page, **_: object) -> str:
    """Title, description and layout go to the page's meta; its text is compiled already."""
    compiled = page.file.compiled
    page.meta = {
        "title": compiled.title,
        "description": compiled.description,
        "kind": compiled.kind,
        "department": compiled.department,
        "source": compiled.edit,
    }
    return ""


def on_page_content(html: str, *, page: Page, **_: object) -> str:
    """The compiled HTML takes the place of MkDocs' own."""
    page.toc = get_toc(
        [
            {"level": level, "id": anchor, "name": title, "children": []}
            for level, anchor, title in page.file.compiled.headings
        ]
    )
    return page.file.compiled.html


def on_env(env: object, **_: object) -> object:
    """The interface's texts, for the theme."""
    env.globals["t"] = texts()
    return env


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent


def _compile(config: MkDocsConfig) -> portal.compiler.Site:
    try:
        site = portal.compiler.compile_site(_project(config))
    except portal.problems.ContentError as error:
        raise PluginError(f"\n{error}") from None
    for note in site.notes:
        log.info(note)
    return site


def _page_file(page: portal.compiler.Page, config: MkDocsConfig) -> File:
    file = File.generated(config, page.file, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = f"../{page.edit}" if config.repo_url else None
    file.compiled = page
    return file
