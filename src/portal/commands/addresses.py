"""`portal publish-addresses` and `portal redirects`."""

import argparse

from portal.base.problems import Problems
from portal.check.published import LEDGER, read_ledger
from portal.ledger.files import rules
from portal.ledger.ledger import ledger_lines, published_now, write_ledger
from portal.ledger.server_rules import SERVERS
from portal.publish.compile import compile_site


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this room."""
    publish = commands.add_parser("publish-addresses", help="write every address into content/addresses.txt for good")
    publish.set_defaults(run=_publish)
    redirects = commands.add_parser("redirects", help="print the redirects as lines for a server's configuration")
    redirects.add_argument("--server", choices=sorted(SERVERS), default="caddy")
    redirects.set_defaults(run=_redirects)


def _publish(options: argparse.Namespace) -> None:
    project = options.project.resolve()
    site = compile_site(project)
    before = site.portal.ledger
    lines = ledger_lines(before, published_now(site.portal, site.addresses))
    now = read_ledger("\n".join(lines), Problems())
    if now.keys() != before.keys():
        write_ledger(project, lines)
    print(f"{len(now.keys() - before.keys())} nye adresser. {LEDGER} har nu {len(now)}.")


def _redirects(options: argparse.Namespace) -> None:
    site = compile_site(options.project.resolve())
    print("\n".join(SERVERS[options.server](rules(site))))
