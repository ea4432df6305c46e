"""Whatever is given to read becomes a Source."""

import io
from pathlib import Path

import pytest

from newsmodel.documents import Limits, Source


def test_kinds_of_content(tmp_path):
    """Bytes, text, a path and open files give the same bytes."""
    path = tmp_path / "story.txt"
    path.write_text("Grüße", encoding="utf-8")
    expected = "Grüße".encode()
    with path.open("rb") as binary, path.open(encoding="utf-8") as textual:
        given = [
            expected,
            bytearray(expected),
            memoryview(expected),
            "Grüße",
            path,
            binary,
            textual,
            io.BytesIO(expected),
            io.StringIO("Grüße"),
        ]
        assert [Source.of(each).data for each in given] == [expected] * len(given)


def test_a_source_is_itself():
    """A Source is taken as it is."""
    source = Source.of(b"x", url="https://example.com/")
    assert Source.of(source) is source


def test_a_text_knows_its_encoding():
    """A str needs no guess, whatever it says about itself."""
    source = Source.of('<meta charset="iso-8859-1">ü')
    assert source.encoding == "utf-8"
    assert source.is_text


def test_lone_surrogates_are_replaced_and_told_of():
    """A wrongly decoded text is read as far as it goes."""
    source = Source.of("a\ud800b")
    assert "\ud800" not in source.data.decode()
    assert source.data.startswith(b"a")
    assert source.data.endswith(b"b")
    assert source.diagnostics[0].code == "surrogates-replaced"


def test_the_file_names_the_source(tmp_path):
    """Name and suffix come from the path or the open file."""
    path = tmp_path / "Story.HTML"
    path.write_bytes(b"x")
    assert Source.of(path).suffix == ".html"
    with path.open("rb") as file:
        assert Source.of(file).name == "Story.HTML"
    assert Source.of(b"x").suffix == ""


def test_too_much_is_not_read(tmp_path):
    """What exceeds the limit is cut off, from content and from files, and told of."""
    path = tmp_path / "long.txt"
    path.write_bytes(b"x" * 100)
    for given in (path, b"x" * 100, "x" * 100, io.BytesIO(b"x" * 100)):
        source = Source.of(given, limits=Limits(max_bytes=10))
        assert source.data == b"x" * 10
        assert source.diagnostics[0].code == "too-large"


@pytest.mark.parametrize("given", [None, 7, object(), ["a"], io])
def test_what_cannot_be_read_is_a_type_error(given):
    """A mistake of the caller is an exception that says what is expected."""
    with pytest.raises(TypeError, match="expected bytes, str, a path or an open file"):
        Source.of(given)


def test_a_missing_file_is_an_os_error():
    """The file system's own error is passed on."""
    with pytest.raises(FileNotFoundError):
        Source.of(Path("there") / "is" / "no.file")


def test_media_type_without_parameters():
    """Parameters and case do not matter."""
    source = Source.of(b"x", content_type="Text/HTML ; charset=utf-8")
    assert source.media_type == "text/html"
