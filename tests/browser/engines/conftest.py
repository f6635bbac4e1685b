"""A reader at each browser. A file says which by a fixture `engine_name` of its own."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from browser.engines.machine import ENGINES, Missing
from browser.engines.reader import Reader

PHONE = (390, 844)


@pytest.fixture(scope="module")
def engine(engine_name: str, tmp_path_factory: pytest.TempPathFactory, site_url: str) -> Iterator[Reader]:
    """A reader with a phone-sized window; a skip with what is missing where there is no such browser."""
    with ExitStack() as until_the_end:
        try:
            driven = until_the_end.enter_context(ENGINES[engine_name](tmp_path_factory.mktemp(engine_name)))
        except Missing as missing:
            pytest.skip(str(missing))
        driven.resize(*PHONE)
        yield Reader(driven, site_url)


@pytest.fixture
def reader(engine: Reader) -> Reader:
    """A reader who was never here."""
    engine.begin()
    return engine
