"""Which mentions speak of the same entity: names, offices, and pronouns that speak."""

from typing import Final

from attrs import define, field, frozen

from newsmodel.language.packs import Chain, NameChains
from newsmodel.model import EntityType, MentionKind
from newsmodel_german.cues import reports
from newsmodel_german.mentions import gazetteer
from newsmodel_german.mentions.names import Name
from newsmodel_german.phrases import Phrase
from newsmodel_german.reading import Text

_SMALL_WORDS: Final = frozenset("für der die das des und von".split())
_GENDERS: Final = {"er": "m", "sie": "f"}
_SENTENCES_BACK: Final = 2


@frozen
class Link:
    """A mention as a range of tokens, with its entity."""

    first: int
    last: int
    chain: Chain
    kind: MentionKind
    rule: str
    confidence: float


def linked(text: Text, names: list[Name], sources: set[Phrase], prefix: str) -> list[Link]:
    """Every mention with its entity, in the order of the text.

    Args:
        text: the text that is read.
        names: its names.
        sources: what names the speakers of its quotations.
        prefix: what the identifiers of the entities begin with.
    """
    linker = _Linker(text, NameChains(_SMALL_WORDS, prefix))
    for name in names:
        linker.learn(name)
    named = {place for name in names for place in range(name.first, name.last)}
    spoken = (each for each in sources if named.isdisjoint(_core(text, each)))
    mentions: list[Name | Phrase] = [*names, *spoken]
    for mention in sorted(mentions, key=_place):
        if isinstance(mention, Name):
            linker.add_name(mention)
        else:
            linker.add_source(mention)
    return linker.links


def _core(text: Text, source: Phrase) -> range:
    """The noun of a phrase, with the nouns and names right behind it: "Minister Kroll"."""
    first, last = source
    while first < last - 1 and text.tags[first] not in "NO":
        first += 1
    end = first + 1
    while end < last and text.tags[end] == "N":
        end += 1
    return range(first, end)


def _place(mention: Name | Phrase) -> int:
    return mention.first if isinstance(mention, Name) else mention[0]


@define
class _Linker:
    text: Text
    chains: NameChains
    links: list[Link] = field(factory=list)
    _by_office: dict[str, Chain | None] = field(factory=dict)
    """Who holds an office; None where several people do."""

    _persons: list[tuple[int, Chain]] = field(factory=list)
    """The people named so far, with the number of the sentence."""

    def learn(self, name: Name) -> None:
        """Note a name, so that a surname above finds its owner below."""
        self.chains.learn(name.surface, name.type, name.confidence)

    def add_name(self, name: Name) -> None:
        """Link a name."""
        chain, rule = self.chains.linked(name.surface, name.type, name.rule)
        self._link(name.first, name.last, chain, MentionKind.NAME, rule, name.confidence)
        if chain.type is not EntityType.PERSON:
            return
        chain.gender = name.gender or chain.gender
        self._persons.append((self.text.numbers[name.first], chain))
        for office in gazetteer.office_names(name.title) if name.title else ():
            known = self._by_office.setdefault(office, chain)
            self._by_office[office] = chain if known is chain else None

    def add_source(self, source: Phrase) -> None:
        """Link the words that name a speaker without a name: a pronoun, an office, a body."""
        first, last = source
        head = _core(self.text, source).start
        if self.text.tags[head] == "O":
            self._add_pronoun(head)
            return
        lower = self.text.word(head)
        if lower.endswith(reports()):
            return  # "Medienberichten zufolge": it is not said whose they are
        is_definite = self.text.word(first) in {"der", "die"}
        holder = self._by_office.get(lower) if is_definite and last == head + 1 else None
        if holder is not None:
            self._link(first, last, holder, MentionKind.NOMINAL, "office", 0.7)
            return
        described = self.text.tokens.surface(head, last)
        chain = self.chains.described(described.lower(), _kind(lower), described)
        self._link(first, last, chain, MentionKind.NOMINAL, "source", 0.6)

    def _add_pronoun(self, index: int) -> None:
        """Link "er" or "sie" with the last person of that gender, where there is one close by."""
        gender = _GENDERS.get(self.text.word(index))
        nearest = self.text.numbers[index] - _SENTENCES_BACK
        for number, chain in reversed(self._persons):
            if number < nearest or gender is None:
                return
            if chain.gender in {None, gender}:
                chain.gender = gender
                self._link(index, index + 1, chain, MentionKind.PRONOUN, "pronoun", 0.6)
                return

    def _link(
        self, first: int, last: int, chain: Chain, kind: MentionKind, rule: str, confidence: float
    ) -> None:
        self.links.append(Link(first, last, chain, kind, rule, confidence))


def _kind(lower: str) -> EntityType:
    """What a noun that speaks is: somebody by an office, a body, or people ("Experten")."""
    if gazetteer.office(lower) is not None and not lower.endswith("en"):
        return EntityType.PERSON
    return EntityType.ORGANISATION if gazetteer.is_body(lower) else EntityType.GROUP
