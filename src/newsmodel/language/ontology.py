"""The PLOVER ontology, read from its data file."""

from functools import cache

from newsmodel.language import lexicons
from newsmodel.model import Ontology, OntologyMode, OntologySector, OntologyType


@cache
def plover() -> Ontology:
    """PLOVER: its sixteen types with their modes, its contexts, and the sectors of actors."""
    content = lexicons.table("en/plover.toml")
    return Ontology(
        name=content["name"],
        version=content["version"],
        source=content["source"],
        types=tuple(
            OntologyType(
                name=name,
                definition=kind["definition"],
                group=kind["group"],
                modes=_modes(kind.get("modes", {})),
            )
            for name, kind in content["types"].items()
        ),
        contexts=_modes(content["contexts"]),
        sectors=tuple(
            OntologySector(code=code, definition=definition)
            for code, definition in content["sectors"].items()
        ),
    )


def _modes(definitions: dict[str, str]) -> tuple[OntologyMode, ...]:
    return tuple(
        OntologyMode(name=name, definition=definition) for name, definition in definitions.items()
    )
