"""Wires as documents: messages that are articles, and bytes that nobody touches."""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import ClassVar, Self

from newsmodel.documents import Document, DocumentError, Limits, NotWritableError, Source
from newsmodel.formats.wire.message import Message, rewritten
from newsmodel.formats.wire.transmission import charset_of, pieces_of, read_message
from newsmodel.model import Article, Diagnostic, Severity

_ETX, _EOT = b"\x03", b"\x04"


class WireDocument(Document):
    """The messages of a transmission, each an article.

    It is kept as pieces of bytes, some of which are messages; of a message whose article was
    replaced by another, only the bytes of what differs are written anew. Every change is made to
    what was read first.
    """

    format: ClassVar[str] = "wire"
    states_articles: ClassVar[bool] = True

    def __init__(
        self,
        source: Source,
        *,
        pieces: Sequence[bytes],
        messages: Mapping[int, Message],
        diagnostics: Sequence[Diagnostic] = (),
    ) -> None:
        articles = tuple(message.article for message in messages.values())
        super().__init__(source, articles=articles, diagnostics=tuple(diagnostics))
        self._pieces = tuple(pieces)
        self._messages = dict(messages)
        self._written = {place: pieces[place] for place in messages}

    def to_bytes(self) -> bytes:
        """The bytes that were read, but for those of what was changed."""
        return b"".join(self._written.get(place, piece) for place, piece in enumerate(self._pieces))

    def with_article(self, index: int, article: Article) -> Self:
        """A document in which one article is replaced.

        Raises:
            IndexError: when there is no article of that index.
            NotWritableError: when a wire cannot say all of the article; the message names the
                fields, or the characters that its character set has not.
        """
        articles = self._replaced(index, article)
        place = tuple(self._messages)[index]
        piece = self._pieces[place]
        if article != self._messages[place].article:
            piece = _put(self._messages[place], article, charset_of(piece, self.source))
        written = {**self._written, place: piece}
        return self._with(_articles=articles, _written=written, _features={})

    def parts(self) -> "tuple[WireDocument, ...]":
        """A document for each message."""
        if len(self._messages) == 1:
            return (self,)
        return tuple(
            self._with(
                _articles=(article,),
                _pieces=(self._pieces[place],),
                _messages={0: message},
                _written={0: self._written[place]},
                _features={},
            )
            for (place, message), article in zip(
                self._messages.items(), self._articles, strict=True
            )
        )


def read_wire(source: Source, limits: Limits) -> WireDocument:
    """The document.

    Raises:
        DocumentError: when there is no message in it.
    """
    pieces = tuple(pieces_of(source.data))
    noticed = [*source.diagnostics]
    messages: dict[int, Message] = {}
    ends = accumulate(len(piece.data) for piece in pieces)
    for place, (piece, end) in enumerate(zip(pieces, ends, strict=True)):
        if not piece.is_message or not piece.data.strip(b"\x01\x04 \r\n"):
            continue
        if len(messages) == limits.max_articles:
            noticed.append(_too_many(limits))
            break
        message = read_message(piece.data.decode(charset_of(piece.data, source)))
        if message is not None:
            messages[place] = message
        noticed += _noticed(piece.data, message, end - len(piece.data))
    if not messages:
        raise DocumentError("there is no header of IPTC 7901 or ANPA 1312 in it", code="not-a-wire")
    return WireDocument(
        source,
        pieces=[piece.data for piece in pieces],
        messages=messages,
        diagnostics=noticed,
    )


def _put(message: Message, article: Article, charset: str) -> bytes:
    changed, lost = rewritten(message, article, read_message)
    if lost:
        raise NotWritableError(
            f"this wire cannot say the article's {', '.join(lost)}; leave that as it was, or write "
            "the article in another format with newsmodel.dumps"
        )
    try:
        data = changed.text.encode(charset)
    except UnicodeEncodeError as error:
        missing = "".join(sorted({*error.object[error.start : error.end]}))
        raise NotWritableError(
            f"this wire is in {charset}, which has no {missing!r}; write it with other characters"
        ) from None
    return data


def _noticed(data: bytes, message: Message | None, at: int) -> list[Diagnostic]:
    if message is None:
        return [
            Diagnostic(
                code="message-unreadable",
                message="a message has no header of IPTC 7901 or ANPA 1312; it was left out",
                severity=Severity.ERROR,
                anchor=f"byte {at}",
            )
        ]
    is_framed = data.startswith(b"\x01")
    if is_framed and (_ETX not in data or not data.endswith(_EOT)):
        return [
            Diagnostic(
                code="message-unended",
                message="a message has no end of text or no end of transmission; it may be cut off",
                anchor=f"byte {at}",
            )
        ]
    return []


def _too_many(limits: Limits) -> Diagnostic:
    return Diagnostic(
        code="too-many-articles",
        message=f"only the first {limits.max_articles} messages were read; "
        "raise Limits.max_articles to read more",
    )
