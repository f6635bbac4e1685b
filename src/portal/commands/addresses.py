"""`portal publish-addresses` and `portal redirects`."""

import argparse

from portal.check.published import LEDGER
from portal.check.published_meetings import FILE as MEETINGS
from portal.ledger.files import rules
from portal.ledger.ledger import keep_addresses
from portal.ledger.meetings import keep_meetings
from portal.ledger.server_rules import SERVERS
from portal.publish.compile import compile_site
from portal.texts.catalogue import catalogue


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this room."""
    publish = commands.add_parser("publish-addresses", help="skriv alle adresser og møder på deres lister i content/")
    publish.set_defaults(run=_publish)
    redirects = commands.add_parser("redirects", help="vis viderestillinger som linjer til en servers opsætning")
    redirects.add_argument("--server", choices=sorted(SERVERS), default="caddy")
    redirects.set_defaults(run=_redirects)


def _publish(options: argparse.Namespace) -> None:
    project = options.project.resolve()
    site = compile_site(project)
    new = keep_addresses(project, site.portal, site.addresses)
    t = catalogue(site.portal.language)
    print(t("commands-addresses-new", count=new, file=LEDGER, all=len(site.portal.ledger) + new))
    if held := keep_meetings(project, site.portal):
        print(t("commands-meetings-new", count=held, file=MEETINGS))


def _redirects(options: argparse.Namespace) -> None:
    site = compile_site(options.project.resolve())
    print("\n".join(SERVERS[options.server](rules(site))))
