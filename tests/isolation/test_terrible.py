"""Law 6: a plugin that does everything wrong costs its own contribution, and nothing else."""

import threading

import pytest

import newsmodel
from isolation import terrible
from newsmodel.model import Candidate, Evidence
from newsmodel.plugin import HtmlDocument, PluginError, extractor
from newsmodel.testing.strategies.pages import typical_pages

# That something is lost is what is tried here.
pytestmark = pytest.mark.filterwarnings("ignore::newsmodel.model.errors.NewsmodelWarning")

PAGE = typical_pages()[0]


NAMES = {
    "Terrible": "terrible",
    "html.headline": "terrible",
    "isolation.raises_at_import": "terrible",
    "isolation.exits_at_import": "terrible",
}
"""What plugins are called that have no name of their own, or took one."""

CONTRIBUTED = {
    "raises_halfway": ("byline",),
    "proposes_without_end": ("byline",),
    "policy_that_raises": ("headline",),
    "policy_that_returns_junk": ("headline",),
    "policy_that_makes_values_up": ("headline",),
}
"""The fields that a plugin has a right to, and so may spoil."""


@extractor(provides={"genre", "slugline"}, documents=HtmlDocument, name="honest")
def honest(page):
    yield Candidate(
        field="slugline", value="FERRY", confidence=0.5, evidence=Evidence(method="honest")
    )


def parsed(*plugins, **options):
    """What is read of the page with plugins beside the built-in ones."""
    parser = newsmodel.Parser([*plugins, honest], discover=False, **options)
    return parser, parser.parse(PAGE.source)


@pytest.fixture(scope="module")
def undisturbed():
    """The result with the honest plugin alone."""
    return parsed()[1]


@pytest.fixture(autouse=True)
def _threads_may_fail(monkeypatch):
    """What threads raise is theirs to raise; pytest would make a warning of it."""
    monkeypatch.setattr(threading, "excepthook", lambda _: None)


def without_provenance(article):
    """The values of an article."""
    return {name: getattr(article, name) for name in newsmodel.EXTRACTABLE_FIELDS}


@pytest.mark.parametrize("sin", terrible.SINS)
def test_the_parse_survives(sin, undisturbed):
    """The article is there, the honest plugin was heard, and who failed is named."""
    parser, result = parsed(terrible.SINS[sin]())
    article = result.require()
    values = without_provenance(article)
    for name in CONTRIBUTED.get(sin, ()):
        values.pop(name)
    expected = without_provenance(undisturbed.require())
    assert values == {name: expected[name] for name in values}
    assert article.slugline == "FERRY"
    assert article.annotations == undisturbed.require().annotations
    noticed = [*parser.registry.diagnostics, *result.diagnostics]
    assert {NAMES.get(each.plugin, each.plugin) for each in noticed} == (
        set() if sin in terrible.SILENT else {"terrible"}
    )


@pytest.mark.parametrize("sin", sorted(terrible.SINS.keys() - terrible.SILENT))
def test_strict_mode_stops_at_once(sin):
    """Who develops a plugin sees its failure as an exception."""
    with pytest.raises(PluginError):
        parsed(terrible.SINS[sin](), strict=True)


def test_all_of_them_together(undisturbed):
    """Every sin at once, under names of their own, costs no more than each alone."""
    plugins = [make() for name, make in terrible.SINS.items() if not name.startswith("policy")]
    _, result = parsed(*plugins)
    assert result.require().slugline == "FERRY"
    assert result.require().headline == undisturbed.require().headline
