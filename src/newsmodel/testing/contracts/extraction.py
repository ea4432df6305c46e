"""An extractor at work on one document, and everything that is seen of it."""

from collections.abc import Mapping
from itertools import islice
from typing import Any, Final, TypeVar

from attrs import field, frozen
from hypothesis import strategies as st

from newsmodel.documents import DEFAULT_LIMITS, Document, Source
from newsmodel.model import Candidate
from newsmodel.pipeline.extraction import known_fields
from newsmodel.pipeline.parser import Parser
from newsmodel.plugin import Extractor, Format
from newsmodel.plugin.verdicts import Verdict
from newsmodel.testing.contracts.documents import read
from newsmodel.testing.contracts.snapshots import compute_features, snapshot, view
from newsmodel.testing.strategies.provenance import VALUES

E = TypeVar("E", bound=BaseException)

_MOST: Final = DEFAULT_LIMITS.max_candidates + 1


@frozen(kw_only=True)
class Given:
    """What an extractor is given: a source, which is read anew each time, and what is known."""

    source: Source
    known: Mapping[str, Any]

    def shown(self) -> str:
        """The source's bytes, its address, and what is known."""
        address = f", at {self.source.url}" if self.source.url else ""
        known = f", with known = {dict(self.known)!r}" if self.known else ""
        return f"{self.source.data!r}{address}{known}"


def _said(error: BaseException | None) -> str:
    return "" if error is None else f"{type(error).__name__}: {error} {vars(error)}"


@frozen(kw_only=True)
class Outcome:
    """What came of an extraction."""

    found: tuple[Any, ...] = ()
    """What was proposed; one more than is allowed stands for all that exceed."""

    verdict: Verdict | None = field(default=None, eq=_said)
    error: BaseException | None = field(default=None, eq=_said)
    iterable: bool = True


@frozen(kw_only=True)
class Extraction:
    """One extraction, with what the document looked like before and after."""

    extractor: Extractor
    format: Format
    given: Given
    document: Document
    outcome: Outcome
    before: Mapping[str, Any] = field(repr=False)
    after: Mapping[str, Any] = field(repr=False)
    known_before: Any = field(repr=False)

    @property
    def proposed(self) -> tuple[Candidate, ...]:
        """The candidates among what was proposed."""
        return tuple(each for each in self.outcome.found if isinstance(each, Candidate))

    def fresh(self) -> Document:
        """The same document, read anew."""
        document = read(self.format, self.given.source)
        assert document is not None, "what was read once is read again"
        return document

    def run(self, document: Document | None = None) -> Outcome:
        """What comes of the extraction when it is done again; by default on a fresh document."""
        return extracted(self.extractor, document or self.fresh(), self.given.known)


def observed(extractor: Extractor, format_: Format, given: Given) -> Extraction | None:
    """An extraction; None where the extractor does not read such a document."""
    document = read(format_, given.source)
    if document is None or not isinstance(document, extractor.documents):
        return None
    compute_features(document)
    before, known_before = snapshot(document), view(given.known)
    outcome = extracted(extractor, document, given.known)
    return Extraction(
        extractor=extractor,
        format=format_,
        given=given,
        document=document,
        outcome=outcome,
        before=before,
        after=snapshot(document),
        known_before=known_before,
    )


def _bare(error: E) -> E:
    # A traceback holds the frames, and so the document.
    error.__traceback__ = error.__context__ = error.__cause__ = None
    return error


def extracted(extractor: Extractor, document: Document, known: Mapping[str, Any]) -> Outcome:
    """What an extractor proposes, or how it ends instead."""
    found: list[Any] = []
    try:
        proposed = extractor.extract(document, known)
        if proposed is not None and not hasattr(proposed, "__iter__"):
            return Outcome(found=(proposed,), iterable=False)
        for each in islice(proposed or (), _MOST):
            found.append(each)  # noqa: PERF402  what was found before an error counts
    except Verdict as verdict:
        return Outcome(found=tuple(found), verdict=_bare(verdict))
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a plugin raises
        return Outcome(found=tuple(found), error=_bare(error))
    return Outcome(found=tuple(found))


def extracted_from(extractor: Extractor, format_: Format, given: Given) -> Outcome:
    """What an extractor proposes for a document that is read for it."""
    document = read(format_, given.source)
    return Outcome() if document is None else extracted(extractor, document, given.known)


def drawn_known(extractor: Extractor) -> st.SearchStrategy[Mapping[str, Any]]:
    """What may be known of the fields that an extractor requires: any of them, or nothing."""
    strategies = {name: VALUES[name] for name in sorted(extractor.requires) if name in VALUES}
    return st.fixed_dictionaries({}, optional=strategies)


def known_of(extractor: Extractor, source: Source, parser: Parser) -> Mapping[str, Any]:
    """What the built-in extractors know of a source, as far as an extractor requires it."""
    if not extractor.requires:
        return {}
    result = parser.parse(source, annotate=False)
    article = result.article or result.remainder
    known = known_fields(article) if article is not None else {}
    return {name: value for name, value in known.items() if name in extractor.requires}
