"""What the elements of HTML and NITF are, by their local names.

The two vocabularies share most names, and no name means one thing here and another there. What
is not named here is text in a line, as browsers take it.
"""

from typing import Final

from newsmodel.model import InlineKind, MediaKind

MARKS: Final = {
    "b": InlineKind.STRONG,
    "cite": InlineKind.EMPHASIS,
    "code": InlineKind.CODE,
    "del": InlineKind.DELETED,
    "i": InlineKind.EMPHASIS,
    "ins": InlineKind.INSERTED,
    "kbd": InlineKind.CODE,
    "q": InlineKind.QUOTE,
    "s": InlineKind.DELETED,
    "samp": InlineKind.CODE,
    "strike": InlineKind.DELETED,
    "strong": InlineKind.STRONG,
    "sub": InlineKind.SUBSCRIPT,
    "sup": InlineKind.SUPERSCRIPT,
}
"""Elements that mark a part of a text; ``a`` and ``em`` have attributes that matter as well."""

BLOCKS: Final = frozenset(
    "abstract address article aside block body body.content body.end body.head byline byttl "
    "caption center col colgroup copyrite credit custom-table datasource dateline details "
    "dialog distributor div fieldset figcaption figure fn footer form frameset header "
    "hedline hgroup hr html legend main media media-caption media-producer nav nitf "
    "nitf-table noframes noscript note optgroup option p search section select summary table "
    "tagline tbody td tfoot th thead tr".split()
)
"""Elements that begin and end a line of their own."""

HEADINGS: Final = {f"h{level}": level for level in range(1, 7)} | {"hl1": 1, "hl2": 2}
LISTS: Final = frozenset(("dir", "dl", "menu", "ol", "ul"))
ITEMS: Final = frozenset(("dd", "dt", "li"))
QUOTES: Final = frozenset(("blockquote", "bq"))
PREFORMATTED: Final = frozenset(("listing", "plaintext", "pre", "xmp"))

PICTURES: Final = {
    "img": MediaKind.IMAGE,
    "picture": MediaKind.IMAGE,
    "video": MediaKind.VIDEO,
    "audio": MediaKind.AUDIO,
}
FRAMES: Final = frozenset(("embed", "frame", "iframe", "object"))

SILENT: Final = frozenset(
    "annotation annotation-xml area base datalist head link map media-metadata media-object meta "
    "nitf-table-metadata param script style template title".split()
)
"""Elements whose words nobody sees."""
