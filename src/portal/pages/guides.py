"""The list of guides and a page for each."""

import posixpath
import re
from functools import partial

from markupsafe import Markup

from portal.addresses import address, short
from portal.markdown.kept import Resolve
from portal.markdown.links import Links
from portal.markdown.prose import render as render_prose
from portal.markdown.steps import StepProse, render_steps, split_at_steps
from portal.markdown.waits import minutes_in
from portal.model.department import Department
from portal.model.guide import Guide
from portal.model.item import Item
from portal.model.portal import Portal
from portal.model.vocabulary import Level, Party
from portal.pages.page import Page
from portal.pages.share import share_box
from portal.pages.templates import folded, render, trusted
from portal.pages.tools import drawn_tools
from portal.texts.catalogue import Catalogue


def guide_texts(portal: Portal) -> list[tuple[str, str, int, str]]:
    """The Markdown of every guide: its file, the text, the line it starts on, and the page it is shown on."""
    return [(one.file, one.body, one.body_line, address.guide(one.id)) for one in portal.guides.values()]


def guides_page(portal: Portal, t: Catalogue) -> Page:
    """`/vejledninger/`"""
    groups = [
        (category, [g for g in portal.guides.values() if portal.category_of(portal.items[g.items[0]]) is category])
        for category in portal.categories
    ]
    body = render("guides.html", address.GUIDES, t, groups=[(c, guides) for c, guides in groups if guides])
    return Page(address.GUIDES, t("guides-title"), t("guides-description"), "guides", body, edit=address.GUIDE_FOLDER)


def guide_page(guide: Guide, portal: Portal, links: Links, t: Catalogue) -> Page:
    """`/vejledninger/<guide>/`"""
    here = address.guide(guide.id)
    before, steps, after, _ = split_at_steps(guide.body)
    resolve = links.resolver(guide.file, guide.body, guide.body_line, here)
    must_allow = portal.items.get(guide.department_must_allow or "")
    rest = render_prose(after or "", resolve)
    answers = [portal.standard_answer(portal.items[item]) for item in guide.items]
    body = render(
        "guide.html",
        here,
        t,
        guide=guide,
        tools=[(portal.tools[tool], portal.net.thing(tool) if portal.net else None) for tool in guide.tools],
        drawn=drawn_tools(portal),
        net=portal.net,
        reach=portal.reach_of(guide),
        others=_others(guide, portal),
        message=t("guides-worked-text", title=guide.title, done=f"{len(guide.steps)}"),
        answers=answers,
        is_acute=any(one.urgency.level is Level.NOW for one in answers),
        duty=portal.organisation.emergency.telephone,
        is_meanwhile=all(one.performs is Party.DEPARTMENT for one in answers),
        must_allow=must_allow,
        share=share_box(guide.title, partial(short.guide, guide.id), here, portal, t),
        allowing=_allowing(must_allow, portal) if must_allow else [],
        intro=trusted(render_prose(before, resolve).html),
        steps=[_step(step, portal) for step in render_steps(steps or "", _keep_pictures(resolve)) or []],
        rest=folded(rest.html),
        sources=portal.sources_named(guide.sources),
    )
    return Page(here, guide.title, guide.summary, "guide", body, guide.file, rest.headings)


def _others(guide: Guide, portal: Portal) -> list[Guide]:
    """Two guides at most that answer one of the same items: what to try next."""
    return [one for one in portal.guides.values() if one is not guide and set(one.items) & set(guide.items)][:2]


def _keep_pictures(resolve: Resolve) -> Resolve:
    """Check a step's picture like any other, but keep its name as written: it is drawn into the page."""

    def kept(target: str, is_picture: bool) -> str | None:
        found = resolve(target, is_picture)
        return target if found and is_picture else found

    return kept


def _step(step: StepProse, portal: Portal) -> dict[str, Markup | int | None]:
    drawn = picture(step.picture, step.picture_text, portal)
    return {"html": trusted(step.html), "picture": drawn, "wait": minutes_in(step.waits[0]) if step.waits else None}


def picture(target: str | None, words: str, portal: Portal) -> Markup | None:
    """The drawing itself, ready for the page: checked by check.pictures, so that it can take the page's colours."""
    path = posixpath.normpath(posixpath.join(address.GUIDE_FOLDER, target or ""))
    data = portal.pictures.get(path)
    if data is None or not path.endswith(".svg"):
        return None
    drawing = re.sub(r"<\?xml[^>]*\?>|<!--.*?-->", "", data.decode("utf-8"), flags=re.DOTALL).strip()
    return trusted(drawing)


def _allowing(item: Item, portal: Portal) -> list[Department]:
    """The departments whose meeting decided that the tenant may do what the guide shows."""
    return [
        department
        for department in portal.departments.values()
        for found in [[portal.answer(item, department, kind) for kind in department.kinds]]
        if any(one.meeting and one.performs is Party.TENANT for one in found)
    ]
