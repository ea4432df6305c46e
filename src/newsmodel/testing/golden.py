"""Golden cases: a folder with a source and the expected result becomes a test for each field.

A case is a folder with ``source.*`` (the document), ``meta.toml`` (what a caller would know of it,
and what it is expected to be) and ``expected.json`` (its articles, for review by people). Keys of
``meta.toml``: ``about``, ``status``, ``format``; ``url``, ``content_type``, ``reference_time`` and
``annotate`` are given to `newsmodel.parse`.

``expected.json`` says what was found, not how or how surely: provenance, evidence and confidence
are left out. A span in the annotations is written with its words: ``"12:21 Nord Isle"``.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from newsmodel.formats.json import encode
from newsmodel.model import Article
from newsmodel.pipeline.parser import Parser
from newsmodel.pipeline.result import ParseResult

EXPECTED: Final = "expected.json"
_NOT_SAID: Final = frozenset({"provenance", "evidence", "confidence", "schema_version"})
_SPAN: Final = frozenset({"start", "end"})
_ABSENT: Final = "nothing"


@frozen
class Case:
    """One folder."""

    folder: Path
    meta: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The name of the folder."""
        return self.folder.name

    @property
    def source(self) -> Path:
        """The file of the document.

        Raises:
            FileNotFoundError: when there is none.
        """
        for path in sorted(self.folder.glob("source.*")):
            return path
        raise FileNotFoundError(f"{self.folder}: a golden folder needs a document, source.*")

    def parse(self, parser: Parser | None = None) -> ParseResult:
        """What a parser reads; by default one with all plugins that are installed."""
        return (parser or _installed()).parse_file(
            self.source,
            url=self.meta.get("url"),
            content_type=self.meta.get("content_type"),
            reference_time=_moment(self.meta.get("reference_time")),
            annotate=self.meta.get("annotate", True),
        )

    def expected(self) -> dict[str, Any] | None:
        """What was recorded, one entry for each field; None where nothing was yet."""
        path = self.folder / EXPECTED
        if not path.exists():
            return None
        recorded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return recorded

    def record(self, result: ParseResult) -> bool:
        """Write what was read as what is expected; whether that changed anything."""
        found = as_recorded(result)
        if found == self.expected():
            return False
        text = json.dumps(found, indent=1, ensure_ascii=False) + "\n"
        (self.folder / EXPECTED).write_text(text, encoding="utf-8")
        return True


def find_cases(folder: Path) -> list[Case]:
    """The cases below a folder, by name."""
    return [
        Case(meta.parent, tomllib.loads(meta.read_text(encoding="utf-8")))
        for meta in sorted(folder.glob("*/meta.toml"))
    ]


def as_recorded(result: ParseResult) -> dict[str, Any]:
    """A result as ``expected.json`` has it: the fields of the articles by their names.

    The names begin with the article's number where there are several: ``2.headline``. Each layer
    of annotations is a field of its own: ``annotations.events``.
    """
    several = len(result.articles) > 1
    return {
        f"{number}.{name}" if several else name: value
        for number, article in enumerate(result.articles, start=1)
        for name, value in _fields(article)
    }


def differences(expected: Mapping[str, Any], found: Mapping[str, Any]) -> list[str]:
    """In which fields two recordings differ, in words; empty where they are equal."""
    return [
        f"{name}: expected {_shown(expected, name)}, found {_shown(found, name)}"
        for name in sorted(expected.keys() | found.keys())
        if expected.get(name) != found.get(name)
    ]


def _fields(article: Article) -> Iterator[tuple[str, Any]]:
    said = _without_unsaid(json.loads(encode(article)))
    annotations = said.pop("annotations", {})
    yield from said.items()
    for layer, value in annotations.items():
        yield f"annotations.{layer}", _with_words(value, article.text)


def _without_unsaid(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_unsaid(each) for key, each in value.items() if key not in _NOT_SAID}
    return [_without_unsaid(each) for each in value] if isinstance(value, list) else value


def _with_words(value: Any, text: str) -> Any:
    """A value of annotations with every span written as its place and its words."""
    if isinstance(value, list):
        return [_with_words(each, text) for each in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == _SPAN:
        start, end = value["start"], value["end"]
        return f"{start}:{end} {text[start:end]}"
    return {key: _with_words(each, text) for key, each in value.items()}


def _shown(recorded: Mapping[str, Any], name: str) -> str:
    if name not in recorded:
        return _ABSENT
    return json.dumps(recorded[name], ensure_ascii=False)


@cache
def _installed() -> Parser:
    return Parser()


def _moment(value: datetime | date | None) -> datetime | None:
    """A date or time of TOML as `newsmodel.parse` takes it."""
    if value is None or isinstance(value, datetime):
        return value
    return datetime.combine(value, time())
