"""Which names speak of the same entity: a name with itself, with a surname, with an acronym.

It knows no language but what it is told: the small words that acronyms leave out.
"""

from typing import Final

from attrs import define, field

from newsmodel.model import Entity, EntityType

_SURE: Final = 0.8
"""From here on a name is so surely of its type that no likeness makes it another's."""


@define
class Chain:
    """An entity while its mentions are gathered."""

    id: str
    type: EntityType
    name: str
    gender: str | None = None
    """``m`` or ``f`` where the text says so."""

    def entity(self) -> Entity:
        """The finished entity."""
        return Entity(id=self.id, type=self.type, name=self.name)


@define
class NameChains:
    """The entities of one text by their names.

    All names are learned before the first is linked, so that a surname in a headline finds its
    owner below, and a name has the type that the text is clearest about.
    """

    small_words: frozenset[str] = frozenset()
    """What an acronym leaves out: "of" and "the" in English."""

    prefix: str = "e"
    """What the identifiers of entities begin with."""

    shed: frozenset[str] = frozenset()
    """The last words that a body's name sheds where it is short: "Corp." in English."""

    _by_name: dict[str, Chain] = field(factory=dict)
    _by_surname: dict[str, Chain] = field(factory=dict)
    _by_acronym: dict[str, Chain] = field(factory=dict)
    _full_by_surname: dict[str, list[str]] = field(factory=dict)
    _full_by_short: dict[str, str] = field(factory=dict)
    _best_types: dict[str, tuple[float, EntityType]] = field(factory=dict)
    """The type of each name where the text is clearest about it, with its confidence."""

    _count: int = 0

    def learn(self, surface: str, kind: EntityType, confidence: float) -> None:
        """Note a name that the text has somewhere."""
        best = self._best_types.get(surface)
        if best is None or best[0] < confidence:
            self._best_types[surface] = (confidence, kind)
        words = surface.split()
        if kind is EntityType.PERSON and len(words) > 1:
            full = self._full_by_surname.setdefault(words[-1], [])
            if surface not in full:
                full.append(surface)
        elif kind is EntityType.ORGANISATION and words[-1] in self.shed:
            self._full_by_short.setdefault(self._short(words), surface)

    def _short(self, words: list[str]) -> str:
        """A body's name without the last words that it sheds: "Orrin" of "Orrin Holdings, Inc."."""
        last = len(words)
        while last > 1 and words[last - 1] in self.shed:
            last -= 1
        return " ".join(words[:last]).rstrip(",")

    def linked(
        self, surface: str, kind: EntityType, rule: str, key: str | None = None
    ) -> tuple[Chain, str]:
        """The entity that a name speaks of, and the rule that says so; ``rule`` for a new one.

        Args:
            surface: the words of the name, parted by single spaces.
            kind: what the name is taken for where the text was never clearer.
            rule: what found the name.
            key: another name of the same entity, under which it is kept: "Britain" for "UK".
        """
        key = key or surface
        if key in self._by_name:
            return self._by_name[key], "same-name"
        if " " not in surface and self._may_be_a_surname(surface):
            if surface in self._by_surname:
                return self._by_surname[surface], "surname"
            owners = self._full_by_surname.get(surface, [])
            if len(owners) == 1:
                return self.named(owners[0]), "surname-ahead"
        if self._is_short(surface):
            full = self._full_by_short[surface]
            return self._by_name.get(full) or self._of_best_type(full), "short-name"
        acronym = surface.replace(".", "")
        if acronym in self._by_acronym:
            return self._by_acronym[acronym], "acronym"
        best = self._best_types.get(surface)
        return self._new_named(key, best[1] if best else kind, surface), rule

    def _is_short(self, surface: str) -> bool:
        """Whether a name is a body's without what it sheds, and surely nothing else's."""
        sure, kind = self._best_types.get(surface, (0.0, EntityType.OTHER))
        is_free = kind is EntityType.ORGANISATION or sure < _SURE
        return is_free and surface in self._full_by_short

    def _of_best_type(self, full: str) -> Chain:
        return self._new_named(full, self._best_types[full][1], full)

    def _may_be_a_surname(self, surface: str) -> bool:
        """Whether no place or body is surer to bear a name than the person of that surname."""
        sure, kind = self._best_types.get(surface, (0.0, EntityType.PERSON))
        if kind in {EntityType.PERSON, EntityType.OTHER}:
            return True
        owners = self._full_by_surname.get(surface, [])
        return any(self._best_types[full][0] >= min(sure, _SURE) for full in owners)

    def named(self, full: str) -> Chain:
        """The person of a full name."""
        return self._by_name.get(full) or self._new_named(full, EntityType.PERSON, full)

    def described(self, key: str, kind: EntityType, surface: str) -> Chain:
        """The entity that a description means: the same for the same key, and never for a name."""
        key = f"\0{key}"
        if key not in self._by_name:
            self._by_name[key] = self._new(kind, surface)
        return self._by_name[key]

    def _new_named(self, key: str, kind: EntityType, surface: str) -> Chain:
        chain = self._new(kind, surface)
        self._by_name[key] = chain
        words = surface.split()
        if kind is EntityType.PERSON:
            self._by_surname[words[-1]] = chain
            if len(words) > 1:
                self._by_surname.setdefault(words[0], chain)
        elif len(words) > 1:
            initials = "".join(word[0] for word in words if word not in self.small_words)
            self._by_acronym.setdefault(initials, chain)
        return chain

    def _new(self, kind: EntityType, name: str) -> Chain:
        self._count += 1
        return Chain(f"{self.prefix}{self._count}", kind, name)
