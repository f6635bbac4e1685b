"""Work in parts on all processors: the same comes out whatever becomes of the others, and nothing stays behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere one process does it all")
HEAD = """
import os, sys, time
from portal.base import cores
cores._processes = lambda: 3
mine = os.getpid()
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own: this one has threads."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", HEAD + program], capture_output=True, text=True, timeout=60
    )


def test_all_is_done_in_order_and_by_several() -> None:
    done = run(
        "heard = []\n"
        "made = cores.on_all_cores(lambda n: (n, os.getpid()), 20, heard.append)\n"
        "assert [n for n, _ in made] == list(range(20)), made\n"
        "assert len({who for _, who in made}) == 3\n"
        "assert heard[-1] == 20 and heard == sorted(heard)\n"
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_what_a_process_that_dies_did_not_send_is_made_here() -> None:
    done = run(
        "def work(n):\n"
        "    if n == 4 and os.getpid() != mine: os.kill(os.getpid(), 9)\n"
        "    return n * n\n"
        "assert cores.on_all_cores(work, 20, lambda _: None) == [n * n for n in range(20)]\n"
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_process_that_never_answers_is_not_waited_for() -> None:
    done = run(
        "cores.PATIENCE = 0.2\n"
        "def work(n):\n"
        "    if n == 4 and os.getpid() != mine: time.sleep(3600)\n"
        "    return n * n\n"
        "assert cores.on_all_cores(work, 20, lambda _: None) == [n * n for n in range(20)]\n"
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_what_goes_wrong_elsewhere_is_raised_here_once() -> None:
    done = run("cores.on_all_cores(lambda n: 1 / (n - 4), 20, lambda _: None)\n")
    assert done.returncode == 1
    assert done.stderr.count("Traceback") == 1
    assert done.stderr.endswith("ZeroDivisionError: division by zero\n")


def test_a_process_with_threads_that_python_does_not_count_is_not_copied() -> None:
    program = (
        "import _thread, threading, time\n"
        "from portal.base import cores\n"
        "assert cores._processes() == len(os.sched_getaffinity(0))\n"
        "_thread.start_new_thread(time.sleep, (60,))\n"
        "assert (threading.active_count(), cores._processes()) == (1, 1)\n"
        "os._exit(0)\n"
    )
    done = subprocess.run([sys.executable, "-c", f"import os\n{program}"], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("number", [0, 1, 2])
def test_little_work(number: int) -> None:
    done = run(f"assert cores.on_all_cores(lambda n: n, {number}, lambda _: None) == list(range({number}))\n")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGINT])
def test_nobody_works_on_when_the_first_has_ended(sent: int, tmp_path: Path) -> None:
    program = (
        "def work(n):\n"
        "    open(sys.argv[1] + f'/{os.getpid()}', 'w').close()\n"
        "    time.sleep(0.2)\n"
        "    return n\n"
        "cores.on_all_cores(work, 3000, lambda _: None)\n"
    )
    with subprocess.Popen([sys.executable, "-c", HEAD + program, tmp_path], stderr=subprocess.DEVNULL) as first:
        while len(list(tmp_path.iterdir())) < 3:
            assert first.poll() is None
            time.sleep(0.05)
        first.send_signal(sent)
    others = [int(one.name) for one in tmp_path.iterdir()]
    for _ in range(100):
        if not any(map(_lives, others)):
            return
        time.sleep(0.1)
    raise AssertionError(f"still there: {[one for one in others if _lives(one)]}")


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{process}/stat").read_text().rsplit(")")[1].split()[0] != "Z"
