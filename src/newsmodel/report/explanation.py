"""For each field of an article: who proposed what, with which evidence, and why the winner won."""

from collections.abc import Iterator
from typing import Any, Final

from newsmodel.model import (
    Access,
    Article,
    Candidate,
    Contributor,
    Dateline,
    Evidence,
    Link,
    Media,
    Organisation,
    Provenance,
    Subject,
)
from newsmodel.report.style import Look, Style, shortened

_LONGEST_VALUE: Final = 100
_LONGEST_WITNESS: Final = 300


def explanation(article: Article, style: Style) -> str:
    """The provenance of every field that was merged."""
    lines = [
        line
        for name, provenance in article.provenance.items()
        for line in _field(name, getattr(article, name), provenance, style)
    ]
    return "\n".join(lines) + "\n" if lines else "no field was extracted\n"


def _field(name: str, value: Any, provenance: Provenance, style: Style) -> Iterator[str]:
    sure = f"{provenance.confidence:.0%}"
    yield f"{style.paint(name, Look.HEADING)} = {in_short(value)}  {style.paint(sure, Look.GOOD)}"
    forms = {loser.evidence for loser in provenance.losers}
    for evidence in provenance.evidence:
        if evidence not in forms:
            yield f"  found by  {_witness(evidence)}"
    for loser in provenance.losers:
        if loser.evidence in provenance.evidence:
            yield f"  agrees    {_loser(loser)}"
        else:
            yield style.paint(f"  rejected  {_loser(loser)}", Look.DOUBT)
    if provenance.reason:
        yield style.wrap(provenance.reason, indent="  because   ", hanging=" " * 12)
    yield ""


def _loser(candidate: Candidate) -> str:
    value = in_short(candidate.value)
    return f"{value}  {candidate.confidence:.0%}, {_witness(candidate.evidence)}"


def _witness(evidence: Evidence) -> str:
    """Who found it, by which rule, and where."""
    version = f" {evidence.version}" if evidence.version else ""
    method = f" by {evidence.method}" if evidence.method else ""
    anchor = f" at {shortened(evidence.anchor, _LONGEST_VALUE)}" if evidence.anchor else ""
    span = f" [{evidence.span.start}:{evidence.span.end}]" if evidence.span else ""
    return shortened(f"{evidence.extractor}{version}{method}{anchor}{span}", _LONGEST_WITNESS)


def in_short(value: Any) -> str:
    """A value of any field on one line."""
    if isinstance(value, tuple):
        return _tuple_in_short(value)
    if isinstance(value, str):
        return shortened(f'"{shortened(value, _LONGEST_VALUE)}"', _LONGEST_VALUE)
    return shortened(_in_words(value), _LONGEST_VALUE)


def _in_words(value: Any) -> str:
    match value:
        case Contributor() | Organisation():
            return value.name
        case Subject():
            return value.name or value.code or value.uri or ""
        case Media():
            return value.url or value.identifier or value.kind
        case Link():
            return f"{value.relation or 'link'} {value.url}"
        case Access():
            return _access_in_short(value)
        case Dateline():
            return value.text
        case _:
            return str(value)


def _access_in_short(access: Access) -> str:
    seen = {True: "cut off", False: "there whole", None: ""}[access.truncated]
    return ", ".join(filter(None, (access.declared, seen)))


def _tuple_in_short(values: tuple[Any, ...]) -> str:
    if values and hasattr(values[0], "text"):  # blocks of a body
        characters = sum(len(each.text) for each in values)
        return f"{len(values)} blocks, {characters} characters: {in_short(values[0].text)}"
    listed = ", ".join(in_short(each) for each in values)
    count = f"{len(values)}: " if len(listed) > _LONGEST_VALUE else ""
    return shortened(count + listed, _LONGEST_VALUE)
