"""Words in quotation marks: speech, part of an indirect report, or neither."""

from bisect import bisect_left
from typing import Final

from attrs import define, evolve

from newsmodel.language.clauses import Clauses
from newsmodel.language.phrases import NounPhrase
from newsmodel.language.quotations.continuation import continued
from newsmodel.language.quotations.cues import ACCORDING, Cue, speaking_verbs, verbs_of
from newsmodel.language.quotations.floating import SpeakersBefore
from newsmodel.language.quotations.found import FoundQuotation
from newsmodel.language.quotations.names import gives_a_name
from newsmodel.language.quoting.marks import Quoted
from newsmodel.language.tagging import lemmas
from newsmodel.model import QuotationKind

_BEFORE_TITLES: Final = frozenset("pPNJIDGC")
_NEAR: Final = 14
_APART: Final = frozenset('".;T-')
"""Tags of what parts a cue from quoted words."""

_SINGLE: Final = frozenset({"'", "‘"})
_AFTER_SIGNATURE: Final = frozenset({"", ".", ",", '"', "("})
"""Tags of what may follow the name below a quotation."""

_APPOSITION: Final = 40
_FEWEST_WORDS: Final = 4


def direct_in(clauses: Clauses, quoted: list[Quoted], cues: list[Cue]) -> list[FoundQuotation]:
    """The quotations among quoted words, in the order of the text."""
    within = {place for each in quoted for place in range(each.first, each.last)}
    by_sentence = _cues_by_sentence(clauses, cues)
    speakers = SpeakersBefore(clauses, by_sentence, within)
    words = clauses.syntax.tokens.words
    has_double_marks = any(words[each.first] not in _SINGLE for each in quoted)
    finder = _Finder(clauses, by_sentence, speakers, has_double_marks)
    found: list[FoundQuotation] = []
    for each in quoted:
        quotation = finder.read(each, found[-1] if found else None)
        if quotation is not None:
            found.append(quotation)
    return continued(clauses, found)


def _cues_by_sentence(clauses: Clauses, cues: list[Cue]) -> dict[int, list[Cue]]:
    by_sentence: dict[int, list[Cue]] = {}
    for cue in cues:
        by_sentence.setdefault(clauses.syntax.sentence_numbers[cue.first], []).append(cue)
    return by_sentence


@define
class _Finder:
    clauses: Clauses
    cues: dict[int, list[Cue]]
    speakers: SpeakersBefore
    has_double_marks: bool

    def read(self, quoted: Quoted, before: FoundQuotation | None) -> FoundQuotation | None:
        """The quotation that quoted words make; None where nobody says them."""
        cue = self._cue_before(quoted)
        if cue is not None and not self._is_set_in(quoted, cue):
            return self._made(quoted, cue, "cue-before", 0.93)
        after = self._cue_after(quoted)
        if after is not None:
            return self._with_beginning(self._made(quoted, after, "cue-after", 0.93))
        if self._is_heading(quoted):
            return None
        if self._is_sentence(quoted) and not self._is_beginning(quoted):
            return self._signed(quoted) or self._without_cue(quoted, before)
        return self._going_on(quoted, before) or self._after_colon(quoted)

    def _going_on(self, quoted: Quoted, before: FoundQuotation | None) -> FoundQuotation | None:
        """What goes on after a cue with more beside it: '"We," said Marlo, a vet, "agree."'."""
        syntax = self.clauses.syntax
        start = quoted.first - (syntax.tags[quoted.first - 1] == "C")
        if before is None or before.cue is None or syntax.tags[start - 1] != ",":
            return None
        is_after = before.parts[-1][1] <= before.cue[0]
        numbers = syntax.sentence_numbers
        if not is_after or numbers[quoted.first] != numbers[before.cue[0]]:
            return None
        if self._between(before.cue[1], quoted.first, quoted.first):
            return None
        return evolve(before, parts=((start, quoted.last),))

    def _signed(self, quoted: Quoted) -> FoundQuotation | None:
        """A sentence in marks with a dash and a name below it: '"We are ready." — Ada Marlo'."""
        syntax = self.clauses.syntax
        dash = quoted.last
        name = syntax.noun_phrase_at.get(dash + 1) if syntax.tags[dash : dash + 1] == "-" else None
        if name is None or name.first != dash + 1 or syntax.tags[name.head] != "P":
            return None
        if syntax.tags[name.last : name.last + 1] not in _AFTER_SIGNATURE:
            return None
        return FoundQuotation(
            parts=((quoted.first, quoted.last),),
            kind=QuotationKind.DIRECT,
            cue=None,
            source=name,
            rule="signed",
            confidence=0.85,
        )

    def _after_colon(self, quoted: Quoted) -> FoundQuotation | None:
        """A sentence after a colon that no verb of speech leads up to: 'Marlo hit back: "'."""
        syntax = self.clauses.syntax
        colon = quoted.first - 1
        first = syntax.sentence_of(max(colon, 0)).first
        is_led_to = colon > first and syntax.tags[colon] == ":"
        if not is_led_to or quoted.last - quoted.first - 2 < _FEWEST_WORDS:
            return None
        if not syntax.tokens.words[quoted.first + 1][0].isupper():
            return None
        return FoundQuotation(
            parts=((quoted.first, quoted.last),),
            kind=QuotationKind.DIRECT,
            cue=None,
            source=self._subject_before(colon, first),
            rule="colon",
            confidence=0.7,
        )

    def _subject_before(self, colon: int, first: int) -> NounPhrase | None:
        """Who stands before a colon, or who the clause before it is about."""
        name = self._name_before(colon, first)
        if name is not None:
            return name
        groups = self.clauses.syntax.verb_group_at
        for place in range(colon - 1, max(first, colon - _NEAR) - 1, -1):
            group = groups.get(place)
            if group is not None and not group.is_infinitive and not group.is_participle:
                subject = self.clauses.subject(group)
                return subject if not group.is_passive else None
        label = self.clauses.syntax.noun_phrase_at.get(first)
        is_label = label is not None and self.clauses.syntax.tags[label.last] in ":("
        return label if is_label else None

    def _name_before(self, colon: int, first: int) -> NounPhrase | None:
        """The name that alone stands between a dash and a colon: "Polls are early - Ada Marlo:"."""
        syntax = self.clauses.syntax
        name = syntax.noun_phrase_at.get(colon - 1)
        is_alone = name is not None and name.first > first and syntax.tags[name.first - 1] == "-"
        return name if name is not None and is_alone and syntax.tags[name.head] == "P" else None

    def _made(self, quoted: Quoted, cue: Cue, rule: str, confidence: float) -> FoundQuotation:
        return FoundQuotation(
            parts=((quoted.first, quoted.last),),
            kind=QuotationKind.DIRECT,
            cue=(cue.first, cue.last),
            source=cue.source,
            rule=rule,
            confidence=confidence,
        )

    def _with_beginning(self, found: FoundQuotation) -> FoundQuotation | None:
        """The whole clause, where only its end is in marks: 'The plan "is dead," Smith said'.

        Words in marks with a capital are a title there: 'On his "Morning Show," Smith said that'.
        """
        syntax = self.clauses.syntax
        first, last = found.parts[0]
        start = syntax.sentence_of(first).first
        while start < first and syntax.tags[start] in 'C,"':
            start += 1
        if first - start < 2 or syntax.tags[first - 1] == ":":
            return found
        if found.source is not None and found.source.first < first:
            return None
        if syntax.tokens.words[first + 1][0].isupper():
            return None if syntax.tags[first - 1] in _BEFORE_TITLES else found
        return evolve(found, parts=((start, last),), kind=QuotationKind.MIXED, confidence=0.8)

    def _is_set_in(self, quoted: Quoted, cue: Cue) -> bool:
        """Whether a cue parts a clause that words in marks end: 'If it rains, he said, "we go"'.

        What is reported there begins before the cue.
        """
        syntax = self.clauses.syntax
        start = cue.source.first if cue.source is not None else cue.first
        if any(place in syntax.verb_group_at for place in range(start, cue.first)):
            return False
        before = min(start, cue.first) - 1
        is_inside = before > syntax.sentence_of(quoted.first).first
        is_parted = is_inside and syntax.tags[before] == syntax.tags[quoted.first - 1] == ","
        return is_parted and syntax.tokens.words[quoted.first + 1][0].islower()

    def _near(self, token: int) -> list[Cue]:
        """The cues close to a token in its sentence."""
        return self._between(token - _NEAR, token + _NEAR + 1, token)

    def _between(self, first: int, last: int, within: int) -> list[Cue]:
        """The cues in a range of tokens that stand in the sentence of a certain one."""
        cues = self.cues.get(self.clauses.syntax.sentence_numbers[within], [])
        return cues[bisect_left(cues, first, key=_place) : bisect_left(cues, last, key=_place)]

    def _cue_after(self, quoted: Quoted) -> Cue | None:
        """The cue right after the closing mark: '," Smith said', '," said Smith'."""
        tags = self.clauses.syntax.tags
        if quoted.last >= len(tags) or not self._may_lead_on(quoted):
            return None
        start = quoted.last + (tags[quoted.last] == ",")
        if not self._is_beside(quoted, start):
            return None
        cue = self._cue_beside(start) or self._cue_past_apposition(start)
        if cue is not None or not self._is_sentence(quoted):
            return cue
        return self._any_verb(start) or self._hidden_verb(start) or self._cue_far(start)

    def _is_beside(self, quoted: Quoted, start: int) -> bool:
        """Whether a token belongs to the paragraph of quoted words."""
        sentence_of = self.clauses.syntax.sentence_of
        if start >= len(self.clauses.syntax.tags):
            return False
        return sentence_of(start).paragraph == sentence_of(quoted.first).paragraph

    def _cue_beside(self, start: int) -> Cue | None:
        """The cue at the place where a quotation ended, or with nothing but its source before."""
        for cue in self._between(start, start + _NEAR, start):
            if cue.lemma not in speaking_verbs() and cue.lemma != ACCORDING:
                continue
            between = range(start, cue.first)
            if all(self._is_source(place, cue) for place in between):
                is_going_on = cue.first == start and self.clauses.syntax.tags[cue.last - 1] == "g"
                is_known = cue.source is not None or cue.first == start
                return cue if is_known and not is_going_on else None
        return None

    def _cue_past_apposition(self, start: int) -> Cue | None:
        """The cue after a source of whom more is told: '," Marlo, a lawyer, 42, said'."""
        syntax = self.clauses.syntax
        source = syntax.noun_phrase_at.get(start)
        if source is None or source.first != start:
            return None
        for cue in self._between(source.last, start + _APPOSITION, start):
            if syntax.tags[cue.first - 1] in ",)-":
                return evolve(cue, source=source)
        return None

    def _any_verb(self, start: int) -> Cue | None:
        """Whatever somebody does right after words in marks: '," an angry Marlo retorted'."""
        syntax = self.clauses.syntax
        source = syntax.noun_phrase_at.get(start)
        group = syntax.verb_group_at.get(source.last) if source is not None else None
        numbers = syntax.sentence_numbers
        if (
            group is None
            or numbers[start] != numbers[start - 1]
            or group.is_passive
            or group.is_infinitive
            or group.is_participle
        ):
            return None
        return Cue(group.first, group.last, syntax.tokens.lowers[group.head], source)

    def _hidden_verb(self, start: int) -> Cue | None:
        """A verb of speech that looks like a noun, where no other follows: '," Marlo notes.'."""
        syntax = self.clauses.syntax
        phrase = syntax.noun_phrase_at.get(start)
        end = min(syntax.sentence_of(start).last, start + _NEAR)
        if phrase is None or any(place in syntax.verb_group_at for place in range(start, end)):
            return None
        for place in range(start + 1, end):
            word = syntax.tokens.lowers[place]
            if syntax.tags[place] == "N" and not speaking_verbs().isdisjoint(lemmas(word)):
                source = NounPhrase(start, min(phrase.last, place))
                return Cue(place, place + 1, word, source)
        return None

    def _cue_far(self, start: int) -> Cue | None:
        """The verb of speech that follows more about its source: '," the man who ran it said'."""
        syntax = self.clauses.syntax
        place = start + (syntax.tags[start] == "g")
        source = syntax.noun_phrase_at.get(place)
        if source is None or source.first != place:
            return None
        for cue in self._between(source.last, start + _APPOSITION, start):
            if syntax.tags[cue.last - 1] in "ev" and cue.lemma in verbs_of("direct"):
                return evolve(cue, source=source)
        return None

    def _may_lead_on(self, quoted: Quoted) -> bool:
        """Whether a cue may follow: a comma, a question, or a stop within the sentence."""
        syntax = self.clauses.syntax
        ending = syntax.tokens.words[self._last_inside(quoted)]
        if ending in {",", "?", "!", "—", "–"} or syntax.tags[quoted.last] == ",":
            return True
        numbers = syntax.sentence_numbers
        return ending == "." and numbers[quoted.last] == numbers[quoted.last - 1]

    def _last_inside(self, quoted: Quoted) -> int:
        """The last token before the mark that closes, and before marks that close within."""
        place = quoted.last - 2
        while place > quoted.first and self.clauses.syntax.tags[place] == '"':
            place -= 1
        return place

    def _is_source(self, place: int, cue: Cue) -> bool:
        """Whether a token between quotation and cue can belong to the source."""
        syntax = self.clauses.syntax
        if syntax.tags[place] in '.,;:"CWST':
            return False
        group = syntax.verb_group_at.get(place)
        return group is None or group.first == cue.first

    def _cue_before(self, quoted: Quoted) -> Cue | None:
        """The cue right before the opening mark: 'Smith said: "', 'Smith said, "'."""
        syntax = self.clauses.syntax
        index = quoted.first - 1
        if index < 0:
            return None
        mark = syntax.tags[index]
        if mark not in ",:" and not self._begins_clause(quoted):
            return None
        if gives_a_name(self.clauses, index):
            return None
        reach = {":": 10, ",": 8}.get(mark, 0)
        for cue in reversed(self._near(index)):
            if cue.first > index or cue.lemma == ACCORDING:
                continue
            between = syntax.tags[cue.last : index + (mark not in ",:")]
            if len(between) <= reach and not any(tag in _APART for tag in between):
                return cue
        return None

    def _begins_clause(self, quoted: Quoted) -> bool:
        """Whether quoted words begin with a capital and end with a stop, so are a sentence."""
        words, tags = self.clauses.syntax.tokens.words, self.clauses.syntax.tags
        if quoted.last - quoted.first < 3:
            return False
        return words[quoted.first + 1][0].isupper() and tags[quoted.last - 2] in ".,"

    def _is_heading(self, quoted: Quoted) -> bool:
        """Whether words in single marks are a paragraph, in a text that quotes with double ones."""
        syntax = self.clauses.syntax
        if not self.has_double_marks or syntax.tokens.words[quoted.first] not in _SINGLE:
            return False
        number = syntax.sentence_numbers[quoted.first]
        around = syntax.sentences[max(number - 1, 0) : number + 2]
        own = syntax.sentences[number]
        is_alone = sum(each.paragraph == own.paragraph for each in around) == 1
        return is_alone and (quoted.first, quoted.last) == (own.first, own.last)

    def _is_beginning(self, quoted: Quoted) -> bool:
        """Whether a clause goes on after words in marks: '"It is old," and it fell, Ada said'."""
        syntax = self.clauses.syntax
        end = syntax.sentence_of(quoted.last - 1).last
        return syntax.tags[self._last_inside(quoted)] == "," and any(
            cue.lemma in verbs_of("direct") and self._is_set_off(cue)
            for cue in self._between(quoted.last, end, quoted.first)
        )

    def _is_set_off(self, cue: Cue) -> bool:
        """Whether a comma stands before a cue and its source."""
        start = min(cue.first, cue.source.first if cue.source is not None else cue.first)
        return self.clauses.syntax.tags[start - 1] == ","

    def _is_sentence(self, quoted: Quoted) -> bool:
        """Whether quoted words stand as a sentence of their own."""
        syntax = self.clauses.syntax
        sentence = syntax.sentence_of(quoted.first)
        first = sentence.first + (syntax.tags[sentence.first] == "C")
        if quoted.last - quoted.first - 2 < _FEWEST_WORDS or quoted.first != first:
            return False
        ending = self._last_inside(quoted)
        is_stopped = syntax.tags[ending] in ".," or syntax.tokens.words[ending].endswith(".")
        return is_stopped or not quoted.is_closed

    def _without_cue(self, quoted: Quoted, before: FoundQuotation | None) -> FoundQuotation | None:
        """A sentence in marks without a cue: the speaker before goes on, or spoke just before."""
        source = self._speaker_before(quoted, before)
        opening = quoted.first - (self.clauses.syntax.tags[quoted.first - 1] == "C")
        return FoundQuotation(
            parts=((opening, quoted.last),),
            kind=QuotationKind.DIRECT,
            cue=None,
            source=source,
            rule="speaker-goes-on" if source else "no-cue",
            confidence=0.7 if source else 0.6,
        )

    def _speaker_before(self, quoted: Quoted, before: FoundQuotation | None) -> NounPhrase | None:
        """Who spoke, or did something, right before quoted words; else who was quoted there."""
        numbers = self.clauses.syntax.sentence_numbers
        number = numbers[quoted.first]
        speaker = self.speakers.before(number)
        if speaker is None and before is not None and number - numbers[before.parts[-1][0]] <= 2:
            return before.source
        return speaker


def _place(cue: Cue) -> int:
    return cue.first
