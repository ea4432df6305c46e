"""Hypothesis strategies for everything public in the model, and for documents that hurt.

They are written by hand, because the model's validators cannot be read off its types: whatever
they draw is valid, small and quick to draw. Wrong arguments raise `InvalidArgument` at once.
"""

from newsmodel.testing.strategies.articles import articles
from newsmodel.testing.strategies.basics import (
    confidences,
    extensions,
    identifiers,
    instants,
    json_values,
    spans,
    words,
)
from newsmodel.testing.strategies.body import blocks, bodies, inlines, plain_blocks
from newsmodel.testing.strategies.documents import malformed, sources
from newsmodel.testing.strategies.feeds import Feed, feeds
from newsmodel.testing.strategies.language import (
    annotations,
    attributions,
    entities,
    events,
    evidence,
    mentions,
    quantities,
    quotations,
    time_expressions,
)
from newsmodel.testing.strategies.metadata import (
    accesses,
    contributors,
    corrections,
    datelines,
    links,
    media,
    organisations,
    renditions,
    subjects,
)
from newsmodel.testing.strategies.pages import Page, html_pages
from newsmodel.testing.strategies.provenance import candidates, provenances

__all__ = [
    "Feed",
    "Page",
    "accesses",
    "annotations",
    "articles",
    "attributions",
    "blocks",
    "bodies",
    "candidates",
    "confidences",
    "contributors",
    "corrections",
    "datelines",
    "entities",
    "events",
    "evidence",
    "extensions",
    "feeds",
    "html_pages",
    "identifiers",
    "inlines",
    "instants",
    "json_values",
    "links",
    "malformed",
    "media",
    "mentions",
    "organisations",
    "plain_blocks",
    "provenances",
    "quantities",
    "quotations",
    "renditions",
    "sources",
    "spans",
    "subjects",
    "time_expressions",
    "words",
]
