"""NewsML-G2 (IPTC): items and messages as articles, edited in place and written anew."""

from newsmodel.formats.newsml_g2.codes import Catalogs, read_catalog
from newsmodel.formats.newsml_g2.document import NewsmlG2Document
from newsmodel.formats.newsml_g2.format import NewsmlG2Format

__all__ = ["Catalogs", "NewsmlG2Document", "NewsmlG2Format", "read_catalog"]
