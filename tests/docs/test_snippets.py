"""Every snippet of the README and of docs/ is run."""

import pytest

import snippets

PAGES = sorted([*snippets.ROOT.glob("*.md"), *(snippets.ROOT / "docs").rglob("*.md")])
WITH_SNIPPETS = [page for page in PAGES if any(each.runs for each in snippets.snippets(page))]


@pytest.mark.parametrize(
    "page", WITH_SNIPPETS, ids=lambda page: page.relative_to(snippets.ROOT).as_posix()
)
def test_a_page_shows_what_happens(page, monkeypatch):
    """The snippets of a page run in order, and say what the page says that they say."""
    monkeypatch.chdir(snippets.ROOT)
    snippets.run(page)


def test_a_wrong_output_is_found(tmp_path):
    """The runner is no formality: a page that shows something else fails."""
    page = tmp_path / "page.md"
    page.write_text("```python\n>>> 1 + 1\n3\n```\n")
    with pytest.raises(AssertionError, match="Expected"):
        snippets.run(page)


def test_a_wrong_console_output_is_found(tmp_path):
    """That holds for commands too."""
    page = tmp_path / "page.md"
    page.write_text("```console\n$ newsmodel --help\nnothing of the kind\n```\n")
    with pytest.raises(AssertionError, match="says:"):
        snippets.run(page)


def test_a_command_that_fails_is_found(tmp_path):
    """A command that ends badly fails the page, whatever it was to say."""
    page = tmp_path / "page.md"
    page.write_text("```console\n$ newsmodel no-such-command\n...\n```\n")
    with pytest.raises(AssertionError, match="ends with 2"):
        snippets.run(page)


def test_blocks_share_names_and_notes_are_heeded(tmp_path):
    """Later blocks see what earlier ones defined; files and blocks not to run are left out."""
    page = tmp_path / "page.md"
    page.write_text(
        "```python\nvalue = 20\n```\n"
        "<!-- not run: needs the network -->\n```python\nvalue = 1 / 0\n```\n"
        "<!-- file: other.py -->\n```python\nvalue = 1 / 0\n```\n"
        "```python\n>>> value + 1\n21\n```\n"
    )
    assert snippets.run(page) == 2
    assert [each.file for each in snippets.snippets(page)] == [None, None, "other.py", None]
