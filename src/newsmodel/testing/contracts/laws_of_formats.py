"""The laws of formats: of recognising and reading, of writing, and of the lens."""

import re
import tempfile
from functools import partial
from pathlib import Path
from typing import Final

from attrs import evolve

from newsmodel.documents import DEFAULT_LIMITS, Document, Source
from newsmodel.model import Article
from newsmodel.plugin import Format
from newsmodel.testing.contracts import growth, handing_over
from newsmodel.testing.contracts.documents import grown
from newsmodel.testing.contracts.elsewhere import NotSentError, run_elsewhere
from newsmodel.testing.contracts.law import Law, Scope, law
from newsmodel.testing.contracts.lockstep import difference
from newsmodel.testing.contracts.outside import watched
from newsmodel.testing.contracts.reading_and_writing import Attempt, Reading, Writing, attempt
from newsmodel.testing.contracts.snapshots import snapshot
from newsmodel.testing.strategies.stories import story

_law: Final = partial(law, "format")
_MEDIA_TYPE: Final = re.compile(r"[a-z]+/[a-z0-9.+-]+")
_SUFFIX: Final = re.compile(r"(\.[a-z0-9_-]+)+")
_LEAST_SURE: Final = 0.2
"""A format that is less sure of a document is not asked to read it."""

_LARGE: Final = 16 * 2**20
_IN_FILE: Final = "the-words-in-the-file"


@_law(
    scope=Scope.THING,
    cause="An attribute or a method of the protocol is missing; all of `name`, `media_types`, "
    "`suffixes`, `writes`, `renders`, `sniff`, `read` and `write` are needed.",
)
def handed_over(format_: Format) -> str | None:
    """The door takes the format."""
    return handing_over.objection(format_)


@_law(
    scope=Scope.THING,
    cause="A suffix lacks its dot, a media type has parameters, or something is in upper case; "
    "then what is declared never fits.",
)
def declared_types(format_: Format) -> str | None:
    """Suffixes begin with a dot, media types have no parameters, and both are in lower case."""
    for suffix in format_.suffixes:
        if not _SUFFIX.fullmatch(suffix):
            return f"{suffix!r} is no suffix"
    for media_type in format_.media_types:
        if not _MEDIA_TYPE.fullmatch(media_type):
            return f"{media_type!r} is no media type"
    return None


@_law(
    cause="The first bytes are decoded or parsed without a guard, or several signs are added up to "
    "more than 1.",
)
def sniffing(seen: Reading) -> str | None:
    """Sniffing gives a number from 0 to 1 for any bytes, the same each time, and raises nothing."""
    likelihood = seen.sniffed.value
    if not isinstance(likelihood, (int, float)) or not 0.0 <= likelihood <= 1.0:
        return f"sniffing gave {seen.sniffed}"
    again = attempt(lambda: seen.format.sniff(seen.given.source)).value
    return None if again == likelihood else f"sniffing gave {likelihood}, then {again}"


@_law(
    cause="A parser's own error gets out, or something is taken for granted that a broken document "
    "lacks. Raise DocumentError, which says what is wrong.",
)
def survival(seen: Reading) -> str | None:
    """Reading gives a `Document` or raises DocumentError, whatever the bytes."""
    if seen.document is not None or seen.is_refused:
        return None
    return f"reading gave {seen.read}"


@_law(cause="The document's articles are a list, or hold something else than articles.")
def articles(seen: Reading) -> str | None:
    """The articles of a document are a tuple of `Article`."""
    if seen.document is None:
        return None
    found = seen.document.articles
    if isinstance(found, tuple) and all(isinstance(each, Article) for each in found):
        return None
    return f"its articles are {found!r:.80}"


@_law(
    cause="Something is kept from document to document, an identifier is made of chance or of the "
    "memory address, or the order of a set decides.",
)
def determinism(seen: Reading) -> str | None:
    """The same bytes give the same document."""
    document, again = seen.document, seen.again()
    if document is None:
        return None if str(again) == str(seen.read) else f"reading gave {seen.read}, then {again}"
    if not isinstance(again.value, Document):
        return f"reading gave a document, then {again}"
    if again.value.articles != document.articles:
        return f"reading gave {document.articles!r:.200}, then {again.value.articles!r:.200}"
    same = again.value.diagnostics == document.diagnostics
    return None if same else "the second reading noticed something else"


@_law(
    cause="The document is written from its articles, which do not hold everything, and not from "
    "what was read: keep the native tree beside the articles.",
)
def get_put(seen: Reading) -> str | None:
    """A document that was not changed is written back as it was read."""
    document = seen.document
    if document is None:
        return None
    written = attempt(document.to_bytes)
    if not isinstance(written.value, bytes):
        return f"to_bytes gave {written}"
    if seen.same(seen.given.source.data, written.value):
        return None
    return f"it was written back as {written.value!r:.300}"


@_law(cause="Text is returned, which is to be encoded, or a value is taken for granted.")
def writing(seen: Writing) -> str | None:
    """Writing gives bytes for every article, the same each time, under each of its names."""
    for each in (*seen.written, *seen.rendered):
        if not isinstance(each.data.value, bytes):
            return f"writing {each.name} gave {each.data}"
        if each.again.value != each.data.value:
            return f"writing {each.name} twice gave other bytes"
    return None


@_law(
    cause="A field has no place in the format, and none was made for it in an extension; or it is "
    "normalised on the way (white space, zones, empty texts).",
)
def round_trip(seen: Writing) -> str | None:
    """What is written under a name in `writes` is read again as the same article."""
    for each in seen.written:
        document = each.document.value
        if not isinstance(document, Document):
            return f"what was written as {each.name} cannot be read: {each.document}"
        if document.articles != (seen.given.first,):
            return f"{each.name} was read as {document.articles!r:.400}"
    return None


@_law(
    cause="The signs that are looked for stand later, or otherwise, than the writer puts them.",
)
def recognition(seen: Writing) -> str | None:
    """What a format writes without loss, it recognises."""
    for each in seen.written:
        if isinstance(each.data.value, bytes):
            likelihood = attempt(partial(seen.format.sniff, Source(data=each.data.value)))
            if likelihood.error or likelihood.value < _LEAST_SURE:
                return f"sniffing at its own {each.name} gave {likelihood}"
    return None


@_law(
    cause="`with_article` or `to_bytes` does not look at every field, or what was read before is "
    "merged into what is set.",
)
def put_get(seen: Writing) -> str | None:
    """The article that is set is the article that is read again."""
    for name, document in seen.lenses():
        changed = attempt(partial(document.with_article, 0, seen.given.second))
        if changed.error:
            return f"setting an article of {name} raised {changed}"
        if changed.value.articles != (seen.given.second,):
            return f"after setting, {name} holds {changed.value.articles!r:.300}"
        read = attempt(partial(seen.read_back, changed.value))
        if read.value != (seen.given.second,):
            return f"after setting and writing, {name} is read as {read.value or read!s:.300}"
    return None


@_law(cause="What the first article brought along stays in the native tree.")
def put_put(seen: Writing) -> str | None:
    """The last write wins: the one before leaves no trace."""
    for name, document in seen.lenses():
        once = document.with_article(0, seen.given.second)
        twice = document.with_article(0, seen.given.first).with_article(0, seen.given.second)
        if not seen.same(once.to_bytes(), twice.to_bytes()):
            return f"{name}: {twice.to_bytes()!r:.300} instead of {once.to_bytes()!r:.300}"
    return None


@_law(
    cause="`with_article` changes the tree or the list of the document that it is called on. Copy "
    "first.",
)
def read_only(seen: Writing) -> str | None:
    """Setting an article makes a new document; the one before stays as it was."""
    for name, document in seen.lenses():
        before, written = snapshot(document), document.to_bytes()
        document.with_article(0, seen.given.second).to_bytes()
        if snapshot(document) != before or document.to_bytes() != written:
            return f"the {name} document that was read was changed"
    return None


@_law(cause="Python takes -1 for the last item of a list; check the index.")
def indices(seen: Writing) -> str | None:
    """There is an IndexError for an article that is not there."""
    for name, document in seen.lenses():
        for index in (-1, len(document.articles)):
            changed = attempt(partial(document.with_article, index, seen.given.second))
            if not isinstance(changed.error, IndexError):
                return f"setting article {index} of one in {name} gave {changed}"
    return None


@_law(
    scope=Scope.TYPICAL,
    cause="The format holds a lambda, a lock, a schema or an open file: make such things at first "
    "use, in the module. Or the order of a set decides: sort it.",
)
def other_processes(seen: Reading) -> str | None:
    """A format goes to another process, reads and writes the same there, and sends it back."""
    article = _article_of(seen)
    try:
        there = run_elsewhere(_read_and_written, seen.format, seen.given.source, article)
    except NotSentError as error:
        return str(error)
    here = _read_and_written(seen.format, seen.given.source, article)
    return None if there == here else f"in another process it gave {there!r:.300}"


@_law(
    scope=Scope.TYPICAL,
    cause="A schema is fetched, a missing date is filled in with today's, an identifier is made by "
    "chance.",
)
def purity(seen: Reading) -> str | None:
    """Reading and writing ask nothing of clock, files, network, environment or chance."""
    article = _article_of(seen)

    def work() -> None:
        seen.format.sniff(seen.given.source)
        seen.again()
        for name in seen.format.writes:
            seen.format.write(article, name)

    work()  # what is loaded at first use is loaded now
    with watched() as asked:
        work()
    return f"it asked {asked[0]}" if asked else None


@_law(
    scope=Scope.TYPICAL,
    cause="The parser, or the document at hand, is kept in the format or in the module.",
)
def threads(seen: Reading) -> str | None:
    """Threads that read at the same time read what each would read alone."""
    other = grown(seen.given.source, 2)
    alone = _articles_of(seen.again(other))
    tasks = [
        partial(_articles_again, seen),
        partial(_articles_again, seen, other),
        partial(_articles_again, seen),
    ]
    expected = (_articles_of(seen.read), alone, _articles_of(seen.read))
    differing = difference(tasks, expected)
    if differing is None:
        return None
    return f"with other threads it read {differing[0]!r:.200}, alone {differing[1]!r:.200}"


@_law(
    scope=Scope.TYPICAL,
    cause="The whole text is copied or searched for each piece of it, or a regular expression can "
    "match the same text in many ways.",
)
def linear_time(seen: Reading) -> str | None:
    """Reading and writing take work like the length of the document, not like its square."""

    def prepare(factor: int) -> growth.Work:
        if not seen.format.writes:
            return partial(seen.again, grown(seen.given.source, factor))
        long = story(1, factor).article("https://www.northmoor-courier.example/long")
        return partial(_write_and_read, seen.format, long)

    return growth.objection(prepare)


@_law(
    scope=Scope.TYPICAL,
    cause="The whole source is decoded, parsed or searched. Look at the first few thousand bytes.",
)
def cheap_sniffing(seen: Reading) -> str | None:
    """Sniffing costs about the same for a large document as for a small one."""
    small = seen.given.source
    large = evolve(small, data=small.data + b"\n" + b"x" * _LARGE)
    return growth.objection_to_flat(lambda source: partial(seen.format.sniff, source), small, large)


@_law(
    scope=Scope.TYPICAL,
    cause="The XML parser resolves external entities or loads DTDs; `parse_xml` of "
    "`newsmodel.documents` does neither.",
)
def external_entities(seen: Reading) -> str | None:
    """An XML document cannot have files of the machine read into it."""
    data = seen.given.source.data
    if not data.lstrip().startswith(b"<"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "secret.txt"
        file.write_text(_IN_FILE)
        read = seen.again(evolve(seen.given.source, data=_with_entity(data, file.as_uri())))
    if isinstance(read.value, Document) and _IN_FILE in repr(snapshot(read.value)):
        return "the text of a file was read into the document"
    return None


READING: Final[tuple[Law, ...]] = (
    handed_over,
    declared_types,
    sniffing,
    survival,
    articles,
    determinism,
    get_put,
    other_processes,
    purity,
    threads,
    cheap_sniffing,
    linear_time,
    external_entities,
)
"""The laws of what is given a source, in the order in which they are tried."""

WRITING: Final[tuple[Law, ...]] = (
    writing,
    round_trip,
    recognition,
    put_get,
    put_put,
    read_only,
    indices,
)
"""The laws of what is given articles, in the order in which they are tried."""

LAWS: Final = (*READING, *WRITING)


def _write_and_read(format_: Format, article: Article) -> None:
    for name in format_.writes:
        format_.read(Source(data=format_.write(article, name)), DEFAULT_LIMITS)


def _article_of(seen: Reading) -> Article:
    stated = seen.document.articles if seen.document else ()
    return stated[0] if stated else Article(headline="Ferry stays in port")


def _read_and_written(format_: Format, source: Source, article: Article) -> tuple[object, ...]:
    read = attempt(partial(format_.read, source, DEFAULT_LIMITS))
    return _articles_of(read), *(format_.write(article, name) for name in format_.writes)


def _articles_again(seen: Reading, source: Source | None = None) -> object:
    return _articles_of(seen.again(source))


def _articles_of(read: Attempt) -> object:
    return read.value.articles if isinstance(read.value, Document) else str(read)


def _with_entity(data: bytes, address: str) -> bytes:
    declaration, body = b"", data.lstrip()
    if body.startswith(b"<?xml"):
        declaration, _, body = body.partition(b"?>")
        declaration += b"?>"
    root = re.match(rb"\s*<([\w:.-]+)", body)
    name = root.group(1) if root else b"x"
    doctype = b'<!DOCTYPE %s [<!ENTITY secret SYSTEM "%s">]>' % (name, address.encode())
    return declaration + doctype + body.replace(b"</", b"&secret;</")
