"""From content to what people read, in five steps: check, addresses, notices, build, deploy. Each says that it is done."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from portal.base.problems import CommandError
from portal.check.published import LEDGER
from portal.check.published_meetings import FILE as MEETINGS
from portal.ledger.ledger import keep_addresses, missing_lines
from portal.ledger.meetings import keep_meetings, missing_meetings
from portal.pages.page import Site
from portal.publish.build import build_site
from portal.publish.compile import compile_site
from portal.publish.deploy import deploy
from portal.publish.earlier_assets import keep_assets
from portal.publish.lock import only_one
from portal.publish.saved_addresses import save_addresses
from portal.publish.sheets import make_every_sheet

LOCK = "build/publish"
WAITING = "Portalen bliver allerede udgivet. Venter på, at det er færdigt."
NO_ADDRESS = "ingen, portalens adresse er ikke oplyst. Skriv den ved »site_url« i content/organisation.yml."
Say = Callable[[str], None]


class Keep(Enum):
    """What becomes of addresses that are new: written into the folder, also saved with git, or asked for."""

    WRITE = "write"
    PUSH = "push"
    ASK = "ask"


@dataclass(frozen=True)
class Wishes:
    """How to publish: `site_dir` is where the site lies (None: site/), `command` what brings it on, word by word."""

    keep: Keep = Keep.WRITE
    notices: bool = True
    offline: bool = True
    site_dir: Path | None = None
    command: tuple[str, ...] = ()


def publish(project: Path, wishes: Wishes, say: Say = print) -> None:
    """Publish the site of a project folder. ContentError, CommandError, BuildError or OSError stop it before the step that
    failed; what people read stays as it was until the last one.
    """
    with only_one(project / LOCK, say, WAITING):
        site = compile_site(project)
        say(f"1/5 Indhold: ingen fejl. {len(site.pages)} sider.")
        say(f"2/5 Adresser: {_addresses(project, site, wishes.keep)}")
        say(f"3/5 Opslag: {_notices(project, site, say) if wishes.notices else 'sprunget over.'}")
        folder = (wishes.site_dir or project / "site").resolve()
        keep_assets(folder, project)
        build_site(project, wishes.site_dir, say, offline=wishes.offline)
        say(f"4/5 Siden: bygget i {folder}.")
        if not wishes.command:
            say("5/5 Ud: ingen kommando i PORTAL_DEPLOY. Siden ligger, hvor den er bygget.")
            return
        deploy(list(wishes.command), folder)
        say("5/5 Ud: siden er lagt ud.")


def ask_for_addresses(site: Site) -> None:
    """CommandError with the lines that the ledgers lack, when they lack some; of both at once."""
    missing = {LEDGER: missing_lines(site.portal, site.addresses), MEETINGS: missing_meetings(site.portal)}
    if asked := [_asked(file, lines) for file, lines in missing.items() if lines]:
        raise CommandError("\n".join(asked))


def _asked(file: str, lines: list[str]) -> str:
    many = "1 linje" if len(lines) == 1 else f"{len(lines)} linjer"
    how = "Skriv »portal publish-addresses«, eller sæt dem ind nederst i filen:"
    return "\n".join([f"{file}: {many} mangler. {how}", *lines])


def _addresses(project: Path, site: Site, keep: Keep) -> str:
    if keep is Keep.ASK:
        ask_for_addresses(site)
        return "alle står i listen."
    new = keep_addresses(project, site.portal, site.addresses) + keep_meetings(project, site.portal)
    if keep is Keep.PUSH:
        save_addresses(project)
        return f"{new} nye, gemt med git."
    return f"{new} nye. Gem {LEDGER} sammen med dine rettelser." if new else "alle står i listen."


def _notices(project: Path, site: Site, say: Say) -> str:
    url = site.portal.organisation.site_url
    return f"{make_every_sheet(project, site.portal, url.rstrip('/'), site.texts, say)}." if url else NO_ADDRESS
