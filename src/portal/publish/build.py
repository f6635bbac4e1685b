"""Builds the site beside the live one and swaps: a build that fails or is killed leaves the old site as it was."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from portal.base.cache import Cache
from portal.base.own_objects import OwnObjects, own_objects
from portal.base.parts import Parts
from portal.base.problems import CommandError
from portal.base.refused import line
from portal.base.uncollected import uncollected
from portal.ledger.files import rules
from portal.pages.page import Page, Site
from portal.publish.admin_rules import rules_of
from portal.publish.compile import compile_site
from portal.publish.compress import compress_all
from portal.publish.files_below import Hashes
from portal.publish.forbidden import forbidden_in
from portal.publish.frame import Frame
from portal.publish.framing import framed
from portal.publish.generator_settings import settings_print
from portal.publish.handover import VARIABLE, handed_over
from portal.publish.headers import Moved, write_headers
from portal.publish.host_limits import beyond
from portal.publish.last_copies import LastCopies
from portal.publish.last_site import LastSite, files_in
from portal.publish.lock import only_one
from portal.publish.lost_pages import lost_in
from portal.publish.new_site import NewSite
from portal.publish.offline import add_offline, is_installed
from portal.publish.outputs import all_beside
from portal.publish.policy import RULES, Rules
from portal.publish.references import BrokenReference
from portal.publish.stages import Stages, Step
from portal.publish.standstill import StandsStill, output_of
from portal.publish.swap import keep_times, mend, put_live, remove, staged_beside
from portal.publish.unchanged import forgotten_if_changed

CACHE = "build/cache"
"""Below the project: only time is lost with it."""
GENERATOR = [sys.executable, "-m", "mkdocs", "build", "--strict"]
SOURCES = ("content", "docs", "hooks", "src")
UNTOUCHED = "Siden blev ikke bygget. Den gamle side står urørt."


class BuildError(CommandError):
    """The site could not be built; the message is one line for people."""


@uncollected()
def build_site(
    project: Path,
    site_dir: Path | None = None,
    report: Callable[[str], None] = print,
    offline: bool = True,
    stages: Stages | None = None,
    packed: bool = True,
    parts: Parts | None = None,
) -> Site:
    """Build `site/` of a project folder. Raises ContentError, BuildError or OSError; the old site then is untouched.

    Returns what it was made of. `report` gets a line when another build has to be waited for. Without `offline` no service
    worker is made, and without `packed` no smaller copies. `stages` hears of each stage and holds what it cost.
    `parts` are those of a preview, which keeps them.
    """
    stages = stages or Stages(counts=False)
    live = (site_dir or project / "site").resolve()
    _refuse_precious(live, project.resolve())
    cache = Cache(project / CACHE)
    with forgotten_if_changed(cache, project):
        return _built(project, live, cache, parts or Parts(cache), report, offline, stages, packed)


def _built(
    project: Path,
    live: Path,
    cache: Cache,
    parts: Parts,
    report: Callable[[str], None],
    offline: bool,
    stages: Stages,
    packed: bool,
) -> Site:
    site = compile_site(project, stages=stages, cache=cache, parts=parts)
    with only_one(live, report) as lock:
        mend(live)
        staged = staged_beside(live)
        try:
            staged.mkdir()
            new = NewSite(staged, live)
            frame = framed(site, offline and is_installed())
            last = _last_site(live, project, frame, cache, packed)
            with _framing(project, frame, new, lock, last) as finished:
                with stages.stage(Step.DATA):
                    beside = all_beside(site, parts)  # while MkDocs works; it empties the folder as it begins
                with stages.stage(Step.FRAME, staged, began_empty=True):
                    finished()
                    new.put_all(beside)
            with stages.stage(Step.OFFLINE, staged):
                if offline and (note := add_offline(staged, (lock,), cache, _in_the_field(site), new.hashes)):
                    report(note)
            headers = rules_of(site.portal.organisation, report)
            finish(new, list(rules(site)), cache, stages, packed, headers)
            for note in beyond(staged):
                report(note)
            with stages.stage(Step.SWAP):
                keep_times(staged, live)
                os.sync()  # the files are on the disk before the folder that names them takes its place
                put_live(staged, live)
            return site
        except BrokenReference as error:
            raise BuildError(f"{UNTOUCHED} {error}") from None
        except OSError as error:
            raise BuildError(f"{UNTOUCHED}\n{line(_as_known(error, staged, live))}") from None
        finally:
            remove(staged)


def _as_known(error: OSError, staged: Path, live: Path) -> OSError:
    """The same of the site that people know: what is built beside it is gone when it is read."""
    is_ours = error.filename is None or Path(str(error.filename)).is_relative_to(staged)
    return OSError(error.errno, error.strerror, str(live)) if is_ours else error


def _last_site(live: Path, project: Path, frame: Frame, cache: Cache, packed: bool) -> LastSite:
    """What can be taken from the site before; nothing without smaller copies: there MkDocs leaves one that holds the time."""
    return LastSite(live, frame, settings_print(project) if packed else None, own_objects(cache))


@contextmanager
def _framing(project: Path, frame: Frame, new: NewSite, lock: int, last: LastSite) -> Iterator[Callable[[], None]]:
    """MkDocs frames the pages that are not as they were, while something else is done: what is given waits for it. Where all
    is as it was it is not started.
    """
    as_they_were = last.pages(frame.pages)
    left = tuple(page for page in frame.pages if page.output not in as_they_were)
    if not left and (beside := last.beside()):
        yield partial(new.put_all, as_they_were | beside)
        return
    with generating(project, replace(frame, pages=left), new.folder, lock) as finished:

        def all_together() -> None:
            finished()
            beside = files_in(new.folder) - {page.output for page in left}
            new.put_all(as_they_were)
            last.keep(new.hashes, frame.pages, beside)

        yield all_together


def _in_the_field(site: Site) -> tuple[str, ...]:
    """Pages that are used where there is no network: a device keeps them from the first visit to the site on."""
    fieldwork = site.portal.organisation.fieldwork
    return (f"{fieldwork.page.strip('/')}/**/index.html",) if fieldwork else ()


def finish(new: NewSite, moved: Moved, cache: Cache, stages: Stages, packed: bool, headers: Rules = RULES) -> None:
    """Add to generated pages what servers need: headers, redirects, smaller copies. BuildError when a page holds
    what the policy forbids.
    """
    site, objects = new.folder, own_objects(cache)
    with stages.stage(Step.LOOK, site):
        checked(site, objects, new.hashes)
        write_headers(site, headers, moved)
    if packed:
        with stages.stage(Step.PACK, site):
            compress_all(site, cache, new.hashes, LastCopies(new, objects))
            cache.clear_unused()


def checked(site: Path, objects: OwnObjects | None = None, hashes: Hashes | None = None) -> None:
    """BuildError when a generated page holds what the policy forbids. `objects` keep which pages hold nothing of it, `hashes`
    know the bytes of each.
    """
    if found := forbidden_in(site, objects, hashes):
        raise BuildError(f"{UNTOUCHED} Siderne har noget, der ikke må stå i dem: {'; '.join(found[:5])}")


def generate(project: Path, what: Frame, folder: Path, lock: int) -> None:
    """Let MkDocs put the pages into their frame, below an empty folder. BuildError with its words when it can't."""
    with generating(project, what, folder, lock) as finished:
        finished()


@contextmanager
def generating(project: Path, what: Frame, folder: Path, lock: int) -> Iterator[Callable[[], None]]:
    """The same while something else is done: MkDocs works until what is given is called, which waits for it."""
    config = project / "mkdocs.yml"
    if not config.is_file():
        raise BuildError(f"{config}: filen mangler. Stå i projektets mappe, eller brug --project.")
    with (
        handed_over(what) as number,
        subprocess.Popen(
            [*GENERATOR, "--config-file", str(config), "--site-dir", str(folder)],
            env={**os.environ, VARIABLE: str(number), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            pass_fds=(lock, number),
        ) as process,
    ):
        try:
            yield lambda: _finish(process, folder, what.pages)
        finally:
            process.kill()  # it is over, unless what was done meanwhile failed


def _finish(process: subprocess.Popen[str], folder: Path, pages: tuple[Page, ...]) -> None:
    try:
        output = output_of(process, folder)
    except StandsStill as error:
        raise BuildError(f"{UNTOUCHED} {error}") from None
    if process.returncode:
        raise BuildError(f"{UNTOUCHED}\n{reason_of(output, folder)}")
    if lost := lost_in(folder, pages):
        raise BuildError(f"{UNTOUCHED} {lost}")


def reason_of(output: str, folder: Path) -> str:
    """What went wrong, in few lines: no progress report, and of a traceback only what happened."""
    if "No space left on device" in output:
        return line(OSError(errno.ENOSPC, "", str(folder.parent)))
    log, _, trace = output.partition("Traceback (most recent call last)")
    lines = [one for one in log.splitlines() if one.strip() and not one.startswith("INFO")]
    return "\n".join([*lines, *trace.splitlines()[-1:]])


def _refuse_precious(live: Path, project: Path) -> None:
    """A build replaces the whole folder, so it must be a site or nothing."""
    precious = [project, *(project / name for name in SOURCES)]
    if any(live == folder or live in folder.parents or folder in live.parents for folder in precious[1:]) or (
        live == project or live in project.parents
    ):
        raise BuildError(f"{live}: her ligger projektets egne filer. Vælg en anden mappe til siden.")
    if live.exists() and not live.is_dir():
        raise BuildError(f"{live}: det er en fil. Vælg en mappe til siden.")
    if live.is_dir() and any(live.iterdir()) and not (live / "404.html").is_file():
        raise BuildError(f"{live}: mappen har andet end en bygget side. Tøm den, eller vælg en anden mappe.")
