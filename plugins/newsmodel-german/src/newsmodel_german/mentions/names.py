"""Names: words with a capital for which something speaks, since every noun has one in German.

What speaks for a name: a lexicon, a title, a given name, a legal form, a noun before it, a
preposition without an article, or a verb of speech, whose subject in the singular has an article
unless it is a name.
"""

from collections.abc import Callable, Iterator
from typing import Final

from attrs import define, evolve, field, frozen

from newsmodel.model import EntityType
from newsmodel_german.mentions import gazetteer
from newsmodel_german.phrases import PARTICLES
from newsmodel_german.reading import Text
from newsmodel_german.speech import SpeechForm, group, speech_forms

_LONGEST_PERSON: Final = 4
_LONGEST_FIRM: Final = 5
_AFTER_TITLE: Final = 2
_ACRONYM_LENGTHS: Final = range(3, 7)
_BEFORE_SURNAME: Final = frozenset("von van de zu zur vom".split())


@frozen
class Name:
    """A name as a range of tokens."""

    first: int
    last: int
    type: EntityType
    rule: str
    confidence: float
    surface: str
    """The words of the name without an ending: "Deutschland" for "Deutschlands"."""

    title: str | None = None
    """The office before the name, in lower case."""

    gender: str | None = None
    """``m`` or ``f`` where title or given name tell."""


def names_in(text: Text) -> list[Name]:
    """The names of a text, in its order; none overlaps another."""
    finder = _Finder(text)
    found = list(finder.found())
    return sorted([*found, *_repeated(text, found)], key=lambda name: name.first)


Rule = Callable[[int], Name | None]


@define
class _Finder:
    text: Text
    _rules: tuple[Rule, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._rules = (
            self._titled,
            self._known,
            self._given,
            self._firm,
            self._headed,
            self._acronym,
            self._placed,
            self._dateline,
            self._speaking,
            self._described,
        )

    def found(self) -> Iterator[Name]:
        """What the rules find from left to right."""
        index = self.text.tags.find("N")
        while index >= 0:
            name = next((name for rule in self._rules if (name := rule(index))), None)
            if name is not None:
                yield name
            index = self.text.tags.find("N", name.last if name else index + 1)

    def _name(self, first: int, last: int, kind: EntityType, rule: str, confidence: float) -> Name:
        surface = " ".join(self.text.tokens.words[first:last])
        return Name(first, last, kind, rule, confidence, surface)

    def _person(
        self, first: int, last: int, rule: str, confidence: float, title: str | None = None
    ) -> Name:
        words = self.text.tokens.words
        given = gazetteer.given_names().get(words[first])
        gender = given if last - first > 1 else None
        surface = " ".join(words[first:last])
        return Name(first, last, EntityType.PERSON, rule, confidence, surface, title, gender)

    def _titled(self, index: int) -> Name | None:
        """A person behind a title: "Bundeskanzlerin Maria Weber", "Frau Dr. Weber"."""
        place, title, gender = index, None, None
        while self._is_noun(place, index) and self._is_title(place):
            lower = self.text.word(place)
            held = gazetteer.office(lower)
            gender = gender or held or gazetteer.courtesy_titles().get(lower)
            title = lower if held else title
            place += 1
        last = self._end_of_person(place, _AFTER_TITLE)
        if place in {index, last} or not self._may_be_person(place):
            return None
        name = self._person(place, last, "title", 0.93, title)
        return name if gender is None else evolve(name, gender=gender)

    def _is_title(self, index: int) -> bool:
        """Whether a word is a title: "Frau Weber", not "die Frau Anfang dreißig"."""
        lower = self.text.word(index)
        if lower in gazetteer.courtesy_titles():
            return lower.endswith(".") or self.text.tag(index - 1) not in {"D", "x"}
        return gazetteer.office(lower) is not None

    def _may_be_person(self, index: int) -> bool:
        """Whether a name may begin at a word: no body does, nor "Berlins" in "Senator Berlins"."""
        known = gazetteer.known_at(self.text.tokens.words, index)[0]
        return not known and not gazetteer.is_body(self.text.word(index))

    def _is_noun(self, index: int, first: int) -> bool:
        """Whether a token begins with a capital and stands in the sentence of another one."""
        return self.text.tag(index) == "N" and index < self.text.sentence_of(first).last

    def _end_of_person(self, first: int, most: int = _LONGEST_PERSON) -> int:
        """The end of what may be the name of a person: given names and a surname.

        Where no given name is known, it is up to ``most`` capitals.
        """
        place = first
        while place - first < _LONGEST_PERSON and self._is_given(place, first):
            place += 1
            if self._is_surname_particle(place, first):
                return place + 2 + (self.text.word(place + 1) in PARTICLES)
        most = 1 if place > first else most
        end = place
        while end - place < most and self._is_noun(end, first):
            end += 1
        return end

    def _is_given(self, index: int, first: int) -> bool:
        """Whether a token is a given name or an initial, in the sentence of another one."""
        if not self._is_noun(index, first):
            return False
        word = self.text.tokens.words[index]
        return word in gazetteer.given_names() or (len(word) == 2 and word.endswith("."))

    def _is_surname_particle(self, place: int, first: int) -> bool:
        """Whether "von" or "von der" leads to a surname: "Ursula von der Leyen"."""
        if self.text.word(place) not in _BEFORE_SURNAME:
            return False
        return self._is_noun(place + 1 + (self.text.word(place + 1) in PARTICLES), first)

    def _known(self, index: int) -> Name | None:
        """A name that a lexicon has."""
        length, surface = gazetteer.known_at(self.text.tokens.words, index)
        if not length or self._is_common(index, surface):
            return None
        kind = gazetteer.known_names()[surface]
        return Name(index, index + length, kind, "known", 0.93, surface)

    def _is_common(self, index: int, surface: str) -> bool:
        """Whether a name that is a common noun too is none here: "das Essen", but "in Essen"."""
        prepositions = gazetteer.words("places.toml", "kinds", "prepositions")
        is_ambiguous = surface in gazetteer.words("places.toml", "ambiguous", "words")
        return is_ambiguous and self.text.word(index - 1) not in prepositions

    def _given(self, index: int) -> Name | None:
        """A person by the given name, or by an initial."""
        if not self._is_given(index, index):
            return None
        last = self._end_of_person(index)
        return self._person(index, last, "given-name", 0.92) if last - index > 1 else None

    def _firm(self, index: int) -> Name | None:
        """An organisation by its legal form: "Muster Bau GmbH"."""
        legal = gazetteer.words("organisations.toml", "legal", "words")
        last = index
        while self.text.tag(last) == "N" or self.text.word(last) in {"&", "und"}:
            last += 1
            if last - index > _LONGEST_FIRM:
                return None
            if self.text.tokens.words[last - 1] in legal and last - index > 1:
                return self._name(index, last, EntityType.ORGANISATION, "legal-form", 0.93)
        return None

    def _headed(self, index: int) -> Name | None:
        """An organisation by its first word, or by the ending of its only one."""
        words, lower = self.text.tokens.words, self.text.word(index)
        following = self.text.tag(index + 1)
        is_body = lower.endswith(gazetteer.body_endings())
        if self.text.word(index + 1) == "für" and is_body and self.text.tag(index + 2) == "N":
            return self._body(index, index + 3, "head", 0.88)
        if words[index] in gazetteer.words("organisations.toml", "heads", "words"):
            if following == "N" and gazetteer.office(self.text.word(index + 1)) is None:
                return self._name(index, index + 2, EntityType.ORGANISATION, "head", 0.85)
            return None
        is_compound = is_body and lower not in gazetteer.body_endings()
        if is_compound and self.text.tag(index - 1) == "D":
            return self._body(index, index + 1, "body", 0.7)
        return None

    def _body(self, first: int, last: int, rule: str, confidence: float) -> Name:
        """An organisation by its noun, without the ending of the genitive."""
        name = self._name(first, last, EntityType.ORGANISATION, rule, confidence)
        head, *rest = self.text.tokens.words[first:last]
        if self.text.word(first - 1) in {"des", "eines"}:
            head = head.removesuffix("s")
        return evolve(name, surface=" ".join((head, *rest)))

    def _acronym(self, index: int) -> Name | None:
        """An organisation by its initials, in a sentence that is not in capitals as a whole."""
        word = self.text.tokens.words[index]
        if self.text.tag(index + 1) == "N" or self.text.tag(index - 1) in {"x", "#", "N"}:
            return None  # "VPN Anbieter", "neues XR"
        if not word.isalpha() or not word.isupper() or len(word) not in _ACRONYM_LENGTHS:
            return None
        sentence = self.text.sentence_of(index)
        is_shouted = "x" not in self.text.tags[sentence.first : sentence.last]
        if is_shouted or word in gazetteer.words("organisations.toml", "not_acronyms", "words"):
            return None
        return self._name(index, index + 1, EntityType.ORGANISATION, "acronym", 0.75)

    def _placed(self, index: int) -> Name | None:
        """A place by the noun or the preposition before it: "Landkreis X", "in X"."""
        words = self.text.tokens.words
        before = words[index - 1] if index else ""
        if self.text.tag(index + 1) == "N" or words[index].isupper():
            return None
        if before in gazetteer.words("places.toml", "kinds", "before"):
            return self._name(index, index + 1, EntityType.PLACE, "kind", 0.85)
        lower = before.lower()
        if lower not in gazetteer.words("places.toml", "kinds", "prepositions"):
            return None
        if words[index].lower().endswith(gazetteer.place_endings()):
            return self._name(index, index + 1, EntityType.PLACE, "in", 0.8)
        return None

    def _dateline(self, index: int) -> Name | None:
        """The place that opens a text: "Musterhafen (dpa) –"."""
        sentence = self.text.sentence_of(index)
        if index != sentence.first or self.text.tags[index + 1 : index + 4] not in {"(x)", "(N)"}:
            return None
        if self.text.tag(index + 4) not in {"-", "."}:
            return None
        return self._name(index, index + 1, EntityType.PLACE, "dateline", 0.85)

    def _speaking(self, index: int) -> Name | None:
        """A person as the subject of a verb of speech, in the singular and without an article."""
        last = self._end_of_person(index)
        if not self._may_speak(index, last):
            return None
        first = max(index, last - 2)  # what stands before the names is a calling
        confidence = 0.75 if last - first > 1 else 0.65
        if self.text.tag(index - 2) in {",", '"', "-"} and self._is_inverted(index, last):
            return self._person(first, last, "speaks", confidence)
        opens = self.text.clause_of(index)[0] == index
        is_past = any(form.is_past for form in self._speech(last))  # headlines are in the present
        if opens and is_past and self.text.tag(last + 1) in {",", ":"}:
            return self._person(first, last, "speaks", confidence)
        return None

    def _may_speak(self, index: int, last: int) -> bool:
        """Whether a run of capitals may be a name: no body, no office, no calling before one."""
        lower = self.text.word(index)
        if gazetteer.is_body(lower) or gazetteer.office(lower):
            return False
        return not any(self._is_given(place, index) for place in range(index + 1, last))

    def _is_inverted(self, index: int, last: int) -> bool:
        """Whether a verb in the singular stands before a name, or "so" before two capitals."""
        if self.text.word(index - 1) == "so":
            return last - index > 1
        return any(form.is_singular for form in self._speech(index - 1))

    def _speech(self, index: int) -> list[SpeechForm]:
        """What a token may be of the verbs that say something, rather than judge or demand."""
        if self.text.tag(index) != "V":
            return []
        forms = speech_forms()[self.text.tokens.words[index]]
        return [form for form in forms if form.lemma in group("plain")]

    def _described(self, index: int) -> Name | None:
        """A person by the age behind the name: "Mirko Feldt (45)"."""
        last = self._end_of_person(index)
        is_aged = self.text.tags[last : last + 3] in {"(#)", ",#,"}
        if last - index != 2 or not is_aged or len(self.text.word(last + 1)) > 2:
            return None
        return self._person(index, last, "age", 0.85)


def _repeated(text: Text, found: list[Name]) -> Iterator[Name]:
    """Where a name that was found stands again, a person's surname too, without an article."""
    taken = {place for name in found for place in range(name.first, name.last)}
    known: dict[str, Name] = {}
    for name in found:
        if name.type is EntityType.PERSON or " " not in name.surface:
            known.setdefault(text.tokens.words[name.last - 1], name)
    for index, word in enumerate(text.tokens.words):
        if text.tags[index] != "N" or index in taken or text.tag(index - 1) in {"D", "x"}:
            continue
        surface = word if word in known else word.removesuffix("s")
        name_before = known.get(surface)
        is_part = surface == word and _is_part(text, index, taken)
        if name_before is not None and not is_part:
            kind = name_before.type
            yield Name(index, index + 1, kind, "again", 0.8, surface)


def _is_part(text: Text, index: int, taken: set[int]) -> bool:
    """Whether a noun stands behind, which the word only describes."""
    return text.tag(index + 1) == "N" and index + 1 not in taken
