"""Of what type a name is: by its own words, then by the words around it, then by what is usual."""

from collections import Counter
from collections.abc import Callable
from typing import Final, NamedTuple

from attrs import frozen

from newsmodel.language.mentions import gazetteer
from newsmodel.language.phrases import Syntax
from newsmodel.language.tagging import NAME_PARTICLES, verb_forms
from newsmodel.model import EntityType

_WITHIN: Final = frozenset("in near outside across throughout around".split())
_AT_OR_FROM: Final = frozenset({"at", "from", "to"})
_COMMON_ENDINGS: Final = tuple("ing tion ment ness ers ists ity ies ance ence ism ics logy".split())
_COPULAS: Final = frozenset({"is", "was", "are", "were"})
_DASHES: Final = frozenset({"-", "–", "—", "--"})
_DESCRIPTION: Final = 7
"""How many words after "X is" may hold the noun that says what X is."""


class Judgement(NamedTuple):
    """The type of a name, the rule that says so, and how sure it is."""

    type: EntityType
    rule: str
    confidence: float


@frozen
class Naming:
    """A name where it stands."""

    syntax: Syntax
    counts: "Counter[str]"
    """How often the text has each word as it is written."""

    first: int
    last: int
    title: str | None

    @property
    def words(self) -> list[str]:
        """The words of the name."""
        return self.syntax.tokens.words[self.first : self.last]

    def before(self, distance: int = 1) -> str:
        """A word before the name, in lower case."""
        place = self.first - distance
        return self.syntax.tokens.lowers[place] if place >= 0 else ""

    def after(self, distance: int = 0) -> str:
        """A word after the name, in lower case."""
        place = self.last + distance
        return self.syntax.tokens.lowers[place] if place < len(self.syntax.tokens) else ""

    def tag_after(self) -> str:
        """The tag of the word after the name."""
        return self.syntax.tags[self.last : self.last + 1]


def judged(name: Naming) -> Judgement:
    """The type of a name, by the first rule that knows it."""
    for rule in _RULES:
        found = rule(name)
        if found is not None:
            return found
    return Judgement(EntityType.OTHER, "capitals", 0.4)


def _by_title(name: Naming) -> Judgement | None:
    if name.title is None:
        return None
    is_known = " ".join(name.words) in gazetteer.known_names()
    if is_known and name.title not in gazetteer.courtesy_titles():
        return None
    return Judgement(EntityType.PERSON, "title", 0.95)


def _by_lexicon(name: Naming) -> Judgement | None:
    known = gazetteer.known_names().get(" ".join(name.words))
    return None if known is None else Judgement(known, "known", 0.95)


def _by_head(name: Naming) -> Judgement | None:
    """A word of the name says what it is: "Zembla University", "Lake Orrin", "Battle of X"."""
    words = name.words
    if len(words) == 1 or (len(words) == 2 and _is_full_name(words)):
        return None
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    after, before = gazetteer.place_heads()
    if head in gazetteer.thing_heads():
        return Judgement(EntityType.OTHER, "thing", 0.85)
    if words[-1] in after and head not in gazetteer.organisation_heads():
        return Judgement(EntityType.PLACE, "place-head", 0.85)
    if any(word in gazetteer.organisation_heads() for word in words):
        return Judgement(EntityType.ORGANISATION, "head", 0.88)
    return Judgement(EntityType.PLACE, "place-head", 0.85) if words[0] in before else None


def _is_full_name(words: list[str]) -> bool:
    """Whether it is a given name with a surname, though the surname may be a head: "Ada Hill"."""
    is_given = words[0] in gazetteer.given_names()
    return is_given and words[1] in gazetteer.heads_as_surnames()


def _by_given_name(name: Naming) -> Judgement | None:
    words = name.words
    if words[0] not in gazetteer.given_names():
        return None
    return Judgement(EntityType.PERSON, "given-name", 0.92 if len(words) > 1 else 0.7)


def _by_form(name: Naming) -> Judgement | None:
    """Initials, particles and the surname tell a person: "J. Marlo", "Ada van Zemb"."""
    words = name.words
    if len(words) == 1:
        return None
    if any(len(word) == 2 and word[1] == "." for word in words[:-1]):
        return Judgement(EntityType.PERSON, "initial", 0.85)
    if "&" in words:
        return Judgement(EntityType.ORGANISATION, "ampersand", 0.85)
    if any(word in NAME_PARTICLES for word in words[1:-1]) and name.before() not in _WITHIN:
        return Judgement(EntityType.PERSON, "particle", 0.75)
    if len(words) <= 3 and gazetteer.is_surname(words[-1]) and not _is_common(name):
        return Judgement(EntityType.PERSON, "surname-form", 0.8)
    return None


def _by_description(name: Naming) -> Judgement | None:
    """The text says what it is: "the band X", "the town of X", "X, a lawyer", "X is a river"."""
    before = name.before()
    if before in gazetteer.offices():
        return Judgement(EntityType.PERSON, "described", 0.85)
    if before == "of" and name.before(2) in gazetteer.place_nouns() | gazetteer.ties_to_places():
        return Judgement(EntityType.PLACE, "place-of", 0.85)
    kind = _kind_of_noun(before) or _said_to_be(name)
    return None if kind is None else Judgement(kind, "described", 0.8)


def _said_to_be(name: Naming) -> EntityType | None:
    """What an apposition or a sentence with "is" says a name is."""
    if name.after() == ",":
        if name.after(1).isdecimal() and name.after(2) in {",", "."}:
            return EntityType.PERSON
        if name.after(1) == "who":
            return EntityType.PERSON
    elif name.after() == "who":
        return EntityType.PERSON
    elif name.after() not in _COPULAS:
        return None
    return _described_by(name) if name.after(1) in {"a", "an", "the", "one"} else None


def _described_by(name: Naming) -> EntityType | None:
    """The type that the noun of "a small town in X" gives."""
    start = name.last + 2
    tags = name.syntax.tags
    for place in range(start, min(start + _DESCRIPTION, len(tags))):
        if tags[place] not in "NPGJ#-'pRn":
            return _kind_of_noun(name.syntax.tokens.lowers[place - 1])
    return None


def _kind_of_noun(noun: str) -> EntityType | None:
    if noun in gazetteer.organisation_nouns():
        return EntityType.ORGANISATION
    if noun in gazetteer.place_nouns():
        return EntityType.PLACE
    return EntityType.PERSON if noun in gazetteer.offices() else None


def _by_dateline(name: Naming) -> Judgement | None:
    if all(word.isupper() for word in name.words) and _is_dateline(name):
        return Judgement(EntityType.PLACE, "dateline", 0.8)
    return None


def _by_credit(name: Naming) -> Judgement | None:
    """The agency in a dateline: "OSLO, May 3 (Zembla Wire) -"."""
    is_credit = name.before() == "(" and name.after() == ")" and name.after(1) in _DASHES
    return Judgement(EntityType.ORGANISATION, "credit", 0.85) if is_credit else None


def _is_dateline(name: Naming) -> bool:
    """Whether a name opens a paragraph as a dateline does: "OSLO, May 3", "OSLO (AP)"."""
    numbers, sentences = name.syntax.sentence_numbers, name.syntax.sentences
    own = sentences[numbers[name.first]]
    before = sentences[numbers[name.first] - 1] if numbers[name.first] else None
    opens = before is None or before.paragraph != own.paragraph
    return opens and own.first == name.first and name.tag_after() in {",", "(", "-"}


def _by_long_form(name: Naming) -> Judgement | None:
    """Brackets after a common noun abbreviate it: "large language models (LLMs)"."""
    noun, short = name.before(2), name.words[0]
    if name.before() != "(" or name.after() != ")" or not short[:2].isupper():
        return None
    is_common = name.syntax.tokens.words[name.first - 2].islower()
    is_its = noun[:1] == short.rstrip("s")[-1:].lower()
    return Judgement(EntityType.OTHER, "long-form", 0.8) if is_common and is_its else None


def _by_deed(name: Naming) -> Judgement | None:
    """What only people do ("was born") or only bodies undergo ("was founded")."""
    group = name.syntax.verb_group_at.get(name.last)
    if group is None:
        return None
    for kind, verbs in gazetteer.deeds().items():
        if name.syntax.tokens.lowers[group.head] in verbs:
            return Judgement(kind, "deed", 0.7)
    return None


def _by_team(name: Naming) -> Judgement | None:
    """A town and a plural is a team: "Zembla Rovers"."""
    words = name.words
    length = gazetteer.known_at(words, 0, len(words))
    if length and gazetteer.is_team(words[length:]):
        return Judgement(EntityType.ORGANISATION, "team", 0.7)
    return None


def _by_acronym(name: Naming) -> Judgement | None:
    word = name.words[0].replace(".", "")
    if len(name.words) > 1 or len(word) < 2 or not word[:2].isupper():
        return None
    if name.words[0] in gazetteer.thing_abbreviations():
        return Judgement(EntityType.OTHER, "thing", 0.8)
    return Judgement(EntityType.ORGANISATION, "acronym", 0.75) if word.isupper() else None


def _by_region(name: Naming) -> Judgement | None:
    """A known place after a comma says that a name lies in it: "Zembla, Ohio"."""
    words = name.syntax.tokens.words
    place = name.last + 1
    if name.after() != "," or len(name.words) > 2 or place >= len(words):
        return None
    length = gazetteer.known_at(words, place, len(words))
    if not length or gazetteer.known_names()[" ".join(words[place : place + length])] is not (
        EntityType.PLACE
    ):
        return None
    closes = name.syntax.tags[place + length : place + length + 1] in {",", ".", ")", ";", ""}
    return Judgement(EntityType.PLACE, "region", 0.75) if closes else None


def _before_parts(name: Naming) -> str:
    """The word before a name, or before what says which part of it is meant: "in downtown X"."""
    place = name.first - 1
    lowers = name.syntax.tokens.lowers
    while place > 0 and lowers[place] in gazetteer.parts_of_places():
        place -= 1
    return lowers[place] if place >= 0 else ""


def _by_preposition(name: Naming) -> Judgement | None:
    before, words = _before_parts(name), name.words
    is_whole = name.tag_after() not in {"p", "N", "P"} and not _is_common(name)
    if before in _WITHIN and is_whole:
        return Judgement(EntityType.PLACE, "in", 0.65)
    if len(words) == 1 and words[0] in gazetteer.surnames():
        return Judgement(EntityType.PERSON, "surname-form", 0.6)
    if before in _AT_OR_FROM and len(words) == 1 and is_whole:
        return Judgement(EntityType.PLACE, "in", 0.55)
    if len(words) == 1 and words[0].endswith(gazetteer.place_endings()):
        return Judgement(EntityType.PLACE, "place-ending", 0.5)
    return None


def _by_article(name: Naming) -> Judgement | None:
    """A name after "the" is a body's, or a thing's where another noun follows it."""
    if name.before() != "the":
        return None
    is_modifier = name.tag_after() == "N" or _is_common(name)
    kind = EntityType.OTHER if is_modifier else EntityType.ORGANISATION
    return Judgement(kind, "the", 0.5)


def _by_capitals(name: Naming) -> Judgement | None:
    """Two or three words that are no common ones are most often a person's; so is who acts."""
    words = name.words
    if _is_common(name):
        return None
    if len(words) in {2, 3} and all(word[0].isupper() for word in words):
        return Judgement(EntityType.PERSON, "capitals", 0.6)
    acts = name.tag_after() in {"e", "v"} and name.before() not in {"a", "an"}
    return Judgement(EntityType.PERSON, "capitals", 0.5) if len(words) == 1 and acts else None


def _is_common(name: Naming) -> bool:
    """Whether a word of the name is a common one, which the text or a lexicon knows as such."""
    return any(
        word.endswith(_COMMON_ENDINGS)
        or word.lower() in verb_forms()
        or name.counts[word.lower()] > 0
        or word in gazetteer.thing_heads()
        for word in name.words
        if word[0].isupper()
    )


_RULES: Final[tuple[Callable[[Naming], Judgement | None], ...]] = (
    _by_title,
    _by_lexicon,
    _by_head,
    _by_team,
    _by_given_name,
    _by_form,
    _by_description,
    _by_dateline,
    _by_credit,
    _by_long_form,
    _by_acronym,
    _by_deed,
    _by_region,
    _by_preposition,
    _by_article,
    _by_capitals,
)
