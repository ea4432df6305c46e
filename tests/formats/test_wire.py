"""What is read of wires, and what is refused."""

import pytest
from attrs import evolve

import newsmodel
from newsmodel import (
    Dateline,
    DocumentError,
    Heading,
    Instant,
    NotWritableError,
    Organisation,
    Paragraph,
    Preformatted,
    Source,
)
from newsmodel.documents import Limits
from newsmodel.formats.wire.document import read_wire

IPTC = (
    "\x01abc0012 4 pol 118 ABC 0061\r\n\r\nNorthmoor/Ferry/\r\n\r\n"
    "\x02Ferry stays in port =\r\n\r\n"
    "   Northmoor (ABC) - The harbour board said on Tuesday that the ferry would\r\n"
    "stay in port.\r\n   It gave no reason.\r\n\x03\r\n110915 mar 24\r\n\r\n\x04"
)
ANPA = (
    "\x16\x16\x01a0012\x1fasian-\r\nu i\x13\x11 bc-Ferry  03-11 0118\r\n\x02^BC-Ferry,118<\r\n"
    "^Ferry stays in port<\r\n   NORTHMOOR (APA) _ The harbour board said no.<\r\n"
    "\x03APA-NM-03-11-24 0915EST<\r\n\x04"
)


def article_of(text):
    return newsmodel.load_document(text.encode()).articles[0]


def wire_of(text):
    return newsmodel.load_document(text.encode())


def rewritten(text, **changes):
    document = wire_of(text)
    return document.with_article(0, evolve(document.articles[0], **changes)).to_bytes().decode()


def test_a_message_of_iptc_7901():
    """Header, keywords, headline, dateline, paragraphs and date-time group."""
    article = article_of(IPTC)
    assert article == newsmodel.Article(
        identifier="abc0012",
        provider=Organisation(name="abc"),
        urgency=4,
        sections=("pol",),
        keywords=("Northmoor", "Ferry"),
        headline="Ferry stays in port",
        dateline=Dateline(text="Northmoor (ABC)", place="Northmoor", source="ABC"),
        body=(
            Paragraph(text="The harbour board said on Tuesday that the ferry would stay in port."),
            Paragraph(text="It gave no reason."),
        ),
        published=Instant.parse("2024-03-11T09:15"),
        extensions={"wire": {"word_count": 118, "information": "ABC 0061"}},
    )


def test_a_message_of_anpa_1312():
    """Header, lines above the text, dateline, paragraphs and sign-off."""
    article = article_of(ANPA)
    assert article == newsmodel.Article(
        identifier="a0012",
        provider=Organisation(name="APA"),
        urgency=3,
        sections=("i",),
        slugline="BC-Ferry",
        headline="Ferry stays in port",
        dateline=Dateline(text="NORTHMOOR (APA)", place="NORTHMOOR", source="APA"),
        body=(Paragraph(text="The harbour board said no."),),
        published=Instant.parse("2024-03-11T09:15-05:00"),
        extensions={
            "wire": {
                "word_count": 118,
                "selector": "asian",
                "format": "body text",
                "keyword": "bc-Ferry",
                "date": "03-11",
                "desk": "NM",
            }
        },
    )


@pytest.mark.parametrize("text", [IPTC, ANPA])
def test_without_control_characters(text):
    """A file without them is read as the same article."""
    bare = text.translate(dict.fromkeys((1, 2, 3, 4, 19, 17, 22)))
    bare = bare.replace("\x1f", "").replace("i ", "i\x13\x11 ", 1) if text is ANPA else bare
    document = wire_of(bare)
    assert document.format == "wire"
    assert document.to_bytes().decode() == bare
    assert document.articles == (article_of(text),)


@pytest.mark.parametrize(
    "text",
    [
        "Ferry stays in port\n\nThe harbour board said no.\n",
        "abc0012 4 pol 118\n\nThis line has neither a slash nor an equals sign at its end.\n",
        "room1204 2 b 14 people\nNotes on a meeting, and what was said there.\n",
        "a0012\nr n in the minutes 03-11 0118\nand so it went on.\n",
        "\x01no header\r\n" + 4 * "A control character is not enough, and this is a text. ",
    ],
)
def test_plain_text_is_no_wire(text):
    """Only a header, and what follows it, makes a wire."""
    assert wire_of(text).format == "text"
    with pytest.raises(DocumentError, match="no header"):
        read_wire(Source(data=b"\x01??" + text.encode()), Limits())


def test_several_messages():
    """Each is an article; what stands between them stays; one that cannot be read is told of."""
    text = f"{IPTC}\r\nNNNN\r\n\x01????\x04{ANPA}"
    document = wire_of(text)
    assert [article.identifier for article in document.articles] == ["abc0012", "a0012"]
    assert [each.code for each in document.diagnostics] == ["message-unreadable"]
    assert wire_of(f"\x01????\x04{IPTC}").articles == document.articles[:1]
    changed = document.with_article(1, evolve(document.articles[1], headline="Ferry sails"))
    assert changed.to_bytes().decode() == text.replace("^Ferry stays in port", "^Ferry sails")
    assert [part.articles for part in changed.parts()] == [(each,) for each in changed.articles]
    headlines = [article.headline for article in newsmodel.parse(text.encode()).articles]
    assert headlines == ["Ferry stays in port"] * 2


def test_too_many_messages():
    """The limit ends reading, with a diagnostic; the rest is kept."""
    document = read_wire(Source(data=3 * IPTC.encode()), Limits(max_articles=2))
    assert len(document.articles) == 2
    assert [each.code for each in document.diagnostics] == ["too-many-articles"]
    assert document.to_bytes() == 3 * IPTC.encode()


def test_a_message_that_breaks_off():
    """What is there is read."""
    document = wire_of(IPTC[: IPTC.index("stay in port.")])
    assert document.articles[0].headline == "Ferry stays in port"
    assert document.articles[0].body[0].text.endswith("the ferry would")
    assert [each.code for each in document.diagnostics] == ["message-unended"]


@pytest.mark.parametrize(
    ("group", "published"),
    [
        ("110915 mar 24", "2024-03-11T09:15"),
        ("110915 GMT Mar 24", "2024-03-11T09:15+00:00"),
        ("110915 CEST Mai 2024", "2024-05-11T09:15+02:00"),
        ("110915 XYZ DEZ 87", "1987-12-11T09:15"),
    ],
)
def test_date_time_groups(group, published):
    """Nothing is added to what they say; a zone that nobody knows is no zone."""
    assert article_of(IPTC.replace("110915 mar 24", group)).published == Instant.parse(published)


@pytest.mark.parametrize("group", ["110915", "110915 mar", "310915 feb 24", "112515 mar 24"])
def test_no_moment(group):
    """Day and time alone are no moment, and neither is a day that does not exist."""
    article = article_of(IPTC.replace("110915 mar 24", group))
    assert article.published is None
    assert article.extensions["wire"]["trailer"] == group


def test_head_of_iptc_7901():
    """Notes stand in brackets, a byline below the headline, which may take several lines."""
    head = (
        "(Corrects name in\r\nsecond paragraph)\r\nFerry stays in port\r\nafter storm\r\n"
        "By Ilse Vantongeren, ABC\r\n(With photo) ="
    )
    article = article_of(IPTC.replace("Ferry stays in port =", head))
    assert article.headline == "Ferry stays in port after storm"
    assert article.byline == "By Ilse Vantongeren, ABC"
    notes = ("(Corrects name in second paragraph)", "(With photo)")
    assert article.extensions["wire"]["notes"] == notes
    assert len(article.body) == 2


def test_headline_without_equals_sign():
    """A first line alone is the headline; a first paragraph is not."""
    assert article_of(IPTC.replace(" =", "")).headline == "Ferry stays in port"
    article = article_of(IPTC.replace("Ferry stays in port =\r\n\r\n   ", ""))
    assert article.headline is None
    assert len(article.body) == 2


def test_tables_are_no_running_text():
    """Short lines between marks stay lines; a text that is set in tables is one piece."""
    table = "   Results:\r\nSaltby 3\r\nNorthmoor 2\r\n   It gave no reason."
    body = article_of(IPTC.replace("   It gave no reason.", table)).body
    assert [block.text for block in body[1:4]] == ["Results:", "Saltby 3", "Northmoor 2"]
    tabular = ANPA.replace("\x13\x11", "\x14\x12").replace("   NORTHMOOR", "^NORTHMOOR")
    tabular = tabular.replace(
        "^NORTHMOOR (APA) _ The harbour board said no.", "Saltby   3<\r\n  x  2"
    )
    assert article_of(tabular).body == (Preformatted(text="Saltby   3\n  x  2"),)
    assert "Saltby   4<\r\n  x  2<\r\n" in rewritten(
        tabular, body=(Preformatted(text="Saltby   4\n  x  2"),)
    )


def test_typesetting_codes():
    """Quotation marks and dashes for their codes; instructions for machines are no text."""
    text = IPTC.replace("It gave no reason.", "``No,'' it said _ \x0cf9\x0bflat\x07ly.")
    assert article_of(text).body[1].text == "“No,” it said — flatly."
    body = (article_of(text).body[0], Paragraph(text="“Yes,” it said."))
    assert "   ``Yes,'' it said.\r\n" in rewritten(text, body=body)


@pytest.mark.parametrize(
    ("opening", "agency"),
    [("Wien (abc) - ", "abc"), ("Wien (tca/abc). ", "tca/abc"), ("Wien (abc) ", "abc")],
)
def test_datelines_of_agencies_that_the_header_names(opening, agency):
    """They may write their names in small letters, and no dash."""
    article = article_of(IPTC.replace("Northmoor (ABC) - ", opening))
    assert article.dateline == Dateline(text=opening.rstrip(" -."), place="Wien", source=agency)
    assert article.body[0].text.startswith("The harbour board")
    assert article_of(IPTC.replace("Northmoor (ABC) - ", "Wien (xyz) ")).dateline is None


def test_items_below_each_other():
    """A line that begins like an item is one, unless a dash was pushed to it by a full line."""
    items = "   Notes:\r\n- one item\r\n- another one that goes on with\r\n  the next line"
    full = (
        "   It gave no reason, or rather none that anyone who was there would\r\n- well - believe."
    )
    body = article_of(IPTC.replace("   It gave no reason.", f"{items}\r\n{full}")).body
    assert [block.text.split()[0] for block in body] == ["The", "Notes:", "-", "-", "It"]


def test_a_message_without_marks():
    """Paragraphs are told by lines that are not full; a new one is set apart by blank lines."""
    text = IPTC.replace("\r\n   It gave", "\r\nIt gave").replace("   North", "North")
    first, last = article_of(text).body
    assert last == Paragraph(text="It gave no reason.")
    new = Paragraph(text="It was in no hurry.")
    assert rewritten(text, body=(first, new, last)) == text.replace(
        "\r\nIt gave", "\r\n\r\nIt was in no hurry.\r\n\r\nIt gave"
    )


# --------------------------------------------------------------------------------------------
# Changes


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        ({"headline": "Ferry sails"}, "Ferry stays in port", "Ferry sails"),
        ({"headline": None}, "Ferry stays in port", ""),
        ({"byline": "By Ilse Vantongeren"}, " =\r\n", "\r\nBy Ilse Vantongeren =\r\n"),
        ({"keywords": ("Sea",)}, "Northmoor/Ferry/", "Sea/"),
        ({"keywords": ()}, "Northmoor/Ferry/", ""),
        ({"urgency": 1}, " 4 pol", " 1 pol"),
        ({"urgency": None}, " 4 pol", " 0 pol"),
        ({"sections": ("wi",)}, " pol ", " wi "),
        ({"sections": ()}, " pol ", " - "),
        ({"published": Instant.parse("2025-12-24T18:00Z")}, "110915 mar 24", "241800 GMT dec 25"),
        ({"published": None}, "110915 mar 24", ""),
        ({"dateline": None}, "Northmoor (ABC) - ", ""),
        (
            {"dateline": Dateline(text="Saltby (XY)", place="Saltby", source="XY")},
            "Northmoor (ABC)",
            "Saltby (XY)",
        ),
        ({"provider": Organisation(name="xyz"), "identifier": "xyz13"}, "abc0012", "xyz13"),
    ],
)
def test_one_field_of_iptc_7901(changes, old, new):
    """Only its bytes change."""
    assert rewritten(IPTC, **changes) == IPTC.replace(old, new, 1)


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        ({"headline": "Ferry sails"}, "^Ferry stays in port<", "^Ferry sails<"),
        ({"headline": None}, "^Ferry stays in port<\r\n", ""),
        ({"byline": "By A. BERG"}, "in port<\r\n", "in port<\r\n^By A. BERG=\r\n"),
        ({"summary": "It stays."}, "in port<\r\n", "in port<\r\n^It said that it stays.<\r\n"),
        ({"slugline": "BC-Sea"}, "^BC-Ferry,118<", "^BC-Sea,118<"),
        ({"version": "2ndLd"}, "bc-Ferry  03", "bc-Ferry 2ndLd  03"),
        ({"urgency": 1}, "u i", "f i"),
        ({"provider": Organisation(name="XYZ")}, "APA-NM", "XYZ-NM"),
        ({"published": Instant.parse("2025-12-24T18:00")}, "03-11-24 0915EST", "12-24-25 1800"),
    ],
)
def test_one_field_of_anpa_1312(changes, old, new):
    """Only its bytes change."""
    if "summary" in changes:
        changes = {"summary": "It said that it stays."}
    assert rewritten(ANPA, **changes) == ANPA.replace(old, new, 1)


def test_paragraphs():
    """Those that stay are written as they were; others as the message writes them."""
    first, last = article_of(IPTC).body
    new = Paragraph(text=" ".join(["The board gave no reason for what it had decided."] * 3))
    lines = (
        "   The board gave no reason for what it had decided. The board gave no\r\n"
        "reason for what it had decided. The board gave no reason for what it had\r\ndecided.\r\n"
    )
    before = IPTC.index("   It gave")
    assert rewritten(IPTC, body=(first, new, last)) == IPTC[:before] + lines + IPTC[before:]
    with_heading = rewritten(ANPA, body=(*article_of(ANPA).body, Heading(text="NO REASON")))
    assert with_heading == ANPA.replace("\r\n\x03", "\r\n^NO REASON<\r\n\x03")


@pytest.mark.parametrize(
    ("changes", "lost"),
    [
        ({"language": "en", "copyright": "ABC"}, "copyright, language"),
        ({"body": (Heading(text="No reason"),)}, "body"),
        ({"keywords": ("a/b",)}, "keywords"),
        ({"headline": "two\nlines"}, "headline"),
        ({"headline": "\x04"}, "headline"),
        ({"identifier": "xyz0012"}, "identifier"),
        ({"published": Instant.parse("2025-12-24")}, "published"),
        ({"published": Instant.parse("2025-12-24T18:00+05:45")}, "published"),
        ({"published": Instant.parse("1925-12-24T18:00")}, "published"),
        ({"extensions": {"mine": 1}}, "extensions"),
        ({"extensions": {"wire": {"word_count": 119, "information": "\x02"}}}, "information"),
    ],
)
def test_what_a_wire_cannot_say(changes, lost):
    """It is refused, and the message names the fields."""
    with pytest.raises(NotWritableError, match=lost):
        rewritten(IPTC, **changes)


def test_character_sets():
    """The bytes stay in the set that they are in, and what it has not is refused."""
    data = IPTC.replace("board", "brød").encode("latin-1")
    document = newsmodel.load_document(data)
    article = document.articles[0]
    assert article.body[0].text.startswith("The harbour brød said")
    assert (
        "Zürich".encode("latin-1")
        in document.with_article(0, evolve(article, headline="Zürich")).to_bytes()
    )
    with pytest.raises(NotWritableError, match="cp1252, which has no 'Ł'"):
        document.with_article(0, evolve(article, headline="Łódź"))
    declared = Source(data=IPTC.encode(), content_type="text/plain; charset=us-ascii")
    document = newsmodel.load_document(declared)
    with pytest.raises(NotWritableError, match="us-ascii"):
        document.with_article(0, evolve(document.articles[0], headline="Zürich"))
    with pytest.raises(IndexError):
        document.with_article(1, document.articles[0])


@pytest.mark.parametrize("name", ["iptc-7901", "anpa"])
def test_a_fresh_wire_says_what_it_can(name):
    """What is read again is what was written."""
    article = evolve(
        article_of(ANPA if name == "anpa" else IPTC),
        byline="By Ilse Vantongeren",
        body=(Paragraph(text="The “board” said – no."), Paragraph(text="x" * 200 + " is long.")),
        media=(newsmodel.Media(url="https://northmoor.example/a.jpg"),),
    )
    (again,) = newsmodel.load_document(newsmodel.dumps(article, name)).articles
    for field in ("identifier", "headline", "byline", "dateline", "urgency", "sections"):
        assert getattr(again, field) == getattr(article, field), field
    assert again.published.value == article.published.value
    assert again.text == article.text.replace("–", "-")
    assert (again.keywords, again.slugline) == (article.keywords, article.slugline)
    many = newsmodel.load_document(newsmodel.dumps_many([article, article], name))
    assert many.articles == (again, again)


def test_authors_are_read_from_the_byline():
    """With what stands below the name of one."""
    lines = "^Ferry stays in port<\r\n^By ILSE VANTONGEREN=\r\n^APA Sports Writer=\r\n"
    result = newsmodel.parse(ANPA.replace("^Ferry stays in port<\r\n", lines).encode())
    (author,) = result.article.authors
    assert (author.name, author.job_title) == ("ILSE VANTONGEREN", "APA Sports Writer")
