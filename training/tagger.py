"""What a trained tagger would bring: an averaged perceptron beside the rules. Nothing of it ships.

    python training/tagger.py gum_train_ccby.conllu.gz gum_train_other.conllu.gz

The first file is learned from, the second is measured on; only words count that both ways of
cutting a text agree on. GUM by Amir Zeldes and others, CC BY 4.0 in the part that is learned from.
"""

import gzip
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate

from newsmodel.language.sentences import split_sentences
from newsmodel.language.tagging import tagged
from newsmodel.language.tokens import tokenized

CLASSES = {
    "NOUN": "N",
    "PROPN": "P",
    "ADJ": "J",
    "VERB": "V",
    "AUX": "V",
    "ADV": "R",
    "NUM": "#",
    "DET": "F",
    "PRON": "F",
    "ADP": "F",
    "SCONJ": "F",
    "PART": "F",
    "CCONJ": "F",
}
OURS = dict(zip("NPGJvengbhdmR#DOWTSIpt'C", "NPGJVVVVVVVVR#FFFFFFFFFF", strict=True))
STRIDES = (7, 11, 13, 17, 19)
"""The orders of learning: every seventh sentence from the first on, then from the second on."""

Words = list[tuple[str, str]]


def sentences(path: str) -> Iterator[Words]:
    """The words of each sentence with their classes; "." for marks and the rest."""
    words: Words = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.split("\t")
            if columns[0].isdecimal():
                words.append((columns[1], CLASSES.get(columns[3], ".")))
            elif not line.strip() and words:
                yield words
                words = []


def features(words: list[str], place: int, before: list[str]) -> list[str]:
    """What the perceptron sees of a word; ``before`` are the classes of the words before it."""
    word = words[place]
    lower = word.lower()
    second, first = ["^", "^", *before][-2:]
    previous = words[place - 1].lower() if place else ""
    following = words[place + 1].lower() if place + 1 < len(words) else ""
    return [
        f"word {lower}",
        f"ending {lower[-3:]}",
        f"capital {word[0].isupper()} {place == 0}",
        f"class {first}",
        f"classes {first} {second}",
        f"class and word {first} {lower}",
        f"previous {previous}",
        f"following {following}",
        f"following ending {following[-3:]}",
    ]


class Perceptron:
    """Weights for features and classes, averaged over all steps of learning."""

    def __init__(self) -> None:
        self.weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        self._totals: dict[tuple[str, str], float] = defaultdict(float)
        self._step = 0

    def tag(self, words: list[str]) -> list[str]:
        """The classes of the words of a sentence."""
        found: list[str] = []
        for place in range(len(words)):
            found.append(self._best(features(words, place, found)))
        return found

    def learn(self, sentence: Words) -> None:
        """Correct the weights where a class is wrong."""
        words = [word for word, _ in sentence]
        found: list[str] = []
        for place, (_, truth) in enumerate(sentence):
            seen = features(words, place, found)
            found.append(self._best(seen))
            self._step += 1
            if found[-1] != truth:
                for each in seen:
                    self._add(each, truth, 1)
                    self._add(each, found[-1], -1)

    def _best(self, seen: list[str]) -> str:
        scores: dict[str, float] = defaultdict(float)
        for each in seen:
            for kind, weight in self.weights.get(each, {}).items():
                scores[kind] += weight
        return max(scores, key=lambda kind: (scores[kind], kind)) if scores else "N"

    def _add(self, feature: str, kind: str, by: float) -> None:
        self.weights[feature][kind] += by
        self._totals[feature, kind] += self._step * by

    def average(self) -> None:
        """Take the mean of each weight over the steps."""
        for (feature, kind), total in self._totals.items():
            self.weights[feature][kind] -= total / self._step


def by_rules(words: list[str]) -> list[str | None]:
    """The classes that the rules give to words; None where they cut the text otherwise."""
    tokens = tokenized(" ".join(words))
    tags = tagged(tokens, split_sentences(tokens))
    found = dict(zip(zip(tokens.starts, tokens.ends, strict=True), tags, strict=True))
    starts = accumulate((len(word) + 1 for word in words), initial=0)
    places = ((start, start + len(word)) for start, word in zip(starts, words, strict=False))
    return [OURS.get(found[place], ".") if place in found else None for place in places]


def trained(examples: list[Words]) -> Perceptron:
    """A perceptron that has seen the examples some times, each time in another order."""
    perceptron = Perceptron()
    for stride in STRIDES:
        for sentence in (each for start in range(stride) for each in examples[start::stride]):
            perceptron.learn(sentence)
    perceptron.average()
    return perceptron


def is_right(guess: str | None, truth: str) -> bool:
    """Whether a class is right; nationalities are nouns, names or adjectives in GUM."""
    return guess == truth or (guess == "G" and truth in "NPJ")


def main(learned: str, measured: str) -> None:
    """Train, measure, print."""
    perceptron = trained(list(sentences(learned)))
    examples = list(sentences(measured))
    agreed = [[each is not None for each in by_rules([w for w, _ in words])] for words in examples]
    for name, tag in (("rules", by_rules), ("perceptron", perceptron.tag)):
        begun = time.process_time()
        guesses = [tag([word for word, _ in words]) for words in examples]
        took = time.process_time() - begun
        right = [
            is_right(guess, truth)
            for words, kinds, kept in zip(examples, guesses, agreed, strict=True)
            for (_, truth), guess, keep in zip(words, kinds, kept, strict=True)
            if keep
        ]
        share = 100 * sum(right) / len(right)
        print(f"{name}: {share:.1f} % of {len(right)} words, {len(right) / took:,.0f} words/s")


if __name__ == "__main__":
    main(*sys.argv[1:])
