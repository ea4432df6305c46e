"""All that is wrong with a document: by the schemas that are named, and by who reads it."""

from collections.abc import Callable, Sequence
from os import PathLike, fspath
from pathlib import Path

from newsmodel.documents import Document, DocumentError, Source
from newsmodel.formats.schemas import schema_problems
from newsmodel.model import Diagnostic, Severity


def problems_of(
    source: Source, schemas: Sequence[PathLike[str]], load: Callable[[Source], Document]
) -> tuple[Diagnostic, ...]:
    """What is wrong with a document, each problem with its place.

    Args:
        source: the document.
        schemas: the file of a schema, and those that it refers to; none leaves that check out.
        load: reads the document; what it notices counts even where a schema lets it pass.

    Raises:
        SchemaError: when the schema cannot be used.
    """
    if isinstance(schemas, (str, PathLike)):
        raise TypeError(f"schemas: expected several paths, got one: {schemas}; put it into a list")
    found = list(schema_problems(source, [Path(fspath(each)) for each in schemas]))
    try:
        found += load(source).diagnostics
    except DocumentError as error:
        found.append(
            Diagnostic(
                code=error.code, message=str(error), severity=Severity.ERROR, anchor=error.anchor
            )
        )
    return tuple(dict.fromkeys(found))
