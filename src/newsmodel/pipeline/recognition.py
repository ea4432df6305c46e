"""Which format a source is of: its content above all, then what is declared about it."""

from collections.abc import Sequence
from typing import Final

from newsmodel.documents import Source
from newsmodel.pipeline.run import Run
from newsmodel.plugin import Format
from newsmodel.plugin.registry import Registered

_DECLARED_BONUS: Final = 0.25
_SUFFIX_BONUS: Final = 0.15
_LEAST: Final = 0.2
"""A format that is less sure of the content than this is not tried, whatever is declared."""


def recognise(
    source: Source, formats: Sequence[Registered[Format]], run: Run
) -> Registered[Format] | None:
    """The format that fits best; None when none recognises the content."""
    best: tuple[float, str] = (0.0, "")
    chosen = None
    declared = source.media_type, source.suffix
    call = run.guard.call
    for registered in formats:
        sniffed = call(registered.name, "sniff", registered.thing.sniff, source)
        if type(sniffed) is float and not sniffed:
            continue  # nearly all of them: it is not worth to be weighed
        likelihood = _weighed(sniffed, declared, registered.thing)
        # Equal likelihoods are decided by name, not by the order of registration.
        if likelihood and (chosen is None or (-likelihood, registered.name) < (-best[0], best[1])):
            best, chosen = (likelihood, registered.name), registered
    if chosen is not None:
        run.did("recognise", chosen.name, f"likelihood {best[0]:.2f}")
    return chosen


def _weighed(sniffed: object, declared: tuple[str, str], format_: Format) -> float:
    if not isinstance(sniffed, (int, float)) or not _LEAST <= sniffed <= 1.0:
        return 0.0
    media_type, suffix = declared
    bonus = _DECLARED_BONUS * (media_type in format_.media_types)
    return sniffed + bonus + _SUFFIX_BONUS * (suffix in format_.suffixes)
