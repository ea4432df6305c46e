"""``newsmodel plugins doctor``: what is wrong with installed plugins is found and named."""

import itertools
import sys

import pytest

import newsmodel
from newsmodel.cli import main
from newsmodel.documents import HtmlDocument
from newsmodel.kit.conflicts import conflicts, sample_of
from newsmodel.kit.doctor import examine
from newsmodel.kit.speed import timings
from newsmodel.model import Candidate, Evidence, Severity
from newsmodel.plugin import extractor
from newsmodel.plugin.urls import matches
from newsmodel.sites import SiteRules, xpath

PAGE = b"<html><body><h1>Weir gates replaced</h1><p>Divers replaced both gates.</p></body></html>"


def rules(name, urls="*.weir.example", **fields):
    """Rules with a headline, unless they say otherwise."""
    return SiteRules(name=name, urls=urls, **(fields or {"headline": xpath("//h1")}))


def registry(*plugins):
    """What a parser takes of some plugins."""
    return newsmodel.Parser(plugins, discover=False).registry


def findings(*plugins):
    """What the doctor finds, by plugin."""
    return {each.plugin.name: each for each in examine(registry(*plugins))}


def test_two_rules_for_one_field_of_one_address_conflict():
    """Both are printed, with their plugins, patterns and fields."""
    one = rules("one", headline=xpath("//h1"), body=xpath("//p"))
    other = rules("other", "https://news.weir.example/*", headline=xpath("//h2"))
    [conflict] = conflicts(registry(one, other))
    assert conflict.message.startswith(
        "one of one (for *.weir.example) and other of other (for https://news.weir.example/*) "
        "both propose headline, with the priority 0"
    )


@pytest.mark.parametrize(
    "other",
    [
        rules("other", "*.lock.example"),
        rules("other", body=xpath("//p")),
        rules("other", priority=1, headline=xpath("//h1")),
        rules("other", valid_from="2020-01-01", headline=xpath("//h1")),
    ],
    ids=["other site", "other field", "other priority", "other time"],
)
def test_rules_that_do_not_meet_do_not_conflict(other):
    """Another site, field, priority or time keeps two rules apart."""
    one = rules("one", valid_until="2019-12-31", headline=xpath("//h1"))
    assert not list(conflicts(registry(one, other)))


def test_built_in_extractors_conflict_with_nobody():
    """They are there to be outdone."""
    assert not list(conflicts(newsmodel.Parser(discover=False).registry))


@pytest.mark.parametrize("pattern", ["*.a.example", "a.example/x/*", "https://?.example", "*"])
def test_a_sample_fits_its_pattern(pattern):
    """Whether patterns overlap is tried with addresses that fit them."""
    assert matches((pattern,), sample_of(pattern))


def test_a_sound_plugin_is_healthy():
    """Nothing is found where nothing is wrong, and built-in plugins are not examined."""
    found = findings(rules("one"))
    assert list(found) == ["one"]
    assert found["one"].is_healthy
    assert found["one"].problems == ()


def test_a_broken_law_is_told():
    """An extractor that says something else each time is not deterministic."""
    counter = itertools.count()

    @extractor(provides={"slugline"}, documents=HtmlDocument, name="restless")
    def restless(page):
        value = f"weir-{next(counter)}"
        yield Candidate(field="slugline", value=value, confidence=0.5, evidence=Evidence())

    finding = findings(restless)["restless"]
    assert not finding.is_healthy
    [problem] = finding.problems
    assert (problem.code, problem.severity) == ("plugin-contract", Severity.ERROR)
    assert "the extractor restless breaks the law" in problem.message


@pytest.mark.filterwarnings("ignore::newsmodel.model.errors.NewsmodelWarning")
def test_what_failed_to_load_is_told():
    """What the door noted when it took the plugin is among the problems."""
    finding = findings("no_such_module_anywhere")["no_such_module_anywhere"]
    assert finding.plugin.state == "failed"
    assert not finding.is_healthy
    assert "No module named" in finding.problems[0].message


@pytest.fixture
def odd_plugin(tmp_path, monkeypatch):
    """A distribution that calls itself newer than it is, and requires nothing."""
    (tmp_path / "odd_plugin_of_tests.py").write_text(
        "from newsmodel.plugin import PluginInfo, hookimpl\n"
        "@hookimpl\n"
        "def newsmodel_plugin_info():\n"
        "    return PluginInfo(name='odd', version='2.0')\n"
    )
    info = tmp_path / "newsmodel_odd-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: newsmodel-odd\nVersion: 1.0\nRequires-Dist: newsmodelling\n"
    )
    (info / "entry_points.txt").write_text("[newsmodel]\nodd = odd_plugin_of_tests\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield
    sys.modules.pop("odd_plugin_of_tests", None)


def test_versions_that_cannot_be_right_are_told(odd_plugin):
    """What a plugin calls itself is held against its distribution."""
    found = {each.plugin.name: each for each in examine(newsmodel.Parser().registry)}
    messages = [problem.message for problem in found["odd"].problems]
    assert messages[0] == "it calls itself 2.0, its distribution is 1.0"
    assert messages[1].startswith("newsmodel-odd does not require newsmodel")


def test_the_slowest_extractor_comes_first():
    """Time is measured for each, whatever its addresses; verdicts are no times."""

    @extractor(provides={"slugline"}, documents=HtmlDocument, urls="slow.example", name="slow")
    def slow(page):
        sum(range(300_000))
        return ()

    found = timings(newsmodel.Parser([slow], discover=False), PAGE)
    assert found[0].name == "slow"
    assert all(one.milliseconds >= two.milliseconds for one, two in itertools.pairwise(found))
    assert len(found) > 3


def test_the_command_says_what_it_found(odd_plugin, tmp_path, capsys):
    """Problems end it with 1; the extractors are timed on the page that was given."""
    page = tmp_path / "page.html"
    page.write_bytes(PAGE)
    assert main(["plugins", "doctor", str(page)]) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"newsmodel {newsmodel.__version__}, plugin API 1, Python 3.")
    assert "odd 2.0 — loaded, from newsmodel-odd" in out
    assert "! warning: plugin-version [odd]: it calls itself 2.0" in out
    assert f"the slowest extractors on {page}, and those of plugins:" in out
    assert " ms  html." in out


def test_what_a_plugin_costs_is_shown_however_little(tmp_path, monkeypatch, capsys):
    """Its author wants to know, and it is seldom among the slowest."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [*sys.path])
    (tmp_path / "quick_plugin_of_tests.py").write_text(
        "from newsmodel.plugin import HtmlDocument, extractor, hookimpl\n"
        "@extractor(provides={'slugline'}, documents=HtmlDocument, name='quick')\n"
        "def quick(page):\n"
        "    return ()\n"
        "@hookimpl\n"
        "def newsmodel_extractors():\n"
        "    return [quick]\n"
    )
    assert main(["plugins", "doctor", "--plugin", "quick_plugin_of_tests"]) == 0
    timed = capsys.readouterr().out.partition("the slowest extractors")[2].splitlines()
    assert len(timed) == 7
    assert timed[-1].endswith(" ms  quick (quick_plugin_of_tests)")


def test_a_file_that_is_not_there_is_named(tmp_path, capsys):
    """That is told in a line, not in a traceback."""
    assert main(["plugins", "doctor", str(tmp_path / "none.html")]) == 1
    assert "none.html: No such file or directory" in capsys.readouterr().err


def test_the_list_of_plugins_is_still_there(capsys):
    """Without a further word the command lists them."""
    assert main(["plugins"]) == 0
    assert "html " in capsys.readouterr().out
