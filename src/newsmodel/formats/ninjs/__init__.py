"""ninjs, IPTC's News in JSON (https://iptc.org/standards/ninjs), versions 1.0 to 3.1."""

from newsmodel.formats.ninjs.document import NinjsDocument
from newsmodel.formats.ninjs.format import NinjsFormat

__all__ = ["NinjsDocument", "NinjsFormat"]
