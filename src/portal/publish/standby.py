"""A process of the site generator that has loaded all it needs and waits for pages: half of what framing one costs is loading.

For the preview alone. Each frames once, so nothing is left in it from the time before; the next is started meanwhile.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from portal.publish.build import GENERATOR
from portal.publish.frame import Frame
from portal.publish.handover import VARIABLE, write

WAITS = [sys.executable, "-m", "portal.publish.waits"]


class Standby:
    """The waiting process for a project folder. It ends by itself when the one that started it does. OSError when there
    can be none.
    """

    def __init__(self, project: Path) -> None:
        self.project = project
        self.file = tempfile.TemporaryFile(prefix="portal-")  # noqa: SIM115  # open until the process has read it
        number = self.file.fileno()
        self.process = subprocess.Popen(
            WAITS,
            env={**os.environ, VARIABLE: str(number), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            pass_fds=(number,),
        )

    def generate(self, what: Frame, folder: Path) -> bool:
        """Put the pages into their frame, below an empty folder; whether that went well. Why not, a process that did not
        wait will say: this one may be gone since it was started.
        """
        try:
            write(what, self.file)
            config = self.project / "mkdocs.yml"
            arguments = [*GENERATOR[2:], "--config-file", str(config), "--site-dir", str(folder)]
            self.process.communicate("\n".join(arguments))
            return self.process.returncode == 0
        finally:
            self.close()

    def close(self) -> None:
        """End it, whatever it is doing: it holds nothing."""
        self.process.kill()
        self.process.communicate()
        self.file.close()
