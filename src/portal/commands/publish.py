"""`portal publish`: one command for the editor's desk, the timer of a server and the host's workflows."""

import argparse
from pathlib import Path

from portal.publish.compile import compile_site
from portal.publish.deploy import VARIABLE, deploy_command
from portal.publish.publishing import Keep, Wishes, ask_for_addresses, publish


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    parser = commands.add_parser(
        "publish", help="tjek indholdet, skriv nye adresser, lav opslag, byg siden og læg den ud"
    )
    keep = parser.add_mutually_exclusive_group()
    keep.add_argument("--push", action="store_true", help="gem de nye adresser med git (commit og push)")
    keep.add_argument(
        "--no-push", action="store_true", help="skriv intet i content/: mangler der adresser, så stop og vis dem"
    )
    keep.add_argument("--check", action="store_true", help="udgiv intet: se kun, om indhold og adresser er klar")
    parser.add_argument("--without-notices", action="store_true", help="lav ingen opslag som PDF")
    parser.add_argument("--without-offline", action="store_true", help="byg uden offline-brug: hurtigere")
    parser.add_argument("--site-dir", type=Path, metavar="MAPPE", help="hvor siden bygges (ellers site/)")
    parser.add_argument(
        "--deploy", metavar="KOMMANDO", help=f"lægger siden ud, i stedet for {VARIABLE}; {{site}} er sidens mappe"
    )
    parser.set_defaults(run=_publish)


def _publish(options: argparse.Namespace) -> None:
    project = options.project.resolve()
    if options.check:
        site = compile_site(project)
        ask_for_addresses(site)
        print(f"Klar til at udgive. Ingen fejl, {len(site.pages)} sider, alle adresser står i listen.")
        return
    publish(project, _wishes(options), _say)


def _wishes(options: argparse.Namespace) -> Wishes:
    return Wishes(
        keep=Keep.PUSH if options.push else Keep.ASK if options.no_push else Keep.WRITE,
        notices=not options.without_notices,
        offline=not options.without_offline,
        site_dir=options.site_dir,
        command=tuple(deploy_command(options.deploy)),
    )


def _say(line: str) -> None:
    """At once, also where a log is read while it is written."""
    print(line, flush=True)
