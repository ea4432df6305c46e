"""Plugins come in, are asked, and are kept harmless."""

import sys
from importlib import import_module
from types import ModuleType, SimpleNamespace

import pytest

import newsmodel
from newsmodel.model import Candidate, Evidence, Ontology, OntologyType, Severity
from newsmodel.plugin import (
    API_VERSION,
    Abstain,
    HtmlDocument,
    NotAnArticle,
    PluginError,
    PluginInfo,
    annotator,
    extractor,
    hookimpl,
    hookspecs,
)
from newsmodel.plugin.collector import build_registry

# That something is lost is what is tried here.
pytestmark = pytest.mark.filterwarnings("ignore::newsmodel.model.errors.NewsmodelWarning")


def registry(*plugins, **options):
    return build_registry(
        modules=("newsmodel.pipeline.policies",),
        version="1.0",
        plugins=plugins,
        discover=options.pop("discover", False),
        **options,
    )


def module(name, **hooks):
    made = ModuleType(name)
    for hook, function in hooks.items():
        setattr(made, hook, hookimpl(function))
    return made


@extractor(provides={"headline"}, documents=HtmlDocument, name="test.headline")
def headline(page):
    yield from page.candidates("headline", "//h1", confidence=0.9)


def record(found, name):
    return next(each for each in found.plugins if each.name == name)


def names(registered):
    return [each.name for each in registered]


class Slips:
    name = "test.slips"
    media_types = suffixes = writes = renders = ()

    def sniff(self, source):
        return 0.0

    def read(self, source, limits):
        raise NotImplementedError

    def write(self, article, name):
        raise NotImplementedError


class First:
    name = "test.first"
    fields = frozenset({"slugline"})

    def merge(self, field_name, candidates):
        raise NotImplementedError


@annotator(provides={"times"}, name="test.times")
def times(prose, annotations):
    return annotations


HANDED_OVER = {
    "newsmodel_formats": (lambda: [Slips()], "format test.slips"),
    "newsmodel_extractors": (lambda: [headline], "extractor test.headline"),
    "newsmodel_annotators": (lambda: [times], "annotator test.times"),
    "newsmodel_merge_policies": (lambda: [First()], "merge policy test.first"),
    "newsmodel_ontologies": (
        lambda: [
            Ontology(
                name="CRIME",
                version="1",
                types=(OntologyType(name="THEFT", definition="Takes what is not theirs."),),
            )
        ],
        "ontology CRIME",
    ),
}


@pytest.mark.parametrize("hook", HANDED_OVER)
def test_each_hook_hands_over_what_it_is_for(hook):
    """What a hook returns is in the registry, under the plugin's name, without a complaint."""
    function, provided = HANDED_OVER[hook]
    found = registry(module("acme", **{hook: function}))
    assert record(found, "acme").provides == (provided,)
    assert record(found, "acme").state == "loaded"
    assert not found.diagnostics


def test_every_hook_is_tried():
    """A hook that is added needs a test; what a plugin says of itself has several of its own."""
    specified = {name for name in vars(hookspecs) if name.startswith("newsmodel_")}
    assert specified == {*HANDED_OVER, "newsmodel_plugin_info"}


def test_a_function_is_a_plugin():
    """A decorated function is taken without any packaging."""
    found = registry(headline)
    assert names(found.extractors) == ["test.headline"]
    assert not found.diagnostics


def test_a_module_is_a_plugin():
    """A module with hooks hands over all it has, under its own name and version."""
    info = PluginInfo(name="acme", version="2.1", description="rules of the Acme Courier")
    plugin = module(
        "acme_news",
        newsmodel_extractors=lambda: [headline],
        newsmodel_plugin_info=lambda: info,
    )
    found = registry(plugin)
    assert record(found, "acme_news").provides == ("extractor test.headline",)
    assert record(found, "acme_news").version == "2.1"
    assert found.extractors[0].version == "2.1"


def test_an_object_with_hooks_is_a_plugin():
    """Hooks may be methods."""

    class Plugin:
        @hookimpl
        def newsmodel_annotators(self):
            return [times]

    assert "test.times" in names(registry(Plugin()).annotators)


def test_the_name_of_a_module_is_imported(monkeypatch):
    """A string names a module."""
    monkeypatch.setitem(
        sys.modules, "acme_rules", module("acme_rules", newsmodel_extractors=lambda: [headline])
    )
    assert names(registry("acme_rules").extractors) == ["test.headline"]


def raising():
    raise RuntimeError("the disk is full")


def no_list():
    return 7


def generator_that_breaks():
    yield headline
    raise RuntimeError("halfway")


BAD = {
    "hook that raises": (module("bad", newsmodel_extractors=raising), "the disk is full"),
    "hook that returns no list": (module("bad", newsmodel_extractors=no_list), "no list"),
    "thing of a wrong class": (
        module("bad", newsmodel_extractors=lambda: [object()]),
        "is no extractor",
    ),
    "unknown hook arguments": (
        module("bad", newsmodel_extractors=lambda surprise: [surprise]),
        "registration failed",
    ),
    "newer plugin API": (
        module(
            "bad",
            newsmodel_plugin_info=lambda: PluginInfo(
                name="bad", version="1", api_version=API_VERSION + 1
            ),
        ),
        "upgrade newsmodel",
    ),
    "information that is none": (
        module("bad", newsmodel_plugin_info=lambda: "bad 1.0"),
        "newsmodel_plugin_info returned",
    ),
    "not a plugin": (SimpleNamespace(__name__="bad", name="bad"), "is no plugin"),
    "module that is not there": ("bad", "ModuleNotFoundError"),
    "generator that breaks": (
        module("bad", newsmodel_extractors=generator_that_breaks),
        "halfway",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_plugin_costs_only_itself(case):
    """It leaves a diagnostic with its name and the reason; the others are taken."""
    plugin, reason = BAD[case]
    good = module("good", newsmodel_extractors=lambda: [headline])
    found = registry(plugin, good)
    assert names(found.extractors) == ["test.headline"]
    assert [each.plugin for each in found.diagnostics] == ["bad"]
    assert reason in found.diagnostics[0].message
    assert reason in record(found, "bad").problems[0].message


@pytest.mark.parametrize("case", BAD)
def test_strict_mode_raises(case):
    """In strict mode the first problem is an error that names the plugin."""
    plugin, _ = BAD[case]
    with pytest.raises(PluginError, match="bad"):
        registry(plugin, strict=True)


def test_things_of_one_name_conflict():
    """The second extractor of a name is refused, and it is said where the first came from."""
    found = registry(
        module("first", newsmodel_extractors=lambda: [headline]),
        module("second", newsmodel_extractors=lambda: [headline]),
    )
    assert found.extractors[0].plugin == "first"
    assert "already there, from first" in found.diagnostics[0].message


def test_disabling_by_name():
    """Plugins and what they hand over are left out by name."""
    plugin = module("acme", newsmodel_extractors=lambda: [headline])
    assert not registry(plugin, disable={"acme"}).extractors
    assert not registry(plugin, disable={"test.headline"}).extractors
    assert record(registry(plugin, disable={"acme"}), "acme").state == "disabled"


def test_disabling_by_environment(monkeypatch):
    """The environment variable names plugins to leave out, with commas between."""
    monkeypatch.setenv("NEWSMODEL_DISABLE_PLUGINS", "nothing, test.headline")
    parser = newsmodel.Parser([headline], discover=False)
    assert "test.headline" not in names(parser.registry.extractors)


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Distributions with entry points, one of them broken, as if they were installed."""
    (tmp_path / "acme_good.py").write_text(
        "from newsmodel.plugin import extractor, hookimpl, HtmlDocument\n"
        "@extractor(provides='headline', documents=HtmlDocument, name='acme.good')\n"
        "def headline(page):\n"
        "    yield from page.candidates('headline', '//h1', confidence=0.9)\n"
        "@hookimpl\n"
        "def newsmodel_extractors():\n"
        "    return [headline]\n"
    )
    (tmp_path / "acme_broken.py").write_text("import a_module_that_is_not_there\n")
    for name in ("good", "broken"):
        information = tmp_path / f"acme_{name}-3.2.dist-info"
        information.mkdir()
        (information / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: acme-{name}\nVersion: 3.2\n"
        )
        (information / "entry_points.txt").write_text(f"[newsmodel]\n{name} = acme_{name}\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield
    sys.modules.pop("acme_good", None)


@pytest.mark.usefixtures("installed")
def test_entry_points_are_loaded_one_by_one():
    """A distribution that cannot be imported is told of, and does not stop the next."""
    found = registry(discover=True)
    assert record(found, "good").origin == "acme-good"
    assert record(found, "good").version == "3.2"
    assert record(found, "good").provides == ("extractor acme.good",)
    broken = record(found, "broken")
    assert broken.state == "failed"
    assert "a_module_that_is_not_there" in broken.problems[0].message


@pytest.mark.usefixtures("installed")
def test_a_disabled_entry_point_is_not_imported():
    """Whoever disables a broken plugin hears nothing of it."""
    found = registry(discover=True, disable={"broken"})
    assert record(found, "broken").state == "disabled"
    assert not [each for each in found.diagnostics if each.plugin == "broken"]
    assert "acme_broken" not in sys.modules


@pytest.mark.usefixtures("installed")
def test_what_is_handed_over_replaces_what_is_installed():
    """Whoever hands over a plugin with other options gets those, not the installed defaults."""

    class Good:
        name = "good"

        @hookimpl
        def newsmodel_extractors(self):
            return [headline]

    found = registry(Good(), discover=True)
    assert record(found, "good").origin == "given"
    assert record(found, "good").provides == ("extractor test.headline",)
    assert "acme_good" not in sys.modules


@pytest.mark.usefixtures("installed")
def test_what_is_handed_over_may_be_installed():
    """Whoever hands over the module of an installed plugin gets it once, and hears nothing."""
    found = registry(import_module("acme_good"), discover=True, disable={"broken"})
    assert record(found, "good").provides == ("extractor acme.good",)
    assert names(found.extractors).count("acme.good") == 1
    assert not found.diagnostics


def test_extractors_in_a_circle_are_refused():
    """Extractors that wait for each other are left out and named."""

    @extractor(provides={"headline"}, requires={"byline"}, documents=HtmlDocument, name="circle.a")
    def first(page):
        yield from ()

    @extractor(provides={"byline"}, requires={"headline"}, documents=HtmlDocument, name="circle.b")
    def second(page):
        yield from ()

    found = registry(first, second, headline)
    assert names(found.extractors) == ["test.headline"]
    assert "waits in a circle for circle.b" in found.diagnostics[0].message


def test_documents_must_be_a_class():
    """An extractor of no class of documents is refused at the door, not asked for each page."""
    junk = SimpleNamespace(
        name="junk", documents="html", provides=frozenset({"byline"}), requires=frozenset(),
        urls=(), priority=0, extract=lambda *_: [],
    )  # fmt: skip
    found = registry(junk, headline)
    assert names(found.extractors) == ["test.headline"]
    assert "reads no class of documents but 'html'" in found.diagnostics[0].message


def test_a_policy_takes_fields_over():
    """A policy that names a field decides it; the built-in one decides the rest."""

    class Longest:
        name = "longest"
        fields = frozenset({"summary"})

        def merge(self, field_name, candidates):
            raise NotImplementedError

    found = registry(Longest())
    assert found.policy_for("summary").name == "longest"
    assert found.policy_for("headline").name == "weight-of-evidence"


def test_two_policies_for_one_field_are_told_of():
    """The one whose name comes first decides, and a diagnostic says so."""

    def policy(policy_name):
        return SimpleNamespace(
            name=policy_name, fields=frozenset({"summary"}), merge=lambda *_: None
        )

    found = registry(policy("b-policy"), policy("a-policy"))
    assert found.policy_for("summary").name == "a-policy"
    [conflict] = [each for each in found.diagnostics if each.code == "plugin-conflict"]
    assert conflict.severity is Severity.INFO
    assert "a-policy decides, not b-policy" in conflict.message


def test_a_registry_without_policies_says_so():
    """Disabling the built-in policy without another is a mistake of the caller."""
    found = registry(disable={"weight-of-evidence"})
    with pytest.raises(LookupError, match="every merge policy is disabled"):
        found.policy_for("headline")


class TestDecorators:
    """The decorators refuse at once what could never work."""

    def test_unknown_fields(self):
        """A field that no article has is named in the error."""
        with pytest.raises(PluginError, match="titel is not among"):
            extractor(provides={"titel"}, documents=HtmlDocument)

    def test_nothing_provided(self):
        """Who provides nothing is no extractor."""
        with pytest.raises(PluginError, match="at least one name"):
            extractor(provides=(), documents=HtmlDocument)

    def test_wrong_arguments(self):
        """A function of no argument cannot extract."""

        def no_arguments():
            return []

        with pytest.raises(PluginError, match="of 0 arguments"):
            extractor(provides="headline", documents=HtmlDocument)(no_arguments)

    def test_unknown_layers(self):
        """A layer that annotations do not have is named in the error."""
        with pytest.raises(PluginError, match="moods is not among"):
            annotator(provides="moods")

    def test_annotators_take_two_arguments(self):
        """An annotator needs the text and the annotations so far."""
        with pytest.raises(PluginError, match=r"\(prose, annotations\)"):
            annotator(provides="times")(lambda prose: prose)

    def test_a_decorated_function_can_still_be_called(self):
        """So it can be tested like any function."""
        page = HtmlDocument(newsmodel.Source.of(b"<h1>Bridge opens</h1>"))
        [candidate] = headline(page)
        assert candidate == Candidate(
            field="headline",
            value="Bridge opens",
            confidence=0.9,
            evidence=Evidence(anchor="/html/body/h1"),
        )


def test_verdicts_name_what_the_document_is():
    """A verdict against a document cannot say that it is an article."""
    assert Abstain("no byline").reason == "no byline"
    assert NotAnArticle("a list", newsmodel.ParseStatus.LISTING).status.value == "listing"
    with pytest.raises(ValueError, match="would say that the document is an article"):
        NotAnArticle("odd", newsmodel.ParseStatus.OK)
