"""`portal serve`: the site on one's own machine, following each change."""

import argparse
import threading
from pathlib import Path

from portal.base.problems import CommandError, ContentError
from portal.commands.parser import port_number
from portal.publish.compile import compile_site
from portal.publish.earlier_content import earlier_content
from portal.publish.preview import Preview
from portal.publish.preview_server import HOST, serving

PORT = 8000
UPSTREAM = "@{upstream}"
"""What git calls the branch that this one is published from: no word for a reader."""
CURE = "Nævn den, fx: portal serve --published origin/main"


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    parser = commands.add_parser("serve", help="vis siden på din egen computer, og følg med, når du gemmer")
    parser.add_argument("--port", type=port_number, default=PORT, metavar="PORT", help=f"ellers {PORT}")
    parser.add_argument(
        "--published",
        default=UPSTREAM,
        metavar="UDGAVE",
        help="det, der er udgivet, som version i git eller mappe: sider, der er anderledes, bliver mærket",
    )
    parser.set_defaults(run=_serve)


def _serve(options: argparse.Namespace) -> None:
    preview = Preview(options.project.resolve(), _say)
    server = serving(preview, options.port)
    stop = threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        print(f"Se siden på http://{HOST}:{options.port}/ (stop med Ctrl-C).", flush=True)
        preview.build()
        _compare(preview, options.published)
        preview.follow(stop)
    finally:
        server.shutdown()
        server.server_close()


def _compare(preview: Preview, published: str) -> None:
    """Without a published version that can be read, no page is marked."""
    try:
        with earlier_content(preview.project, published) as folder:
            preview.compare_with(compile_site(Path(folder)), "" if published == UPSTREAM else published)
    except (CommandError, ContentError):
        print(
            f"Sider bliver ikke sammenlignet med det, der er udgivet: der er ingen version af det her. {CURE}",
            flush=True,
        )


def _say(line: str) -> None:
    print(line, flush=True)
