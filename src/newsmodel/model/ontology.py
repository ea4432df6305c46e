"""What kinds of events and actors there are: an ontology, which plugins may add."""

from attrs import field, frozen

from newsmodel.model.validation import filled_text, optional_text, tuple_of


@frozen(kw_only=True)
class OntologyMode:
    """A narrower kind within a type."""

    name: str = field(validator=filled_text)
    """What `Event.mode` or `Event.contexts` says."""

    definition: str = field(validator=filled_text)
    """What it stands for, in a sentence."""


@frozen(kw_only=True)
class OntologySector:
    """One kind of actor: what a participant is in public life."""

    code: str = field(validator=filled_text)
    """What `Participant.sectors` says."""

    definition: str = field(validator=filled_text)
    """Who belongs to it, in a sentence."""


@frozen(kw_only=True)
class OntologyType:
    """One type of event."""

    name: str = field(validator=filled_text)
    """What `Event.type` says."""

    definition: str = field(validator=filled_text)
    """What it stands for, in a sentence."""

    group: str | None = field(default=None, validator=optional_text)
    """The wider class of the type, such as PLOVER's quad class ``material conflict``."""

    modes: tuple[OntologyMode, ...] = field(default=(), validator=tuple_of(OntologyMode))
    """Its narrower kinds."""


@frozen(kw_only=True)
class Ontology:
    """The types, modes and contexts of events, and the sectors of actors, under one name."""

    name: str = field(validator=filled_text)
    """What `Event.ontology` says."""

    version: str = field(validator=filled_text)
    """The version of the ontology."""

    types: tuple[OntologyType, ...] = field(validator=tuple_of(OntologyType))
    """Its types of events."""

    contexts: tuple[OntologyMode, ...] = field(default=(), validator=tuple_of(OntologyMode))
    """What an event may be about beside its type."""

    sectors: tuple[OntologySector, ...] = field(default=(), validator=tuple_of(OntologySector))
    """What those who take part in an event may be."""

    source: str | None = field(default=None, validator=optional_text)
    """Where the ontology is defined."""

    def has(self, type_name: str, mode: str | None = None) -> bool:
        """Whether there is such a type, with such a mode if one is given."""
        for kind in self.types:
            if kind.name == type_name:
                return mode is None or any(each.name == mode for each in kind.modes)
        return False
