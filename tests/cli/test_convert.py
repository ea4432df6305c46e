"""``newsmodel convert``: documents in another format, to standard output or a folder."""

import orjson
import pytest
from attrs import evolve

import newsmodel
from newsmodel.cli import main

FERRY = newsmodel.Article(
    headline="Ferry sails again",
    language="en",
    body=(newsmodel.Paragraph(text="Police arrested two men at the harbour on Friday."),),
)


@pytest.fixture
def files(tmp_path):
    """Two documents of one article each, and one of two."""
    one, other, both = (tmp_path / name for name in ("one.json", "other.json", "both.jsonl"))
    second = evolve(FERRY, headline="Ferry stays")
    one.write_bytes(newsmodel.dumps(FERRY))
    other.write_bytes(newsmodel.dumps(second))
    both.write_bytes(newsmodel.dumps_many([FERRY, second]))
    return [str(path) for path in (one, other, both)]


def test_one_document_to_standard_output(files, capfdbinary):
    """What was read is written in the other format, and nothing else."""
    assert main(["convert", files[0], "--to", "jsonl"]) == 0
    out = capfdbinary.readouterr().out
    assert (
        out == newsmodel.dumps(FERRY, "jsonl") == newsmodel.convert(newsmodel.dumps(FERRY), "jsonl")
    )


def test_several_documents_become_one_where_the_format_holds_many(files, capfdbinary):
    """All articles of all files stand in one document."""
    assert main(["convert", *files, "--to", "jsonl"]) == 0
    lines = capfdbinary.readouterr().out.splitlines()
    headlines = [orjson.loads(line)["headline"] for line in lines]
    assert headlines == ["Ferry sails again", "Ferry stays"] * 2


def test_a_format_of_one_article_refuses_several(files, capsys):
    """Nothing is written where the rest would be lost; with a folder each gets a file."""
    assert main(["convert", *files, "--to", "json"]) == 2
    captured = capsys.readouterr()
    assert not captured.out
    assert "holds one article" in captured.err


def test_a_folder_gets_a_file_for_each(files, tmp_path):
    """Each document has its file; one of several articles has several where it must."""
    out = tmp_path / "deep" / "out"
    assert main(["convert", *files, "--to", "markdown", "--out", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "both-1.md",
        "both-2.md",
        "one.md",
        "other.md",
    ]
    assert (out / "both-2.md").read_bytes() == newsmodel.dumps(
        evolve(FERRY, headline="Ferry stays"), "markdown"
    )
    assert main(["convert", *files, "--to", "jsonl", "--out", str(out)]) == 0
    assert (out / "both.jsonl").read_bytes().count(b"\n") == 2


def test_rows_of_events_need_the_language_work(files, capsys):
    """It is done when it is asked for."""
    assert main(["convert", files[0], "--to", "plover-jsonl"]) == 0
    assert not capsys.readouterr().out.strip()
    assert main(["convert", files[0], "--to", "plover-jsonl", "--annotate"]) == 0
    assert '"event_type":"COERCE"' in capsys.readouterr().out


def test_what_cannot_be_read_costs_only_itself(files, tmp_path, capfd):
    """The others are written, the exit code tells, and standard error says which and why."""
    broken = tmp_path / "broken.json"
    broken.write_text('{"schema_version": 1, "headline": 7}')
    code = main(["convert", str(broken), str(tmp_path / "none.json"), files[0], "--to", "jsonl"])
    captured = capfd.readouterr()
    assert code == 1
    assert "Ferry sails again" in captured.out
    assert "broken.json: " in captured.err
    assert "none.json: " in captured.err


def test_unknown_names_are_refused(files, capsys):
    """With the names that are known."""
    assert main(["convert", files[0], "--to", "stone-tablet"]) == 2
    assert "jsonl" in capsys.readouterr().err
    with pytest.raises(ValueError, match="stone-tablet"):
        newsmodel.convert(newsmodel.dumps(FERRY), "stone-tablet")


def test_a_document_of_many_is_converted_to_one_of_many(files):
    """And never to one that holds the first alone."""
    data = newsmodel.dumps_many([FERRY, FERRY])
    assert newsmodel.convert(data, "jsonl", format="jsonl") == data
    with pytest.raises(ValueError, match="holds one article"):
        newsmodel.convert(data, "json")
    with pytest.raises(ValueError, match="no extension slot"):
        newsmodel.convert(newsmodel.dumps(FERRY), "json", pure=True)


def test_pure_documents_are_written_one_by_one(files, tmp_path, capsys):
    """Several articles in one document would need the extension; a folder takes each by itself."""
    assert main(["convert", *files, "--to", "atom", "--pure"]) == 2
    captured = capsys.readouterr()
    assert not captured.out
    assert "one by one" in captured.err
    headlines = tmp_path / "headlines.jsonl"
    bare = [newsmodel.Article(headline="Ferry sails"), newsmodel.Article(headline="Ferry stays")]
    headlines.write_bytes(newsmodel.dumps_many(bare))
    out = tmp_path / "out"
    command = ["convert", str(headlines), "--to", "ninjs-3.1", "--pure", "--out", str(out)]
    code = main(command)
    written = sorted(out.iterdir()) if code == 0 else []
    assert [newsmodel.load_document(path).articles for path in written] == [
        (each,) for each in bare
    ]


def test_what_would_be_lost_is_refused_by_name(tmp_path, capsys):
    """The message names the fields, and nothing is written."""
    crowded = evolve(FERRY, keywords=("ferry",), extensions={"desk": 3})
    path = tmp_path / "crowded.json"
    path.write_bytes(newsmodel.dumps(crowded))
    assert main(["convert", str(path), "--to", "nitf", "--pure"]) == 2
    captured = capsys.readouterr()
    assert not captured.out
    assert "extensions" in captured.err
