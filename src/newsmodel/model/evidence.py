"""Where a value comes from: evidence, the candidates that competed, and who won."""

from collections.abc import Callable
from typing import Any, Final

from attrs import field as attribute
from attrs import fields_dict, frozen

from newsmodel.model.json_values import frozen_json
from newsmodel.model.spans import TextSpan
from newsmodel.model.validation import (
    confidence,
    filled_text,
    instance_of,
    optional,
    optional_text,
    text,
    tuple_of,
)


@frozen(kw_only=True)
class Evidence:
    """Who found a value, how, and where.

    The counterpart of a W3C Web Annotation: `extractor` is its creator, `anchor` and `span`
    are the selectors of its target.
    """

    extractor: str = attribute(default="", validator=text)
    """The name of the extractor or annotator that found the value; the pipeline fills it in
    where an extractor leaves it empty."""

    version: str | None = attribute(default=None, validator=optional_text)
    """The version of the plugin that the extractor belongs to."""

    method: str | None = attribute(default=None, validator=optional_text)
    """The rule or source within the extractor, such as ``json-ld`` or ``surname``."""

    anchor: str | None = attribute(default=None, validator=optional_text)
    """Where in the document: an XPath, a JSON path (``$.author[0].name``), or ``line 3``."""

    span: TextSpan | None = attribute(default=None, validator=optional(instance_of(TextSpan)))
    """Which part of the anchored text; without an anchor, of the text that was annotated."""

    def signed(self, extractor: str, version: str | None) -> "Evidence":
        """The evidence with the name and version of who found it, where it names nobody."""
        if self.extractor and (self.version or not version):
            return self
        set_extractor, set_version, set_method, set_anchor, set_span = _SET_EVIDENCE
        signed = _new(Evidence)
        set_extractor(signed, self.extractor or extractor)
        set_version(signed, self.version or version)
        set_method(signed, self.method)
        set_anchor(signed, self.anchor)
        set_span(signed, self.span)
        return signed


def _setters(kind: type) -> tuple[Callable[[Any, Any], None], ...]:
    """What sets the fields of a fresh instance of a frozen class, in their order."""
    return tuple(getattr(kind, name).__set__ for name in fields_dict(kind))


_new = object.__new__
_SET_EVIDENCE: Final = _setters(Evidence)


def _frozen_value(value: object) -> object:
    return frozen_json(value) if type(value) is dict else value


@frozen(kw_only=True)
class Candidate:
    """A value that an extractor proposes for a field of the article."""

    field: str = attribute(validator=filled_text)
    """The name of an `Article` field."""

    value: Any = attribute(converter=_frozen_value)
    """A value of that field's type, never None: who has nothing to say proposes nothing."""

    confidence: float = attribute(validator=confidence)
    """From 0 to 1: the share of such candidates that the extractor expects to be right."""

    evidence: Evidence = attribute(validator=instance_of(Evidence))
    """Who found the value, and where."""

    def signed(self, extractor: str, version: str | None) -> "Candidate":
        """The candidate with signed evidence; see `Evidence.signed`."""
        set_field, set_value, set_confidence, set_evidence = _SET_CANDIDATE
        signed = _new(Candidate)
        set_field(signed, self.field)
        set_value(signed, self.value)
        set_confidence(signed, self.confidence)
        set_evidence(signed, self.evidence.signed(extractor, version))
        return signed


_SET_CANDIDATE: Final = _setters(Candidate)


@frozen(kw_only=True)
class Provenance:
    """How a field of the article came by its value."""

    confidence: float = attribute(validator=confidence)
    """What the merge policy makes of all the evidence for the value, from 0 to 1."""

    evidence: tuple[Evidence, ...] = attribute(validator=tuple_of(Evidence))
    """Every witness for the value, the most confident first; behind them those who say the same in
    another form, such as the day without the time."""

    losers: tuple[Candidate, ...] = attribute(default=(), validator=tuple_of(Candidate))
    """The candidates with other values, the most confident first; those whose evidence is among
    the witnesses say the same in another form."""

    reason: str | None = attribute(default=None, validator=optional_text)
    """Why the winner won, in the words of the merge policy."""


@frozen(kw_only=True)
class Merged:
    """What a merge policy decided for a field."""

    value: Any = attribute()
    """The value of one of the candidates, unchanged."""

    provenance: Provenance = attribute(validator=instance_of(Provenance))
    """The evidence for that value, and all the other candidates."""
