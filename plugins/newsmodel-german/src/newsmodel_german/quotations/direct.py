"""Words in quotation marks: speech, or a name for something."""

from typing import Final

from attrs import define, evolve

from newsmodel.language.packs import Quoted, quoted_between
from newsmodel.model import QuotationKind
from newsmodel_german.cues import Cue
from newsmodel_german.lexicons import GERMAN
from newsmodel_german.phrases import subject_at
from newsmodel_german.quotations.found import FoundQuotation
from newsmodel_german.reading import Text

_PAIRS: Final = {
    "„": '“”"',
    "“": "”",
    "»": "«",
    "«": "»",
    "›": "‹",
    "‹": "›",
    "‚": "‘’",
}
"""What closes a mark; “ opens only where nothing is open, as in English texts."""

_FEWEST_WORDS: Final = 3
_TITLE_WORDS: Final = 3
_REFERRING: Final = frozenset({"das", "dies", "so"})


def quoted_in(text: Text) -> list[Quoted]:
    """The quoted words of a text, in its order."""
    marks = (index for index, tag in enumerate(text.tags) if tag == '"')
    return quoted_between(text.tokens, text.sentences, marks, _PAIRS)


def direct_in(text: Text, quoted: list[Quoted], cues: list[Cue]) -> list[FoundQuotation]:
    """The quotations among quoted words, in the order of the text."""
    finder = _Finder(
        text,
        {cue.clause[0]: cue for cue in reversed(cues)},
        {cue.clause[1]: cue for cue in cues},
        {cue.first: cue for cue in cues},
    )
    found: list[FoundQuotation] = []
    for each in quoted:
        before = found[-1] if found else None
        if before is not None and finder.goes_on(before, each):
            parts = (*before.parts, (each.first, each.last))
            found[-1] = evolve(before, parts=parts, rule="interrupted")
        elif (quotation := finder.read(each, before)) is not None:
            found.append(quotation)
    return found


@define
class _Finder:
    text: Text
    by_start: dict[int, Cue]
    """The first cue of each clause, by where the clause begins."""

    by_end: dict[int, Cue]
    """The last cue of each clause, by where the clause ends."""

    by_place: dict[int, Cue]

    def goes_on(self, before: FoundQuotation, quoted: Quoted) -> bool:
        """Whether only a cue stands between: "„Ja“, sagte sie, „gern“"."""
        cue = before.cue
        if cue is None or cue.clause[0] < before.parts[-1][1]:
            return False
        return self.text.tag(cue.clause[1]) == "," and quoted.first == cue.clause[1] + 1

    def read(self, quoted: Quoted, before: FoundQuotation | None) -> FoundQuotation | None:
        """The quotation that quoted words make; None where nobody says them."""
        if (cue := self._cue_after(quoted)) is not None:
            return self._made(quoted, cue, "cue-after", 0.93)
        if (cue := self._cue_before(quoted)) is not None:
            return self._made(quoted, cue, "cue-before", 0.93)
        if self.text.tag(quoted.first - 1) == ":":
            return self._behind_colon(quoted)
        if self._is_sentence(quoted):
            return self._without_cue(quoted, before)
        return self._fragment(quoted)

    def _made(self, quoted: Quoted, cue: Cue, rule: str, confidence: float) -> FoundQuotation:
        parts = ((quoted.first, quoted.last),)
        return FoundQuotation(parts, QuotationKind.DIRECT, cue, cue.source, rule, confidence)

    def _cue_after(self, quoted: Quoted) -> Cue | None:
        """The cue behind the closing mark: "…“, sagte sie", "…“ Das sagte sie"."""
        place = quoted.last + (self.text.tag(quoted.last) in {",", "-"})
        cue = self.by_start.get(place)
        if cue is not None and cue.kind != "before" and self._leads(quoted, place):
            return cue
        if self.text.word(quoted.last) in _REFERRING:
            return self.by_place.get(quoted.last + 1)
        return None

    def _leads(self, quoted: Quoted, place: int) -> bool:
        """Whether the cue belongs to the words before it: the verb is first, or "wie" is."""
        tag = self.text.tag(place)
        is_apart = place > quoted.last or self.text.tag(quoted.last - 2) in {",", "."}
        return is_apart and (tag in {"V", "v"} or self.text.word(place) in {"so", "wie"})

    def _cue_before(self, quoted: Quoted) -> Cue | None:
        """The cue before the opening mark: "sagte sie: „", "betonte sie, „"."""
        mark = quoted.first - 1
        if self.text.tag(mark) not in {":", ","}:
            return None
        cue = self.by_end.get(mark)
        return cue if cue is not None and cue.kind == "verb" else None

    def _behind_colon(self, quoted: Quoted) -> FoundQuotation | None:
        """Words behind a colon: "Weber: „Wir bleiben“", "Weber war zufrieden: „"."""
        source = subject_at(self.text, self.text.sentence_of(quoted.first - 1).first)
        if source is not None and source[1] >= quoted.first:
            source = None
        if source is None and quoted.last - quoted.first - 2 < _FEWEST_WORDS:
            return None
        parts = ((quoted.first, quoted.last),)
        return FoundQuotation(parts, QuotationKind.DIRECT, None, source, "colon", 0.75)

    def _is_sentence(self, quoted: Quoted) -> bool:
        """Whether quoted words stand as a sentence of their own."""
        sentence = self.text.sentence_of(quoted.first)
        if quoted.last - quoted.first - 2 < _FEWEST_WORDS or quoted.first != sentence.first:
            return False
        return not quoted.is_closed or self.text.tag(quoted.last - 2) == "."

    def _without_cue(self, quoted: Quoted, before: FoundQuotation | None) -> FoundQuotation:
        """A sentence in marks without a cue: whoever spoke just before goes on."""
        number = self.text.numbers[quoted.first]
        source = None
        if before is not None and number - self.text.numbers[before.parts[-1][1] - 1] <= 2:
            source = before.source
        rule, confidence = ("speaker-goes-on", 0.7) if source else ("no-cue", 0.6)
        parts = ((quoted.first, quoted.last),)
        return FoundQuotation(parts, QuotationKind.DIRECT, None, source, rule, confidence)

    def _fragment(self, quoted: Quoted) -> FoundQuotation | None:
        """Some words of somebody in the clause of a cue: "nannte den Plan „unverantwortlich“"."""
        cue = self.by_end.get(quoted.first)
        if cue is None or cue.kind != "verb" or self._is_title(quoted):
            return None
        parts = ((quoted.first, quoted.last),)
        return FoundQuotation(parts, QuotationKind.MIXED, cue, cue.source, "fragment", 0.7)

    def _is_title(self, quoted: Quoted) -> bool:
        """Whether quoted words are the name of a paper or the like: "der „Bote“"."""
        before = quoted.first - 1
        if self.text.word(before).endswith(_media()):
            return True
        is_short = quoted.last - quoted.first - 2 <= _TITLE_WORDS
        return is_short and self.text.tag(before) == "D" and self.text.tag(before + 2) == "N"


def _media() -> tuple[str, ...]:
    return tuple(GERMAN.word_set("cues.toml", "addressees", "endings"))
