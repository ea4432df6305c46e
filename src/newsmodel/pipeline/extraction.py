"""Runs the extractors over one document and merges what they propose."""

from collections.abc import Iterable, Sequence
from itertools import islice
from types import MappingProxyType
from typing import Any, Final

from attrs import evolve, frozen

from newsmodel.documents import Document
from newsmodel.model import (
    EXTRACTABLE_FIELDS,
    Article,
    Candidate,
    Diagnostic,
    Evidence,
    Merged,
    ModelError,
    ParseStatus,
    Provenance,
    check_field,
)
from newsmodel.model.article import article_of
from newsmodel.pipeline.run import Run
from newsmodel.plugin import Abstain, Extractor, Finding, NotAnArticle
from newsmodel.plugin.isolation import describe
from newsmodel.plugin.registry import Registered, Registry

_GRAVITY: Final = (
    ParseStatus.EMPTY,
    ParseStatus.FAILED,
    ParseStatus.UNSUPPORTED,
    ParseStatus.NOT_ARTICLE,
    ParseStatus.LISTING,
    ParseStatus.PAYWALLED,
)
"""Which verdict holds where extractors differ: the gravest, not that of who ran first."""


_STATED: Final = 0.9
"""The confidence of what a document of an interchange format states, where an extractor for that
very format disputes it."""


@frozen(kw_only=True)
class Extracted:
    """The article that the evidence makes, and what else the extractors said."""

    article: Article
    verdict: ParseStatus | None
    """What an extractor found the document to be instead of an article."""


def extract(
    document: Document, registry: Registry, run: Run, stated: Article | None = None
) -> Extracted:
    """Run every extractor that reads such a document.

    The document belongs to all extractors, so none may change it. Whether one of a plugin did is
    looked at once, at the end; only then all is done again, with a look after each.

    Args:
        document: what to read.
        registry: where the extractors are, in order, and the merge policies.
        run: takes the trace and the diagnostics.
        stated: the article as the document itself states it. Only extractors for documents of
            that very kind dispute it; others fill in what it leaves open.
    """
    start = run.position()
    extraction = _Extraction(document, registry, run, stated)
    extraction.run_extractors()
    if extraction.is_spoilt():
        run.back_to(start)
        extraction = _Extraction(document.anew(), registry, run, stated, looks_after_each=True)
        extraction.run_extractors()
    return extraction.finished()


class _Extraction:
    """The candidates for one article, and what they were merged to so far."""

    def __init__(
        self,
        document: Document,
        registry: Registry,
        run: Run,
        stated: Article | None,
        *,
        looks_after_each: bool = False,
    ) -> None:
        self._document = document
        self._registry = registry
        self._run = run
        self._stated = stated
        self._known = known_fields(stated) if stated is not None else {}
        self._read_only = MappingProxyType(self._known)
        self._candidates: dict[str, list[Candidate]] = {}
        self._merged_from: dict[str, int] = {}
        self._provenance: dict[str, Provenance] = {}
        self._verdicts: set[ParseStatus] = set()
        self._looks_after_each = looks_after_each
        self._fingerprint: object = None

    def run_extractors(self) -> None:
        """Let every extractor propose, after what it requires was merged."""
        for registered in self._registry.extractors:
            if not registered.reads(self._document):
                continue
            if not self._run.in_time(registered.name):
                return
            for field_name in sorted(registered.requires):
                self._merge(field_name)
            accepted = 0
            for proposed in self._proposed_unharmed(registered):
                candidate = self._accepted(proposed, registered)
                if candidate is not None:
                    self._add(candidate)
                    accepted += 1
            if accepted:
                self._run.did("extract", registered.name, f"candidates: {accepted}")

    def is_spoilt(self) -> bool:
        """Whether an extractor of a plugin changed the document."""
        return self._fingerprint is not None and self._document.fingerprint() != self._fingerprint

    def finished(self) -> Extracted:
        """Merge what is not merged yet, and make the article."""
        for field_name in sorted(self._candidates):
            self._merge(field_name)
        merged = {name: self._known[name] for name in self._provenance}
        if self._stated is None:
            article = article_of({**merged, "provenance": self._provenance})
        elif provenance := self._provenance_of_statements() | self._provenance:
            article = evolve(self._stated, **merged, provenance=provenance)
        else:
            article = self._stated
        verdict = next((status for status in _GRAVITY if status in self._verdicts), None)
        return Extracted(article=article, verdict=verdict)

    def _provenance_of_statements(self) -> dict[str, Provenance]:
        """That the document itself says so, for every field of the article that it states."""
        if self._stated is None or self._document.tells_provenance:
            return dict(self._stated.provenance) if self._stated else {}
        statement = Provenance(confidence=_STATED, evidence=(self._stating(),))
        fields = known_fields(self._stated)
        return dict.fromkeys(fields, statement) | dict(self._stated.provenance)

    def _stating(self) -> Evidence:
        name = self._document.format
        versions = (each.version for each in self._registry.formats if each.name == name)
        return Evidence(
            extractor=f"format.{name}",
            version=next(versions, None),
            method="stated",
            anchor=self._document.anchor(),
        )

    def _proposed_unharmed(self, registered: Registered[Extractor]) -> list[Finding]:
        if registered.built_in:
            return self._proposed(registered)
        if self._fingerprint is None:
            self._fingerprint = self._document.fingerprint()
        proposed = self._proposed(registered)
        if not self._looks_after_each or not self.is_spoilt():
            return proposed
        self._run.guard.refused(
            registered.name,
            "it changed the document, which belongs to all extractors: what it proposed was left "
            "out, and the document was read anew",
        )
        self._document = self._document.anew()
        return []

    def _proposed(self, registered: Registered[Extractor]) -> list[Finding]:
        limit = self._run.limits.max_candidates
        proposed: list[Finding] = []
        self._run.guard.call(
            registered.name, "extraction", self._collect, registered, proposed, limit
        )
        if len(proposed) > limit:
            self._run.guard.refused(
                registered.name,
                f"it proposed more than {limit} candidates; the rest was left out "
                "(Limits.max_candidates)",
            )
        return proposed[:limit]

    def _collect(
        self, registered: Registered[Extractor], proposed: list[Finding], limit: int
    ) -> None:
        try:
            found: Iterable[Finding] | None = registered.thing.extract(
                self._document, self._read_only
            )
            # One by one: what was proposed before an error is not lost by it.
            for candidate in islice(found or (), limit + 1):
                proposed.append(candidate)  # noqa: PERF402
        except Abstain as verdict:
            self._run.did("extract", registered.name, f"abstained: {verdict.reason}")
        except NotAnArticle as verdict:
            self._verdicts.add(verdict.status)
            self._run.did("extract", registered.name, f"{verdict.status}: {verdict.reason}")
            self._run.note(verdict.code, verdict.reason)

    def _accepted(self, proposed: Finding, registered: Registered[Extractor]) -> Candidate | None:
        if isinstance(proposed, Diagnostic):
            self._run.guard.diagnostics.append(
                proposed if proposed.plugin else evolve(proposed, plugin=registered.name)
            )
            return None
        objection = _objection(proposed, registered)
        if objection:
            self._run.guard.refused(registered.name, objection)
            return None
        if proposed.field not in self._registry.fields:
            return None
        if self._states(proposed.field) and not registered.documents.states_articles:
            return None
        return proposed.signed(registered.name, registered.version)

    def _states(self, field_name: str) -> bool:
        return self._stated is not None and bool(getattr(self._stated, field_name))

    def _add(self, candidate: Candidate) -> None:
        name = candidate.field
        if name not in self._candidates:
            self._candidates[name] = [self._statement(name)] if self._states(name) else []
        self._candidates[name].append(candidate)

    def _statement(self, field_name: str) -> Candidate:
        return Candidate(
            field=field_name,
            value=getattr(self._stated, field_name),
            confidence=_STATED,
            evidence=self._stating(),
        )

    def _merge(self, field_name: str) -> None:
        candidates = self._candidates.get(field_name, [])
        if self._merged_from.get(field_name, 0) == len(candidates):
            return
        self._merged_from[field_name] = len(candidates)
        merged = self._decided(field_name, candidates)
        if merged is not None:
            self._known[field_name] = merged.value
            self._provenance[field_name] = merged.provenance

    def _decided(self, field_name: str, candidates: Sequence[Candidate]) -> Merged | None:
        policy = self._registry.policy_for(field_name)
        decided = self._run.guard.call(
            policy.name, f"merging {field_name}", lambda: (policy.merge(field_name, candidates),)
        )
        if decided is None:
            return None
        merged: object = decided[0]
        if not isinstance(merged, Merged):
            self._run.guard.refused(policy.name, f"it decided nothing: {merged!r:.60}")
            return None
        if not any(merged.value is each.value for each in candidates):
            self._run.guard.refused(policy.name, f"its {field_name} is no candidate's value")
            return None
        return merged


def known_fields(article: Article) -> dict[str, Any]:
    """The fields of an article that say something."""
    values = {name: getattr(article, name) for name in EXTRACTABLE_FIELDS}
    return {name: value for name, value in values.items() if value}


def _objection(candidate: Any, registered: Registered[Extractor]) -> str | None:
    if not isinstance(candidate, Candidate):
        return f"it proposed no Candidate but {type(candidate).__name__}"
    if candidate.field not in registered.provides:
        return f"it proposed {candidate.field!r}, which it does not declare to provide"
    try:
        check_field(candidate.field, candidate.value)
    except ModelError as error:
        return str(error)
    except Exception as error:  # noqa: BLE001 - a plugin's value may do anything when looked at
        return f"a look at its {candidate.field} failed: {describe(error)}"
    return None
