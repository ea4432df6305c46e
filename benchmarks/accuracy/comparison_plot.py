"""Accuracy against time, as a picture."""

import io
import re
from collections.abc import Mapping
from statistics import mean
from typing import Any, Final

from comparison_page import name

_BODY: Final = (("naeb_dev", "body_f1"), ("wcxb_dev", "body_f1"))
_METADATA: Final = tuple(
    (set_name, metric)
    for set_name in ("naeb_dev", "wcxb_dev", "trafilatura", "postlight")
    for metric in ("headline_normalised", "authors_exact", "date_accuracy")
)
_TIMED: Final = "naeb_dev"
_STEADY: Final = {"svg.hashsalt": "newsmodel", "svg.fonttype": "none", "font.size": 9}


def plot(known: Mapping[str, Mapping[str, Any]]) -> str:
    """An SVG with two panels, the body and the metadata; the same figures give the same bytes."""
    import matplotlib as mpl

    mpl.use("svg")
    from matplotlib import pyplot as plt

    with mpl.rc_context(_STEADY):
        figure, panels = plt.subplots(1, 2, figsize=(9, 3.8), layout="constrained")
        for panel, title, wanted in (
            (panels[0], "Body: mean F1 on naeb and wcxb", _BODY),
            (panels[1], "Headline, authors and date: share right, four sets", _METADATA),
        ):
            _draw(panel, title, points(known, wanted))
        drawn = io.StringIO()
        figure.savefig(drawn, format="svg", metadata={"Date": None, "Creator": None})
        plt.close(figure)
    return re.sub(r"[ \t]+\n", "\n", drawn.getvalue())


def points(
    known: Mapping[str, Mapping[str, Any]], wanted: tuple[tuple[str, str], ...]
) -> dict[str, tuple[float, float]]:
    """Time and mean accuracy of each system that has all of the figures."""
    found: dict[str, tuple[float, float]] = {}
    for system, each in known.items():
        values = [each["sets"].get(set_name, {}).get(metric) for set_name, metric in wanted]
        if None not in values:
            found[system] = (each["sets"][_TIMED]["times_floor"], mean(values))
    return found


def _draw(panel: Any, title: str, shown: Mapping[str, tuple[float, float]]) -> None:
    in_turn = sorted(shown.items(), key=lambda each: each[1])
    for index, (system, (time, accuracy)) in enumerate(in_turn):
        ours = system == "newsmodel"
        panel.scatter(time, accuracy, color="#c0392b" if ours else "#34495e", s=42 if ours else 26)
        panel.annotate(
            name(system),
            (time, accuracy),
            xytext=(0, -14 if index % 2 else 7),  # neighbours in time do not meet
            textcoords="offset points",
            ha="center",
            fontweight="bold" if ours else "normal",
        )
    panel.set(xscale="log", xlabel="time, as a multiple of lxml's parse (log scale)", title=title)
    panel.set_xlim(0.7, 250)
    panel.set_xticks([1, 2, 5, 10, 20, 50, 100], labels=["1", "2", "5", "10", "20", "50", "100"])
    panel.minorticks_off()
    panel.margins(y=0.15)
    panel.grid(visible=True, alpha=0.3)
