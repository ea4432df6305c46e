"""What all commands share: exit codes, and what goes to standard output and error."""

import argparse
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsmodel.pipeline.parser import Parser

OK: Final = 0
NO_ARTICLE: Final = 1
USAGE: Final = 2


def parser_of(options: argparse.Namespace) -> "Parser":
    """The parser that the options ask for."""
    from newsmodel.pipeline.parser import Parser

    return Parser(options.plugin, disable=options.disable, strict=getattr(options, "strict", False))


def write(text: str | bytes) -> None:
    """To standard output."""
    if isinstance(text, bytes):
        sys.stdout.flush()
        sys.stdout.buffer.write(text if text.endswith(b"\n") else text + b"\n")
        return
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))


def complain(message: str) -> None:
    """To standard error."""
    print(f"newsmodel: {message}", file=sys.stderr)


def refuse(message: str) -> int:
    """Say what was not understood, and give the exit code for it."""
    complain(message)
    return USAGE
