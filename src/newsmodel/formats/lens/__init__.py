"""Interchange formats as lenses: the native tree is kept, an article is a view of it."""

from newsmodel.formats.lens.document import LensDocument, Native
from newsmodel.formats.lens.json_document import JsonLensDocument, JsonNode, read_object
from newsmodel.formats.lens.slot import SLOT_NAMESPACE
from newsmodel.formats.lens.view import NOTHING, FieldPlace, View, read_article, write_article
from newsmodel.formats.lens.writing import FreshJson, FreshXml, LensFormat, ManyLensFormat
from newsmodel.formats.lens.xml_document import XmlLensDocument, read_xml, xml_bytes

__all__ = [
    "NOTHING",
    "SLOT_NAMESPACE",
    "FieldPlace",
    "FreshJson",
    "FreshXml",
    "JsonLensDocument",
    "JsonNode",
    "LensDocument",
    "LensFormat",
    "ManyLensFormat",
    "Native",
    "View",
    "XmlLensDocument",
    "read_article",
    "read_object",
    "read_xml",
    "write_article",
    "xml_bytes",
]
