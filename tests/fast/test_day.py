"""Which day it is: a build that gives SOURCE_DATE_EPOCH is made on that day, whenever it runs."""

from datetime import date

import pytest

from portal.base import today as clock


def test_the_day_comes_from_the_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1748736000")  # 2025-06-01 00:00 UTC
    assert clock.today() == date(2025, 6, 1)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert clock.today() >= date(2026, 1, 1)
