"""Web pages: their format, and the extractors, one module for each source of evidence."""

from newsmodel.plugin import Extractor, Format, hookimpl


@hookimpl
def newsmodel_formats() -> list[Format]:
    """The format of web pages."""
    from newsmodel.html.format import HtmlFormat

    return [HtmlFormat()]


@hookimpl
def newsmodel_extractors() -> list[Extractor]:
    """The extractors for web pages."""
    from newsmodel.html.authors.author_marks import author_marks
    from newsmodel.html.authors.byline import byline
    from newsmodel.html.body.extractors import body, script_body, stated_body
    from newsmodel.html.data.filing import filing
    from newsmodel.html.data.identifiers import identifiers
    from newsmodel.html.data.json_ld import json_ld
    from newsmodel.html.data.language import language
    from newsmodel.html.data.meta_tags import meta_tags
    from newsmodel.html.data.microdata import microdata
    from newsmodel.html.data.open_graph import open_graph
    from newsmodel.html.data.publisher import publisher
    from newsmodel.html.dates.extractor import dates
    from newsmodel.html.headline.printed import headline
    from newsmodel.html.headline.subheadline import subheadline
    from newsmodel.html.kind.access import access
    from newsmodel.html.kind.genre import genre
    from newsmodel.html.kind.page_kind import page_kind
    from newsmodel.html.links.extractor import links
    from newsmodel.html.media.extractor import media

    return [
        json_ld, open_graph, meta_tags, microdata, headline, subheadline, author_marks, byline,
        dates, language, media, access, filing, genre, identifiers, publisher, links, body,
        stated_body, script_body, page_kind,
    ]  # fmt: skip
