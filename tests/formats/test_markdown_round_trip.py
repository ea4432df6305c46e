"""What Markdown can say is read back as it was written."""

import string

from hypothesis import given
from hypothesis import strategies as st

from newsmodel.formats.markdown.blocks import read_blocks
from newsmodel.formats.markdown.write import blocks_as_markdown
from newsmodel.formats.markdown.write_inlines import inlines_as_markdown
from newsmodel.model import (
    BlockQuote,
    Figure,
    Heading,
    Inline,
    InlineKind,
    ListBlock,
    ListItem,
    Media,
    MediaRole,
    Paragraph,
    Preformatted,
    Table,
    TableCell,
    TableRow,
    TextSpan,
)

SIGNS = "*_`~[]()<>!&#+-=|:.\\\"'1\u2014 \n"
characters = st.one_of(
    st.sampled_from(string.ascii_letters + "\u00e9\u6771\u0627"),
    st.sampled_from(SIGNS),
    st.characters(exclude_categories=("Cs", "Cc")),
)
texts = st.text(characters, min_size=1, max_size=40).filter(lambda text: text.strip() != "")
lines = texts.map(lambda text: text.replace("\n", " ")).filter(lambda text: text.strip() != "")
urls = st.text(st.sampled_from(string.ascii_letters + "/:?&=#%()_*;.~"), min_size=1, max_size=20)


@st.composite
def marked(draw, of=texts):
    """A text with one range of markup, or two that lie apart or in each other."""
    text = draw(of)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=4)))
    ranges = {2: [(0, 1)], 3: [(0, 1), (1, 2)]}.get(
        len(cuts), draw(st.sampled_from([[(0, 3), (1, 2)], [(0, 1), (2, 3)]]))
    )
    kinds = draw(st.permutations(list(InlineKind)))
    inlines = [
        Inline(
            span=TextSpan(cuts[first], cuts[last]),
            kind=kind,
            url=draw(urls) if kind is InlineKind.LINK else None,
        )
        for (first, last), kind in zip(ranges, kinds, strict=False)
        if not text[cuts[first] : cuts[last]].isspace() or kind is not InlineKind.LINK
    ]
    return text, tuple(inlines)


def built(make):
    return lambda pair: make(text=pair[0], inlines=pair[1])


def is_quotable(pair):
    return "\n\n" not in pair[0] and not pair[0].startswith("\n") and not pair[0].endswith("\n")


def levels_in_order(items):
    """Levels that deepen by one at most."""
    level = 0
    fixed = []
    for text, wanted in items:
        level = min(wanted, level + 1)
        fixed.append(ListItem(text=text[0], inlines=text[1], level=level))
    return tuple(fixed)


paragraphs = marked().map(built(Paragraph))
headings = st.builds(
    lambda pair, level: Heading(text=pair[0], inlines=pair[1], level=level),
    marked(),
    st.integers(1, 6),
)
quotes = st.builds(
    lambda pair, name: BlockQuote(text=pair[0], inlines=pair[1], attribution=name),
    marked().filter(is_quotable),
    st.none() | st.sampled_from(["Ada Quill", "Bo Lund, mayor"]),
)
lists = st.builds(
    lambda items, ordered: ListBlock(items=levels_in_order(items), ordered=ordered),
    st.lists(st.tuples(marked(), st.integers(1, 4)), min_size=1, max_size=4),
    st.booleans(),
)
preformatted = st.builds(
    lambda text: Preformatted(text=text),
    st.text(st.sampled_from(string.ascii_letters + "`~#>- \n\\"), min_size=1, max_size=40).filter(
        lambda text: text.strip() != ""
    ),
)
figures = st.builds(
    lambda url, words, caption: Figure(
        media=(Media(url=url, role=MediaRole.INLINE, alternative_text=words),), caption=caption
    ),
    urls,
    st.none() | lines.map(str.strip),
    st.none() | lines.map(str.strip),
)


@st.composite
def tables(draw):
    width = draw(st.integers(1, 3))
    header = draw(st.booleans())
    rows = draw(
        st.lists(st.lists(marked(), min_size=width, max_size=width), min_size=1, max_size=3)
    )
    return Table(
        rows=tuple(
            TableRow(
                cells=tuple(
                    TableCell(text=text, inlines=inlines, header=header and index == 0)
                    for text, inlines in row
                )
            )
            for index, row in enumerate(rows)
        )
    )


blocks = st.one_of(paragraphs, headings, quotes, lists, preformatted, figures, tables())


def in_order(inlines):
    return sorted(inlines, key=lambda each: (each.span, each.kind))


def comparable(block):
    """A block with its ranges in one order."""
    match block:
        case ListBlock():
            return block.ordered, [(item.level, *comparable(item)) for item in block.items]
        case Table():
            return [[(cell.header, *comparable(cell)) for cell in row.cells] for row in block.rows]
        case Preformatted() | Figure():
            return block
        case _:
            rest = getattr(block, "level", None), getattr(block, "attribution", None)
            return type(block).__name__, block.text, in_order(block.inlines), rest


@given(marked())
def test_text_and_its_markup_are_read_as_they_were_written(pair):
    """Signs in the text stay text, and every range is read where it was."""
    text, inlines = pair
    written = inlines_as_markdown(text, inlines)
    (found,) = [located.block for located in read_blocks(written.split("\n"))]
    assert isinstance(found, Paragraph)
    assert found.text == text
    assert in_order(found.inlines) == in_order(inlines)


@given(st.lists(blocks, min_size=1, max_size=4))
def test_blocks_are_read_as_they_were_written(body):
    """Paragraphs, headings, lists, quotations, code, pictures and tables come back as they are."""
    written = "\n\n".join(blocks_as_markdown(body))
    found = [located.block for located in read_blocks(written.split("\n"))]
    assert [comparable(block) for block in found] == [comparable(block) for block in body]


@given(st.text(st.sampled_from(SIGNS + "ab\t"), max_size=60))
def test_any_text_is_read(text):
    """No text is too odd to be read, and every range lies within its block."""
    for located in read_blocks(text.split("\n")):
        assert located.first < located.after


def test_a_tilde_that_is_struck_through_begins_no_fence():
    """Three tildes at the start of a line would begin code."""
    struck = Inline(span=TextSpan(0, 2), kind=InlineKind.DELETED)
    body = [Paragraph(text="~0", inlines=(struck,))]
    (written,) = blocks_as_markdown(body)
    assert [located.block for located in read_blocks([written])] == body
