"""What the parts of the bench share: the built site, its counterpart, a server and a browser."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from playwright.sync_api import Browser

from bench import material_site, serving

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "shared")]
from browser.chromium import driver, ensure  # noqa: E402

ONLY_HERE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""What asks another host fails at once, and is counted."""
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", ONLY_HERE]


class NotHere(Exception):
    """A part can't be measured on this machine; the message is one line for people."""


@dataclass
class Context:
    """What `run` of a part gets: the project to measure, and a folder to work in that is removed at the end."""

    project: Path
    scratch: Path

    @cached_property
    def site(self) -> Path:
        """The folder of the site, built as `make build` builds it."""
        self.say("building the site")
        return build(self.project, self.scratch / "site")

    @cached_property
    def material(self) -> Path:
        """The folder of the same content under Material's own theme, with its search."""
        self.say("building the same content with Material's own theme and search")
        return material_site.build(self.project, self.scratch / "material")

    @cached_property
    def chromium(self) -> str:
        """The path of a Chromium."""
        return ensure(whole=True)

    def served(self, folder: Path) -> AbstractContextManager[str]:
        """Serve a folder that `site` or `material` gave, compressed, on loopback; gives its address (no last slash)."""
        return serving.served(folder, self.scratch)

    @contextmanager
    def browser(self) -> Iterator[Browser]:
        """A Chromium that can reach nothing but loopback."""
        with driver() as playwright:
            chromium = playwright.chromium.launch(executable_path=self.chromium, args=ARGUMENTS)
            yield chromium
            chromium.close()

    def say(self, text: str) -> None:
        """A line of progress, beside what is measured."""
        print(f"bench: {text} …", file=sys.stderr, flush=True)


def build(project: Path, folder: Path) -> Path:
    """Build a project's site into a folder; CalledProcessError when its content has problems."""
    command = [sys.executable, "-m", "portal.commands.main", "--project", project, "build", "--site-dir", folder]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder
