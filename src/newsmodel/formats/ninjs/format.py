"""The format ``ninjs``, IPTC's News in JSON, as the plugin door wants it."""

import re
from collections.abc import Sequence
from typing import Final

from newsmodel.documents import Limits, Source
from newsmodel.formats.lens import FreshJson, JsonNode, LensFormat
from newsmodel.formats.ninjs.document import NinjsDocument, view_of
from newsmodel.formats.ninjs.identifiers import UNIDENTIFIED
from newsmodel.formats.ninjs.view import NinjsView
from newsmodel.formats.ninjs.vocabulary import VERSIONS, Version, Vocabulary

_MARKS_AND_SPACE: Final = b"\xef\xbb\xbf\xff\xfe \t\r\n"
_HEAD_BYTES: Final = 8192
_OTHERS: Final = re.compile(
    rb'"@context"|"@graph"|jsonfeed\.org/|"schema_version"\s*:\s*\d', re.IGNORECASE
)
"""What stands in JSON-LD, in feeds and in newsmodel's own JSON."""

_NAMED: Final = re.compile(rb'ninjs-schema|"name"\s*:\s*"[^"]{0,40}\bninjs\b', re.IGNORECASE)
_IDENTIFIED: Final = re.compile(rb'"(?:uri|guid)"\s*:')
_TYPICAL: Final = re.compile(
    rb'"(?:headlines?|bodies|body_\w+|descriptions?_?\w*|version_?created|first_?created'
    rb"|content_?created|pub_?status|by(?:line)?|slugline|associations|renditions|alt_?ids"
    rb"|copyright_?(?:holder|notice)|usage_?terms|ed_?note|located|info_?sources?|genres?"
    rb'|subjects?|trust_?indicators?|event_?details|planned_?coverage)"\s*:',
    re.IGNORECASE,
)
_EMPTY: Final = re.compile(rb"\{\s*\}\s*")

_MOST_TYPICAL: Final = 4
_WITH_STANDARD: Final[Version] = (1, 3)
_SCHEMA: Final = "http://www.iptc.org/std/ninjs/ninjs-schema_{}.json"


class NinjsFormat(LensFormat[JsonNode]):
    """ninjs in all its versions; each is written under a name of its own."""

    name: str = "ninjs"
    media_types: Sequence[str] = ("application/json", "application/ninjs+json")
    suffixes: Sequence[str] = (".json", ".ninjs")
    writes: Sequence[str] = tuple(f"ninjs-{major}.{minor}" for major, minor in VERSIONS)
    renders: Sequence[str] = ()

    def sniff(self, source: Source) -> float:
        """Certain where the standard is named; the more typical members, the surer else."""
        # Without the zeros, wide encodings of ASCII look like it.
        head = (
            source.data[:_HEAD_BYTES].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"").lstrip()
        )
        if not head.startswith(b"{") or _OTHERS.search(head):
            return 0.0
        if _NAMED.search(head):
            return 0.97
        if _EMPTY.fullmatch(head):
            return 0.5  # it says nothing, which an item of ninjs may
        typical = min(len({found.lower() for found in _TYPICAL.findall(head)}), _MOST_TYPICAL)
        identified = _IDENTIFIED.search(head) is not None
        return (0.4 if identified else 0.0) + 0.12 * typical

    def read(self, source: Source, limits: Limits) -> NinjsDocument:
        """The document.

        Raises:
            DocumentError: when it is no JSON object.
        """
        return NinjsDocument.read(source, limits)

    def view(self, name: str) -> NinjsView:
        """How articles look in one version."""
        return view_of(_vocabulary(name))

    def fresh(self, name: str, count: int = 1) -> FreshJson:
        """An item of a version that says nothing yet."""
        vocabulary = _vocabulary(name)
        item: JsonNode = {}
        if vocabulary.version >= _WITH_STANDARD:
            version = name.removeprefix("ninjs-")
            standard = "$standard" if vocabulary.generation == 1 else "standard"
            item[standard] = {
                "name": "ninjs",
                "version": version,
                "schema": _SCHEMA.format(version),
            }
        item |= {"uri": UNIDENTIFIED, "type": "text"}
        return FreshJson(item, (item,))


def _vocabulary(name: str) -> Vocabulary:
    major, minor = name.removeprefix("ninjs-").split(".")
    return Vocabulary((int(major), int(minor)))
