"""Runs the extractors over one document and merges what they propose."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from types import MappingProxyType
from typing import Any, Final

from attrs import evolve, frozen

from newsmodel.documents import Document
from newsmodel.model import (
    Article,
    Candidate,
    Evidence,
    Merged,
    ModelError,
    ParseStatus,
    Provenance,
    check_field,
)
from newsmodel.pipeline.run import Run
from newsmodel.plugin import Abstain, Extractor, NotAnArticle
from newsmodel.plugin.registry import Registered, Registry
from newsmodel.plugin.urls import matches

_GRAVITY: Final = (
    ParseStatus.EMPTY,
    ParseStatus.FAILED,
    ParseStatus.UNSUPPORTED,
    ParseStatus.NOT_ARTICLE,
    ParseStatus.LISTING,
    ParseStatus.PAYWALLED,
)
"""Which verdict holds where extractors differ: the gravest, not that of who ran first."""


@frozen(kw_only=True)
class Extracted:
    """The article that the evidence makes, and what else the extractors said."""

    article: Article
    verdict: ParseStatus | None
    """What an extractor found the document to be instead of an article."""


def extract(document: Document, registry: Registry, run: Run) -> Extracted:
    """Run every extractor that reads such a document."""
    return _Extraction(document, registry, run).finish()


class _Extraction:
    def __init__(self, document: Document, registry: Registry, run: Run) -> None:
        self._document = document
        self._registry = registry
        self._run = run
        self._candidates: dict[str, list[Candidate]] = {}
        self._merged: dict[str, Any] = {}
        self._provenance: dict[str, Provenance] = {}
        self._verdicts: set[ParseStatus] = set()
        self._extract()

    def finish(self) -> Extracted:
        """Merge what is left, and make the article."""
        for field_name in sorted(self._candidates.keys() - self._provenance.keys()):
            self._merge(field_name)
        article = Article(**self._merged, provenance=self._provenance)
        verdict = next((status for status in _GRAVITY if status in self._verdicts), None)
        return Extracted(article=article, verdict=verdict)

    def _extract(self) -> None:
        for registered in applicable(self._document, self._registry.extractors):
            if not self._run.in_time(registered.name):
                return
            for field_name in sorted(registered.requires):
                self._merge(field_name)
            count = 0
            for candidate in self._proposed(registered):
                count += 1
                self._candidates.setdefault(candidate.field, []).append(candidate)
            if count:
                self._run.did("extract", registered.name, f"candidates: {count}")

    def _proposed(self, registered: Registered[Extractor]) -> Iterator[Candidate]:
        limit = self._run.limits.max_candidates
        collected: list[Candidate] = []
        known = MappingProxyType(self._merged)
        self._run.guard.call(
            registered.name,
            "extraction",
            partial(self._collect, registered, known, collected, limit),
        )
        for candidate in collected[:limit]:
            accepted = self._accepted(candidate, registered)
            if accepted is not None:
                yield accepted

    def _collect(
        self,
        registered: Registered[Extractor],
        known: Mapping[str, Any],
        collected: list[Candidate],
        limit: int,
    ) -> None:
        try:
            proposed: Iterable[Candidate] | None = registered.thing.extract(self._document, known)
            # One by one: what was proposed before an error is not lost by it.
            for candidate in islice(proposed or (), limit + 1):
                collected.append(candidate)  # noqa: PERF402
        except Abstain as verdict:
            self._run.did("extract", registered.name, f"abstained: {verdict.reason}")
        except NotAnArticle as verdict:
            self._verdicts.add(verdict.status)
            self._run.did("extract", registered.name, f"{verdict.status}: {verdict.reason}")
            self._run.note(verdict.status.value.replace("_", "-"), verdict.reason, anchor=None)
        if len(collected) > limit:
            self._run.guard.refused(
                registered.name,
                f"it proposed more than {limit} candidates; the rest was left out "
                "(Limits.max_candidates)",
            )

    def _accepted(self, candidate: Any, registered: Registered[Extractor]) -> Candidate | None:
        objection = _objection(candidate, registered)
        if objection:
            self._run.guard.refused(registered.name, objection)
            return None
        return stamped(candidate, registered)

    def _merge(self, field_name: str) -> None:
        candidates = self._candidates.get(field_name)
        if not candidates:
            return
        policy = self._registry.policy_for(field_name)
        merged: object = self._run.guard.call(
            policy.name, f"merging {field_name}", partial(policy.merge, field_name, candidates)
        )
        if merged is None:
            return
        if not isinstance(merged, Merged):
            self._run.guard.refused(policy.name, f"it decided nothing: {merged!r:.60}")
            return
        if not any(merged.value is each.value for each in candidates):
            self._run.guard.refused(policy.name, f"its {field_name} is no candidate's value")
            return
        self._merged[field_name] = merged.value
        self._provenance[field_name] = merged.provenance


def applicable(
    document: Document, extractors: Sequence[Registered[Extractor]]
) -> Iterator[Registered[Extractor]]:
    """The extractors for such a document from such an address, in the order to run them."""
    for registered in extractors:
        extractor = registered.thing
        if isinstance(document, extractor.documents) and matches(
            tuple(extractor.urls), document.url
        ):
            yield registered


def _objection(candidate: Any, registered: Registered[Extractor]) -> str | None:
    if not isinstance(candidate, Candidate):
        return f"it proposed no Candidate but {type(candidate).__name__}"
    if candidate.field not in registered.provides:
        return f"it proposed {candidate.field!r}, which it does not declare to provide"
    try:
        check_field(candidate.field, candidate.value)
    except ModelError as error:
        return str(error)
    return None


def stamped(candidate: Candidate, registered: Registered[Extractor]) -> Candidate:
    """The candidate with the name and version of who proposed it."""
    said = candidate.evidence
    evidence = Evidence(
        extractor=said.extractor or registered.name,
        version=said.version or registered.version,
        method=said.method,
        anchor=said.anchor,
        span=said.span,
    )
    return evolve(candidate, evidence=evidence)
