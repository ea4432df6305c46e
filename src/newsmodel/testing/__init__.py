"""For authors of plugins: Hypothesis strategies of the model, and checks of the laws.

It needs ``pip install "newsmodel[testing]"``; nothing of it is imported before it is used.
"""

from importlib import import_module
from types import ModuleType

__all__ = ["strategies"]


def __getattr__(name: str) -> ModuleType:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        return import_module(f"{__name__}.{name}")
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != "hypothesis":
            raise
        raise ImportError(
            f"{__name__}.{name} needs Hypothesis: pip install 'newsmodel[testing]'",
            name="hypothesis",
        ) from error
