"""``newsmodel convert``: documents of any format, written in another one."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from newsmodel.cli.terminal import NO_ARTICLE, OK, complain, parser_of, refuse, write

if TYPE_CHECKING:
    from newsmodel.model import Article
    from newsmodel.pipeline.parser import Parser

T = TypeVar("T")

_STANDARD_INPUT: Final = "-"


def convert_arguments(command: argparse.ArgumentParser) -> None:
    """What the command understands."""
    command.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    command.add_argument("--to", required=True, metavar="FORMAT", help="the format to write")
    command.add_argument(
        "--from", dest="read_as", metavar="FORMAT", help="the documents' format, if it is known"
    )
    command.add_argument(
        "--out",
        type=Path,
        metavar="FOLDER",
        help="write a file there for each document; otherwise all goes to standard output",
    )
    command.add_argument(
        "--pure",
        action="store_true",
        help="leave out newsmodel's extension; refused where a field would be lost",
    )
    command.add_argument(
        "--annotate", action="store_true", help="do the language work, as rows of events need it"
    )


def convert(options: argparse.Namespace) -> int:
    """Run the command."""
    from newsmodel.documents import NotWritableError

    parser = parser_of(options)
    known = (*parser.writable_formats(), *parser.rendered_formats())
    if options.to not in known:
        return refuse(f"no format is called {options.to!r}; known are {', '.join(known)}")
    documents = list(_documents(parser, options))
    code = OK if len(documents) == len(options.files) else NO_ARTICLE
    if not documents:
        return NO_ARTICLE
    try:
        written = list(_written(parser, options, documents))
    except (NotWritableError, ValueError) as error:
        return refuse(str(error))
    for name, data in written:
        _put(data, options.out / name if options.out else None)
    return code


def _documents(
    parser: "Parser", options: argparse.Namespace
) -> "Iterator[tuple[str, Sequence[Article]]]":
    """The articles of each file; one that cannot be read, or holds none, is reported."""
    from newsmodel.documents import DocumentError, Source

    for name in _with_progress(options.files, "reading"):
        try:
            given = sys.stdin.buffer if name == _STANDARD_INPUT else Path(name)
            source = Source.of(given, limits=parser.limits)
            document = parser.load_document(source, format=options.read_as)
        except (DocumentError, OSError) as error:
            complain(f"{name}: {error}")
            continue
        for diagnostic in document.diagnostics:
            complain(f"{name}: {diagnostic}")
        if not document.articles:
            complain(f"{name}: it holds no article")
            continue
        annotated = parser.annotated if options.annotate else _as_it_is
        yield name, [annotated(article) for article in document.articles]


def _as_it_is(article: "Article") -> "Article":
    return article


def _written(
    parser: "Parser",
    options: argparse.Namespace,
    documents: "Sequence[tuple[str, Sequence[Article]]]",
) -> Iterator[tuple[str, bytes]]:
    """The name and content of each file to write.

    Raises:
        ValueError: when the format cannot hold what would go into one document.
    """
    if options.out is None:
        articles = [article for _, of_one in documents for article in of_one]
        yield "", parser.dumps_all(articles, options.to, pure=options.pure)
        return
    suffix = parser.suffix_of(options.to)
    together = parser.holds_many(options.to) and not options.pure
    for name, of_one in _with_progress(documents, "writing"):
        stem = Path(name).stem if name != _STANDARD_INPUT else "stdin"
        if len(of_one) == 1 or together:
            yield f"{stem}{suffix}", parser.dumps_all(of_one, options.to, pure=options.pure)
            continue
        for number, article in enumerate(of_one, 1):
            yield f"{stem}-{number}{suffix}", parser.dumps(article, options.to, pure=options.pure)


def _put(data: bytes, path: Path | None) -> None:
    if path is None:
        write(data)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _with_progress(items: Sequence[T], doing: str) -> Iterable[T]:
    """The items with a progress bar, where there are many and somebody looks."""
    try:
        from tqdm import tqdm
    except ImportError:  # the extra "cli" is not installed: it goes without
        return items
    watched = len(items) > 1 and sys.stderr.isatty()
    bar: Iterable[T] = tqdm(items, desc=doing, unit="file", file=sys.stderr, disable=not watched)
    return bar
