"""The hardened parsers read what there is, and reach for nothing else."""

import pytest
from lxml import etree

from newsmodel.documents import DocumentError, Limits, parse_html, parse_xml


def read_html(data, **limits):
    noticed = []
    return parse_html(data, "utf-8", Limits(**limits), noticed), noticed


def read_xml(data, **limits):
    noticed = []
    return parse_xml(data, Limits(**limits), noticed), noticed


def test_deep_nesting_is_read():
    """libxml2 silently drops what is nested 256 deep; here it is kept."""
    root, noticed = read_html(b"<div>" * 300 + b"<p>deep down</p>")
    assert root.xpath("string(//p)") == "deep down"
    assert not noticed


def test_the_body_begins_where_html_says():
    """Tags that HTML allows to leave out are understood, also before elements of HTML 5."""
    root, _ = read_html(b"<title>A</title><meta name=x><article><p>a</p></article> b<p>c</p>")
    assert [child.tag for child in root] == ["head", "body"]
    assert [child.tag for child in root.find("head")] == ["title", "meta"]
    assert "".join(root.find("body").itertext()) == "a bc"
    root, _ = read_html(b"<head><title>A</title></head><frameset><frame src=x></frameset>")
    assert root.find("body") is None


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (
            "<body><p>one</p></body></html>two <p>three</p> four</body></html>",
            "onetwo three four",
        ),
        ("<body><p>one</p></html><html><body><p>two</p></html><p>three", "onetwothree"),
        ("<html><head><title></title></head></html><body><p>one</p></body>", "one"),
    ],
)
def test_what_follows_the_end_belongs_to_the_body(page, text):
    """An early end tag, of a part that was pasted in, hides nothing; there is one body."""
    root, _ = read_html(page.encode())
    [body] = root.iter("body")
    assert body in root
    assert "".join(body.itertext()) == text
    assert not list(root.itersiblings("html"))


def test_comments_part_no_text():
    """Comments and processing instructions are left out, and the text around them is whole."""
    page = b"<p>By<!-- --> <!-- --><b>Ada<!-- a --> <?a b?>Example</b>,<!-- --> who <!-- -->writes"
    root, _ = read_html(page)
    [paragraph] = root.iter("p")
    assert [paragraph.text, *(each.tail for each in paragraph)] == ["By ", ", who writes"]
    assert paragraph[0].text == "Ada Example"
    assert all(isinstance(each.tag, str) for each in root.iter())


def test_readings_of_characters_are_left_out():
    """A text with ruby annotations is read as it is without them."""
    ruby = "<ruby>新<rp>(</rp><rt>あたら</rt><rp>)</rp></ruby>しい<ruby>橋<rt>はし</rt></ruby>が"
    root, _ = read_html(f"<p>{ruby}開く</p>".encode())
    assert root.xpath("string(//p)") == "新しい橋が開く"


def test_endless_nesting_is_told_of():
    """Beyond libxml2's last limit a diagnostic says what was left out."""
    root, noticed = read_html(b"<p>first</p>" + b"<div>" * 5000 + b"deepest")
    assert root.xpath("string(//p)") == "first"
    assert [each.code for each in noticed] == ["too-deep"]


def test_too_many_tags_are_cut_off():
    """What was read until then is kept."""
    root, noticed = read_html(b"<p>kept</p>" * 10 + b"<b>" * 500, max_tags=50)
    assert len(root.xpath("//p")) == 10
    assert len(root.xpath("//*")) < 120
    assert [each.code for each in noticed] == ["too-many-tags"]


@pytest.mark.parametrize("data", [b"", b"   ", b"\0\0"])
def test_nothing_is_empty(data):
    """A page without anything is a typed error."""
    with pytest.raises(DocumentError, match="no element and no text") as raised:
        read_html(data)
    assert raised.value.code == "empty"


@pytest.mark.parametrize(
    "data", [b"<!-- only a comment -->", b"<", b"\0<p>a\0b", b"<?pi?>", b"\xff"]
)
def test_odd_pages_raise_nothing_else(data):
    """Whatever lxml makes of them, it is a tree or a typed error."""
    try:
        root, _ = read_html(data)
    except DocumentError:
        return
    assert root is not None


def test_external_entities_are_never_read(tmp_path):
    """Neither files nor addresses are opened."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    document = (f'<!DOCTYPE a [<!ENTITY e SYSTEM "{secret.as_uri()}">]><a>x&e;y</a>').encode()
    try:
        root, _ = read_xml(document)
    except DocumentError:
        return
    assert "the secret" not in "".join(root.itertext())


def test_harmless_internal_entities_are_expanded():
    """Some feeds declare their own."""
    root, _ = read_xml(b'<!DOCTYPE a [<!ENTITY paper "The Courier">]><a>&paper;</a>')
    assert root.text == "The Courier"


def test_an_entity_bomb_is_a_typed_error():
    """Amplification is stopped by libxml2."""
    levels = "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 10))
    bomb = f'<!DOCTYPE a [<!ENTITY e0 "boom">{levels}]><a>&e9;</a>'.encode()
    with pytest.raises(DocumentError, match="not well-formed"):
        read_xml(bomb)


def test_broken_xml_says_where():
    """The error names the line."""
    with pytest.raises(DocumentError, match="not well-formed") as raised:
        read_xml(b"<a>\n<b>\n</a>")
    assert raised.value.anchor == "line 3"


def test_xml_text_may_declare_its_encoding():
    """Bytes with a declaration are read as declared."""
    root, _ = read_xml('<?xml version="1.0" encoding="iso-8859-1"?><a>ü</a>'.encode("latin-1"))
    assert root.text == "ü"


@pytest.mark.parametrize("page", [b"<p>%s</p>", b"%s", b"<p title='%s'>x</p>"])
def test_long_texts_are_read(page):
    """However long one is; only the limit of the whole document counts."""
    root, noticed = read_html(page % (b"a" * 11_000_000))
    assert len(etree.tostring(root)) > 11_000_000
    assert noticed == []


@pytest.mark.parametrize("quoted", [b"", b" b='>'", b' b=">"'])
def test_thousands_of_attributes_are_left_out(quoted):
    """libxml2 takes seconds for them; what the element holds is kept."""
    attributes = b" ".join(b"a%d=''" % number for number in range(50_000))
    root, noticed = read_html(
        b"<p>one</p><p%s %s>two</p><p id='c'>three</p>" % (quoted, attributes)
    )
    assert root.xpath("string(/)") == "onetwothree"
    assert root.xpath("//p/@id") == ["c"]
    assert [each.code for each in noticed] == ["too-many-attributes"]


@pytest.mark.parametrize("page", [b"<img src='data:,%s'>", b"<script>%s</script>", b"<p>%s</p>"])
def test_long_tags_and_texts_are_no_attributes(page):
    """Pictures in addresses, scripts and texts are long, and stay as they are."""
    root, noticed = read_html(page % (b"a b=c " * 20_000))
    assert b"a b=c a b=c" in etree.tostring(root)
    assert noticed == []
