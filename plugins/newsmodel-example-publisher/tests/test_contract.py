"""The plugin keeps the laws of newsmodel, on its own pages and on drawn ones."""

from pathlib import Path

import newsmodel_example_publisher

from newsmodel.testing import check_plugin

PAGES = [page.read_bytes() for page in Path(__file__).parents[1].glob("seeds/*/source.html")]


def test_the_plugin_keeps_the_laws():
    """Deterministic, harmless to others, honest about what it provides, and linear in time."""
    check_plugin(newsmodel_example_publisher, documents=PAGES)
