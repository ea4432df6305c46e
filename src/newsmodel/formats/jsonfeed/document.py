"""A JSON Feed as a document: each item is an article."""

from typing import ClassVar, Self

from newsmodel.documents import DocumentError, Limits, Source
from newsmodel.formats.jsonfeed.channel import channel_of
from newsmodel.formats.jsonfeed.view import JsonFeedView
from newsmodel.formats.lens import JsonLensDocument, read_object
from newsmodel.formats.lens.json_members import Members


class JsonFeedDocument(JsonLensDocument):
    """The items of one feed."""

    format: ClassVar[str] = "jsonfeed"

    @classmethod
    def read(cls, source: Source, limits: Limits) -> Self:
        """The document.

        Raises:
            DocumentError: when it is no JSON object, or has neither a version nor items.
        """
        value = read_object(source)
        if "version" not in value and "items" not in value:
            raise DocumentError("the JSON is no feed: it has no version and no items")
        noted = list(source.diagnostics)
        feed = Members(value, noted)
        places = [at for at, item in enumerate(feed.array("items")) if isinstance(item, dict)]
        return cls(
            source,
            value=value,
            paths=[("items", place) for place in places],
            view=JsonFeedView(channel_of(feed)),
            limits=limits,
            diagnostics=noted,
        )
