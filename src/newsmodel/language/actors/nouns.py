"""The sector that the nouns of a phrase tell: "rebel commander", "officials of the union"."""

from attrs import frozen

from newsmodel.language.actors import lexicon
from newsmodel.language.actors.codes import Code, evidence
from newsmodel.language.mentions.nominals import is_person
from newsmodel.language.phrases import Syntax


@frozen
class NounReader:
    """Reads the common nouns, and those that are parts of names, of one text."""

    syntax: Syntax

    def sector(self, first: int, last: int) -> Code | None:
        """What the noun that a phrase turns on says, and what says that it is past."""
        found = self._of_noun(first, last)
        if found is None:
            return None
        place, sector = found
        lowers, tokens = self.syntax.tokens.lowers, self.syntax.tokens
        words, ranks = lexicon.former()
        if sector not in ranks or words.isdisjoint(lowers[first:place]):
            return Code((sector,), evidence("noun", tokens.span(place, place + 1)))
        if not is_person(lowers[place].removesuffix("s")):
            return None
        return Code(("ELI",), evidence("former", tokens.span(first, place + 1)))

    def _of_noun(self, first: int, last: int) -> tuple[int, str] | None:
        """The sector of the noun, and where the word for it stands."""
        lowers, tags = self.syntax.tokens.lowers, self.syntax.tags
        end = next((i for i in range(first + 1, last) if lowers[i] == "of"), last)
        head = end - 1
        if head < first:
            return None
        paired = self._pair(first, head)
        if paired is not None:
            return head, paired
        own = self._own(head)
        if lexicon.is_neutral(lowers[head]) or (own is None and tags[head] == "P"):
            found = self._of_modifiers(first, head) or self._of_noun(end + 1, last)
            if found is not None:
                return found
        return None if own is None else (head, own)

    def _of_modifiers(self, first: int, head: int) -> tuple[int, str] | None:
        """The sector of the nearest word before a noun of all sectors; "people's" tells none."""
        for place in range(head - 1, first - 1, -1):
            modifier = lexicon.of_modifier(self.syntax.tokens.lowers[place])
            sector = self._pair(first, place) or modifier or self._own(place)
            if sector is not None and sector != "CVL":
                return place, sector
        return None

    def _pair(self, first: int, place: int) -> str | None:
        lowers = self.syntax.tokens.lowers
        return lexicon.of_pair(lowers[place - 1], lowers[place]) if place > first else None

    def _own(self, place: int) -> str | None:
        is_name = self.syntax.tags[place] == "P"
        return lexicon.of_noun(self.syntax.tokens.lowers[place], is_name=is_name)
