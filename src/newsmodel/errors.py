"""Every error and warning of newsmodel; each room defines its own.

Arguments of a wrong type, and names that there are not, are told by the built-in `TypeError` and
`ValueError`.
"""

from newsmodel.documents.errors import DocumentError, NotWritableError
from newsmodel.formats.schemas import SchemaError
from newsmodel.model.errors import ModelError, NewsmodelError, NewsmodelWarning
from newsmodel.pipeline.result import NoArticleError
from newsmodel.plugin.errors import PluginError

__all__ = [
    "DocumentError",
    "ModelError",
    "NewsmodelError",
    "NewsmodelWarning",
    "NoArticleError",
    "NotWritableError",
    "PluginError",
    "SchemaError",
]
