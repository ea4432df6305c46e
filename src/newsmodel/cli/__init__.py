"""The command line: ``newsmodel parse``, ``explain``, ``convert``, ``validate`` and others."""

import argparse
import json
import os
import shutil
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from newsmodel.cli.conversion import convert, convert_arguments
from newsmodel.cli.terminal import NO_ARTICLE, OK, complain, parser_of, refuse, write
from newsmodel.cli.validation import validate, validate_arguments
from newsmodel.kit.commands import EXIT_CODES_OF_PLUGINS, add_commands
from newsmodel.version import __version__

if TYPE_CHECKING:
    from newsmodel.model import Article
    from newsmodel.pipeline.parser import Parser
    from newsmodel.pipeline.result import ParseResult
    from newsmodel.report.style import Style

INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141

_DESCRIPTION: Final = """\
Turns news documents into typed articles with events, every value with its evidence.

Nothing is fetched: give files, or pipe a document in.
"""
_EXIT_CODES: Final = """\
exit codes:
  0  every document gave an article
  1  a document gave none (not an article, a listing, empty, not supported …)
     or could not be read; standard error says which and why
  2  the command was not understood
"""
_EXIT_CODES_OF_VALIDATE: Final = """\
exit codes:
  0  nothing is wrong
  1  something is, or a document could not be read
  2  the command was not understood, or the schema is none
"""
_EXAMPLES: Final = """\
examples:
  newsmodel parse story.html                      read it here
  curl -s URL | newsmodel parse - --url URL       read a page from the network
  newsmodel parse --format jsonl *.html > a.jsonl one line for each article
  newsmodel parse --format markdown story.xml     write it as Markdown
  newsmodel convert *.xml --to ninjs-3.1 --out .  write each in another format
  newsmodel validate a.xml --schema nitf-3-6.xsd  check it against a schema

"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; what it returns is the exit code."""
    from newsmodel.model.errors import NewsmodelError, NewsmodelWarning

    options = _command_line().parse_args(arguments)
    if getattr(options, "plugin", ()):
        _import_from_here()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("always", NewsmodelWarning)
            warnings.showwarning = _complain_of
            code: int = options.run(options)
        sys.stdout.flush()
    except NewsmodelError as error:  # with --strict, a plugin that fails ends the run
        complain(str(error))
        return NO_ARTICLE
    except BrokenPipeError:
        # Whoever read the output has gone; let the interpreter's last flush go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _complain_of(message: Warning | str, *_: object, **__: object) -> None:
    complain(str(message))


def _import_from_here() -> None:
    """Have ``--plugin`` find a module in the current folder, after all that is installed."""
    here = str(Path.cwd())
    if here not in sys.path:
        sys.path.append(here)


# --------------------------------------------------------------------------------------------
# The commands


def _parse(options: argparse.Namespace) -> int:
    parser = parser_of(options)
    wanted = options.format or ("view" if sys.stdout.isatty() else "jsonl")
    known = ("view", *parser.writable_formats(), *parser.rendered_formats())
    if wanted not in known:
        return refuse(f"no format is called {wanted!r}; known are {', '.join(known)}")
    code = OK
    for name, result in _results(parser, options):
        if result is None or not result.articles:
            code = NO_ARTICLE
        for article in result.articles if result else ():
            write(_shown(article, options) if wanted == "view" else parser.dumps(article, wanted))
        _report(name, result)
    return code


def _explain(options: argparse.Namespace) -> int:
    from newsmodel.report.explanation import explanation
    from newsmodel.report.rules import rules

    code = OK
    for name, result in _results(parser_of(options), options):
        if result is None:
            code = NO_ARTICLE
            continue
        write(f"{name}: {result.status}, read as {result.format or 'nothing'}\n\n")
        for diagnostic in result.diagnostics:
            write(f"{diagnostic}\n\n")
        articles = result.articles or ((result.remainder,) if result.remainder else ())
        for article in articles:
            write(explanation(article, _style()) + rules(article, _style()))
        _section("trace", [f"{step.stage:<10}{step.name}: {step.outcome}" for step in result.trace])
        code = code if result.articles else NO_ARTICLE
    return code


def _schema(_: argparse.Namespace) -> int:
    from newsmodel.formats.json.schema import json_schema

    write(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")
    return OK


def _plugins(options: argparse.Namespace) -> int:
    registry = parser_of(options).registry
    for plugin in registry.plugins:
        version = f" {plugin.version}" if plugin.version else ""
        write(f"{plugin.name}{version} — {plugin.state}, from {plugin.origin}\n")
        if plugin.description:
            write(f"  {plugin.description}\n")
        write("".join(f"  {provided}\n" for provided in plugin.provides))
        write("".join(f"  ! {problem}\n" for problem in plugin.problems))
    failed = any(plugin.state == "failed" for plugin in registry.plugins)
    return NO_ARTICLE if failed else OK


# --------------------------------------------------------------------------------------------
# Reading


def _results(
    parser: "Parser", options: argparse.Namespace
) -> "Iterator[tuple[str, ParseResult | None]]":
    """The result for each file; None for one that could not be read, which is reported."""
    for name in options.files:
        try:
            result = parser.parse_file(
                sys.stdin.buffer if name == "-" else Path(name),
                url=options.url,
                content_type=options.content_type,
                reference_time=options.reference_time,
                annotate=not options.no_annotate,
            )
        except OSError as error:
            complain(f"{name}: {error.strerror or error}")
            yield name, None
        else:
            yield name, result


# --------------------------------------------------------------------------------------------
# Writing


def _section(title: str, lines: Sequence[str]) -> None:
    if lines:
        write(f"{title}:\n" + "".join(f"  {line}\n" for line in lines))


def _shown(article: "Article", options: argparse.Namespace) -> str:
    from newsmodel.report.terminal import article_view

    return article_view(article, _style(), whole=options.whole) + "\n"


def _style() -> "Style":
    from newsmodel.report.style import Style

    colours = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return Style(width=min(shutil.get_terminal_size().columns, 100), colours=colours)


def _report(name: str, result: "ParseResult | None") -> None:
    """What was noticed, to standard error."""
    if result is None:
        return
    if not result.articles:
        complain(f"{name}: {result.status}")
    for diagnostic in result.diagnostics:
        complain(f"{name}: {diagnostic}")


# --------------------------------------------------------------------------------------------
# What the command line understands


def _command_line() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="newsmodel",
        description=_DESCRIPTION,
        epilog=_EXAMPLES + _EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"newsmodel {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _parse_arguments(commands)
    explain = _command(commands, "explain", _explain, "say where each value comes from, and why")
    _reading_arguments(explain)
    purpose = "write documents in another format"
    convert_arguments(_command(commands, "convert", convert, purpose))
    purpose = "say what is wrong with documents, by schemas and by reading them"
    validate_arguments(_command(commands, "validate", validate, purpose, _EXIT_CODES_OF_VALIDATE))
    _command(commands, "schema", _schema, "print the JSON Schema of articles")
    purpose = "list what is installed, what it provides, what failed"
    plugins = _command(commands, "plugins", _plugins, purpose, EXIT_CODES_OF_PLUGINS)
    add_commands(commands, plugins, _command)
    return top


def _parse_arguments(commands: Any) -> None:
    parse = _command(commands, "parse", _parse, "read documents and show or write their articles")
    _reading_arguments(parse)
    parse.add_argument(
        "--format",
        metavar="NAME",
        help="view (for people), json, jsonl, text, markdown, or another that plugins write; by "
        "default view on a terminal and jsonl elsewhere",
    )
    parse.add_argument("--whole", action="store_true", help="show every paragraph in full (view)")


def _reading_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    command.add_argument("--url", help="where the document came from")
    command.add_argument(
        "--content-type", metavar="TYPE", help="its media type, such as 'text/html; charset=utf-8'"
    )
    command.add_argument(
        "--reference-time",
        metavar="TIME",
        type=_time,
        help="what 'today' means in it, as ISO 8601; by default its publication date",
    )
    command.add_argument("--no-annotate", action="store_true", help="leave the language work out")
    command.add_argument("--strict", action="store_true", help="stop where a plugin fails")


def _time(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"expected a time such as 2025-04-22 or 2025-04-22T10:30:00+02:00, got {text!r}"
        ) from None


def _command(
    commands: Any,
    name: str,
    run: Callable[[argparse.Namespace], int],
    purpose: str,
    exit_codes: str = _EXIT_CODES,
) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(
        name,
        help=purpose,
        description=purpose[0].upper() + purpose[1:] + ".",
        epilog=exit_codes,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.set_defaults(run=run)
    command.add_argument(
        "--plugin", action="append", default=[], metavar="MODULE", help="also use this module"
    )
    command.add_argument(
        "--disable", action="append", default=[], metavar="NAME", help="leave this plugin out"
    )
    return command
