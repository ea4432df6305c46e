"""CAMEO codes for PLOVER events."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Final

from newsmodel.model import Event

_ROOT_LENGTH: Final = 2
_BASE_LENGTH: Final = 3
_LAST_ROOTS_OF_QUADS: Final = ("05", "08", "13", "20")
"""Verbal cooperation, material cooperation, verbal conflict, material conflict."""


def code_of(event: Event) -> str | None:
    """The CAMEO code of an event; None for a type that PLOVER does not have."""
    table = _table()
    code: str | None = table["modes"].get(event.type, {}).get(event.mode)
    return code or table["codes"].get(event.type)


def base_of(code: str) -> str:
    """The code one level below the root, such as ``184`` of ``1841``."""
    return code[:_BASE_LENGTH]


def root_of(code: str) -> str:
    """The code of the highest level, such as ``18``."""
    return code[:_ROOT_LENGTH]


def quad_class_of(code: str) -> int:
    """From 1, verbal cooperation, to 4, material conflict."""
    root = root_of(code)
    return next(quad for quad, last in enumerate(_LAST_ROOTS_OF_QUADS, 1) if root <= last)


def goldstein_of(code: str) -> float:
    """The scale of conflict and cooperation, from -10 to 10, for the root of a code."""
    scale: float = _table()["scale"][root_of(code)]
    return scale


@cache
def _table() -> dict[str, Any]:
    text = files("newsmodel.formats.event_rows").joinpath("cameo.toml").read_text("utf-8")
    return tomllib.loads(text)
