"""The format ``jsonfeed`` as the plugin door wants it."""

import re
from collections.abc import Sequence
from typing import Final

from newsmodel.documents import Limits, Source
from newsmodel.formats.jsonfeed.channel import Channel
from newsmodel.formats.jsonfeed.document import JsonFeedDocument
from newsmodel.formats.jsonfeed.view import UNIDENTIFIED, JsonFeedView
from newsmodel.formats.lens import FreshJson, JsonNode, ManyLensFormat

_VERSION: Final = "https://jsonfeed.org/version/1.1"
_VIEW: Final = JsonFeedView(Channel())
_HEAD_BYTES: Final = 8192
_OPENS: Final = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*\{")
_NAMED: Final = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version')
_TYPICAL: Final = re.compile(
    rb'"(home_page_url|feed_url|items|content_html|content_text|date_published|user_comment)"\s*:'
)
_FEED: Final = 3


class JsonFeedFormat(ManyLensFormat[JsonNode]):
    """JSON Feed: 1.0 and 1.1 are read, 1.1 is written."""

    name: str = "jsonfeed"
    media_types: Sequence[str] = ("application/feed+json",)
    suffixes: Sequence[str] = (".json",)
    writes: Sequence[str] = ("jsonfeed",)
    renders: Sequence[str] = ()

    def sniff(self, source: Source) -> float:
        """Certain where the version is named, be it behind the items; else by typical members."""
        if not _OPENS.match(source.data[:_HEAD_BYTES]):
            return 0.0
        data = source.data.replace(b"\0", b"") if b"\0" in source.data else source.data
        if _NAMED.search(data):
            return 0.97
        typical = set(_TYPICAL.findall(data[:_HEAD_BYTES]))
        return 0.6 if len(typical) >= _FEED else 0.0

    def read(self, source: Source, limits: Limits) -> JsonFeedDocument:
        """The document.

        Raises:
            DocumentError: when it is no feed in JSON.
        """
        return JsonFeedDocument.read(source, limits)

    def view(self, name: str) -> JsonFeedView:
        """How articles look in a feed that says nothing of all of them."""
        return _VIEW

    def fresh(self, name: str, count: int = 1) -> FreshJson:
        """A feed of items that say nothing yet."""
        items: list[JsonNode] = [
            {"id": f"{UNIDENTIFIED}{number}", "content_text": ""} for number in range(1, count + 1)
        ]
        return FreshJson({"version": _VERSION, "title": "", "items": items}, items)
