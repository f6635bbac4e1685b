"""What day it is in Copenhagen: by SOURCE_DATE_EPOCH where a build must come out the same again, else by the clock."""

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

from portal.base.problems import CommandError

VARIABLE = "SOURCE_DATE_EPOCH"
"""Seconds since 1970 (reproducible-builds.org). MkDocs takes it for its own dates, too."""
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
"""Where the tenants live: at half past midnight there, a server in UTC is still at yesterday."""


def forget_empty() -> None:
    """An empty SOURCE_DATE_EPOCH is none (a container's `ARG SOURCE_DATE_EPOCH=""` sets that); MkDocs can't read it."""
    if not os.environ.get(VARIABLE, "").strip():
        os.environ.pop(VARIABLE, None)


def today() -> date:
    """The day the pages are made for. CommandError when SOURCE_DATE_EPOCH holds no number of seconds."""
    epoch = os.environ.get(VARIABLE, "").strip()
    if not epoch:
        return datetime.now(COPENHAGEN).date()
    try:
        return datetime.fromtimestamp(int(epoch), COPENHAGEN).date()
    except (ValueError, OverflowError, OSError):
        raise CommandError(f"{VARIABLE} er ikke et antal sekunder. Ret tallet, eller fjern det.") from None
