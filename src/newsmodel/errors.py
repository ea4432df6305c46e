"""Every error that newsmodel raises on purpose; each room defines its own."""

from newsmodel.documents.errors import DocumentError, NotWritableError
from newsmodel.formats.schemas import SchemaError
from newsmodel.model.errors import ModelError, NewsmodelError
from newsmodel.pipeline.result import NoArticleError
from newsmodel.plugin.errors import PluginError

__all__ = [
    "DocumentError",
    "ModelError",
    "NewsmodelError",
    "NoArticleError",
    "NotWritableError",
    "PluginError",
    "SchemaError",
]
