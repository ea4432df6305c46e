"""The model's own JSON: canonical, tagged, versioned, with errors that name the path.

Serialization lives here, outside the model. `shapes` says how types look in JSON, `plain` writes,
`quick` and `careful` read, `migration` makes older documents new, `schema` tells others.
"""

from newsmodel.formats.json.careful import UNKNOWN
from newsmodel.formats.json.codec import decode, encode
from newsmodel.formats.json.document import JsonDocument, JsonLinesDocument
from newsmodel.formats.json.errors import InvalidArticleError, Problem
from newsmodel.formats.json.formats import JsonFormat, JsonLinesFormat
from newsmodel.formats.json.schema import json_schema

__all__ = [
    "UNKNOWN",
    "InvalidArticleError",
    "JsonDocument",
    "JsonFormat",
    "JsonLinesDocument",
    "JsonLinesFormat",
    "Problem",
    "decode",
    "encode",
    "json_schema",
]
