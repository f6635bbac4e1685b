"""The process that publish/standby.py starts: it loads the site generator, and runs it when it hears for what."""

import importlib
import runpy
import sys

LOADED = ("mkdocs.commands.build", "mkdocs.config", "material", "babel", "portal.pages.page", "portal.publish.handover")
"""What the generator and the adapter load before they have a page in their hands."""


def main() -> None:
    """Wait for the generator's arguments, one a line; nothing at all means that nobody needs it."""
    for name in (*LOADED, "portal.publish.frame", "portal.texts.long_words"):
        importlib.import_module(name)
    arguments = sys.stdin.read().splitlines()
    if arguments:
        module, *sys.argv[1:] = arguments
        runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
