"""Learn the points of blocks anew, and show by cross-validation over domains what they are worth.

    python training/train.py DATA [--write]

DATA is a folder with the sets (see README.md). Without ``--write`` nothing but the table comes out.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

from measure import Measure
from newsmodel.html.body import block_scores
from newsmodel.html.body.block_features import FEATURES
from samples import Sample, samples

TRAINED_ON = ("naeb_dev", "wcxb_dev", "trafilatura")
LOOKED_AT = ("newspaper3k", "readability")
"""Sets that nothing is learned from: they show whether what was learned holds elsewhere."""

FOLDS = 5
DECIMALS = 3
OPTIONS: dict[str, Any] = {
    "n_estimators": 100,
    "learning_rate": 0.1,
    "max_leaf_nodes": 8,
    "min_samples_leaf": 60,
    "subsample": 0.6,
    "max_features": 0.4,
    "random_state": 1,
}
ASTONISHING = 0.93
DOUBTED = 0.1
"""How far from a label the first fit must be to doubt it, and what a doubted one still weighs."""

CREDIT = (
    "Learned from the pages of naeb_dev (AndyTheFactory/article-extraction-dataset, Apache-2.0), "
    "wcxb_dev (Murrough-Foley/web-content-extraction-benchmark, CC-BY-4.0) and trafilatura "
    "(adbar/trafilatura, Apache-2.0). No text of them is in here."
)
TARGET = Path(block_scores.__file__).with_suffix(".json")


def fold(sample: Sample) -> int:
    """Which part of the pages one belongs to; all pages of a domain are in one part."""
    return int(hashlib.sha256(sample.domain.encode()).hexdigest(), 16) % FOLDS


def learn(pages: Iterable[Sample]) -> dict[str, Any]:
    """The trees, as `block_scores` reads them."""
    known = [
        (row, label, weight)
        for page in pages
        for row, label, weight in zip(page.rows, page.labels, page.weights, strict=True)
        if label is not None
    ]
    rows, labels, weights = zip(*known, strict=True)
    model = fitted(np.array(rows), np.array(labels), np.array(weights))
    log_odds = model.init_.class_prior_
    return {
        "credit": CREDIT,
        "features": list(FEATURES),
        "base": round(float(np.log(log_odds[1] / log_odds[0])), DECIMALS),
        "trees": [branch(each[0].tree_, 0) for each in model.estimators_],
    }


def fitted(rows: Any, labels: Any, weights: Any) -> GradientBoostingClassifier:
    """A model that was fitted twice: the second time, labels that astonished the first count less.

    Some gold bodies are cut short, and what they lack looks in all respects like an article.
    """
    first = GradientBoostingClassifier(**OPTIONS).fit(rows, labels, sample_weight=weights)
    astonishment = np.abs(labels - first.predict_proba(rows)[:, 1])
    doubted = np.where(astonishment > ASTONISHING, DOUBTED * weights, weights)
    return GradientBoostingClassifier(**OPTIONS).fit(rows, labels, sample_weight=doubted)


def branch(tree: Any, node: int) -> Any:
    """A node of a tree with what is below it; a leaf is its points."""
    if tree.children_left[node] < 0:
        return round(float(tree.value[node][0][0]) * OPTIONS["learning_rate"], DECIMALS)
    low, high = (
        branch(tree, int(each[node])) for each in (tree.children_left, tree.children_right)
    )
    return [int(tree.feature[node]), int(np.floor(tree.threshold[node])), low, high]


def cross_validate(sets: dict[str, list[Sample]]) -> None:
    """Print, for each set and fold, the measures of trees that saw no page of these domains."""
    whole = {name: Measure() for name in sets}
    for number in range(FOLDS):
        others = [
            page for name in TRAINED_ON for page in sets.get(name, ()) if fold(page) != number
        ]
        trees = block_scores.planted(learn(others))
        parts = {name: Measure() for name in sets}
        for name, pages in sets.items():
            held_out = [page for page in pages if fold(page) == number]
            measure(trees, held_out, (parts[name], whole[name]))
        print(f"fold {number}  " + "  ".join(f"{name} {part}" for name, part in parts.items()))
    print("held out  " + "  ".join(f"{name} {each}" for name, each in whole.items()))


def measure(trees: block_scores.Trees, pages: Sequence[Sample], into: Iterable[Measure]) -> None:
    """Add what some trees make of some pages to measures."""
    for page in pages:
        kept = [trees.keep(row) for row in page.rows]
        for each in into:
            each.add(page, kept)


def main() -> None:
    """Cross-validate, and write what all pages teach."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path, help="the folder of the sets")
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name} anew")
    given = parser.parse_args()
    names = [*TRAINED_ON, *LOOKED_AT]
    sets = {
        name: list(samples(given.data / name)) for name in names if (given.data / name).is_dir()
    }
    cross_validate(sets)
    data = learn(page for name in TRAINED_ON for page in sets[name])
    trees = block_scores.planted(data)
    for name, pages in sets.items():
        seen = Measure()
        measure(trees, pages, [seen])
        print(f"all pages  {name} {seen}")
    if given.write:
        TARGET.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
