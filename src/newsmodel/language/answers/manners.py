"""How it happened: the means that the lead names, else what the sentence after it tells."""

from typing import Final

from newsmodel.language.answers.story import Answer, Story
from newsmodel.language.sentences import Sentence

_MEANS: Final = frozenset({"by", "with", "using", "through", "via"})


def manner(story: Story) -> Answer | None:
    """The means in the lead, or the predicate of the sentence after it."""
    number = story.lead
    if number is None:
        return None
    sentences = story.syntax.sentences
    means = _means(story, sentences[number])
    if means is not None or number + 1 == len(sentences):
        return means
    verbs = story.finite_verbs(sentences[number + 1])
    return Answer(story.predicate(verbs[0]), "after-lead") if verbs else None


def _means(story: Story, sentence: Sentence) -> Answer | None:
    syntax = story.syntax
    for place in range(sentence.first + 1, sentence.last - 2):
        if syntax.tokens.lowers[place] in _MEANS and syntax.tags[place] in "Ig":
            end = story.clause_end(place + 1, sentence.last)
            return Answer(syntax.tokens.span(place, end), "means")
    return None
