"""Everything that newsmodel itself hands over keeps the laws of plugins."""

import os
import re
from functools import cache
from pathlib import Path

import pytest

from newsmodel.pipeline.parser import Parser
from newsmodel.testing import (
    LawBroken,
    check_annotator,
    check_extractor,
    check_format,
    check_merge_policy,
    check_plugin,
    strategies,
)
from newsmodel.testing.contracts import LAWS, Law, Scope, laws_page
from newsmodel.testing.contracts.law import law

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = {"quick": 5, "default": 20, "slow": 1000}[os.environ.get("NEWSMODEL_LAWS", "default")]
REGISTRY = Parser(discover=False).registry


@cache
def seeds():
    """The documents of seeds/."""
    return tuple(path.read_bytes() for path in sorted(ROOT.glob("seeds/*/source.*")))


def named(things):
    return [pytest.param(each.thing, id=each.name) for each in things]


@pytest.mark.parametrize("extractor", named(REGISTRY.extractors))
def test_extractors(extractor):
    """Each built-in extractor keeps the laws."""
    check_extractor(extractor, seeds(), examples=EXAMPLES)


@pytest.mark.parametrize("annotator", named(REGISTRY.annotators))
def test_annotators(annotator):
    """Each built-in annotator keeps the laws."""
    check_annotator(annotator, examples=EXAMPLES)


@pytest.mark.parametrize("format_", named(REGISTRY.formats))
def test_formats(format_):
    """Each built-in format keeps the laws."""
    check_format(format_, seeds(), examples=EXAMPLES)


@pytest.mark.parametrize("policy", named(REGISTRY.merge_policies))
def test_merge_policies(policy):
    """Each built-in merge policy keeps the laws."""
    check_merge_policy(policy, examples=10 * EXAMPLES)


def test_a_whole_plugin():
    """A plugin is checked with all that it hands over."""
    check_plugin("newsmodel.pipeline.policies", examples=EXAMPLES)
    with pytest.raises(LawBroken, match="handed-over"):
        check_plugin("newsmodel.no_such_module", examples=EXAMPLES)


def test_a_failure_tells_all_that_is_needed():
    """The message names thing and law, shows a small example, and says what usually causes it."""

    @law("extractor", cause="It was not careful.")
    def care(seen):
        """Extractors are careful."""
        return seen

    told = str(LawBroken(care, "the extractor acme.x", "it was careless", "b'<p>'"))
    for part in ("acme.x", "“care”", "it was careless", "are careful", "b'<p>'", "not careful"):
        assert part in told


def test_a_class_of_documents_that_no_format_reads():
    """A check that cannot be made is an error that says what is missing, not a success."""
    from newsmodel.plugin import Document, extractor

    class Telex(Document):
        pass

    with pytest.raises(LookupError, match=r"no format reads documents of the class Telex.*formats"):
        check_extractor(extractor(provides="headline", documents=Telex)(lambda document: ()))


def test_laws_are_told_apart():
    """No two laws of one kind of thing have the same name, and each says what it is about."""
    names = [(each.subject, each.name) for each in LAWS]
    assert len(set(names)) == len(names)
    for each in LAWS:
        assert isinstance(each, Law)
        assert isinstance(each.scope, Scope)
        assert re.fullmatch(r"[A-Z].*\.", each.sentence), each.name
        assert re.fullmatch(r"[A-Z`“].*\.", each.cause), each.name


def test_the_page_of_laws_is_up_to_date():
    """docs/plugins/laws.md says what the laws say: `python -m newsmodel.testing.contracts`."""
    page = ROOT / "docs" / "plugins" / "laws.md"
    assert page.read_text(encoding="utf-8") == laws_page()


def test_strategies_are_public():
    """What a plugin author draws from is where the docs say."""
    assert {"html_pages", "feeds", "articles", "malformed"} <= set(strategies.__all__)
