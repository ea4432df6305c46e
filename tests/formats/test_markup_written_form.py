"""How each kind of block is written, in HTML and in NITF, and that both are read as the same."""

from pathlib import Path

from lxml import etree

from newsmodel.formats.markup import (
    Vocabulary,
    read_blocks,
    read_html_text,
    write_elements,
    write_html,
)
from newsmodel.model import (
    BlockQuote,
    Embed,
    Figure,
    Heading,
    Inline,
    InlineKind,
    Instant,
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

BODY = (
    Heading(text="Lock closed", level=3),
    Paragraph(
        text="The upper lock stays shut\nuntil May, the canal office said.",
        inlines=(
            Inline(span=TextSpan(4, 25), kind=InlineKind.LINK, url="https://canal.example/lock"),
            Inline(span=TextSpan(4, 14), kind=InlineKind.STRONG),
            Inline(span=TextSpan(26, 35), kind=InlineKind.DELETED),
        ),
    ),
    ListBlock(
        ordered=True,
        items=(
            ListItem(text="gates"),
            ListItem(text="upper", level=2),
            ListItem(text="pumps"),
        ),
    ),
    BlockQuote(
        text="We waited too long.\n\nIt shows.",
        attribution="Odile Brand",
        url="https://canal.example/letter",
    ),
    Table(
        caption="Boats",
        rows=(
            TableRow(
                cells=(TableCell(text="Year", header=True), TableCell(text="2024", columns=2))
            ),
            TableRow(cells=(TableCell(text="Boats"), TableCell(text="9"), TableCell())),
        ),
    ),
    Figure(
        media=(
            Media(
                url="https://canal.example/gate.jpg",
                role=MediaRole.INLINE,
                alternative_text="A gate",
                renditions=(
                    Rendition(
                        url="https://canal.example/gate.webp", mime_type="image/webp", width=600
                    ),
                ),
            ),
        ),
        caption="The gate in spring",
        credit="Bo Lind",
    ),
    Figure(
        media=(
            Media(
                kind=MediaKind.VIDEO,
                url="https://canal.example/gate.mp4",
                role=MediaRole.INLINE,
            ),
        ),
    ),
    Embed(url="https://video.example/7", provider="video.example"),
    Embed(url="https://post.example/8", provider="post.example", text="So that is that."),
    Preformatted(text="gate   1\ngate   2"),
    LiveUpdate(
        published=Instant.parse("2025-04-22T10:30+02:00", raw="half past ten"),
        headline="Pumps run",
        blocks=(Paragraph(text="Water falls & falls."),),
    ),
)
HERE = Path(__file__).parent
HTML = (HERE / "markup_body.html").read_text(encoding="utf-8")
NITF = (HERE / "markup_body.nitf").read_text(encoding="utf-8")


def test_the_html_is_what_people_would_write():
    assert write_html(BODY) == HTML.rstrip()


def test_the_nitf_is_what_agencies_would_write():
    written = write_elements(BODY, Vocabulary.NITF)
    assert "\n".join(etree.tostring(each, encoding="unicode") for each in written) == NITF.rstrip()


def test_both_are_read_as_the_body():
    assert read_html_text(HTML) == BODY
    assert read_blocks(etree.fromstring(f"<body.content>{NITF}</body.content>")) == BODY
