"""What the tests of the service worker share: the site on a server that can fail, and a reader who has been there."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser.moody_server import MoodyServer, moody_server
from browser.offline_reader import FOLDER, wait_until_saved


@pytest.fixture
def server(site_dir: Path, tmp_path: Path) -> Iterator[MoodyServer]:
    """A copy of the site in a sub folder of a server; its files are links, so replace them, never write into them."""
    shutil.copytree(site_dir, tmp_path / FOLDER, copy_function=os.link)
    with moody_server(tmp_path) as moody:
        yield moody


@pytest.fixture
def home(server: MoodyServer) -> str:
    """The address of the front page."""
    return f"{server.url}/{FOLDER}/"


@pytest.fixture
def reader(new_page: Callable[..., Page], home: str) -> Page:
    """A phone whose reader has seen the front page, long enough ago for the portal to be saved."""
    page = new_page(service_workers="allow", viewport={"width": 390, "height": 844})
    page.goto(home)
    wait_until_saved(page)
    return page
