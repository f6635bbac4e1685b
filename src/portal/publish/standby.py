"""A process of the site generator that has loaded all it needs and waits for pages: nearly all that framing one costs is
loading.

For the preview alone. Each frames once, so nothing is left in it from the time before; the next is started meanwhile.
"""

import os
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from portal.pages.page import Page
from portal.publish.build import GENERATOR
from portal.publish.frame import Frame
from portal.publish.handover import LATER, VARIABLE, write
from portal.publish.lost_pages import lost_in
from portal.publish.standstill import output_of


class Standby:
    """The waiting process for a project folder and a frame. It ends by itself when the one that started it does. OSError when
    there can be none.
    """

    def __init__(self, project: Path, frame: Frame) -> None:
        self.frame = replace(frame, pages=())
        self.scratch = tempfile.TemporaryDirectory(prefix="portal-")
        self.folder = Path(self.scratch.name, "site")
        self.file = tempfile.TemporaryFile(prefix="portal-")  # noqa: SIM115  # open until the process has read it
        with tempfile.TemporaryFile(prefix="portal-") as file:
            write(self.frame, file)
            self.process = subprocess.Popen(
                [*GENERATOR, "--config-file", str(project / "mkdocs.yml"), "--site-dir", str(self.folder)],
                env={
                    **os.environ,
                    VARIABLE: str(file.fileno()),
                    LATER: str(self.file.fileno()),
                    "NO_MKDOCS_2_WARNING": "1",
                    "PYTHONUTF8": "1",
                },
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
                pass_fds=(file.fileno(), self.file.fileno()),
            )

    def fits(self, frame: Frame) -> bool:
        """Whether pages of this frame are what it waits for."""
        return replace(frame, pages=()) == self.frame

    def generate(self, pages: tuple[Page, ...]) -> Path | None:
        """The folder with these pages in their frame, until this is closed; None when they are not all there. Why not, a process
        that did not wait will say: this one may be gone since it was started. StandsStill when it stopped without an end.
        """
        write(pages, self.file)
        output_of(self.process, self.folder, "\n")
        return None if lost_in(self.folder, pages) else self.folder

    def close(self) -> None:
        """End it, whatever it is doing: it holds nothing."""
        self.process.kill()
        self.process.communicate()
        self.file.close()
        self.scratch.cleanup()
