"""The bench beside Hugo compares the same bytes, and one that is stopped leaves nothing."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import bench.scale
import bench.scale.peers
from bench.context import NotHere
from bench.measured import Cost, cost
from bench.scale import hugo_site
from bench.scale.ours import OURS
from bench.scale.peers import PEERS

ROW = (
    '<tr id="vandlaas" data-item="vandlaas" data-performs="tenant" data-pays="tenant" data-role="you" data-rooms="bad">\n'
    '<th scope="row"><a href="../../vandlaas/">Køkken &amp; bad</a> </th><td>Du betaler</td></tr>'
)
TABLE = f'<html><head></head><article id="indhold"><table>{ROW}\n{ROW}</table></article></html>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, text in {
        "index.html": "<html><article>Hej</article>",
        "afdelinger/a/hvem-ordner-hvad/index.html": TABLE,
    }.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text(text, "utf-8")
    return tmp_path / "site"


def test_a_table_is_data_row_by_row(site: Path, tmp_path: Path) -> None:
    hugo_site.write(site, tmp_path / "hugo", by_data=True)
    (data,) = (tmp_path / "hugo/data/tables").iterdir()
    first, second, last = json.loads(data.read_text("utf-8"))
    assert (first["id"], first["name"], first["performs"]) == ("vandlaas", "Køkken & bad", "tenant")
    assert second["before"] == "\n" and last == {"before": "</table></article></html>", "id": ""}


def test_hugo_makes_our_bytes(site: Path, tmp_path: Path) -> None:
    for by_data in (True, False):
        folder = tmp_path / f"hugo-{by_data}"
        hugo_site.write(site, folder, by_data)
        try:
            _, _, made = bench.scale.peers._hugo(folder, tmp_path / f"made-{by_data}")
        except NotHere:
            pytest.skip("Hugo is not installed")
        for page in site.rglob("index.html"):
            assert (made / page.relative_to(site)).read_bytes() == page.read_bytes()


def test_a_peer_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(NotHere, match="hugo"):
        bench.scale.peers._hugo(tmp_path, tmp_path / "out")
    row = bench.scale._row(60, "Hugo", [], bench.scale.peers.NO_HUGO)
    assert row[:2] == ("60, Hugo", bench.scale.peers.NO_HUGO) and len(row) == len(bench.scale.HEADS)


def test_a_missed_target_is_said_with_by_how_much(tmp_path: Path) -> None:
    def costs(busy: float) -> list[tuple[Cost, float | None, Path]]:
        return [(Cost(1.0, busy, 1, ""), None, tmp_path)]

    found = {name: costs(10.0) for name in OURS} | {name: costs(4.0) for name in PEERS}
    assert bench.scale.missed(found) == [
        "pages and data alone: 2.5 × Hugo, tables from data, target 2 ×.",
        "everything after one changed line: 1 × ours, target 0.25 ×.",
    ]
    assert bench.scale.missed(found | {PEERS[0]: []}) == ["everything after one changed line: 1 × ours, target 0.25 ×."]


def test_what_a_command_costs_and_writes(tmp_path: Path) -> None:
    found = cost([sys.executable, "-c", "print(sum(range(10**6)))"], tmp_path / "log.txt")
    assert found.output == "499999500000\n" and found.busy > 0 and found.memory > 2**20
    with pytest.raises(subprocess.CalledProcessError):
        cost([sys.executable, "-c", "raise SystemExit(3)"], tmp_path / "log.txt")


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_bench_that_is_stopped_leaves_nothing(how: signal.Signals, tmp_path: Path) -> None:
    """Neither files nor a process that goes on."""
    code = (
        "import signal, sys, tempfile; from pathlib import Path; from bench.measured import cost\n"
        "signal.signal(signal.SIGTERM, signal.default_int_handler)\n"
        "with tempfile.TemporaryDirectory(prefix='portal-bench-') as scratch:\n"
        "    cost(['sh', '-c', 'echo $$; exec sleep 600'], Path(scratch, 'log.txt'))\n"
    )
    root = Path(bench.scale.__file__).parents[2]
    process = subprocess.Popen(
        [sys.executable, "-c", code], cwd=root, env={"TMPDIR": str(tmp_path)}, stderr=subprocess.DEVNULL
    )
    while not (started := [one for one in tmp_path.glob("*/log.txt") if one.read_text()]):
        assert process.poll() is None
        time.sleep(0.05)
    child = int(started[0].read_text())
    process.send_signal(how)
    process.wait(timeout=20)
    assert list(tmp_path.iterdir()) == []
    assert is_over(child)


def is_over(process: int) -> bool:
    """Gone, or ended and not yet asked how; known where there is a /proc."""
    try:
        return Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True
