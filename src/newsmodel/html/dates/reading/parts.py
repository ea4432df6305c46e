"""What a text says of a date: the numbers, where they stand, and the instant that they make."""

from datetime import datetime, timedelta, timezone
from typing import Final

from attrs import frozen

from newsmodel.model import Instant, ModelError, Precision

EARLIEST_YEAR: Final = 1990
"""The first year of the web: what a page shows as its own date is not older."""

LATEST_YEAR: Final = 2099


@frozen
class Clock:
    """A time of day, as far as it is stated."""

    hour: int
    minute: int
    second: int | None = None
    microsecond: int = 0
    offset: int | None = None
    """Minutes from UTC; None where no zone is stated."""

    @property
    def precision(self) -> Precision:
        """As much as is stated."""
        if self.second is None:
            return Precision.MINUTE
        return Precision.MICROSECOND if self.microsecond else Precision.SECOND


@frozen(kw_only=True)
class DateText:
    """A date in a text. A month or a day of 0 is not stated, or not certain."""

    year: int
    month: int = 0
    day: int = 0
    start: int = 0
    end: int = 0
    clock: Clock | None = None


def instant_of(said: DateText, raw: str) -> Instant | None:
    """The instant, as precise as it is stated; None for a day or an hour that does not exist."""
    clock = said.clock if said.day else None
    zone = None
    try:
        if clock is not None and clock.offset is not None:
            zone = timezone(timedelta(minutes=clock.offset))
        value = datetime(
            said.year, said.month or 1, said.day or 1,
            clock.hour if clock else 0, clock.minute if clock else 0,
            (clock.second or 0) if clock else 0, clock.microsecond if clock else 0, tzinfo=zone,
        )  # fmt: skip
        return Instant(value=value, precision=_precision(said, clock), raw=raw)
    except (ValueError, OverflowError, ModelError):
        return None


def _precision(said: DateText, clock: Clock | None) -> Precision:
    if clock is not None:
        return clock.precision
    if said.day:
        return Precision.DAY
    return Precision.MONTH if said.month else Precision.YEAR
