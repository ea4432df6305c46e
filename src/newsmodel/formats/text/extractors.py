"""What plain text says about an article."""

from collections.abc import Iterator

from newsmodel.documents import TextDocument
from newsmodel.formats.text.blocks import blocks_of
from newsmodel.formats.text.byline import read_byline
from newsmodel.formats.text.dateline import find_dateline
from newsmodel.formats.text.dates import read_date
from newsmodel.formats.text.findings import Finding, Story
from newsmodel.formats.text.passages import Passage
from newsmodel.formats.text.story import story_of
from newsmodel.formats.text.verdict import check_is_article
from newsmodel.model import Candidate, Evidence, TextSpan
from newsmodel.plugin import extractor


@extractor(
    name="text.titles",
    documents=TextDocument,
    provides=("headline", "subheadline", "summary", "sections", "slugline", "copyright"),
)
def titles(document: TextDocument) -> Iterator[Candidate]:
    """The lines above the body."""
    story = story_of(document)
    for finding in story.of("headline", "subheadline", "slugline", "copyright"):
        yield _candidate(finding, finding.field, finding.value)
    for finding in story.of("sections"):
        yield _candidate(finding, "sections", (finding.value,))
    summary = story.of("summary")
    if summary:
        text = " ".join(finding.value for finding in summary)
        yield _candidate(summary[0], "summary", text)


@extractor(name="text.credits", documents=TextDocument, provides=("byline", "authors"))
def credits_(document: TextDocument) -> Iterator[Candidate]:
    """Who wrote it, where a line above the body says so."""
    for finding in story_of(document).of("byline"):
        yield _candidate(finding, "byline", finding.value)
        people = read_byline(finding.value) or read_byline(f"by {finding.value}")
        if people:
            yield _candidate(finding, "authors", people)


@extractor(
    name="text.filing", documents=TextDocument, provides=("dateline", "published", "modified")
)
def filing(document: TextDocument) -> Iterator[Candidate]:
    """Where and when it was filed or published."""
    story = story_of(document)
    for finding in story.of("published", "modified"):
        instant = read_date(finding.value)
        if instant:
            yield _candidate(finding, finding.field, instant)
    yield from _dateline(story)


@extractor(name="text.body", documents=TextDocument, provides=("body",))
def body(document: TextDocument) -> Iterator[Candidate]:
    """The paragraphs below the headline; a dateline stays where it is printed."""
    passages = story_of(document).body
    check_is_article(document)
    blocks = tuple(blocks_of(passages))
    if blocks:
        evidence = Evidence(
            method="passages",
            anchor=passages[0].anchor,
            span=TextSpan(passages[0].span.start, passages[-1].span.end),
        )
        yield Candidate(field="body", value=blocks, confidence=0.9, evidence=evidence)


def _candidate(finding: Finding[Passage], name: str, value: object) -> Candidate:
    evidence = Evidence(method=finding.method, anchor=finding.place.anchor, span=finding.place.span)
    return Candidate(field=name, value=value, confidence=finding.confidence, evidence=evidence)


def _dateline(story: Story[Passage]) -> Iterator[Candidate]:
    if not story.body:
        return
    first = story.body[0]
    found = find_dateline(first.text)
    if found is None:
        return
    start = first.span.start
    evidence = Evidence(
        method="opening of the body",
        anchor=first.anchor,
        span=TextSpan(start, start + len(found.value.text)),
    )
    yield Candidate(
        field="dateline", value=found.value, confidence=found.confidence, evidence=evidence
    )
    if found.value.date is not None:
        # What was filed on a day is as a rule published on it.
        yield Candidate(
            field="published", value=found.value.date, confidence=0.6, evidence=evidence
        )
