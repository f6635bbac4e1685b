"""An organisation is a folder: another one is built by the installed package, with no change in it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from portal.commands.main import main
from portal.texts.catalogue import package_sources
from projects import ROOT
from site_reader import dead_links, read_site

OTHER = ROOT / "tests" / "organisations" / "nabohjoernet"
RUN = "import sys; from portal.commands.main import main; sys.exit(main())"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as a wheel, installed into an empty folder: nothing of this project's own files beside it."""
    wheels, target = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("installed")
    source = tmp_path_factory.mktemp("source") / "project"
    shutil.copytree(ROOT, source, ignore=shutil.ignore_patterns(".*", "build", "site", "tests", "node_modules"))
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", wheels, source], check=True)
    (wheel,) = wheels.glob("*.whl")
    subprocess.run([*pip, "install", "--no-deps", "--no-index", "--target", target, wheel], check=True)
    return target


def run(installed: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """`portal` of the installed package; what it starts uses the same."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-c", RUN, *map(str, arguments)]
    return subprocess.run(command, env=environment, cwd=installed, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def site(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("other") / "project"
    shutil.copytree(OTHER, project)
    done = run(installed, "--project", project, "build", "--without-offline")
    assert done.returncode == 0, done.stderr
    return project / "site"


def text_of(path: Path) -> str:
    return path.read_text("utf-8", "replace")


def test_the_installed_package_is_the_one_that_runs(installed: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-c", "import portal; print(portal.__file__)"]
    file = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    assert file.startswith(str(installed))


def test_nothing_of_this_projects_own_organisation_is_on_another_ones_site(site: Path) -> None:
    texts = [
        path for path in site.rglob("*") if path.suffix in (".html", ".js", ".css", ".json", ".svg", ".xml", ".ics")
    ]
    assert len(texts) > 30
    assert [path.name for path in texts if "bo-vita" in text_of(path).casefold()] == []


def test_its_name_emergency_text_menu_and_departments_are_shown(site: Path) -> None:
    front = text_of(site / "index.html")
    assert "Nabohjørnet svarer" in front
    assert "Ring ellers til Nabohjørnets vagt" in front
    assert "55 66 77 88" in front
    assert "Nabohjælp" in front and "Privatliv hos Nabohjørnet" in front
    homes = sorted(path.parent.name for path in site.glob("afdelinger/*/index.html"))
    assert homes == ["nordgaarden", "sydgaarden"]


def test_its_colours_and_logo_are_the_sites(site: Path) -> None:
    (sheet,) = site.glob("css/portal.*.css")
    assert "--bv-action:var(--bv-day,#6b1d5c) var(--bv-night,#f0b6e4)" in text_of(sheet)
    assert "--bv-band:var(--bv-day,#3d0f34) var(--bv-night,#1a0716)" in text_of(sheet)
    assert "<title>Nabohjørnet</title>" in text_of(site / "index.html")
    assert "<title>Nabohjørnet</title>" in text_of(site / "assets" / "favicon.svg")


def test_no_link_of_the_frame_is_dead(site: Path) -> None:
    """Menu, footer and edit line name no page that only this project's organisation has."""
    assert list(dead_links(site, read_site(site))) == []


def test_a_new_site_passes_check_and_builds(installed: Path, tmp_path: Path) -> None:
    begun = run(installed, "new", "site", tmp_path / "ny", "--name", 'Boligforeningen "Ny & Sand" # 1')
    assert begun.returncode == 0, begun.stderr
    checked = run(installed, "--project", tmp_path / "ny", "check")
    assert (checked.returncode, checked.stderr) == (0, "")
    built = run(installed, "--project", tmp_path / "ny", "build", "--without-offline")
    assert built.returncode == 0, built.stderr
    assert "Boligforeningen &#34;Ny &amp; Sand&#34; # 1" in text_of(tmp_path / "ny" / "site" / "index.html")


def test_a_new_site_frames_a_page_in_another_language_by_its_words(installed: Path, tmp_path: Path) -> None:
    project = tmp_path / "ny"
    assert run(installed, "new", "site", project).returncode == 0
    organisation = project / "content/organisation.yml"
    organisation.write_text(organisation.read_text("utf-8").replace("languages: [da]", "languages: [da, en]"), "utf-8")
    (project / "content/texts").mkdir()
    words = "\n".join(package_sources("da")).replace("Gå til indholdet", "Skip to the content")
    (project / "content/texts/en.ftl").write_text(words, "utf-8")
    (project / "docs/en").mkdir()
    page = "---\ntitle: Help in English\ndescription: What this is for all.\n---\nRead this first.\n"
    (project / "docs/en/help.md").write_text(page, "utf-8")
    built = run(installed, "--project", project, "build", "--without-offline")
    assert built.returncode == 0, built.stderr
    english, danish = (text_of(project / "site" / one / "index.html") for one in ("en/help", "was"))
    assert '<html lang="en" dir="ltr"' in english and "Skip to the content" in english
    assert '<html lang="da"' in danish and "Skip to the content" not in danish


def test_a_new_site_never_takes_the_place_of_anything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mit").mkdir()
    (tmp_path / "mit" / "fil.txt").write_text("min")
    assert main(["new", "site", str(tmp_path / "mit")]) == 1
    assert capsys.readouterr().err == f"{tmp_path / 'mit'}: her ligger allerede noget. Vælg en ny mappe.\n"
    assert [path.name for path in (tmp_path / "mit").iterdir()] == ["fil.txt"]
