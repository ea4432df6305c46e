"""Documents of NewsML 1: an article for each news item."""

from functools import partial
from typing import ClassVar, Final, Self

from newsmodel.documents import DocumentError, Limits, NotWritableError, Source
from newsmodel.formats.lens import XmlLensDocument, read_xml, write_article
from newsmodel.formats.lens.xml_edit import local_name
from newsmodel.formats.newsml_1.view import NewsMLOneView
from newsmodel.model import Article, Diagnostic

ROOT: Final = "NewsML"
INSTEAD: Final = "newsmodel.dumps(article, 'newsml-g2')"
"""What is to be done with articles that NewsML 1 has no place for."""


class NewsMLOneDocument(XmlLensDocument):
    """A document of NewsML 1.

    It has no slot for what it cannot say. So an article is only replaced by one that differs in
    what is printed around the text, or, where the text is in NITF, in what that says.
    """

    format: ClassVar[str] = "newsml-1"

    @classmethod
    def read(cls, source: Source, limits: Limits) -> Self:
        """The document that a source holds.

        Raises:
            DocumentError: when it is no NewsML 1.
        """
        noted: list[Diagnostic] = []
        root = read_xml(source, limits, noted)
        if local_name(root) != ROOT:
            raise DocumentError(
                f"expected a document of NewsML 1, whose root is 'NewsML'; found {root.tag!r:.80}",
                code="unexpected-root",
            )
        nodes = list(root.iter("{*}NewsItem"))
        view = NewsMLOneView(root)
        return cls(source, root=root, nodes=nodes, view=view, limits=limits, diagnostics=noted)

    def with_article(self, index: int, article: Article) -> Self:
        """A document in which one article is replaced, as far as NewsML 1 can say the new one.

        Raises:
            IndexError: when there is no article of that index.
            NotWritableError: when something would be lost; the message names the fields.
        """
        changed = super().with_article(index, article)
        native = self.native([self._places[index]])
        as_read = partial(self.as_read, native)
        lost = write_article(self.view, native.nodes[0], self._read[index], article, as_read)
        if lost:
            raise NotWritableError(
                f"in a document of NewsML 1 the article's {', '.join(lost)} cannot be changed; "
                f"write the article anew: {INSTEAD}"
            )
        return changed
