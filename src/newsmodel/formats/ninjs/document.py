"""Documents of ninjs: one item, with all that is associated with it."""

from functools import cache
from typing import ClassVar, Self

from newsmodel.documents import Limits, Source
from newsmodel.formats.lens import JsonLensDocument, read_object
from newsmodel.formats.ninjs.view import NinjsView
from newsmodel.formats.ninjs.vocabulary import Vocabulary, vocabulary_of


class NinjsDocument(JsonLensDocument):
    """One item of ninjs."""

    format: ClassVar[str] = "ninjs"

    @classmethod
    def read(cls, source: Source, limits: Limits) -> Self:
        """The document.

        Raises:
            DocumentError: when it is no JSON object.
        """
        value = read_object(source)
        view = view_of(vocabulary_of(value))
        return cls(
            source,
            value=value,
            paths=((),),
            view=view,
            limits=limits,
            diagnostics=source.diagnostics,
        )


@cache
def view_of(vocabulary: Vocabulary) -> NinjsView:
    """The view for one version, made once."""
    return NinjsView(vocabulary)
