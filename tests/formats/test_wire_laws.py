"""Wires are lenses: read without an exception, written back byte for byte, changed in place."""

from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

import newsmodel
from newsmodel import (
    Dateline,
    DocumentError,
    Instant,
    Paragraph,
    Source,
)
from newsmodel.documents import DEFAULT_LIMITS
from newsmodel.formats.wire.document import read_wire
from newsmodel.formats.wire.typography import plain
from newsmodel.testing import strategies

WORDS = st.lists(
    st.sampled_from(
        "the harbour board of Northmoor said on Tuesday that ferry 12 would stay in port , "
        "well-known pre- and post-war ``so'' (it) — “said” café https://northmoor.example/a/b".split()
    ),
    min_size=1,
    max_size=40,
).map(lambda words: plain("Ferry " + " ".join(words)))
LETTERS = st.text("abcdefgh", min_size=2, max_size=3)
NUMBERS = st.integers(0, 9999).map("{:04}".format)
HOURS = st.datetimes(
    min_value=newsmodel.Instant.parse("1990-01-01T00:00").value,
    max_value=newsmodel.Instant.parse("2050-01-01T00:00").value,
).map(lambda value: f"{value:%Y-%m-%dT%H:%M}")
ENDS = st.sampled_from(["\r\n", "\n", "\r\r\n"])


@st.composite
def iptc_7901(draw):
    """A message as agencies send it: indented or with blank lines, wrapped or not, in two sets."""
    end = draw(ENDS)
    gap = end * draw(st.integers(0, 1))
    header = f"{draw(LETTERS)}{draw(NUMBERS)} {draw(st.integers(0, 9))} {draw(LETTERS)} 118"
    information = draw(st.sampled_from(["", " ABC 0061", " vvvvb"]))
    keywords = draw(st.sampled_from(["", f"Northmoor/Ferry/{end}", f"Northmoor/{end}Ferry{end}"]))
    byline = draw(st.sampled_from(["", f"{end}By Ilse Vantongeren, ABC", f"{end}(With photo)"]))
    head = f"{draw(WORDS)}{byline} =" if draw(st.booleans()) else f"{draw(WORDS)}{end}"
    dateline = draw(st.sampled_from(["", "Northmoor (ABC) - ", "NORTHMOOR, March 11 (ABC) -- "]))
    group = draw(st.sampled_from(["110915 mar 24", "110915 GMT Mar 24", "110915", ""]))
    body = draw(body_texts(end, ""))
    text = (
        f"\x01{header}{information}{end}{gap}{keywords}\x02{head}{end}{gap}{dateline}{body}"
        f"\x03{gap}{group}{end}\x04"
    )
    return text.encode(draw(st.sampled_from(["utf-8", "cp1252"])), "replace")


@st.composite
def anpa_1312(draw):
    """A message with and without codes, lines above the text and a sign-off."""
    end = draw(ENDS)
    header = f"a{draw(NUMBERS)}\x1fasian-{end}{draw(st.sampled_from('fburdasz'))} i\x13\x11"
    name = draw(st.sampled_from([" bc-Ferry", " BC-Ferry  1stLd-Writethru", " bc-"]))
    lines = draw(
        st.lists(
            st.sampled_from(
                "^BC-Ferry, 1st Ld,118<|^Eds: Updates.<|^Ferry stays in port< |^<|"
                "^By ILSE VANTONGEREN=|^Associated Papers=|^It said so on Tuesday.<".split("|")
            ),
            max_size=5,
        )
    )
    head = "".join(line + end for line in lines)
    signed = draw(st.sampled_from(["APA-NM-03-11-24 0915GMT<", "03-11-24 0915", "APA", ""]))
    text = (
        f"\x16\x16\x01{header}{name} 03-11 0118{end}\x02{head}{draw(body_texts(end, '<'))}"
        f"\x03{signed}{end}\x04"
    )
    return text.encode()


@st.composite
def body_texts(draw, end, code):
    """Paragraphs as wires set them."""
    indent = draw(st.sampled_from(["   ", "\t", ""]))
    closing = draw(st.sampled_from([code, ""]))
    between = draw(st.sampled_from([end, end + end])) if indent or closing else end + end
    return "".join(
        f"{indent}{text}{closing}{between}" for text in draw(st.lists(WORDS, max_size=4))
    )


def transmissions():
    """One message or several, with something between them."""
    messages = st.lists(st.one_of(iptc_7901(), anpa_1312()), min_size=1, max_size=3)
    return st.builds(bytes.join, st.sampled_from([b"", b"\r\n\n", b"\x16\x16"]), messages)


@st.composite
def damaged(draw):
    """A transmission that is cut off, or has other bytes in it."""
    data = draw(transmissions())
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.sampled_from([0, 0, 1, 7, 10_000]))
        noise = draw(st.sampled_from([b"", b"\x01", b"\x02", b"\x03", b"\x04", b"\r", b"<", b"="]))
        data = data[:start] + noise + data[end:]
    return data


HOSTILE = b"\x01abc0012 3 pol 120\r\n\x02Headline\r\n\r\n   Text that stops"


@given(damaged() | st.binary(max_size=64) | strategies.malformed())
@example(HOSTILE)
@example(b"\x01a0012\x11r n")
@example(b"\x01abc0012 3 pol 1\x02\x0cA\x0b=\x03")
@example(b"\x01abc0012 3 pol 1\r\n\x02A=\r\n   \x0cA\x0b\r\n   LONDON (AP) - \xad\r\n\x03")
def test_any_bytes_are_read_or_refused(data):
    """Nothing but DocumentError is raised, and what is read is written back."""
    try:
        document = read_wire(Source(data=data), DEFAULT_LIMITS)
    except DocumentError:
        return
    assert document.to_bytes() == data
    for index, article in enumerate(document.articles):
        assert document.with_article(index, article).to_bytes() == data


@given(transmissions())
def test_get_put(data):
    """A wire is recognised, and what was not changed is written back byte for byte."""
    document = newsmodel.load_document(data)
    assert document.format == "wire"
    assert document.to_bytes() == data
    assert [part.to_bytes() in data for part in document.parts()] == [True] * len(document.articles)


@st.composite
def changes(draw):
    """What any wire can say."""
    drawn = {"headline": WORDS, "published": HOURS.map(Instant.parse)}
    drawn["body"] = st.lists(WORDS.map(lambda text: Paragraph(text=text)), min_size=1, max_size=5)
    drawn["dateline"] = st.sampled_from(["Saltby (XYZ)", "SALTBY (XYZ)"]).map(
        lambda text: Dateline(text=text, place=text[:6], source="XYZ")
    )
    drawn["urgency"] = st.integers(1, 5)
    drawn["sections"] = st.sampled_from("abc").map(lambda letter: (letter,))
    names = draw(st.sets(st.sampled_from(sorted(drawn)), min_size=1))
    values = {name: draw(drawn[name]) for name in sorted(names)}
    return {name: tuple(each) if name == "body" else each for name, each in values.items()}


@st.composite
def typical(draw):
    """A whole message of either standard."""
    end = draw(ENDS)
    if draw(st.booleans()):
        return (
            f"\x01abc0012 4 pol 118 ABC 0061{end}{end}Northmoor/{end}\x02Ferry stays in port ={end}"
            f"{end}   Northmoor (ABC) - {draw(WORDS)}{end}   {draw(WORDS)}{end}"
            f"\x03110915 mar 24{end}\x04"
        ).encode()
    return (
        f"\x01a0012\x1f{end}u i\x13\x11 bc-Ferry  03-11 0118{end}\x02^BC-Ferry,118<{end}"
        f"^Ferry stays in port<{end}   NORTHMOOR (APA) _ {draw(WORDS)}<{end}   {draw(WORDS)}<{end}"
        f"\x03APA-NM-03-11-24 0915GMT<{end}\x04"
    ).encode()


@given(typical(), changes())
def test_put_get(data, changed):
    """What is set is what is read again."""
    document = newsmodel.load_document(data)
    article = evolve(document.articles[0], **changed)
    written = document.with_article(0, article)
    assert written.articles == (article,)
    assert newsmodel.load_document(written.to_bytes()).articles == (article,)


@given(typical(), changes(), changes())
def test_put_put(data, first, second):
    """The last write wins: the one before leaves no trace."""
    document = newsmodel.load_document(data)
    article = evolve(document.articles[0], **second)
    once = document.with_article(0, article)
    twice = document.with_article(0, evolve(document.articles[0], **first)).with_article(0, article)
    assert twice.to_bytes() == once.to_bytes()
    assert twice.with_article(0, document.articles[0]).to_bytes() == data


@given(typical(), WORDS)
def test_a_headline_changes_its_bytes_alone(data, headline):
    """With the old headline put back, the bytes are those that were read."""
    document = newsmodel.load_document(data)
    article = evolve(document.articles[0], headline=f"Nobody {headline}")
    written = document.with_article(0, article).to_bytes()
    start = next(at for at, pair in enumerate(zip(data, written, strict=False)) if len({*pair}) > 1)
    assert written[:start] == data[:start]
    rest = data[data.index(b"Ferry stays in port") + len("Ferry stays in port") :]
    assert written.endswith(rest)


@given(typical(), WORDS)
def test_a_paragraph_changes_its_bytes_alone(data, text):
    """The other paragraph, the dateline and all else stay as they were written."""
    document = newsmodel.load_document(data)
    before, last = document.articles[0].body
    article = evolve(document.articles[0], body=(Paragraph(text=text), last))
    written = document.with_article(0, article).to_bytes()
    start = data.index(b") ") + 4
    assert written[:start] == data[:start]
    assert before == Paragraph(text=text) or written.split(b"\x03")[1] == data.split(b"\x03")[1]
    assert written.endswith(data[data.rindex(b"   ") :])


@given(strategies.articles(), st.sampled_from(["iptc-7901", "anpa"]))
def test_any_article_is_written_as_a_wire(article, name):
    """It is a wire that is read again, with the words that the article has."""
    document = newsmodel.load_document(newsmodel.dumps(article, name))
    assert document.format == "wire"
    assert document.diagnostics == ()
    (again,) = document.articles
    assert again.headline == (plain(article.headline or "") or None)
    place = letters(again.dateline.text) if again.dateline else ""
    assert letters(plain(article.text)) in {letters(again.text), place + letters(again.text)}


def letters(text):
    """What nobody writes differently."""
    return "".join(filter(str.isalnum, text))
