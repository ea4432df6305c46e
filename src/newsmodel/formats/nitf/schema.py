"""What NITF 3.6 calls its elements, and where they may stand (`nitf-3-6.xsd`)."""

from typing import Final

NAMESPACE: Final = "http://iptc.org/std/NITF/2006-10-18/"
"""The namespace of NITF 3.4 and later; documents after a DTD have none."""

VERSION: Final = "-//IPTC//DTD NITF 3.6//EN"
"""What the attribute ``version`` says in a document of NITF 3.6."""

CONTENT: Final[dict[str, tuple[str, ...]]] = {
    "nitf": ("head", "body"),
    "head": ("title", "meta", "tobject", "iim", "docdata", "pubdata", "revision-history"),
    "tobject": ("tobject.property", "tobject.subject"),
    "iim": ("ds",),
    "docdata": (
        *("correction", "evloc", "doc-id", "del-list", "urgency", "fixture", "date.issue"),
        *("date.release", "date.expire", "doc-scope", "series", "ed-msg", "du-key"),
        *("doc.copyright", "doc.rights", "key-list", "identified-content"),
    ),
    "del-list": ("from-src",),
    "key-list": ("keyword",),
    "identified-content": (
        *("person", "org", "location", "event", "function", "object.title", "virtloc"),
        "classifier",
    ),
    "body": ("body.head", "body.content", "body.end"),
    "body.head": (
        *("hedline", "note", "rights", "byline", "distributor", "dateline", "abstract"),
        "series",
    ),
    "hedline": ("hl1", "hl2"),
    "dateline": ("story.date",),
    "body.end": ("tagline", "bibliography"),
}
"""The elements that say something of a document as a whole, by the element that holds them."""

UNORDERED: Final = frozenset(("docdata", "identified-content"))
"""Elements whose children may stand in any order."""

HOLDER: Final = {
    name: holder
    for holder, names in CONTENT.items()
    for name in names
    if (holder, name) != ("body.head", "series")
}
"""Where an element is put that is not there yet."""
