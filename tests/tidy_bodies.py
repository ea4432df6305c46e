"""Strategies for bodies that markup can say: words with one space or line break between them.

What is not tidy is white space that no browser shows, control characters, ranges that cross or
say the same twice, and what the one vocabulary or the other has no place for.
"""

from itertools import pairwise

from hypothesis import strategies as st

from newsmodel.model import (
    BlockQuote,
    Embed,
    Figure,
    Heading,
    Inline,
    InlineKind,
    ListBlock,
    ListItem,
    LiveUpdate,
    Media,
    MediaKind,
    MediaRole,
    Paragraph,
    Preformatted,
    Rendition,
    Table,
    TableCell,
    TableRow,
    TextSpan,
)
from newsmodel.testing.strategies import instants
from newsmodel.testing.strategies.basics import urls

CHARACTERS = st.one_of(
    st.sampled_from("abcXYZ<>&\"'/;\u00a0\u00e9\u6771\u0627\u200d\u2028\u0301"),
    st.characters(
        exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp"), exclude_characters="\ufffe\uffff"
    ),
)
WORDS = st.text(CHARACTERS, min_size=1, max_size=4).filter(lambda word: not word.isspace())
LINES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from(" \n")), min_size=1, max_size=4).map(
    lambda parts: "".join(word + gap for word, gap in parts)[:-1]
)
OPTIONAL_LINES = st.none() | LINES
OPTIONAL_TEXTS = st.none() | TEXTS
URLS = urls()
SIZES = st.none() | st.integers(2, 9000)


KINDS = st.sampled_from(InlineKind)
PLANS = st.tuples(
    st.lists(
        st.tuples(st.integers(0, 2**16), st.lists(KINDS, max_size=2, unique=True)), max_size=5
    ),
    st.none() | KINDS,
    URLS,
)
"""What ranges are made of: cuts through a text with the kinds from each on, and an outer kind."""


def _marks(text, plan):
    """Ranges that lie apart or in each other, the outer first, no two of a kind over a place."""
    planned, outer, url = plan
    cuts = sorted({cut % (len(text) + 1): kinds for cut, kinds in planned}.items())
    found = []
    if outer and len(cuts) > 1:
        found.append(_mark(cuts[0][0], cuts[-1][0], outer, url))
    for (start, kinds), (end, _) in pairwise(cuts):
        found += [_mark(start, end, kind, url) for kind in kinds if kind is not outer]
    return tuple(found)


def _mark(start, end, kind, url):
    span = TextSpan(start, end)
    return Inline(span=span, kind=kind, url=url if kind is InlineKind.LINK else None)


@st.composite
def _marked(draw, cls, of=TEXTS, **others):
    text = draw(of)
    return cls(
        text=text,
        inlines=_marks(text, draw(PLANS)),
        **{name: draw(each) for name, each in others.items()},
    )


def _some(strategy, most=3, least=1):
    return st.lists(strategy, min_size=least, max_size=most).map(tuple)


EMBEDS = st.builds(
    lambda url, text: Embed(url=url, provider=url.split("/")[2], text=text),
    URLS,
    TEXTS | st.just(""),
)
CELLS = _marked(
    TableCell,
    TEXTS | st.just(""),
    header=st.booleans(),
    columns=st.integers(1, 3),
    rows=st.integers(1, 3),
)
ROWS = st.builds(TableRow, cells=_some(CELLS))
ITEMS = _marked(ListItem, level=st.integers(1, 5))
PREFORMATTED = st.text(st.sampled_from("ab<& \n\t\u00a0"), min_size=1)
FORMS = {"mime_type": st.sampled_from(("image/webp", "video/mp4")), "width": SIZES, "height": SIZES}
MEDIA = {
    "url": URLS,
    "role": st.just(MediaRole.INLINE),
    "title": OPTIONAL_LINES,
    "alternative_text": OPTIONAL_LINES,
}
HTML_MEDIA = st.builds(
    Media,
    kind=st.sampled_from((MediaKind.IMAGE, MediaKind.VIDEO, MediaKind.AUDIO)),
    caption=OPTIONAL_TEXTS,
    credit=OPTIONAL_TEXTS,
    renditions=_some(st.builds(Rendition, url=URLS, **FORMS), 2, 0),
    **MEDIA,
)
NITF_MEDIA = st.builds(
    Media,
    kind=st.sampled_from(MediaKind),
    credit=OPTIONAL_LINES,
    identifier=OPTIONAL_LINES,
    duration=st.none() | st.integers(0, 7200) | st.floats(0, 1e6),
    renditions=_some(st.builds(Rendition, url=URLS, name=OPTIONAL_LINES, **FORMS), 2, 0),
    **MEDIA,
)


def _figures(media, most):
    return st.builds(
        Figure, media=_some(media, most), caption=OPTIONAL_TEXTS, credit=OPTIONAL_TEXTS
    )


def _blocks(figures):
    return st.one_of(
        _marked(Paragraph),
        _marked(Heading, level=st.integers(1, 6)),
        st.builds(ListBlock, items=_some(ITEMS, 6), ordered=st.booleans()),
        _marked(
            BlockQuote,
            _some(TEXTS).map("\n\n".join),
            attribution=OPTIONAL_TEXTS,
            url=st.none() | URLS,
        ),
        st.builds(Table, rows=_some(ROWS), caption=OPTIONAL_TEXTS),
        st.builds(Preformatted, text=PREFORMATTED.filter(lambda text: text.strip())),
        EMBEDS,
        figures,
    )


def _bodies(blocks, **entry):
    entries = st.builds(
        LiveUpdate,
        published=st.none() | instants().filter(lambda instant: instant.raw != str(instant)),
        headline=TEXTS,
        blocks=_some(blocks, 3, 0),
        **entry,
    )
    return _some(blocks | entries, 5, 0)


HTML_BODIES = _bodies(_blocks(_figures(HTML_MEDIA, 3)), identifier=OPTIONAL_LINES)
"""What HTML can say."""

NITF_BODIES = _bodies(_blocks(_figures(NITF_MEDIA, 1)))
"""What NITF can say: a figure shows one thing there, and an entry of a live blog has no name."""
