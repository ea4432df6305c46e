"""NITF, the News Industry Text Format of IPTC."""

from newsmodel.formats.nitf.format import NitfFormat
from newsmodel.formats.nitf.view import NitfView, nitf_values

__all__ = ["NitfFormat", "NitfView", "nitf_values"]
