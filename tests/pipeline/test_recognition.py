"""The content says what format it is; what is declared helps."""

from types import SimpleNamespace

from newsmodel.documents import Limits, Source
from newsmodel.pipeline.recognition import recognise
from newsmodel.pipeline.run import Run
from newsmodel.plugin.registry import Registered


def a_format(name, sniffed, media_types=(), suffixes=()):
    def sniff(source):
        if isinstance(sniffed, Exception):
            raise sniffed
        return sniffed

    thing = SimpleNamespace(
        name=name, sniff=sniff, media_types=media_types, suffixes=suffixes, writes=(), renders=()
    )
    return Registered(thing=thing, name=name, kind="format", plugin="test", version=None)


def chosen(*formats, run=None, **about):
    found = recognise(Source.of(b"x", **about), formats, run or Run(Limits(), strict=False))
    return found.name if found else None


def test_the_surest_wins():
    """The format that is surest of the content reads it."""
    assert chosen(a_format("low", 0.4), a_format("high", 0.9)) == "high"


def test_equal_likelihood_is_decided_by_name():
    """The order of registration decides nothing."""
    first, second = a_format("a", 0.5), a_format("b", 0.5)
    assert chosen(first, second) == chosen(second, first) == "a"


def test_declarations_help():
    """Media type and suffix tip the balance between two that are unsure."""
    text, html = (
        a_format("text", 0.5, ("text/plain",), (".txt",)),
        a_format("html", 0.4, ("text/html",), (".html",)),
    )
    assert chosen(text, html) == "text"
    assert chosen(text, html, content_type="text/html; charset=utf-8") == "html"
    assert chosen(text, html, name="story.html") == "html"


def test_declarations_do_not_convince_alone():
    """A PNG that is declared as a page is no page."""
    assert chosen(a_format("html", 0.0, ("text/html",)), content_type="text/html") is None


def test_a_format_that_cannot_sniff_is_left_out():
    """One that raises or returns nonsense costs only itself."""
    run = Run(Limits(), strict=False)
    broken = a_format("broken", ValueError("no"))
    nonsense = a_format("nonsense", "very sure")
    too_sure = a_format("too sure", 17.0)
    assert chosen(broken, nonsense, too_sure, a_format("good", 0.5), run=run) == "good"
    assert [each.plugin for each in run.guard.diagnostics] == ["broken"]
