"""Bytes become text by what is declared, and what does not fit is counted."""

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsmodel.documents import HtmlDocument, Source, decode

CASES = [
    # (bytes, content type, text, encoding, who says so)
    (codecs.BOM_UTF8 + "ü".encode(), "text/html; charset=latin-1", "ü", "utf-8", "byte-order mark"),
    (codecs.BOM_UTF16_LE + "ü".encode("utf-16-le"), None, "ü", "utf-16-le", "byte-order mark"),
    (codecs.BOM_UTF32_LE + "ü".encode("utf-32-le"), None, "ü", "utf-32-le", "byte-order mark"),
    ("ü".encode("latin-1"), "text/plain; charset=iso-8859-1", "ü", "cp1252", "content type"),
    ("“".encode("cp1252"), "text/plain; charset=latin1", "“", "cp1252", "content type"),
    (
        '<?xml version="1.0" encoding="koi8-r"?><p>Мир</p>'.encode("koi8-r"),
        None,
        '<?xml version="1.0" encoding="koi8-r"?><p>Мир</p>',
        "koi8-r",
        "xml declaration",
    ),
    (
        '<meta charset="shift_jis"><p>日本</p>'.encode("shift_jis"),
        None,
        '<meta charset="shift_jis"><p>日本</p>',
        "cp932",
        "html meta",
    ),
    ("ü".encode(), None, "ü", "utf-8", "guess"),
    ("naïve café".encode("cp1252"), None, "naïve café", "cp1252", "guess"),
    # A declaration of UTF-16 that can be read as ASCII is wrong.
    (b'<meta charset="utf-16">x', None, '<meta charset="utf-16">x', "utf-8", "guess"),
]


@pytest.mark.parametrize(("data", "content_type", "text", "encoding", "by"), CASES)
def test_who_decides(data, content_type, text, encoding, by):
    """Mark, content type, declaration, guess: in that order."""
    decoded = decode(Source.of(data, content_type=content_type))
    assert (decoded.text, decoded.encoding, decoded.declared_by) == (text, encoding, by)
    assert decoded.replaced == 0
    assert not decoded.diagnostics


def test_bytes_that_do_not_fit_are_counted():
    """A declared encoding wins; what does not fit is replaced, counted and told of."""
    decoded = decode(Source.of(b"a\xffb\xfec\xef\xbf\xbd", content_type="text/html;charset=utf-8"))
    assert decoded.text == "a\ufffdb\ufffdc\ufffd"
    assert decoded.replaced == 2
    [diagnostic] = decoded.diagnostics
    assert diagnostic.code == "encoding-replaced"
    assert "content type" in diagnostic.message


@pytest.mark.parametrize("stale", ["shift_jis", "gbk", "big5", "euc-kr", "windows-1252"])
@pytest.mark.parametrize("declared", ["html meta", "content type"])
def test_what_was_saved_as_utf8_is_read_as_utf8(stale, declared):
    """A declaration that is left from before gives way where it does not fit and UTF-8 does."""
    page = (
        f'<meta charset="{stale if declared == "html meta" else "utf-8"}"><p>新しい橋が開通“א”</p>'
    )
    content_type = f"text/html; charset={stale}" if declared == "content type" else None
    decoded = decode(Source.of(page.encode(), content_type=content_type))
    assert (decoded.text, decoded.encoding, decoded.declared_by) == (page, "utf-8", "guess")
    assert not decoded.diagnostics


def test_an_encoding_that_fits_is_never_given_up():
    """A few characters of GBK may be UTF-8 by chance: what is declared decides."""
    page = '<meta charset="gbk"><p>模</p>'
    assert page.encode("gbk").decode("utf-8") != page
    assert decode(Source.of(page.encode("gbk"))).text == page


@pytest.mark.parametrize(
    ("language", "text", "encoding"),
    [
        ("ru-RU", "Кран упал в гавани", "cp1251"),
        ("pl", "Żuraw upadł w porcie", "iso8859-2"),
        ("ja", "クレーンが港に倒れた", "cp932"),
        ("zh-CN", "起重机在港口倒塌", "gb18030"),
        ("zh-TW", "起重機在港口倒塌", "big5hkscs"),
        ("ko", "크레인이 항구에서 쓰러졌다", "cp949"),
        ("he", "המנוף נפל בנמל", "cp1255"),
        ("ar", "سقطت الرافعة في الميناء", "cp1256"),
        ("th", "เครนล้มที่ท่าเรือ", "cp874"),
    ],
)
def test_page_that_declares_nothing_is_in_what_is_usual_in_its_language(language, text, encoding):
    """As browsers read it; where that does not fit, as Western pages were."""
    page = f"<html class=x lang='{language}'><p>{text}</p>"
    decoded = decode(Source.of(page.encode(encoding)))
    assert (decoded.text, decoded.encoding, decoded.declared_by) == (page, encoding, "guess")


def test_language_does_not_decide_where_its_encoding_does_not_fit():
    """A French page may call itself Japanese by mistake."""
    page = "<html lang=ja><p>déjà – vu à l’été, çà et là</p>"
    assert decode(Source.of(page.encode("cp1252"))).text == page


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_first_bytes(encoding):
    """Markup begins with a bracket and a zero byte."""
    page = "<p>新しい橋が開通</p>"
    assert decode(Source.of(page.encode(encoding))).text == page


def test_an_unknown_encoding_is_ignored_and_told_of():
    """A name that no codec has does not stop the reading."""
    decoded = decode(Source.of("ü".encode(), content_type="text/html; charset=klingon"))
    assert decoded.text == "ü"
    assert decoded.diagnostics[0].code == "encoding-unknown"


def test_a_codec_that_is_no_text_encoding_is_ignored():
    """Python's byte-to-byte codecs are not encodings of documents."""
    decoded = decode(Source.of(b"abc", content_type="text/html; charset=zip"))
    assert decoded.text == "abc"


def test_a_cut_character_does_not_speak_against_utf8():
    """A text that was cut off within a character is still UTF-8."""
    decoded = decode(Source.of("ein Süden, eine Tür".encode()[:-2]))
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith("ein Süden")


@given(st.text())
@example("\r\n\ufeff")
def test_a_str_comes_back_as_it_was(text):
    """What is given as text is read as that text."""
    assert decode(Source.of(text)).text == text


@given(st.binary(max_size=200), st.sampled_from(["utf-8", "utf-16", "shift_jis", "big5", "x"]))
def test_any_bytes_become_text(data, charset):
    """Decoding never fails, whatever is declared."""
    decoded = decode(Source.of(data, content_type=f"text/plain; charset={charset}"))
    assert isinstance(decoded.text, str)
    assert (decoded.replaced > 0) == any(
        each.code == "encoding-replaced" for each in decoded.diagnostics
    )


@pytest.mark.parametrize("taken_for", ["latin-1", "cp1252"])
def test_what_was_encoded_twice_is_decoded_twice(taken_for):
    """Some systems take UTF-8 for Latin-1 and encode it again."""
    text = "<p>Il n’y a rien – “à Tarnhölm”, dit-elle.</p>".replace("”", "’")
    twice = text.encode().decode(taken_for).encode()
    decoded = decode(Source.of(twice))
    assert (decoded.text, decoded.encoding) == (text, "utf-8")
    assert [each.code for each in decoded.diagnostics] == ["encoded-twice"]
    assert HtmlDocument(Source.of(twice)).tree.findtext(".//p") == text[3:-4]


def test_a_page_that_speaks_of_broken_characters_is_left_alone():
    """One right character shows that the rest was meant as it stands."""
    text = "Write “é”, not Ã© or â\x80\x99."
    assert decode(Source.of(text.encode())).text == text


@given(st.text("aà’ü€日\x80", max_size=30))
def test_only_text_that_was_encoded_twice_changes(text):
    """What is decoded twice gives the very bytes when it is encoded twice."""
    decoded = decode(Source.of(text.encode()))
    if decoded.encoded_twice:
        again = decoded.text.encode()
        assert text in (again.decode("latin-1"), again.decode("cp1252", "replace"))
    else:
        assert decoded.text == text
