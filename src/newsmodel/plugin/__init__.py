"""The door: what plugins hand over, how they are found, and how a bad one is kept harmless.

A plugin's author needs nothing but this module and `newsmodel.model`.
"""

from newsmodel.documents import Document, HtmlDocument, TextDocument
from newsmodel.model import Merged
from newsmodel.plugin.decorators import (
    ANNOTATION_LAYERS,
    FunctionAnnotator,
    FunctionExtractor,
    annotator,
    extractor,
)
from newsmodel.plugin.errors import PluginError
from newsmodel.plugin.hookspecs import hookimpl
from newsmodel.plugin.info import API_VERSION, PluginInfo
from newsmodel.plugin.prose import Prose
from newsmodel.plugin.protocols import (
    Annotator,
    Extractor,
    Finding,
    Format,
    ManyFormat,
    MergePolicy,
    PureFormat,
)
from newsmodel.plugin.verdicts import Abstain, NotAnArticle

__all__ = [
    "ANNOTATION_LAYERS",
    "API_VERSION",
    "Abstain",
    "Annotator",
    "Document",
    "Extractor",
    "Finding",
    "Format",
    "FunctionAnnotator",
    "FunctionExtractor",
    "HtmlDocument",
    "ManyFormat",
    "MergePolicy",
    "Merged",
    "NotAnArticle",
    "PluginError",
    "PluginInfo",
    "Prose",
    "PureFormat",
    "TextDocument",
    "annotator",
    "extractor",
    "hookimpl",
]
