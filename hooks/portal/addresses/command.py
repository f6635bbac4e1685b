"""`portal publish-addresses` and `portal redirects`."""

import argparse

from portal.addresses.files import rules
from portal.addresses.ledger import LEDGER, current_addresses, write_ledger
from portal.addresses.server import SERVERS
from portal.compiler import compile_site
from portal.pages.site import anchors


def register(commands: argparse._SubParsersAction) -> None:
    """Add the commands of this room."""
    publish = commands.add_parser("publish-addresses", help="write every address into content/addresses.txt for good")
    publish.set_defaults(run=_publish)
    redirects = commands.add_parser("redirects", help="print the redirects as lines for a server's configuration")
    redirects.add_argument("--server", choices=sorted(SERVERS), default="caddy")
    redirects.set_defaults(run=_redirects)


def _publish(options: argparse.Namespace) -> None:
    project = options.project.resolve()
    site = compile_site(project)
    known = set(site.portal.ledger)
    every = known | current_addresses(site.portal, site.pages, anchors)
    if every != known:
        write_ledger(project, every)
    print(f"{len(every - known)} nye adresser. {LEDGER} har nu {len(every)}.")


def _redirects(options: argparse.Namespace) -> None:
    site = compile_site(options.project.resolve())
    print("\n".join(SERVERS[options.server](rules(site))))
