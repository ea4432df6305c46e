"""Site rules for The Harbour Gazette, an invented newspaper."""

from collections.abc import Iterable

from newsmodel.plugin import Extractor, PluginInfo, hookimpl
from newsmodel.sites import SiteRules, css, script

GAZETTE = SiteRules(
    name="harbour_gazette",
    urls="*.harbour-gazette.example",
    headline=css("h1[data-story] > span:not([data-kicker])"),
    authors=css("ul[data-signed] > li", leave_out=r"^\["),
    published=script("story.printed", variable="window.gazette"),
    sections=script("story.desks", variable="window.gazette"),
    access=script("story.reading", variable="window.gazette"),
    body=css("article"),
    exclude=css("ul[data-signed], .tide-table"),
)


@hookimpl
def newsmodel_extractors() -> Iterable[Extractor]:
    """What newsmodel asks for when a parser is made."""
    return [GAZETTE]


@hookimpl
def newsmodel_plugin_info() -> PluginInfo:
    """Shown by ``newsmodel plugins``."""
    return PluginInfo(
        name="example-publisher",
        version="0.1.0",
        description="Site rules for The Harbour Gazette",
    )
