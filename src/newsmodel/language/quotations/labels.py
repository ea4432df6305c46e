"""A name and a colon before what somebody says: in headlines, and in the lines of a transcript."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from newsmodel.language.clauses import Clauses
from newsmodel.language.phrases import NounPhrase, Syntax
from newsmodel.language.quotations.found import FoundQuotation
from newsmodel.language.sentences import Sentence
from newsmodel.model import QuotationKind

LABEL: Final = "label"
"""The rule for words after a name and a colon; who is named must be known to speak."""

_LONGEST_NAME: Final = 6
_SHORTEST: Final = 3


def labelled_in(clauses: Clauses, direct: list[FoundQuotation]) -> Iterator[FoundQuotation]:
    """What stands after a name and a colon where a paragraph begins."""
    taken = {first for each in direct for first, _ in each.parts}
    paragraphs = groupby(clauses.syntax.sentences, key=lambda sentence: sentence.paragraph)
    for number, (_, group) in enumerate(paragraphs):
        sentences = list(group)
        label = _label(clauses.syntax, sentences[0])
        if label is None or label.last + 1 in taken:
            continue
        is_transcript = clauses.syntax.tokens.words[label.head].isupper()
        is_headline = number == 0 and len(sentences) == 1
        end = _trimmed(clauses.syntax, sentences[-1].last)
        if (is_transcript or is_headline) and end - label.last > _SHORTEST:
            yield _said(clauses.syntax, label, end)


def _label(syntax: Syntax, sentence: Sentence) -> NounPhrase | None:
    """The name before a colon that a sentence begins with."""
    reach = min(sentence.last, sentence.first + _LONGEST_NAME)
    colon = syntax.tags.find(":", sentence.first, reach)
    own = set(syntax.tags[sentence.first : max(colon, sentence.first)])
    return NounPhrase(sentence.first, colon) if own == {"P"} else None


def _trimmed(syntax: Syntax, end: int) -> int:
    while syntax.tags[end - 1] == ".":
        end -= 1
    return end


def _said(syntax: Syntax, label: NounPhrase, end: int) -> FoundQuotation:
    has_marks = '"' in syntax.tags[label.last : end]
    return FoundQuotation(
        parts=((label.last + 1, end),),
        kind=QuotationKind.MIXED if has_marks else QuotationKind.INDIRECT,
        cue=(label.last, label.last + 1),
        source=label,
        rule=LABEL,
        confidence=0.7,
    )
