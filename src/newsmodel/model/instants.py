"""A point in time, as precise as it was given and no more."""

import re
from datetime import datetime, timedelta, timezone
from enum import StrEnum
from typing import Final

from attrs import Factory, field, fields, frozen

from newsmodel.model.errors import ModelError
from newsmodel.model.validation import instance_of, optional_text


class Precision(StrEnum):
    """How much of an `Instant` is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"
    SECOND = "second"
    MICROSECOND = "microsecond"

    @property
    def has_time(self) -> bool:
        """Whether the time of day is known."""
        return self not in (Precision.YEAR, Precision.MONTH, Precision.DAY)


_MINUTE: Final = timedelta(minutes=1)
_PRECISIONS: Final = tuple(Precision)
_LENGTHS: Final = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}
_FLOORS: Final[dict[Precision, dict[str, int]]] = {
    Precision.YEAR: {"month": 1, "day": 1, "hour": 0, "minute": 0, "second": 0, "microsecond": 0},
    Precision.MONTH: {"day": 1, "hour": 0, "minute": 0, "second": 0, "microsecond": 0},
    Precision.DAY: {"hour": 0, "minute": 0, "second": 0, "microsecond": 0},
    Precision.MINUTE: {"second": 0, "microsecond": 0},
    Precision.SECOND: {"microsecond": 0},
    Precision.MICROSECOND: {},
}
W3C_DTF: Final = re.compile(
    r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII
)
"""What `str` of an `Instant` looks like (W3C-DTF)."""


@frozen(kw_only=True, eq=False)
class Instant:
    """A point in time with the precision that the source gave: midnight and UTC are never invented.

    ``str(instant)`` is W3C-DTF, ISO 8601 cut off where the knowledge ends: ``2025-04``,
    ``2025-04-22``, ``2025-04-22T10:30``, ``2025-04-22T10:30:00+02:00``.

    Raises:
        ModelError: when the value says more than the precision allows, or has a zone without a
            time of day, or a zone that is not a whole number of minutes.
    """

    value: datetime = field(validator=instance_of(datetime))
    """Aware when the zone is known, else naive. What lies below the precision is at its least
    value (month 1, day 1, hour 0 …) and means nothing."""

    precision: Precision = field(validator=instance_of(Precision))
    """How much of ``value`` is known."""

    zone_known: bool = field(
        default=Factory(
            # It comes before the validation: the value may be anything yet.
            lambda self: getattr(self.value, "tzinfo", None) is not None,
            takes_self=True,
        )
    )
    """Whether the source named a time zone or an offset. By default: whether ``value`` is aware."""

    raw: str | None = field(default=None, validator=optional_text)
    """The text that the instant was read from, as it was written."""

    def __attrs_post_init__(self) -> None:
        self._check_floor()
        self._check_zone()

    def _check_floor(self) -> None:
        for name, least in _FLOORS[self.precision].items():
            if getattr(self.value, name) != least:
                raise ModelError(
                    f"Instant.value: expected {name} {least} at precision {self.precision}, "
                    f"got {self.value.isoformat()}"
                )

    def _check_zone(self) -> None:
        offset = self.value.utcoffset()
        if self.zone_known is not (offset is not None):
            raise ModelError("Instant.zone_known: expected True just when value has a zone")
        if offset is None:
            return
        if not self.precision.has_time:
            raise ModelError(f"Instant.value: expected no zone at precision {self.precision}")
        if offset % _MINUTE:
            raise ModelError(f"Instant.value: expected a zone of whole minutes, got {offset}")
        if not isinstance(self.value.tzinfo, timezone):
            # A fixed offset pickles and compares the same everywhere; a named zone may not.
            object.__setattr__(self, "value", self.value.replace(tzinfo=timezone(offset)))

    @classmethod
    def parse(cls, text: str, *, raw: str | None = None) -> "Instant":
        """Read what `str` writes; ``Z`` and ``+00:00`` are the same.

        Raises:
            ModelError: when the text is no W3C-DTF date, or names a day that does not exist.
        """
        written = W3C_DTF.fullmatch(text)
        if written is None:
            raise ModelError(f"expected a date such as 2025-04-22T10:30:00Z, got {text!r:.60}")
        parts = written.groups()
        precision = _PRECISIONS[len(parts) - parts.count(None)]
        try:
            value = datetime.fromisoformat(_completed(text))
        except ValueError as error:
            raise ModelError(f"expected a date that exists, got {text!r:.60}: {error}") from None
        if raw is None:
            return _read(value, precision)
        return cls(value=value, precision=precision, raw=raw)

    def __str__(self) -> str:
        if not self.precision.has_time:
            return self.value.date().isoformat()[: _LENGTHS[self.precision]]
        return self.value.isoformat(timespec=f"{self.precision}s")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Instant):
            return NotImplemented
        # As written: 10:00+02:00 and 08:00Z are the same moment, but not the same statement.
        return (
            self.value == other.value
            and self.precision is other.precision
            and self.value.utcoffset() == other.value.utcoffset()
            and self.raw == other.raw
        )

    def __hash__(self) -> int:
        return hash((self.value, self.raw))


def _completed(text: str) -> str:
    """A date with month and day, so that `datetime.fromisoformat` can read it."""
    return text + "-01-01"[len(text) - 4 :] if len(text) < len("2025-04-22") else text


_new = object.__new__
_SET: Final = tuple(getattr(Instant, each.name).__set__ for each in fields(Instant))


def _read(value: datetime, precision: Precision) -> Instant:
    """An instant that needs no check: the text that it was read from was checked."""
    set_value, set_precision, set_zone_known, set_raw = _SET
    instant = _new(Instant)
    set_value(instant, value)
    set_precision(instant, precision)
    set_zone_known(instant, value.tzinfo is not None)
    set_raw(instant, None)
    return instant
