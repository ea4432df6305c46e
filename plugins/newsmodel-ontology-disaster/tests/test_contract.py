"""The plugin keeps the laws of newsmodel, on texts of its own and on drawn ones."""

import newsmodel_ontology_disaster

from newsmodel.testing import check_plugin

TEXTS = (
    "A mudslide killed 12 people in Peru on Tuesday. Hundreds were evacuated, officials said.",
    "Two ferries capsized off Malta. The storm of last week did not flood the harbour.",
)


def test_the_plugin_keeps_the_laws():
    """Deterministic, true spans, no layer changed but its own, and linear in time."""
    check_plugin(newsmodel_ontology_disaster, texts=TEXTS)
