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
    from newsmodel.html.access import access
    from newsmodel.html.author_marks import author_marks
    from newsmodel.html.body import body, script_body, stated_body
    from newsmodel.html.byline import byline
    from newsmodel.html.dates import dates
    from newsmodel.html.filing import filing
    from newsmodel.html.genre import genre
    from newsmodel.html.headline import headline
    from newsmodel.html.identifiers import identifiers
    from newsmodel.html.json_ld import json_ld
    from newsmodel.html.language import language
    from newsmodel.html.links import links
    from newsmodel.html.media import media
    from newsmodel.html.meta_tags import meta_tags
    from newsmodel.html.microdata import microdata
    from newsmodel.html.open_graph import open_graph
    from newsmodel.html.page_kind import page_kind
    from newsmodel.html.publisher import publisher
    from newsmodel.html.subheadline import subheadline

    return [
        json_ld, open_graph, meta_tags, microdata, headline, subheadline, author_marks, byline,
        dates, language, media, access, filing, genre, identifiers, publisher, links, body,
        stated_body, script_body, page_kind,
    ]  # fmt: skip
