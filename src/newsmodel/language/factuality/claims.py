"""Claims: what a source says that the text does not vouch for."""

from newsmodel.language.attribution import sentence_at
from newsmodel.language.factuality.lexicon import signals
from newsmodel.language.factuality.signs import ASSERTED, Judgement
from newsmodel.language.phrases import Syntax
from newsmodel.language.quoting.index import QuotationIndex
from newsmodel.language.tagging import lemmas
from newsmodel.language.verification import unverified_sentences
from newsmodel.model import Annotations, Factuality, Quotation, TextSpan


class Claims:
    """The claims of one text."""

    def __init__(self, syntax: Syntax, annotations: Annotations) -> None:
        self._syntax = syntax
        self._index = QuotationIndex(annotations.quotations)
        self._unverified = unverified_sentences(syntax)

    def judge(self, span: TextSpan) -> Judgement:
        """Alleged, for what lies in a claim or in a report that is said to be unverified."""
        around = self._index.around(span)
        if any(self._is_claim(quotation) for quotation in around):
            return Factuality.ALLEGED, "claim"
        if around and sentence_at(self._syntax, span) in self._unverified:
            return Factuality.ALLEGED, "unverified"
        return ASSERTED

    def _is_claim(self, quotation: Quotation) -> bool:
        """Whether the cue is a word such as "alleged" or "accusations"."""
        if quotation.cue is None:
            return False
        word = quotation.cue.of(self._syntax.tokens.text).split()[-1].lower()
        if signals("nouns").get(word) is Factuality.ALLEGED:
            return True
        return any(signals("verbs").get(each) is Factuality.ALLEGED for each in lemmas(word))
