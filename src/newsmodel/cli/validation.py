"""``newsmodel validate``: what is wrong with documents, by schemas and by who reads them."""

import argparse
import sys
from pathlib import Path

from newsmodel.cli.terminal import NO_ARTICLE, OK, complain, parser_of, refuse, write


def validate_arguments(command: argparse.ArgumentParser) -> None:
    """What the command understands."""
    command.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    command.add_argument(
        "--schema",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="an XML Schema or JSON Schema; given again, the file of a schema that it refers to",
    )


def validate(options: argparse.Namespace) -> int:
    """Run the command."""
    from newsmodel.documents import Source
    from newsmodel.formats.schemas import SchemaError
    from newsmodel.formats.validation import problems_of
    from newsmodel.model import Severity

    parser = parser_of(options)
    code = OK
    for name in options.files:
        try:
            given = sys.stdin.buffer if name == "-" else Path(name)
            source = Source.of(given, limits=parser.limits)
            problems = problems_of(source, options.schema, parser.load_document)
        except SchemaError as error:
            return refuse(str(error))
        except OSError as error:
            complain(f"{error.filename or name}: {error.strerror or error}")
            code = NO_ARTICLE
            continue
        for problem in problems:
            write(f"{name}: {problem}\n")
        if any(problem.severity is not Severity.INFO for problem in problems):
            code = NO_ARTICLE
    return code
