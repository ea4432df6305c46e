"""RSS, RDF Site Summary and Atom: every item is an article, and any article can be an item."""

from newsmodel.formats.feeds.formats import AtomFormat, RssFormat

__all__ = ["AtomFormat", "RssFormat"]
