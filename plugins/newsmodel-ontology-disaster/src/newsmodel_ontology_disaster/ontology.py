"""The ontology of disasters, read from ``disaster.toml``."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from newsmodel.model import Ontology, OntologyMode, OntologyType

NAME: Final = "DISASTER"


@cache
def definitions() -> Mapping[str, Any]:
    """The file as it is written."""
    return tomllib.loads(
        files("newsmodel_ontology_disaster").joinpath("disaster.toml").read_text(encoding="utf-8")
    )


@cache
def disaster() -> Ontology:
    """Ten types in three groups: hazards, their impact, and the response to them."""
    content = definitions()
    return Ontology(
        name=NAME,
        version=content["version"],
        types=tuple(_type(name, kind) for name, kind in content["types"].items()),
    )


def _type(name: str, kind: Mapping[str, Any]) -> OntologyType:
    modes = kind.get("modes", {})
    return OntologyType(
        name=name,
        definition=kind["definition"],
        group=kind["group"],
        modes=tuple(OntologyMode(name=mode, definition=modes[mode]) for mode in modes),
    )
