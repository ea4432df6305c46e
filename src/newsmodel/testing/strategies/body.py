"""Strategies for the body of an article: blocks of every kind, with inline ranges."""

from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st

from newsmodel.model import (
    Block,
    BlockQuote,
    Embed,
    Figure,
    Heading,
    Inline,
    InlineKind,
    ListBlock,
    ListItem,
    LiveUpdate,
    Paragraph,
    PlainBlock,
    Preformatted,
    Table,
    TableCell,
    TableRow,
)
from newsmodel.testing.strategies.arguments import check_text
from newsmodel.testing.strategies.basics import (
    instants,
    optional_phrases,
    phrases,
    places,
    span_at,
    urls,
    words,
)
from newsmodel.testing.strategies.metadata import media

_URL: Final = st.none() | urls()
_MARKED: Final = st.lists(st.tuples(places(), st.sampled_from(InlineKind), _URL), max_size=2)


def inlines(text: str) -> st.SearchStrategy[tuple[Inline, ...]]:
    """Inline markup over the text of a block; none over an empty text."""
    return _inlines(check_text(text))


@st.composite
def _inlines(draw: st.DrawFn, text: str) -> tuple[Inline, ...]:
    marked = draw(_MARKED) if text else ()
    return tuple(
        Inline(span=span_at(place, len(text)), kind=kind, url=url) for place, kind, url in marked
    )


def blocks() -> st.SearchStrategy[Block]:
    """Blocks of every kind, each kind as likely as another."""
    return _BLOCKS


def plain_blocks() -> st.SearchStrategy[PlainBlock]:
    """Blocks that hold no other blocks."""
    return _PLAIN_BLOCKS


def bodies() -> st.SearchStrategy[tuple[Block, ...]]:
    """Bodies of a few blocks; also the empty one."""
    return _BODIES


def _with_text(
    cls: Callable[..., Any],
    texts: st.SearchStrategy[str],
    **others: st.SearchStrategy[Any],
) -> st.SearchStrategy[Any]:
    @st.composite
    def with_text(draw: st.DrawFn) -> Any:
        text = draw(texts)
        members = {name: draw(each) for name, each in others.items()}
        return cls(text=text, inlines=draw(inlines(text)), **members)

    return with_text()


_SENTENCES: Final = words() | st.sampled_from(
    (
        "“The ferry stays in port,” Ilse Vantongeren said on Tuesday, “until May.”",
        "At least 12 people were hurt, the harbour board of Northmoor said, citing the police.",
        "Łódź 東京の港 مرحبا 🛶 e\u0301\u00a0\u200d",
    )
)
_PARAGRAPHS: Final = _with_text(Paragraph, _SENTENCES)
_ITEMS: Final = _with_text(ListItem, phrases(), level=st.integers(1, 3))
_CELLS: Final = _with_text(
    TableCell,
    phrases() | st.just(""),
    header=st.booleans(),
    columns=st.integers(1, 3),
    rows=st.integers(1, 3),
)
_ROWS: Final = st.builds(TableRow, cells=st.lists(_CELLS, max_size=2).map(tuple))
_KINDS: Final[tuple[st.SearchStrategy[PlainBlock], ...]] = (
    _PARAGRAPHS,
    _with_text(Heading, words(), level=st.integers(1, 6)),
    st.builds(ListBlock, items=st.lists(_ITEMS, max_size=3).map(tuple), ordered=st.booleans()),
    _with_text(BlockQuote, _SENTENCES, attribution=optional_phrases(), url=_URL),
    st.builds(Table, rows=st.lists(_ROWS, max_size=2).map(tuple), caption=optional_phrases()),
    st.builds(
        Figure,
        media=st.lists(media(), max_size=1).map(tuple),
        caption=optional_phrases(),
        credit=optional_phrases(),
    ),
    st.builds(Embed, url=_URL, provider=optional_phrases(), text=phrases() | st.just("")),
    st.builds(Preformatted, text=words()),
)
_PLAIN_BLOCKS: Final = st.one_of(*_KINDS)
_LIVE_UPDATES: Final = st.builds(
    LiveUpdate,
    published=st.none() | instants(),
    headline=optional_phrases(),
    blocks=st.lists(_PLAIN_BLOCKS, max_size=2).map(tuple),
    identifier=optional_phrases(),
)
_BLOCKS: Final[st.SearchStrategy[Block]] = st.one_of(*_KINDS, _LIVE_UPDATES)
_BODIES: Final = st.lists(_BLOCKS | _PARAGRAPHS, max_size=4).map(tuple)
