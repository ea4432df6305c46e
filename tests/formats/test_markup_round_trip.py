"""What markup can say is read back as it was written."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsmodel.formats.markup import read_blocks, read_html_text, write_html
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
from newsmodel.testing.strategies import bodies, instants
from newsmodel.testing.strategies.basics import urls

CHARACTERS = st.one_of(
    st.sampled_from("abcXYZ<>&\"'/;\u00a0\u00e9\u6771\u0627\u200d\u2028\u0301"),
    st.characters(
        exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp"), exclude_characters="\ufffe\uffff"
    ),
)
WORDS = st.text(CHARACTERS, min_size=1, max_size=8).filter(lambda word: not word.isspace())


def texts(breaks=" \n"):
    """Words with one space or line break between them."""
    return st.lists(st.tuples(WORDS, st.sampled_from(breaks)), min_size=1, max_size=6).map(
        lambda parts: "".join(word + gap for word, gap in parts)[:-1]
    )


LINES = texts(breaks=" ")
TEXTS = texts()
OPTIONAL_TEXTS = st.none() | TEXTS
SIZES = st.none() | st.integers(2, 9000)


@st.composite
def marks(draw, text):
    """Ranges that lie apart or in each other, the outer first; links hold no links."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    found = []
    for start, end in pairwise(cuts):
        kinds = draw(st.lists(st.sampled_from(InlineKind), max_size=3, unique=True))
        found += [
            Inline(
                span=TextSpan(start, end),
                kind=kind,
                url=draw(urls()) if kind is InlineKind.LINK else None,
            )
            for kind in kinds
        ]
    if len(cuts) > 1 and draw(st.booleans()):
        outer = Inline(span=TextSpan(cuts[0], cuts[-1]), kind=InlineKind.STRONG)
        found.insert(0, outer)
    return tuple(found)


@st.composite
def marked(draw, cls, of=TEXTS, **others):
    text = draw(of)
    return cls(
        text=text,
        inlines=draw(marks(text)) if text else (),
        **{name: draw(each) for name, each in others.items()},
    )


@st.composite
def embeds(draw):
    url = draw(urls())
    host = url.split("/")[2]
    return Embed(url=url, provider=host, text=draw(TEXTS | st.just("")))


MEDIA = st.builds(
    Media,
    kind=st.sampled_from((MediaKind.IMAGE, MediaKind.VIDEO, MediaKind.AUDIO)),
    url=urls(),
    role=st.just(MediaRole.INLINE),
    title=st.none() | LINES,
    alternative_text=st.none() | LINES,
    caption=OPTIONAL_TEXTS,
    credit=OPTIONAL_TEXTS,
    renditions=st.lists(
        st.builds(
            Rendition,
            url=urls(),
            mime_type=st.sampled_from(("image/webp", "video/mp4")),
            width=SIZES,
            height=SIZES,
        ),
        max_size=2,
    ).map(tuple),
)
CELLS = marked(
    TableCell,
    TEXTS | st.just(""),
    header=st.booleans(),
    columns=st.integers(1, 3),
    rows=st.integers(1, 3),
)
ROWS = st.builds(TableRow, cells=st.lists(CELLS, min_size=1, max_size=3).map(tuple))
ITEMS = st.lists(marked(ListItem, level=st.integers(1, 5)), min_size=1, max_size=6)
PREFORMATTED = st.text(st.sampled_from("ab<& \n\t\u00a0"), min_size=1)
PLAIN = st.one_of(
    marked(Paragraph),
    marked(Heading, level=st.integers(1, 6)),
    st.builds(
        ListBlock,
        items=st.lists(marked(ListItem, level=st.integers(1, 5)), min_size=1, max_size=6).map(
            tuple
        ),
        ordered=st.booleans(),
    ),
    marked(
        BlockQuote,
        st.lists(TEXTS, min_size=1, max_size=3).map("\n\n".join),
        attribution=OPTIONAL_TEXTS,
        url=st.none() | urls(),
    ),
    st.builds(
        Table, rows=st.lists(ROWS, min_size=1, max_size=3).map(tuple), caption=OPTIONAL_TEXTS
    ),
    st.builds(
        Figure,
        media=st.lists(MEDIA, min_size=1, max_size=3).map(tuple),
        caption=OPTIONAL_TEXTS,
        credit=OPTIONAL_TEXTS,
    ),
    embeds(),
    st.builds(
        Preformatted,
        text=st.text(st.sampled_from("ab<& \n\t\u00a0"), min_size=1).filter(
            lambda text: text.strip()
        ),
    ),
)
UPDATES = st.builds(
    LiveUpdate,
    published=st.none() | instants().filter(lambda each: each.raw != str(each)),
    headline=OPTIONAL_TEXTS,
    blocks=st.lists(PLAIN, max_size=3).map(tuple),
    identifier=LINES,
)
TIDY = st.lists(PLAIN | UPDATES, max_size=5).map(tuple)
WRITTEN_ANYHOW = bodies()


@given(TIDY)
def test_tidy_bodies_come_back_from_html(body):
    """Every block that markup can say is the same after writing and reading."""
    assert read_html_text(write_html(body)) == body


@given(TIDY)
def test_html_is_read_as_xml_too(body):
    """HTML that is written is well-formed, and says the same to a parser of XML."""
    assert read_blocks(etree.fromstring(f"<div>{write_html(body)}</div>")) == body


@given(WRITTEN_ANYHOW)
def test_any_body_is_well_formed_html(body):
    """Whatever a body holds, it is written; what was read of it is written without loss."""
    written = write_html(body)
    etree.fromstring(f"<div>{written}</div>")
    read = read_html_text(written)
    assert read_html_text(write_html(read)) == read
