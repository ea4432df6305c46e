"""In processes of their own, documents survive plugins that hang or crash."""

import os
import signal
import time

import pytest

import newsmodel
from newsmodel import Candidate, Evidence, ParseStatus
from newsmodel.batch import parse_many
from newsmodel.documents import TextDocument
from newsmodel.plugin import extractor

TEXT = (
    "Lighthouse lit again\n\nThe lighthouse was lit again on Friday, the harbour office said.\n\n"
    "Its new lamp can be seen from twenty miles away.\n"
)


@extractor(provides={"byline"}, documents=TextDocument, name="test.hangs", priority=9)
def hangs(text):
    while "again" in text.text:
        time.sleep(0.01)
    yield Candidate(
        field="byline", value="By Somebody", confidence=0.9, evidence=Evidence(method="test")
    )


@extractor(provides={"byline"}, documents=TextDocument, name="test.crashes", priority=9)
def crashes(text):
    if "again" in text.text:
        os.kill(os.getpid(), signal.SIGKILL)
    yield from ()


@extractor(provides={"byline"}, documents=TextDocument, name="test.exits")
def exits(text):
    os._exit(7)


def run(*plugins, sources=(TEXT,), seconds=20.0, workers=None):
    parser = newsmodel.Parser(plugins, discover=False)
    return list(parse_many(parser, sources, seconds=seconds, workers=workers, annotate=False))


def test_a_plugin_that_hangs_is_stopped():
    """The document is read without it, and a diagnostic names it."""
    [result] = run(hangs, seconds=1.0)
    assert result.status is ParseStatus.PARTIAL
    assert result.require().headline == "Lighthouse lit again"
    assert result.diagnostics[0].code == "plugin-stopped"
    assert result.diagnostics[0].plugin == "test.hangs"
    assert "stopped after 1 s" in result.diagnostics[0].message


@pytest.mark.parametrize(("plugin", "code"), [(crashes, "-9"), (exits, "7")])
def test_a_plugin_that_ends_the_process_is_left_out(plugin, code):
    """A native crash and a hard exit cost only the plugin."""
    [result] = run(plugin)
    assert result.require().headline == "Lighthouse lit again"
    assert result.diagnostics[0].plugin == plugin.name
    assert f"its process died (exit code {code})" in result.diagnostics[0].message


def test_the_other_documents_are_not_touched():
    """Only the document that a plugin fails at is read without it, and the order is kept."""
    other = "Market opens late\n\nThe market opens at noon, officials said on Monday."
    results = run(hangs, crashes, sources=[other, TEXT, other], seconds=1.5, workers=2)
    assert [result.status for result in results] == [
        ParseStatus.OK,
        ParseStatus.PARTIAL,
        ParseStatus.OK,
    ]
    assert [result.require().byline for result in results] == ["By Somebody", None, "By Somebody"]
    assert {each.plugin for each in results[1].diagnostics} == {"test.hangs", "test.crashes"}


class HangingFormat:
    """A format, without which nothing can be read."""

    name = "hanging"
    media_types = suffixes = writes = renders = ()

    def sniff(self, source):
        return 1.0

    def write(self, article, name):
        raise NotImplementedError

    def read(self, source, limits):
        while True:
            time.sleep(0.01)


def test_a_format_that_hangs_fails_the_document():
    """There is nobody else to read it; the diagnostic says who it was."""
    [result] = run(HangingFormat(), seconds=1.0)
    assert result.status is ParseStatus.FAILED
    assert result.diagnostics[0].plugin == "hanging"


def test_processes_end_with_the_iteration():
    """Whoever stops asking leaves no process behind."""
    import multiprocessing

    results = parse_many(newsmodel.Parser(discover=False), iter([TEXT] * 50), workers=2)
    next(results)
    results.close()
    assert not multiprocessing.active_children()
