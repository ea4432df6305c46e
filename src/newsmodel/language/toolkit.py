"""What annotators of plugins may build on: the layers that the built-in English ones share.

The names here stay, whatever becomes of the modules behind them. Each ``…_of(prose)`` is a feature
of the prose: it is computed when somebody first asks for it, once for all annotators.
"""

from newsmodel.language.clauses import Clauses, Complement, clauses_of
from newsmodel.language.inflection import Form, forms
from newsmodel.language.phrases import NounPhrase, Syntax, VerbGroup, syntax_of
from newsmodel.language.quotations.cues import reporting_verbs, speaking_verbs
from newsmodel.language.sentences import Sentence, sentences_of
from newsmodel.language.tokens import Tokens, tokens_of

__all__ = [
    "Clauses",
    "Complement",
    "Form",
    "NounPhrase",
    "Sentence",
    "Syntax",
    "Tokens",
    "VerbGroup",
    "clauses_of",
    "forms",
    "reporting_verbs",
    "sentences_of",
    "speaking_verbs",
    "syntax_of",
    "tokens_of",
]
