"""The files for servers: what they say is what their programs read."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

import caddy
from projects import ROOT

DEPLOY = ROOT / "deploy"
WORKFLOWS = ("pages/github.yml", "pages/github-check.yml", "pages/gitlab-ci.yml")
UNITS = ("portal.service", "portal-publish.service", "portal-publish.timer")
PROGRAM = Path("/usr/bin/caddy")
"""Where the unit looks for Caddy; systemd refuses a unit whose program is not there."""


@pytest.mark.parametrize("name", ["compose.yml", *WORKFLOWS])
def test_workflows_are_yaml_and_use_the_same_command(name: str) -> None:
    text = (DEPLOY / name).read_text("utf-8")
    assert yaml.safe_load(text)
    assert "make publish" in text or "portal publish --check" in text or name == "compose.yml"


@pytest.mark.parametrize("name", [*WORKFLOWS, "pages/github-adopt.yml", *UNITS, "Containerfile"])
def test_every_way_says_what_it_cannot_do(name: str) -> None:
    assert "can't" in (DEPLOY / name).read_text("utf-8")
    assert f"`{name}`" in (DEPLOY / "README.md").read_text("utf-8")


def test_the_readme_copies_every_unit_and_names_only_files_that_are_there() -> None:
    text = (DEPLOY / "README.md").read_text("utf-8")
    copied = re.findall(r"deploy/([a-z-]+\.(?:service|timer))", text)
    assert sorted(copied) == sorted(UNITS)
    assert "chmod 755 /srv/portal" in text and "make publish" in text


def test_the_unit_is_one_that_systemd_takes() -> None:
    if shutil.which("systemd-analyze") is None or not PROGRAM.is_file():
        pytest.skip(f"systemd or {PROGRAM} is not installed")
    done = subprocess.run(
        ["systemd-analyze", "verify", DEPLOY / "portal.service"], capture_output=True, text=True, check=False
    )
    reported = [line for line in done.stderr.splitlines() if "portal.service" in line]
    assert (done.returncode, reported) == (0, [])


def test_nginx_takes_the_snippet(site_dir: Path, tmp_path: Path) -> None:
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if nginx is None:
        pytest.skip("nginx is not installed")
    configuration = tmp_path / "nginx.conf"
    places = "".join(
        f"{kind}_temp_path {tmp_path}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    configuration.write_text(
        f"pid {tmp_path}/pid; error_log {tmp_path}/log; events {{}} http {{ access_log off; {places}"
        f"server {{ listen 127.0.0.1:8099; root {site_dir}; include {site_dir}/_server/nginx.conf; }} }}",
        "utf-8",
    )
    done = subprocess.run([nginx, "-t", "-c", configuration], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_caddy_takes_the_file(site_dir: Path) -> None:
    if not caddy.installed():
        pytest.skip("Caddy is not installed")
    done = subprocess.run(
        [caddy.program(), "adapt", "--adapter", "caddyfile", "--config", site_dir / "_server" / "Caddyfile"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_headers_for_hosts_name_the_hashed_files(site_dir: Path) -> None:
    lines = (site_dir / "_headers").read_text("utf-8").splitlines()
    named = [line for line in lines if line.startswith("/") and "*" not in line]
    assert named
    assert [path for path in named if not (site_dir / path.lstrip("/")).is_file()] == []
    assert lines[0] == "/*"
    assert max(map(len, lines)) < 2000, "Cloudflare Pages refuses longer lines"
    assert len([line for line in lines if line.startswith("/")]) <= 100, "Cloudflare Pages takes a hundred rules"


@pytest.mark.long
def test_the_image_is_built_and_starts_without_a_capability() -> None:
    """On stand-ins for the two images that it begins with; tools/fresh-container says what that leaves out."""
    if os.geteuid() or not all(map(shutil.which, ("buildah", "debootstrap", "curl"))):
        pytest.skip("root, buildah and debootstrap are needed")
    done = subprocess.run([ROOT / "tools/fresh-container"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
