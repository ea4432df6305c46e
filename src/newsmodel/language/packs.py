"""What a language pack may build on: machinery that every language can share.

It knows no language. A pack brings the words, the pattern of its tokens and its grammar; the layers
of English that the built-in annotators share are in `newsmodel.language.toolkit`. The names here
stay, whatever becomes of the modules behind them.
"""

from newsmodel.language.lexicons import Lexicons, listed
from newsmodel.language.naming import Chain, NameChains
from newsmodel.language.quoting.index import QuotationIndex
from newsmodel.language.quoting.marks import Quoted, quoted_between
from newsmodel.language.quoting.speakers import MentionIndex
from newsmodel.language.sentences import Sentence, numbered, split_sentences
from newsmodel.language.times.calendar import (
    easter,
    months_from,
    nth_weekday,
    weekday_on_or_after,
    weekday_on_or_before,
)
from newsmodel.language.times.found import FoundTime, day_of_writing, told
from newsmodel.language.times.values import moved, of_unit, of_week, period, shifted
from newsmodel.language.tokens import Tokens, matched

__all__ = [
    "Chain",
    "FoundTime",
    "Lexicons",
    "MentionIndex",
    "NameChains",
    "QuotationIndex",
    "Quoted",
    "Sentence",
    "Tokens",
    "day_of_writing",
    "easter",
    "listed",
    "matched",
    "months_from",
    "moved",
    "nth_weekday",
    "numbered",
    "of_unit",
    "of_week",
    "period",
    "quoted_between",
    "shifted",
    "split_sentences",
    "told",
    "weekday_on_or_after",
    "weekday_on_or_before",
]
