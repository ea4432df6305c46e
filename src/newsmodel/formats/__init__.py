"""Formats of news documents, each with its reading and its writing; a plugin like any other."""

from collections.abc import Iterable

from newsmodel.plugin import Extractor, Format, hookimpl


@hookimpl
def newsmodel_formats() -> Iterable[Format]:
    """The built-in formats."""
    from newsmodel.formats.event_rows.format import EventRowsFormat
    from newsmodel.formats.feeds import AtomFormat, RssFormat, SitemapFormat
    from newsmodel.formats.json import JsonFormat, JsonLinesFormat
    from newsmodel.formats.jsonfeed import JsonFeedFormat
    from newsmodel.formats.markdown.format import MarkdownFormat
    from newsmodel.formats.newsml_1 import NewsMLOneFormat
    from newsmodel.formats.newsml_g2 import NewsmlG2Format
    from newsmodel.formats.ninjs import NinjsFormat
    from newsmodel.formats.nitf import NitfFormat
    from newsmodel.formats.schema_org import SchemaOrgFormat
    from newsmodel.formats.text.format import TextFormat
    from newsmodel.formats.wire.format import WireFormat

    return (
        AtomFormat(),
        EventRowsFormat(),
        JsonFeedFormat(),
        JsonFormat(),
        JsonLinesFormat(),
        MarkdownFormat(),
        NewsMLOneFormat(),
        NewsmlG2Format(),
        NinjsFormat(),
        NitfFormat(),
        RssFormat(),
        SchemaOrgFormat(),
        SitemapFormat(),
        TextFormat(),
        WireFormat(),
    )


@hookimpl
def newsmodel_extractors() -> Iterable[Extractor]:
    """The extractors of the formats that do not say themselves what the article is."""
    from newsmodel.formats.markdown import extractors as markdown
    from newsmodel.formats.text import extractors as text
    from newsmodel.formats.wire import extractors as wire

    return (
        markdown.front_matter,
        markdown.titles,
        markdown.credits_,
        markdown.dateline,
        markdown.body,
        text.titles,
        text.credits_,
        text.filing,
        text.body,
        wire.authors,
    )
