"""Which mentions speak of the same entity.

Simple and cautious: a name with itself, a surname with the full name before it, an acronym with
the name that it abbreviates, an office with the one person who holds it, a pronoun with the one
person whom its sentence allows. What stays unclear gets no link.
"""

from collections.abc import Iterable
from typing import Final

from attrs import define, field

from newsmodel.language.mentions.gazetteer import (
    company_endings,
    gender_of_title,
    genders,
    offices,
    same_place,
)
from newsmodel.language.mentions.names import Name, noun_of
from newsmodel.language.mentions.nominals import MALE, NEUTER, Nominal
from newsmodel.language.naming import Chain, NameChains
from newsmodel.language.phrases import NounPhrase, Syntax
from newsmodel.model import EntityType, MentionKind

_SENTENCES_BACK: Final = 2
_MOST_PERSONS: Final = 6
_TITLE_REACH: Final = 5
_OPENING_REACH: Final = 4
_OPENING_LENGTH: Final = 8
_NARROWING: Final = (["of"], ["who"], ["that"])
_SMALL_WORDS: Final = frozenset({"of", "the", "and", "for", "de"})


@define
class Link:
    """A mention as a range of tokens, with its entity."""

    first: int
    last: int
    chain: Chain
    kind: MentionKind
    rules: tuple[str, ...]
    """What found it, then what linked it with its entity where that is another rule."""

    confidence: float


def linked(syntax: Syntax, names: list[Name], nominals: list[Nominal]) -> list[Link]:
    """Every mention with its entity, in the order of the text."""
    linker = _Linker(syntax)
    linker.learn(names)
    mentions: list[Name | Nominal] = sorted(
        [*names, *nominals], key=lambda each: (each.first, -each.last)
    )
    for mention in mentions:
        if isinstance(mention, Name):
            linker.add_name(mention)
        else:
            linker.add_nominal(mention)
    linker.add_waiting()
    return sorted(linker.links, key=lambda link: (link.first, -link.last))


@define
class _Linker:
    syntax: Syntax
    links: list[Link] = field(factory=list)
    _chains: NameChains = field(factory=lambda: NameChains(_SMALL_WORDS, shed=company_endings()))
    _by_description: dict[str, Chain] = field(factory=dict)
    _by_noun: dict[str, Chain | None] = field(factory=dict)
    """Whom the text described with a noun so far; None where they were several."""

    _ahead_by_description: dict[str, str | None] = field(factory=dict)
    """Full names by office and nationality; None where several people hold the office."""

    _persons: dict[int, list[tuple[int, Chain]]] = field(factory=dict)
    """The persons who were named so far in each sentence, with the token of their name."""

    _bodies: dict[int, list[Chain]] = field(factory=dict)
    """The organisations and places that were named so far in each sentence."""

    _waiting: list[Nominal] = field(factory=list)
    """Pronouns in an opening phrase, which wait for the name after them."""

    def learn(self, names: Iterable[Name]) -> None:
        """Note all full names, so that a surname in a headline finds its owner below."""
        for name in names:
            surface = self._surface(name)
            self._chains.learn(surface, name.type, name.confidence)
            if name.type is EntityType.PERSON and " " in surface:
                for description in self._descriptions(name.first):
                    known = self._ahead_by_description.setdefault(description, surface)
                    if known != surface and " " in description:
                        self._ahead_by_description[description] = None

    def add_name(self, name: Name) -> None:
        """Link a name."""
        chain, rule = self._named(name)
        self._describe(chain, name)
        self._link(name, chain, MentionKind.NAME, (name.rule, rule), name.confidence)
        if chain.type in {EntityType.ORGANISATION, EntityType.PLACE}:
            self._bodies.setdefault(self._sentence(name.first), []).append(chain)
        if chain.type is EntityType.PERSON:
            persons = self._persons.setdefault(self._sentence(name.first), [])
            persons.append((name.first, chain))
            self._name_the_waiting(chain, self._sentence(name.first))

    def _named(self, name: Name) -> tuple[Chain, str]:
        surface = self._surface(name)
        if name.rule == "dateline":
            surface = surface.title()
        return self._chains.linked(surface, name.type, name.rule, same_place().get(surface))

    def _surface(self, name: Name) -> str:
        return " ".join(self.syntax.tokens.surface(name.first, name.last).split())

    def _describe(self, chain: Chain, name: Name) -> None:
        """Note the offices and the nationality that stand before a person's name."""
        if chain.type is EntityType.ORGANISATION:
            self._by_description[noun_of(self.syntax, name)] = chain
        if chain.type is not EntityType.PERSON:
            return
        if name.title is not None:
            chain.gender = gender_of_title(name.title) or chain.gender
        chain.gender = chain.gender or genders().get(chain.name.split()[0])
        for description in self._descriptions(name.first):
            self._by_description[description] = chain

    def _descriptions(self, first: int) -> list[str]:
        """The offices before a name, each alone and with the nationality before them."""
        lowers, tags = self.syntax.tokens.lowers, self.syntax.tags
        found: list[str] = self._apposed(first)
        for index in range(first - 1, max(first - _TITLE_REACH, 0) - 1, -1):
            if tags[index] == "G":
                return found + [f"{lowers[index]} {office}" for office in found]
            if tags[index] not in "PNJ":
                break
            if lowers[index] in offices():
                found.append(lowers[index])
        return found

    def _apposed(self, first: int) -> list[str]:
        """The office that a comma parts from a name: "the union's chairman, X,"."""
        tags = self.syntax.tags
        before = self.syntax.noun_phrase_at.get(first - 2)
        if tags[first - 1 : first] != "," or before is None or before.last != first - 1:
            return []
        office = self.syntax.tokens.lowers[before.head]
        if office not in offices() or tags[before.first - 1 : before.first] in {"C", ","}:
            return []
        return list(dict.fromkeys((" ".join(self._content_words(before)), office)))

    def add_nominal(self, nominal: Nominal) -> None:
        """Link a mention by a common noun, or a pronoun."""
        if nominal.kind == "pronoun":
            is_neuter = self.syntax.tokens.lowers[nominal.first] in NEUTER
            (self._add_neuter if is_neuter else self._add_pronoun)(nominal)
        elif nominal.kind == "both":
            chain = self._described("\0both", EntityType.GROUP, nominal)
            self._link(nominal, chain, MentionKind.NOMINAL, ("both",), 0.7)
        elif nominal.kind == "people" and not self._is_definite(nominal):
            self._add_described(nominal, EntityType.GROUP)
        else:
            self._add_one(nominal)

    def _add_one(self, nominal: Nominal) -> None:
        """Somebody by an office: the one who is known to hold it, where the text says which."""
        words = self._content_words(nominal)
        described = " ".join(words)
        holder = self._by_description.get(described) or self._holder_ahead(described)
        if holder is not None:
            self._link(nominal, holder, MentionKind.NOMINAL, ("office",), 0.7)
            return
        is_person = (
            nominal.kind == "one" and self.syntax.tokens.lowers[nominal.last - 1] in offices()
        )
        kind = EntityType.PERSON if is_person else EntityType.GROUP
        self._add_described(nominal, kind)

    def _is_definite(self, nominal: Nominal) -> bool:
        return self.syntax.tokens.lowers[nominal.first] == "the"

    def _holder_ahead(self, description: str) -> Chain | None:
        """The one person who is named with this very office further on: "Russian President"."""
        full = self._ahead_by_description.get(description)
        return self._chains.named(full) if full is not None else None

    def _add_described(self, nominal: Nominal, kind: EntityType) -> None:
        words = self._content_words(nominal)
        meant = self._by_noun.get(words[-1]) if len(words) == 1 else None
        if meant is not None and self._is_definite(nominal) and not self._is_narrowed(nominal):
            self._link(nominal, meant, MentionKind.NOMINAL, ("same-noun",), 0.6)
            return
        key = " ".join(words)
        if "#" in self.syntax.tags[nominal.first : nominal.last]:
            key += f" {nominal.first}"  # "12 people" are not the people of another sentence
        chain = self._described(key, kind, nominal)
        self._note_noun(words, chain)
        self._link(nominal, chain, MentionKind.NOMINAL, ("same-words",), 0.6)

    def _is_narrowed(self, nominal: Nominal) -> bool:
        """Whether more is said behind it of which one it is: "the leader of the opposition"."""
        return self.syntax.tokens.lowers[nominal.last : nominal.last + 1] in _NARROWING

    def _note_noun(self, words: list[str], chain: Chain) -> None:
        """Note whom a noun means, as long as it is only one: "the council" after "town council"."""
        if words and self._by_noun.setdefault(words[-1], chain) is not chain:
            self._by_noun[words[-1]] = None

    def _described(self, key: str, kind: EntityType, nominal: Nominal) -> Chain:
        surface = self.syntax.tokens.surface(nominal.first, nominal.last)
        return self._chains.described(key, kind, surface)

    def _content_words(self, nominal: Nominal | NounPhrase) -> list[str]:
        places = range(nominal.first, nominal.last)
        return [self.syntax.tokens.lowers[i] for i in places if self.syntax.tags[i] not in "D#"]

    def _add_pronoun(self, nominal: Nominal) -> None:
        gender = self._gender(nominal)
        if self._looks_ahead(nominal):
            self._waiting.append(nominal)
            return
        chain = self._antecedent(nominal.first, gender)
        if chain is not None:
            self._link_pronoun(nominal, chain, "pronoun", 0.65)

    def _add_neuter(self, nominal: Nominal) -> None:
        """Link "its" with the one body or place that its sentence named so far."""
        named = self._bodies.get(self._sentence(nominal.first), [])
        if named and all(chain is named[0] for chain in named):
            self._link(nominal, named[0], MentionKind.PRONOUN, ("its",), 0.6)

    def _gender(self, nominal: Nominal) -> str:
        return "m" if self.syntax.tokens.lowers[nominal.first] in MALE else "f"

    def _looks_ahead(self, nominal: Nominal) -> bool:
        """Whether it stands in a phrase that opens a sentence: "In his speech, Smith said"."""
        sentence = self.syntax.sentence_of(nominal.first)
        if nominal.first - sentence.first > _OPENING_REACH:
            return False
        end = min(sentence.last, nominal.first + _OPENING_LENGTH)
        return (
            self.syntax.tags[sentence.first] == "I" and "," in self.syntax.tags[nominal.first : end]
        )

    def _antecedent(self, token: int, gender: str) -> Chain | None:
        """Whom a pronoun can mean: the first person of its sentence, else of the ones before."""
        own = self._sentence(token)
        for sentence in range(own, own - _SENTENCES_BACK - 1, -1):
            for _, chain in self._persons.get(sentence, [])[:_MOST_PERSONS]:
                if chain.gender in {None, gender}:
                    return chain
        return None

    def _name_the_waiting(self, chain: Chain, sentence: int) -> None:
        """Link the pronouns that wait in a sentence with the first person it names."""
        still: list[Nominal] = []
        for nominal in self._waiting:
            if self._sentence(nominal.first) == sentence and chain.gender in {
                None,
                self._gender(nominal),
            }:
                self._link_pronoun(nominal, chain, "ahead", 0.6)
            else:
                still.append(nominal)
        self._waiting = still

    def add_waiting(self) -> None:
        """Link the pronouns whose sentence named nobody after them with somebody before."""
        for nominal in self._waiting:
            chain = self._antecedent(nominal.first, self._gender(nominal))
            if chain is not None:
                self._link_pronoun(nominal, chain, "pronoun", 0.5)

    def _link_pronoun(self, nominal: Nominal, chain: Chain, rule: str, confidence: float) -> None:
        chain.gender = self._gender(nominal)
        self._persons.setdefault(self._sentence(nominal.first), []).append((nominal.first, chain))
        self._link(nominal, chain, MentionKind.PRONOUN, (rule,), confidence)

    def _sentence(self, token: int) -> int:
        return self.syntax.sentence_numbers[token]

    def _link(
        self,
        found: Name | Nominal,
        chain: Chain,
        kind: MentionKind,
        rules: tuple[str, ...],
        confidence: float,
    ) -> None:
        rules = tuple(dict.fromkeys(rules))
        self.links.append(Link(found.first, found.last, chain, kind, rules, confidence))
