"""How good a choice of blocks is: by word 4-grams of whole bodies, and by snippets."""

from collections import Counter
from collections.abc import Sequence
from statistics import fmean

from attrs import Factory, define

from labels import SHINGLE, words
from samples import Sample


@define
class Measure:
    """The mean over pages; F1 is that of the mean precision and the mean recall."""

    precisions: list[float] = Factory(list)
    recalls: list[float] = Factory(list)
    snippets: Counter[tuple[bool, bool]] = Factory(Counter)
    """How many snippets there were: whether they are wanted, and whether they were kept."""

    def add(self, page: Sample, kept: Sequence[bool]) -> None:
        """Take one page into account."""
        if page.body is None:
            self.snippets.update(
                (label, keep)
                for label, keep in zip(page.labels, kept, strict=True)
                if label is not None
            )
            return
        chosen = "\n\n".join(text for text, keep in zip(page.texts, kept, strict=True) if keep)
        found, gold = shingles(chosen), shingles(page.body)
        shared = (found & gold).total()
        if found:
            self.precisions.append(shared / found.total())
        self.recalls.append(shared / gold.total())

    def __str__(self) -> str:
        if self.snippets:
            found = self.snippets[True, True]
            kept = found + self.snippets[False, True]
            precision, recall = found / kept, found / (found + self.snippets[True, False])
        elif self.precisions:
            precision, recall = fmean(self.precisions), fmean(self.recalls)
        else:
            return "-"
        f1 = 2 * precision * recall / (precision + recall)
        return f"{f1:.4f} ({precision:.3f}/{recall:.3f})"


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The word 4-grams of a text; a shorter text is one of them."""
    found = words(text)
    starts = range(max(1, len(found) - SHINGLE + 1))
    return Counter(gram for start in starts if (gram := tuple(found[start : start + SHINGLE])))
