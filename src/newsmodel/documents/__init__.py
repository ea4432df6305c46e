"""Bytes to documents: sources, encodings, limits, hardened parsers, shared features."""

from newsmodel.documents.document import Document
from newsmodel.documents.encoding import Decoded, decode
from newsmodel.documents.errors import DocumentError, NotWritableError
from newsmodel.documents.html import HtmlDocument, compiled
from newsmodel.documents.json_ld import JsonNode
from newsmodel.documents.limits import DEFAULT_LIMITS, Limits
from newsmodel.documents.markup import parse_html, parse_xml
from newsmodel.documents.source import Content, Source
from newsmodel.documents.text import TextDocument

__all__ = [
    "DEFAULT_LIMITS",
    "Content",
    "Decoded",
    "Document",
    "DocumentError",
    "HtmlDocument",
    "JsonNode",
    "Limits",
    "NotWritableError",
    "Source",
    "TextDocument",
    "compiled",
    "decode",
    "parse_html",
    "parse_xml",
]
