"""NewsML 1, the container of news items before NewsML-G2: read, edited, not written anew."""

from newsmodel.formats.newsml_1.format import NewsMLOneFormat

__all__ = ["NewsMLOneFormat"]
