"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from newsmodel.formats.jsonfeed.document import JsonFeedDocument
from newsmodel.formats.jsonfeed.format import JsonFeedFormat

__all__ = ["JsonFeedDocument", "JsonFeedFormat"]
