"""The adapter: hands the compiled site to MkDocs. The only code that imports mkdocs."""

import logging
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from babel import Locale
from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

import portal.base.problems
import portal.base.today
import portal.lookup.residents
import portal.pages.page
import portal.publish.compile
import portal.publish.handover
import portal.publish.outputs
import portal.publish.styles
import portal.publish.theme_files
from portal.addresses import address
from portal.check.site_address import LOOPBACK
from portal.pages.page import Site
from portal.texts.long_words import breakable

HTML_TAG = re.compile(r'<html lang="[^"]*"')
SITE = "portal_site"
"""Where the compiled site lies in the configuration, from the first event to the last."""
UNUSED = ("assets/javascripts/", "assets/stylesheets/")
"""Folders of Material's own files that no page asks for."""
log = logging.getLogger("mkdocs.portal")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Compile before MkDocs walks docs/ itself (it follows links), put the theme in place, and watch what may change."""
    portal.base.today.forget_empty()
    handed = portal.publish.handover.received()
    config.extra[SITE] = handed.site if handed else _compile(config)
    config.extra["offline"] = bool(handed and handed.offline)
    _set_theme(config)
    _set_address(config)
    content = _project(config) / "content"
    config.watch = sorted({*config.watch, *(str(folder) for folder in (content, _package()) if folder.is_dir())})
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Replace what lies in docs/ by the compiled pages and checked pictures, and Material's sheet by the same in a layer;
    its scripts are not used.
    """
    site = _site(config)
    for file in list(files):
        if file.src_dir == config.docs_dir or file.src_uri.startswith(UNUSED):
            files.remove(file)
    for path, data in site.portal.pictures.items():
        files.append(File.generated(config, path.removeprefix("docs/"), content=data))
    for place, pdf in site.printed.items():
        files.append(File.generated(config, place.lstrip("/"), abs_src_path=str(pdf)))
    for page in site.pages:
        files.append(_page_file(page, config))
    for path, data in [_base_style(config), *portal.publish.outputs.all_outputs(site).items()]:
        files.append(File.generated(config, path, content=data))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Title, description and layout go to the page's meta; its text is compiled already."""
    compiled = _compiled(page, config)
    page.meta = {
        "title": compiled.title,
        "heading": breakable(compiled.heading or compiled.title, _site(config).texts),
        "description": compiled.description,
        "kind": compiled.kind,
        "department": compiled.department,
        "source": compiled.edit,
    }
    return ""


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """The compiled HTML takes the place of MkDocs' own; it alone is not escaped once more."""
    page.toc = get_toc(
        [
            {"level": level, "id": anchor, "name": title, "children": []}
            for level, anchor, title in _compiled(page, config).headings
        ]
    )
    return Markup(_compiled(page, config).html)


def on_env(env: Environment, *, config: MkDocsConfig, **_: object) -> Environment:
    """What the theme shows on every page. MkDocs escapes nothing by itself: titles are texts, never markup."""
    env.autoescape = True
    compiled = _site(config).portal
    env.globals["t"] = _site(config).texts
    env.globals["address"] = address
    env.globals["addresses"] = _site(config).addresses
    env.globals["organisation"] = compiled.organisation
    env.globals["languages"] = portal.lookup.residents.offered_languages(compiled)
    env.globals["logo"] = Markup(compiled.logo.decode()) if compiled.logo else None
    return env


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, **_: object) -> dict[str, Any]:
    """Each page is framed by the words of its own language."""
    return {**context, "t": _site(config).texts_of(_compiled(page, config))}


def on_post_page(output: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """A page in another language says so: Material's template knows only the site's."""
    language = _compiled(page, config).language
    if language in (None, _site(config).portal.language):
        return output
    direction = Locale.parse(language).text_direction
    return HTML_TAG.sub(f'<html lang="{language}" dir="{direction}"', output, count=1)


def _set_address(config: MkDocsConfig) -> None:
    """The address of the site is in its content alone; while it is served for a look, that of the server stays."""
    known = _site(config).portal.organisation.site_url
    if urlsplit(config.site_url or "").hostname not in LOOPBACK:
        config.site_url = known.rstrip("/") + "/" if known else ""


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent


def _site(config: MkDocsConfig) -> Site:
    site = config.extra[SITE]
    assert isinstance(site, Site)
    return site


def _compiled(page: Page, config: MkDocsConfig) -> portal.pages.page.Page:
    return _site(config).by_file[page.file.src_uri]


def _package() -> Path:
    return Path(portal.__file__).parent


def _compile(config: MkDocsConfig) -> Site:
    try:
        site = portal.publish.compile.compile_site(_project(config))
    except portal.base.problems.ContentError as error:
        raise PluginError(f"\n{error}") from None
    for note in site.notes:
        log.info(note)
    return site


def _set_theme(config: MkDocsConfig) -> None:
    """The frame comes from the package, the sheet and the script of every page have one file each."""
    config.theme.dirs.insert(0, str(portal.publish.theme_files.FRAME))
    config.theme.static_templates.add("offline.html")
    config.theme["font"] = False
    config.theme["favicon"] = portal.publish.theme_files.ICON
    own_style = portal.publish.theme_files.style(_site(config).portal.organisation.colours)
    config.extra_css = [_base_style(config)[0], own_style[0]]
    config.extra_javascript = [portal.publish.theme_files.lookup_script()[0]]


def _base_style(config: MkDocsConfig) -> tuple[str, bytes]:
    """Material's main sheet in the lowest layer: every rule of ours goes before it."""
    (sheet,) = (path for folder in config.theme.dirs for path in Path(folder).glob("assets/stylesheets/main.*.css"))
    return portal.publish.styles.base_theme_style(sheet.read_text("utf-8"))


def _page_file(page: portal.pages.page.Page, config: MkDocsConfig) -> File:
    file = File.generated(config, page.file, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = f"../{page.edit}" if config.repo_url else None
    return file
