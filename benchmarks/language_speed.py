"""How many words the annotators read in a second of CPU time, and whether that stays linear."""

from collections.abc import Iterator
from pathlib import Path
from time import process_time

import newsmodel
from measurement import Measurement, table

ROOT = Path(__file__).resolve().parents[1]
WORDS = 20_000
ROUNDS = 3


def measure() -> Iterator[Measurement]:
    """Words a second on the texts of seeds/, told again until there are enough of them."""
    text = texts()
    newsmodel.annotate(text)  # the lexicons load on first use
    some, many = repeated(text, WORDS // 4), repeated(text, WORDS)
    speed = rate(many)
    yield Measurement(what="annotate, all annotators", value=speed, unit="words/s", least=60_000)
    yield Measurement(
        what="annotate, cost of a word in a text four times as long",
        value=rate(some) / speed,
        unit="x",
        most=1.5,
    )


def texts() -> str:
    """The articles in plain text of seeds/."""
    return "\n\n".join(
        path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("seeds/text-*/source.txt"))
    )


def repeated(text: str, words: int) -> str:
    """The text as often as it takes to hold so many words."""
    return "\n\n".join([text] * max(1, round(words / len(text.split()))))


def rate(text: str) -> float:
    """Words a second of CPU time, the best of some rounds."""
    return len(text.split()) / min(spent(text) for _ in range(ROUNDS))


def spent(text: str) -> float:
    """The CPU seconds of one call."""
    start = process_time()
    newsmodel.annotate(text)
    return process_time() - start


if __name__ == "__main__":
    print(table(measure()))
