"""What day it is: by SOURCE_DATE_EPOCH where a build must come out the same again, else by the machine's clock."""

import os
from datetime import UTC, date, datetime

from portal.base.problems import CommandError

VARIABLE = "SOURCE_DATE_EPOCH"
"""Seconds since 1970, read in UTC (reproducible-builds.org). MkDocs takes it for its own dates, too."""


def today() -> date:
    """The day the pages are made for. CommandError when SOURCE_DATE_EPOCH holds no number of seconds."""
    epoch = os.environ.get(VARIABLE)
    if not epoch:
        return datetime.now().date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise CommandError(f"{VARIABLE} er ikke et antal sekunder. Ret tallet, eller fjern det.") from None
