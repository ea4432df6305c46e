"""RSS, RDF Site Summary, Atom and news sitemaps: every item is an article."""

from newsmodel.formats.feeds.formats import AtomFormat, RssFormat
from newsmodel.formats.feeds.sitemap import SitemapFormat

__all__ = ["AtomFormat", "RssFormat", "SitemapFormat"]
