"""The names of elements in feeds, whatever their prefix, case and spelling of the namespace.

A name of RSS, RDF Site Summary or Atom is its local name in lower case (``title``, ``pubdate``);
one of a known module has the usual prefix (``dc:creator``, ``media:content``). All other elements
have no name here: an unknown ``x:title`` is no title.
"""

from functools import lru_cache
from typing import Final

from lxml import etree

ATOM: Final = "http://www.w3.org/2005/Atom"
CONTENT: Final = "http://purl.org/rss/1.0/modules/content/"
DUBLIN_CORE: Final = "http://purl.org/dc/elements/1.1/"
DUBLIN_CORE_TERMS: Final = "http://purl.org/dc/terms/"
MEDIA_RSS: Final = "http://search.yahoo.com/mrss/"
PRISM: Final = "http://prismstandard.org/namespaces/basic/2.0/"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XHTML: Final = "http://www.w3.org/1999/xhtml"

_ATOM: Final = frozenset(
    {
        "www.w3.org/2005/atom",
        "purl.org/atom/ns",
        "purl.org/atom",
        "purl.org/echo",
        "purl.org/echo/ns",
        "purl.org/pie",
        "uri/of/echo/namespace",
        "example.com/newformat",
        "example.com/necho",
    }
)
"""The namespaces of Atom and of its drafts, without scheme and end, in lower case."""

_CORE: Final = _ATOM | frozenset(
    {
        "",
        "purl.org/rss/1.0",
        "purl.org/net/rss1.1",
        "purl.org/net/rss1.0",
        "purl.org/rss/1.0/modules/rss091",
        "my.netscape.com/rdf/simple/0.9",
        "my.netscape.com/publish/formats/rss-0.91.dtd",
        "channel.netscape.com/rdf/simple/0.9",
        "backend.userland.com/rss",
        "backend.userland.com/rss2",
        "backend.userland.com/rss091",
        "blogs.law.harvard.edu/tech/rss",
        "cyber.law.harvard.edu/rss/rss.html",
    }
)
"""The namespaces of all the formats themselves."""

_PREFIXES: Final = {
    "purl.org/rss/1.0/modules/content": "content",
    "purl.org/dc/elements/1.1": "dc",
    "purl.org/dc/elements/1.0": "dc",
    "purl.org/dc/terms": "dcterms",
    "purl.org/rss/1.0/modules/dcterms": "dcterms",
    "search.yahoo.com/mrss": "media",
    "www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "example.com/dtds/podcast-1.0.dtd": "itunes",
    "prismstandard.org/namespaces/basic/1.2": "prism",
    "prismstandard.org/namespaces/1.2/basic": "prism",
    "prismstandard.org/namespaces/basic/2.0": "prism",
    "prismstandard.org/namespaces/basic/2.1": "prism",
    "creativecommons.org/ns": "cc",
    "web.resource.org/cc": "cc",
    "backend.userland.com/creativecommonsrssmodule": "cc",
    "cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": "cc",
    "wellformedweb.org/commentapi": "wfw",
    "rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "www.georss.org/georss": "georss",
    "www.w3.org/2003/01/geo/wgs84_pos": "geo",
    "www.opengis.net/gml": "gml",
    "www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
    "www.w3.org/1999/xhtml": "xhtml",
    "www.sitemaps.org/schemas/sitemap/0.9": "sitemap",
    "www.google.com/schemas/sitemap/0.84": "sitemap",
    "www.google.com/schemas/sitemap-news/0.9": "news",
    "www.google.com/schemas/sitemap-image/1.1": "image",
    "www.google.com/schemas/sitemap-video/1.1": "video",
}
"""The prefixes of modules by namespace, written in the same way."""

_KNOWN_PREFIXES: Final = frozenset(_PREFIXES.values())


class Names(dict[object, str]):
    """Names by the tag of an element; those that are not there yet are worked out."""

    def __init__(self, core: str) -> None:
        self._core = core

    def __missing__(self, tag: object) -> str:
        name = self._name(tag) if isinstance(tag, str) else ""
        return self.setdefault(tag, name)

    def _name(self, tag: str) -> str:
        uri, closed, local = tag.rpartition("}")
        uri = uri[1:] if closed else ""
        namespace = _plain(uri)
        if uri == self._core or namespace in _CORE:
            return _with_known_prefix(local.lower())
        prefix = _PREFIXES.get(namespace)
        return f"{prefix}:{local.lower()}" if prefix else ""


@lru_cache(maxsize=64)
def names_of(core: str) -> Names:
    """The names in a feed whose own elements are in a namespace, be it a known one or not."""
    return Names(core)


def namespace_of(element: etree._Element) -> str:
    """The namespace of an element; empty where it is in none."""
    return namespace_in(str(element.tag))


def namespace_in(tag: str) -> str:
    """The namespace in a tag."""
    return tag.rpartition("}")[0][1:]


def is_atom(element: etree._Element) -> bool:
    """Whether an element is of Atom, where values say what they are."""
    return is_tag_of_atom(str(element.tag))


@lru_cache(maxsize=256)
def is_tag_of_atom(tag: str) -> bool:
    """The same by the tag of an element."""
    return _plain(namespace_in(tag)) in _ATOM


def _plain(uri: str) -> str:
    """A namespace without what people get wrong in it."""
    plain = uri.strip().lower()
    for scheme in ("http://", "https://"):
        plain = plain.removeprefix(scheme)
    return plain.rstrip("/#")


def _with_known_prefix(local: str) -> str:
    """In a feed that is not well-formed, a prefix that is not declared stays in the name."""
    prefix, colon, name = local.partition(":")
    if not colon or prefix in _KNOWN_PREFIXES:
        return local
    return name if prefix in {"atom", "rss"} else ""
