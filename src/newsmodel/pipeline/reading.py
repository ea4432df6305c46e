"""From a source to a document: which format, and what if none can read it."""

import re
from collections.abc import Sequence
from typing import Final

from newsmodel.documents import Document, DocumentError, Source
from newsmodel.model import ParseStatus, Severity
from newsmodel.pipeline.recognition import recognise
from newsmodel.pipeline.run import Run
from newsmodel.plugin import Format
from newsmodel.plugin.registry import Registered

_FILLED: Final = re.compile(rb"[^ \t\r\n\f\x0b\x00\xef\xbb\xbf\xff\xfe]")


def read(
    source: Source,
    formats: Sequence[Registered[Format]],
    run: Run,
    wanted: Registered[Format] | None = None,
) -> tuple[Document | None, ParseStatus]:
    """The document, or None with the status that says why there is none.

    Args:
        source: what to read.
        formats: the formats to choose from.
        run: takes the trace and the diagnostics.
        wanted: the format where the caller knows it.
    """
    if _FILLED.search(source.data) is None:
        run.note("empty", "the document is empty: there is nothing to read", Severity.ERROR)
        return None, ParseStatus.EMPTY
    left = [wanted] if wanted else list(formats)
    while (registered := wanted or recognise(source, left, run)) is not None:
        outcome = _read_as(registered, source, run)
        left.remove(registered)
        if outcome is not None:
            return outcome
        # Not the document but the format is at fault: another one may read it.
        if not left:
            return None, ParseStatus.FAILED
    run.note(
        "unsupported",
        "no format recognises the document; is it binary, compressed, or of a format "
        "whose plugin is not installed? 'newsmodel plugins' lists what is there",
        Severity.ERROR,
    )
    return None, ParseStatus.UNSUPPORTED


def _read_as(
    registered: Registered[Format], source: Source, run: Run
) -> tuple[Document | None, ParseStatus] | None:
    """None when the format itself failed."""

    def attempt() -> Document | DocumentError:
        try:
            return registered.thing.read(source, run.limits)
        except DocumentError as error:
            return error

    document: object = run.guard.call(registered.name, "reading", attempt)
    if isinstance(document, DocumentError):
        run.note(document.code, str(document), Severity.ERROR, document.anchor)
        return None, ParseStatus.EMPTY if document.code == "empty" else ParseStatus.FAILED
    if not isinstance(document, Document):
        if document is not None:
            run.guard.refused(registered.name, f"it read no Document but {document!r:.60}")
        return None
    run.did("read", registered.name, type(document).__name__)
    known = set(source.diagnostics)
    run.guard.diagnostics.extend(each for each in document.diagnostics if each not in known)
    return document, ParseStatus.OK
