"""Where somebody belongs: a country and sectors, each with what says so."""

from typing import Final

from attrs import frozen

from newsmodel.model import Evidence, TextSpan

NAME: Final = "en.actors"


@frozen
class Code:
    """One or more codes of one kind, and what says so."""

    values: tuple[str, ...]
    evidence: Evidence


@frozen
class Codes:
    """The country and the sectors of somebody, as far as they are known."""

    country: Code | None = None
    sectors: Code | None = None

    def filled(self, other: "Codes") -> "Codes":
        """These codes, and of another source those that are missing."""
        return Codes(self.country or other.country, self.sectors or other.sectors)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing."""
        return self.country is not None and self.sectors is not None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What says so."""
        found = (self.country, self.sectors)
        return tuple(dict.fromkeys(each.evidence for each in found if each is not None))


NOTHING: Final = Codes()


def evidence(rule: str, span: TextSpan) -> Evidence:
    """That a rule found a code in some words."""
    return Evidence(extractor=NAME, method=rule, span=span)
