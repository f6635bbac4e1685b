"""The adapter: hands the compiled site to MkDocs. The only code that imports mkdocs."""

import importlib
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

import portal.base.compiled_templates
import portal.base.problems
import portal.base.today
import portal.base.uncollected
import portal.pages.page
import portal.publish.fixed_parts
import portal.publish.frame
import portal.publish.handover
import portal.publish.styles
from portal.addresses import address
from portal.publish.frame import Frame
from portal.texts.long_words import breakable

HTML_TAG = re.compile(r'<html lang="[^"]*"')
FRAME = "portal_frame"
"""Where the compiled pages lie in the configuration, from the first event to the last."""
UNUSED = ("assets/javascripts/", "assets/stylesheets/")
"""Folders of Material's own files that no page asks for."""
log = logging.getLogger("mkdocs.portal")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Compile before MkDocs walks docs/ itself (it follows links), put the theme in place, and watch what may change."""
    portal.base.today.forget_empty()
    config.extra[FRAME] = frame = _handed_over() or _compile(config)
    config.extra["offline"] = frame.offline
    _set_theme(config)
    _set_address(config)
    content = _project(config) / "content"
    config.watch = sorted({*config.watch, *(str(folder) for folder in (content, _package()) if folder.is_dir())})
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Replace what lies in docs/ by the compiled pages and checked pictures, and Material's sheet by the same in a layer;
    its scripts are not used.
    """
    config.extra[FRAME] = frame = portal.publish.handover.with_pages(_frame(config))
    for file in list(files):
        if file.src_dir == config.docs_dir or file.src_uri.startswith(UNUSED):
            files.remove(file)
    for page in frame.pages:
        files.append(_page_file(page, config))
    for path, data in [_base_style(config), *frame.beside.items()]:
        files.append(File.generated(config, path, content=data))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Title, description and layout go to the page's meta; its text is compiled already."""
    compiled = _compiled(page, config)
    page.meta = {
        "title": compiled.title,
        "heading": breakable(compiled.heading or compiled.title, _frame(config).texts),
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
    env.bytecode_cache = portal.base.compiled_templates.compiled()
    frame = _frame(config)
    env.globals["t"] = frame.texts
    env.globals["address"] = address
    env.globals["addresses"] = frame.addresses
    env.globals["organisation"] = frame
    env.globals["languages"] = frame.languages
    env.globals["fixed"] = portal.publish.fixed_parts.fixed_parts()
    env.globals["logo"] = Markup(frame.logo) if frame.logo else None
    return env


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, **_: object) -> dict[str, Any]:
    """Each page is framed by the words of its own language."""
    return {**context, "t": _frame(config).texts_of(_compiled(page, config))}


def on_post_page(output: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """A page in another language says so: Material's template knows only the site's."""
    language = _compiled(page, config).language
    if language in (None, _frame(config).language):
        return output
    direction = Locale.parse(language).text_direction
    return HTML_TAG.sub(f'<html lang="{language}" dir="{direction}"', output, count=1)


def _set_address(config: MkDocsConfig) -> None:
    """The address of the site is in its content alone; while it is served for a look, that of the server stays."""
    known = _frame(config).site_url
    if urlsplit(config.site_url or "").hostname not in address.LOOPBACK:
        config.site_url = known.rstrip("/") + "/" if known else ""


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent


def _frame(config: MkDocsConfig) -> Frame:
    frame = config.extra[FRAME]
    assert isinstance(frame, Frame)
    return frame


def _compiled(page: Page, config: MkDocsConfig) -> portal.pages.page.Page:
    return _frame(config).by_file[page.file.src_uri]


def _package() -> Path:
    return Path(portal.__file__).parent


def _handed_over() -> Frame | None:
    """What `portal build` handed to this process, which then makes one site and ends."""
    frame = portal.publish.handover.received()
    if frame:
        portal.base.uncollected.never_again()
    return frame


def _compile(config: MkDocsConfig) -> Frame:
    """The compiler is loaded here alone: a process that is handed the pages starts in half the time."""
    whole = importlib.import_module("portal.publish.whole")
    try:
        frame, notes = whole.compiled(_project(config))
    except portal.base.problems.ContentError as error:
        raise PluginError(f"\n{error}") from None
    for note in notes:
        log.info(note)
    assert isinstance(frame, Frame)
    return frame


def _set_theme(config: MkDocsConfig) -> None:
    """The frame comes from the package, the sheet and the script of every page have one file each."""
    config.theme.dirs.insert(0, str(portal.publish.frame.TEMPLATES))
    config.theme.static_templates.add("offline.html")
    config.markdown_extensions = []  # no text is converted: none has to be made ready for each page
    config.theme["font"] = False
    config.theme["favicon"] = portal.publish.frame.ICON
    config.extra_css = [_base_style(config)[0], _frame(config).style]
    config.extra_javascript = [_frame(config).script, portal.publish.frame.CHOOSER]


def _base_style(config: MkDocsConfig) -> tuple[str, bytes]:
    """Material's main sheet in the lowest layer: every rule of ours goes before it."""
    (sheet,) = (path for folder in config.theme.dirs for path in Path(folder).glob("assets/stylesheets/main.*.css"))
    return portal.publish.styles.base_theme_style(sheet.read_text("utf-8"))


def _page_file(page: portal.pages.page.Page, config: MkDocsConfig) -> File:
    file = File.generated(config, page.file, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = _way_to_edit(page.edit, config.edit_uri or "") if config.repo_url and page.edit else None
    return file


def _way_to_edit(source: str, edit_uri: str) -> str:
    """The way from docs/ to what is edited. GitHub and GitLab open a file at `edit/` and a folder at `tree/`."""
    way = f"../{source}"
    if Path(source).suffix or "edit/" not in edit_uri:
        return way
    return "../" * edit_uri.strip("/").count("/") + "../" + edit_uri.replace("edit/", "tree/", 1) + way
