"""The pack keeps the laws of newsmodel, on German texts and on drawn ones."""

from pathlib import Path

import newsmodel_german

from newsmodel.testing import check_plugin

TEXTS = (
    "„Der Damm hält“, sagte Bürgermeisterin Ada Kroll am Montag. Die Lage sei ruhig.",
    "Laut Polizei fuhr der Bus am 3. März 2025 um 14.30 Uhr nach Neuhausen, wie jeden Montag.",
    "»Wir warten«, betonte Jan Feldt von der Muster Bau GmbH, »seit drei Wochen.«",
)
PAGES = [page.read_bytes() for page in Path(__file__).parents[1].glob("seeds/*/source.html")]


def test_the_plugin_keeps_the_laws():
    """Deterministic, true spans, no layer changed but its own, and linear in time."""
    check_plugin(newsmodel_german, documents=PAGES, texts=TEXTS)
