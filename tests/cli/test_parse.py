"""``newsmodel parse``: what is written, in which format, and with which exit code."""

import json
import os
import subprocess
import sys

import pytest

import newsmodel
from newsmodel.cli import main

STORY = """Ferry to Nord Isle runs again
Crossings start on Monday after a year of repairs

By Mia Holt
Published: 3 May 2024

The ferry between Nordhaven and Nord Isle will run again from Monday, the harbour board said.

The pier had been closed since a storm tore away its landing stage last spring.
"""


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return str(path)


def run_main(capsysbinary, *arguments):
    code = main(arguments)
    out, err = capsysbinary.readouterr()
    return code, out.decode(), err.decode()


def test_an_article_is_written_as_a_line_of_json_where_no_terminal_reads_it(story, capsysbinary):
    """Without a terminal, the default is one line of JSON for each article."""
    code, out, err = run_main(capsysbinary, "parse", story, "--no-annotate")
    assert (code, err) == (0, "")
    assert out.count("\n") == 1
    assert json.loads(out)["headline"] == "Ferry to Nord Isle runs again"


def test_every_article_is_a_line(story, capsysbinary):
    """Many files give as many lines, which newsmodel reads again."""
    code, out, _ = run_main(capsysbinary, "parse", story, story, "--no-annotate")
    assert code == 0
    articles = [newsmodel.loads(line) for line in out.splitlines()]
    assert [article.byline for article in articles] == ["By Mia Holt"] * 2


def test_the_view_tells_head_and_text(story, capsysbinary):
    """The view for people has headline, credits and date with its precision, and the text."""
    code, out, _ = run_main(capsysbinary, "parse", story, "--format", "view")
    assert code == 0
    assert out.startswith("Ferry to Nord Isle runs again\n")
    assert "By Mia Holt · 2024-05-03 (day)" in out
    assert "storm tore away its landing stage" in out
    assert "\x1b[" not in out


@pytest.mark.parametrize(
    ("name", "opening"),
    [
        ("json", "{"),
        ("text", "Ferry to Nord Isle runs again\nCrossings start"),
        ("markdown", "# Ferry to Nord Isle runs again\n"),
    ],
)
def test_an_article_is_written_in_the_format_that_is_asked_for(story, capsysbinary, name, opening):
    """``--format`` names what an article is written as."""
    code, out, _ = run_main(capsysbinary, "parse", story, "--format", name, "--no-annotate")
    assert code == 0
    assert out.startswith(opening)


def test_an_unknown_format_is_a_usage_error_that_names_the_known_ones(story, capsysbinary):
    """The error says what could have been meant."""
    code, out, err = run_main(capsysbinary, "parse", story, "--format", "papyrus")
    assert (code, out) == (2, "")
    assert "papyrus" in err
    assert "markdown" in err


def test_what_is_no_article_is_told_on_standard_error(tmp_path, capsysbinary):
    """A document without an article gives exit code 1, its status, and nothing on the output."""
    log = tmp_path / "log.txt"
    log.write_text("2024-05-03 10:00:01 INFO started\n" * 5, encoding="utf-8")
    code, out, err = run_main(capsysbinary, "parse", str(log))
    assert (code, out) == (1, "")
    assert "not_article" in err


def test_one_bad_file_does_not_keep_the_others_from_being_read(story, tmp_path, capsysbinary):
    """A missing file is told, the rest is read, and the exit code says that one failed."""
    missing = str(tmp_path / "missing.txt")
    code, out, err = run_main(capsysbinary, "parse", missing, story, "--no-annotate")
    assert code == 1
    assert json.loads(out)["byline"] == "By Mia Holt"
    assert "missing.txt" in err


def test_a_time_that_is_none_is_a_usage_error(story, capsys):
    """The error shows how a time is written."""
    with pytest.raises(SystemExit) as stopped:
        main(["parse", story, "--reference-time", "yesterday"])
    assert stopped.value.code == 2
    assert "2025-04-22" in capsys.readouterr().err


def test_the_reference_time_says_what_today_means(tmp_path, capsysbinary):
    """The word "today" has the value of the reference time."""
    path = tmp_path / "story.txt"
    path.write_text(
        "Pier opens in the north\n\nThe mayor of Nordhaven opened the pier today, and the boats "
        "came in.\n\nThe town had waited for this since the storm, and many people had come.\n",
        encoding="utf-8",
    )
    code, out, _ = run_main(capsysbinary, "parse", str(path), "--reference-time", "2024-05-03")
    times = json.loads(out)["annotations"]["times"]
    assert code == 0
    assert [time["value"] for time in times] == ["2024-05-03"]


def in_a_process(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "newsmodel", *arguments], capture_output=True, check=False, **options
    )


def test_a_document_is_read_from_standard_input():
    """``-`` reads bytes from standard input; ``--url`` says where they came from."""
    done = in_a_process("parse", "-", "--no-annotate", input=STORY.encode("utf-16"))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["headline"] == "Ferry to Nord Isle runs again"


def test_a_reader_that_goes_away_is_no_error(story):
    """When the output is closed early there is no traceback."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "newsmodel", "parse", story, "--no-annotate"],
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 141
    assert b"Traceback" not in done.stderr


def test_an_output_that_cannot_say_a_character_gets_a_question_mark(story):
    """A terminal of a small encoding ends nothing."""
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = in_a_process("parse", story, "--format", "view", "--no-annotate", env=environment)
    assert done.returncode == 0, done.stderr
    assert b"By Mia Holt ? 2024-05-03" in done.stdout
