"""For authors of plugins: Hypothesis strategies of the model, and checks of the laws.

    from newsmodel.testing import check_extractor, strategies

It needs ``pip install "newsmodel[testing]"``; nothing of it is imported before it is used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsmodel.testing import contracts, golden, strategies
    from newsmodel.testing.contracts import (
        LawBroken,
        check_annotator,
        check_extractor,
        check_format,
        check_merge_policy,
        check_plugin,
    )

_MODULES = ("contracts", "golden", "strategies")

__all__ = [
    "LawBroken",
    "check_annotator",
    "check_extractor",
    "check_format",
    "check_merge_policy",
    "check_plugin",
    "contracts",
    "golden",
    "strategies",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = name if name in _MODULES else "contracts"
    try:
        found = import_module(f"{__name__}.{module}")
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != "hypothesis":
            raise
        raise ImportError(
            f"{__name__}.{name} needs Hypothesis: pip install 'newsmodel[testing]'",
            name="hypothesis",
        ) from error
    return found if name in _MODULES else getattr(found, name)
