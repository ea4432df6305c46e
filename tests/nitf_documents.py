"""Documents of NITF as others write them: what the schema allows, in many shapes."""

from hypothesis import strategies as st
from lxml import etree

NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/"
FOREIGN = "urn:example:desk"
DOCTYPE = '<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.0//EN" "nitf-3-0.dtd">\n'

WORDS = (
    "Harbour ferry",
    "By Ada Berg and Jon Lie",
    "Norhavn",
    "  two\n  lines ",
    "Łódź & Zürich <b>",
    "東京",
    "2024",
    "",
    "]]>",
)
TOKENS = (
    "4",
    "0",
    "12",
    "2024",
    "11006000",
    "04000000",
    "urgent-ish",
    "1e9",
    "99999999999999999999",
)
DATES = (
    "20240311T091500+0100",
    "20240316T0500Z",
    "20240311",
    "202403",
    "2024-03-14T10:00:00+00:00",
    "20240311T000000-0500",
    "20240311000000Z",
    "20240231T100000Z",
    "yesterday",
    "",
)
CODES = ("urn:example:1", "ex-17", "https://example.org/a", "", " x ")

TEXTS, TOKEN, DATE, CODE = map(st.sampled_from, (WORDS, TOKENS, DATES, CODES))


def one_of(*words):
    return st.sampled_from(words)


ATTRIBUTES = {
    "nitf": {"uno": CODE, "baselang": one_of("en-US", "de", "")},
    "title": {"type": one_of("main", "alternate")},
    "meta": {"name": one_of("slug", "origin", "a.b"), "content": TEXTS},
    "tobject": {"tobject.type": one_of("news", "data", "")},
    "tobject.property": {"tobject.property.type": one_of("current", "analysis", "obituary")},
    "tobject.subject": {
        "tobject.subject.refnum": TOKEN,
        "tobject.subject.ipr": one_of("IPTC", "NTB"),
        "tobject.subject.type": TEXTS,
        "tobject.subject.matter": TEXTS,
        "tobject.subject.detail": TEXTS,
    },
    "docdata": {"management-status": one_of("usable", "embargoed", "withheld", "canceled", "new")},
    "correction": {"info": TEXTS, "id-string": CODE},
    "evloc": {"city": TEXTS, "iso-cc": one_of("NOR", "USA")},
    "doc-id": {"id-string": CODE, "regsrc": TEXTS},
    "urgency": {"ed-urg": TOKEN},
    "fixture": {"fix-id": TEXTS},
    "date.issue": {"norm": DATE},
    "date.release": {"norm": DATE},
    "date.expire": {"norm": DATE},
    "doc-scope": {"scope": TEXTS},
    "series": {"series.name": TEXTS, "series.part": TOKEN},
    "ed-msg": {"info": TEXTS, "msg-type": TEXTS},
    "du-key": {"key": TEXTS, "version": TOKEN, "generation": TOKEN},
    "doc.copyright": {"year": one_of("2024", "2020-2024"), "holder": TEXTS},
    "doc.rights": {"limitations": TEXTS, "owner": TEXTS},
    "keyword": {"key": TEXTS},
    "pubdata": {
        "type": one_of("print", "web"),
        "date.publication": DATE,
        "name": TEXTS,
        "issn": CODE,
        "position.section": TEXTS,
        "ex-ref": CODE,
    },
    "revision-history": {"norm": DATE, "name": TEXTS, "function": one_of("editor", "other")},
    "story.date": {"norm": DATE},
    "person": {"idsrc": CODE, "value": CODE},
    "org": {"idsrc": CODE, "value": CODE},
    "location": {"location-code": CODE, "code-source": CODE},
    "city": {"city-code": CODE},
    "country": {"iso-cc": one_of("NOR", "USA")},
    "classifier": {"type": TEXTS, "value": CODE},
    "note": {"noteclass": one_of("cpyrt", "editorsnote")},
    "media": {"media-type": one_of("image", "video", "audio", "text", "other")},
    "media-reference": {
        "source": CODE,
        "mime-type": one_of("image/jpeg", "video/mp4"),
        "width": TOKEN,
        "alternate-text": TEXTS,
    },
    "a": {"href": CODE},
    "bq": {"quote-source": TEXTS},
    "td": {"colspan": TOKEN},
    "hl1": {"class": one_of("main", "second")},
    "p": {"lede": one_of("true", "false")},
}
"""Attributes that are drawn, by the name of the element."""

INLINE = ("em", "a", "chron", "location", "person", "org", "money", "num", "q", "br", "lang")
BLOCKS = ("p", "p", "hl2", "table", "media", "ol", "ul", "bq", "note", "pre", "hr", "fn", "dl")
CHILDREN = {
    "nitf": ("head", "body"),
    "head": ("title", "meta", "tobject", "docdata", "pubdata", "revision-history"),
    "tobject": ("tobject.property", "tobject.subject"),
    "docdata": (
        *("correction", "evloc", "doc-id", "urgency", "fixture", "date.issue", "date.release"),
        *("date.expire", "doc-scope", "series", "ed-msg", "du-key", "doc.copyright"),
        *("doc.rights", "key-list", "identified-content"),
    ),
    "key-list": ("keyword",),
    "identified-content": ("person", "org", "location", "event", "classifier"),
    "body": ("body.head", "body.content", "body.end"),
    "body.head": (*("hedline", "note", "rights", "byline", "distributor", "dateline", "abstract"),),
    "hedline": ("hl1", "hl2"),
    "byline": ("person", "byttl"),
    "byttl": ("org",),
    "distributor": ("org",),
    "dateline": ("location", "story.date"),
    "location": ("city", "country"),
    "abstract": ("p", "ul"),
    "note": ("body.content",),
    "fn": ("body.content",),
    "body.content": (*BLOCKS, "block"),
    "block": BLOCKS,
    "bq": ("block", "credit"),
    "ul": ("li",),
    "ol": ("li",),
    "dl": ("dt", "dd"),
    "dd": ("p", "block"),
    "table": ("caption", "tr"),
    "tr": ("th", "td"),
    "media": ("media-reference", "media-caption", "media-producer"),
    "body.end": ("tagline",),
    **dict.fromkeys(("p", "hl1", "hl2", "li", "td", "media-caption", "tagline"), INLINE),
}
"""The children that are drawn, in the order of the schema."""

MIXED = frozenset(
    "title hl1 hl2 byline byttl distributor dateline location city country story.date person org "
    "event classifier rights p li td th dt caption media-caption media-producer credit pre "
    "tagline em a chron money num q lang".split()
)
"""Elements that hold words."""

UNORDERED = frozenset(("docdata", "identified-content", "body.content", "block"))
WORDS_OR_SECTIONS = TEXTS | st.just("Winds < 5 m/s.").map(etree.CDATA)
NO_ELEMENTS = one_of(
    *[list] * 8,
    lambda: [etree.Comment("since when?")],
    lambda: [etree.ProcessingInstruction("desk", "routing")],
)
ANYTHING = NO_ELEMENTS | st.just(lambda: [etree.Element(f"{{{FOREIGN}}}title")])
"""What stands in elements, and says nothing."""

REQUIRED = {
    "hedline": ("hl1",),
    "abstract": ("p",),
    "note": ("body.content",),
    "fn": ("body.content",),
    "ul": ("li",),
    "ol": ("li",),
    "dl": ("dt",),
    "bq": ("block",),
    "table": ("tr",),
    "tr": ("td",),
    "media": ("media-reference",),
}
SINGLE = {
    *(("head", name) for name in ("title", "tobject", "docdata")),
    *(("body", name) for name in ("body.head", "body.end")),
    *(("body.head", name) for name in ("rights", "distributor")),
    ("hedline", "hl1"),
    ("bq", "credit"),
    ("table", "caption"),
    ("body.end", "tagline"),
}
"""Children that may stand there once."""

REQUIRED_ATTRIBUTES = frozenset(("media-type", "content", "tobject.subject.refnum"))

MOST_DEPTH = 9


@st.composite
def nitf_documents(draw, *, valid=False):
    """A document with a namespace of its own, a prefix, or a document type and none.

    One that is valid has the namespace, and follows the schema in everything.
    """
    kind = draw(one_of("default", "prefix", *(() if valid else ("none",))))
    namespace = None if kind == "none" else NAMESPACE
    prefixes = {"default": {None: NAMESPACE}, "prefix": {"n": NAMESPACE}, "none": {}}[kind]
    maker = Maker(draw, namespace, prefixes | {"x": FOREIGN}, valid=valid)
    root = maker.make("nitf")
    if draw(st.booleans()):
        root.addprevious(etree.Comment(" sent by the desk "))
    encoding = draw(one_of("utf-8", "utf-16", "iso-8859-1"))
    data = etree.tostring(root.getroottree(), encoding=encoding)
    if kind == "none" and not data.startswith((b"<?xml", b"\xff\xfe")):
        return DOCTYPE.encode() + data
    return data


class Maker:
    """Makes elements with what may be in them."""

    def __init__(self, draw, namespace, prefixes, *, valid):
        self.draw = draw
        self.prefix = f"{{{namespace}}}" if namespace else ""
        self.prefixes = prefixes
        self.valid = valid

    def make(self, name, depth=0):
        draw = self.draw
        made = etree.Element(self.prefix + name, nsmap=self.prefixes)
        for attribute, values in ATTRIBUTES.get(name, {}).items():
            if draw(st.booleans()) or (self.valid and attribute in REQUIRED_ATTRIBUTES):
                made.set(attribute, draw(values))
        if name in MIXED:
            made.text = draw(WORDS_OR_SECTIONS)
        for child in self.children(name, depth):
            made.append(self.make(child, depth + 1))
            if name in MIXED:
                made[-1].tail = draw(TEXTS)
        made.extend(draw(NO_ELEMENTS if self.valid else ANYTHING)())
        return made

    def children(self, name, depth):
        """The names of some children, in an order that the schema allows."""
        allowed = CHILDREN.get(name, ())
        if name == "nitf":
            return allowed
        few = depth >= MOST_DEPTH or not allowed
        wanted = [] if few else self.draw(st.lists(st.sampled_from(allowed), max_size=4))
        if self.valid:
            wanted = [*REQUIRED.get(name, ()), *wanted]
            wanted = [
                each
                for place, each in enumerate(wanted)
                if each not in wanted[:place] or (name, each) not in SINGLE
            ]
        return wanted if name in UNORDERED else sorted(wanted, key=allowed.index)
