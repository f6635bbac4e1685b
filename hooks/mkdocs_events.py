"""The adapter: hands the compiled site to MkDocs. The only code that imports mkdocs."""

import logging
from collections.abc import Callable
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

import portal.compiler
import portal.lookup
import portal.outputs
import portal.problems
import portal.styles
from portal.texts import texts

log = logging.getLogger("mkdocs.portal")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Compile before MkDocs walks docs/ itself (it follows links), and watch the content wherever mkdocs was started."""
    content = _project(config) / "content"
    config.watch = sorted({*config.watch, str(content)} if content.is_dir() else config.watch)
    config.compiled = _compile(config)
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Replace what lies in docs/ by the compiled pages and checked pictures; Material's own scripts are not used."""
    site = config.compiled
    for file in list(files):
        if file.src_dir == config.docs_dir or file.src_uri.startswith("assets/javascripts/"):
            files.remove(file)
    for path, data in site.portal.pictures.items():
        files.append(File.generated(config, path.removeprefix("docs/"), content=data))
    for address, pdf in site.portal.printed.items():
        files.append(File.generated(config, address.lstrip("/"), abs_src_path=str(pdf)))
    for page in site.pages:
        files.append(_page_file(page, config))
    for path, data in portal.outputs.all_outputs(site).items():
        files.append(File.generated(config, path, content=data))
    _join(files, config, config.extra_css, portal.styles.joined)
    _join(files, config, config.extra_javascript, portal.lookup.joined_scripts)
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
    """The compiled HTML takes the place of MkDocs' own; it alone is not escaped once more."""
    page.toc = get_toc(
        [
            {"level": level, "id": anchor, "name": title, "children": []}
            for level, anchor, title in page.file.compiled.headings
        ]
    )
    return Markup(page.file.compiled.html)


def on_env(env: object, **_: object) -> object:
    """The interface's texts, for the theme. MkDocs escapes nothing by itself: titles are texts, never markup."""
    env.autoescape = True
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


def _join(files: Files, config: MkDocsConfig, names: list, join: Callable) -> None:
    """Make one file of those that the configuration lists: one request, and a name that changes with its content."""
    sources = [files.src_uris[str(name)] for name in names]
    name, content = join(source.content_string for source in sources)
    for source in sources:
        files.remove(source)
    files.append(File.generated(config, name, content=content))
    names[:] = [name]


def _page_file(page: portal.compiler.Page, config: MkDocsConfig) -> File:
    file = File.generated(config, page.file, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = f"../{page.edit}" if config.repo_url else None
    file.compiled = page
    return file
