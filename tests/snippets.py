"""Runs the snippets of a Markdown page: what a page shows is what happens.

A fenced block is run by its language:

- ``python``: as a program, or as a session where it holds ``>>>``; the blocks of one page share
  their names.
- ``console``: every line ``$ newsmodel …``; what follows must be its output, where ``...`` stands
  for anything.

A comment right above the block can say otherwise:

- ``<!-- file: NAME -->``: a file that the reader is to write.
- ``<!-- not run: WHY -->``: the block is left out.
- ``<!-- exit: 1 -->``: how its commands end, where that is not 0.
"""

import doctest
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(
    r"^(?:<!-- (?P<note>[^\n]*?) -->\n)?```(?P<language>\w+)\n(?P<code>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
COMMAND = re.compile(
    r"^\$ newsmodel (?P<arguments>.*)\n(?P<output>(?:(?!\$ ).*\n?)*)", re.MULTILINE
)
FLAGS = doctest.ELLIPSIS


@frozen
class Snippet:
    """One fenced block of a page."""

    page: Path
    line: int
    language: str
    note: str
    code: str

    @property
    def file(self) -> str | None:
        """The name of the file that the reader is to write, if it is one."""
        kind, _, name = self.note.partition(": ")
        return name if kind == "file" else None

    @property
    def exit_code(self) -> int:
        """How the commands of the block are to end."""
        kind, _, code = self.note.partition(": ")
        return int(code) if kind == "exit" else 0

    @property
    def runs(self) -> bool:
        """Whether the block is to be run where it stands."""
        return not self.note.startswith(("file: ", "not run: "))


def snippets(page: Path) -> Iterator[Snippet]:
    """The fenced blocks of a page."""
    text = page.read_text(encoding="utf-8")
    for match in BLOCK.finditer(text):
        line = text.count("\n", 0, match.start("code")) + 1
        yield Snippet(page, line, match["language"], match["note"] or "", match["code"])


def run(page: Path) -> int:
    """Run every snippet of a page in order; how many there were.

    Raises:
        AssertionError: where a page shows what does not happen.
    """
    names: dict[str, object] = {"__name__": "snippet"}
    count = 0
    for snippet in snippets(page):
        if snippet.runs and snippet.language == "python":
            run_python(snippet, names)
        elif snippet.runs and snippet.language == "console":
            run_console(snippet)
        else:
            continue
        count += 1
    return count


def run_python(snippet: Snippet, names: dict[str, object]) -> None:
    """Run a program, or a session with its output."""
    if ">>>" not in snippet.code:
        # Empty lines in front: a traceback then shows the line of the page.
        source = "\n" * (snippet.line - 1) + snippet.code
        exec(compile(source, snippet.page, "exec"), names)
        return
    session = doctest.DocTestParser().get_doctest(
        snippet.code, {}, snippet.page.name, str(snippet.page), snippet.line - 1
    )
    session.globs = names
    said: list[str] = []
    doctest.DocTestRunner(optionflags=FLAGS).run(session, out=said.append, clear_globs=False)
    assert not said, "".join(said)


def run_console(snippet: Snippet) -> None:
    """Run the commands of a block and compare what they say."""
    commands = list(COMMAND.finditer(snippet.code))
    assert commands, f"{snippet.page}:{snippet.line}: no command in a console block"
    for command in commands:
        done = newsmodel(shlex.split(command["arguments"]))
        where = f"{snippet.page}:{snippet.line}: newsmodel {command['arguments']}"
        wanted, said = (text.rstrip() + "\n" for text in (command["output"], done.stdout))
        assert done.returncode == snippet.exit_code, f"{where} ends with {done.returncode}:\n{said}"
        if wanted.strip():
            shown = doctest.OutputChecker().check_output(wanted, said, FLAGS)
            assert shown, f"{where} says:\n{said}"


def newsmodel(arguments: list[str]) -> "subprocess.CompletedProcess[str]":
    """Run the command line, with both streams in one, as in a terminal of 80 columns."""
    return subprocess.run(
        [sys.executable, "-m", "newsmodel", *arguments],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
