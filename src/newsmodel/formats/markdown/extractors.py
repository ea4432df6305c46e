"""What Markdown says about an article: its front matter, its headings, its text."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from newsmodel.formats.markdown.document import MarkdownDocument
from newsmodel.formats.markdown.front_matter import Value
from newsmodel.formats.markdown.located import Located
from newsmodel.formats.markdown.story import story_of
from newsmodel.formats.markdown.verdict import check_is_article
from newsmodel.formats.text.byline import read_byline
from newsmodel.formats.text.dateline import find_dateline
from newsmodel.formats.text.dates import read_date
from newsmodel.formats.text.findings import Finding
from newsmodel.model import Candidate, Contributor, Evidence, Figure, Paragraph, TextSpan
from newsmodel.plugin import extractor

_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "headline",
        "headline": "headline",
        "subtitle": "subheadline",
        "subheadline": "subheadline",
        "standfirst": "subheadline",
        "deck": "subheadline",
        "description": "summary",
        "summary": "summary",
        "abstract": "summary",
        "excerpt": "summary",
        "slugline": "slugline",
        "copyright": "copyright",
        "lang": "language",
        "language": "language",
        "date": "published",
        "published": "published",
        "lastmod": "modified",
        "modified": "modified",
        "updated": "modified",
        "tags": "keywords",
        "keywords": "keywords",
        "categories": "sections",
        "category": "sections",
        "section": "sections",
        "author": "authors",
        "authors": "authors",
        "byline": "byline",
        "canonical": "url",
        "canonical_url": "url",
    }
)
"""What the keys of front matter mean: those of Hugo, Jekyll and Pandoc."""

_DECLARED: Final = 0.96


@extractor(name="markdown.front_matter", documents=MarkdownDocument, provides=set(_FIELDS.values()))
def front_matter(document: MarkdownDocument) -> Iterator[Candidate]:
    """What the front matter declares."""
    for key, value in document.front_matter.values.items():
        field = _FIELDS.get(key)
        read = _declared(field, value) if field else None
        if field and read:
            evidence = Evidence(method="front matter", anchor=key)
            yield Candidate(field=field, value=read, confidence=_DECLARED, evidence=evidence)


def _declared(field: str, value: Value) -> Any:
    """A value of front matter as a value of its field, None where it is none."""
    texts = value if isinstance(value, tuple) else (value,)
    match field:
        case "keywords" | "sections":
            return texts if isinstance(value, tuple) else tuple(_listed(value))
        case "authors":
            return tuple(person for text in texts for person in _authors(text))
        case "published" | "modified":
            return read_date(texts[0]) if len(texts) == 1 else None
        case "url":
            return texts[0] if texts[0].startswith(("https://", "http://")) else None
        case _:
            return texts[0] if len(texts) == 1 else None


def _listed(text: str) -> Iterator[str]:
    return (part.strip() for part in text.split(",") if part.strip())


def _authors(text: str) -> tuple[Contributor, ...]:
    named = read_byline(text) or read_byline(f"by {text}")
    return named or (Contributor(name=text),)


@extractor(
    name="markdown.titles",
    documents=MarkdownDocument,
    provides=("headline", "subheadline", "summary", "slugline", "copyright"),
)
def titles(document: MarkdownDocument) -> Iterator[Candidate]:
    """The headings above the text."""
    for finding in story_of(document).of(
        "headline", "subheadline", "summary", "slugline", "copyright"
    ):
        yield _candidate(document, finding, finding.value)


@extractor(
    name="markdown.credits",
    documents=MarkdownDocument,
    provides=("byline", "authors", "published", "modified"),
)
def credits_(document: MarkdownDocument) -> Iterator[Candidate]:
    """Who wrote it and when it was published, where lines above the text say so."""
    for finding in story_of(document).of("byline"):
        yield _candidate(document, finding, finding.value)
        people = read_byline(finding.value) or read_byline(f"by {finding.value}")
        if people:
            yield _candidate(document, finding, people, "authors")
    for finding in story_of(document).of("published", "modified"):
        instant = read_date(finding.value)
        if instant:
            yield _candidate(document, finding, instant)


@extractor(name="markdown.body", documents=MarkdownDocument, provides=("body", "media"))
def body(document: MarkdownDocument) -> Iterator[Candidate]:
    """The blocks below the titles, and the pictures among them."""
    check_is_article(document)
    located = story_of(document).body
    if not located:
        return
    evidence = Evidence(
        method="blocks",
        anchor=f"line {located[0].first + 1}",
        span=document.span_of(located[0].first, located[-1].after),
    )
    blocks = tuple(each.block for each in located)
    yield Candidate(field="body", value=blocks, confidence=0.95, evidence=evidence)
    media = tuple(each for block in blocks if isinstance(block, Figure) for each in block.media)
    if media:
        yield Candidate(field="media", value=media, confidence=0.9, evidence=evidence)


@extractor(name="markdown.dateline", documents=MarkdownDocument, provides=("dateline",))
def dateline(document: MarkdownDocument) -> Iterator[Candidate]:
    """Where it was filed, where the first paragraph opens with that."""
    for located in story_of(document).body:
        if isinstance(located.block, Paragraph):
            found = find_dateline(located.block.text)
            if found:
                evidence = Evidence(
                    method="opening of the body",
                    anchor=f"line {located.first + 1}",
                    span=document.span_of(located.first, located.after),
                )
                yield Candidate(
                    field="dateline",
                    value=found.value,
                    confidence=found.confidence,
                    evidence=evidence,
                )
            return


def _candidate(
    document: MarkdownDocument, finding: Finding[Located], value: object, name: str | None = None
) -> Candidate:
    span: TextSpan = document.span_of(finding.place.first, finding.place.after)
    evidence = Evidence(method=finding.method, anchor=f"line {finding.place.first + 1}", span=span)
    return Candidate(
        field=name or finding.field, value=value, confidence=finding.confidence, evidence=evidence
    )
