"""A process that has made a site ends at once: Python looks through nothing of what it made."""

import subprocess
import sys

ENDS = """
import atexit, gc
atexit.register(lambda: print(gc.get_freeze_count()))  # what is registered first is called last
from portal.base.uncollected import uncollected
with uncollected():
    held = [[] for _ in range(1000)]
print(gc.get_freeze_count(), gc.isenabled())
"""


def test_what_was_made_is_left_when_the_process_ends() -> None:
    done = subprocess.run([sys.executable, "-c", ENDS], capture_output=True, text=True, check=True)
    before, after = done.stdout.splitlines()
    assert before == "0 True" and int(after) > 1000
