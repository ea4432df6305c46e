"""Law 5: the same input gives the same output, in any thread and process; nothing is reached."""

import ast
import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given

import newsmodel
from newsmodel.testing import strategies

PARSER = newsmodel.Parser(discover=False)
SOURCE = Path(newsmodel.__file__).parent

TEXT = (
    "Ferry stays in port\n\nNORTHMOOR, April 22 (Agency) - “The crossing stays closed,” Ilse "
    "Vantongeren, head of the harbour board, said on Tuesday. At least 12 people were hurt when "
    "a storm hit the town on April 19, police said. Vantongeren denied that workers were attacked."
)
PAGE = (
    "<!doctype html><title>Ferry stays in port - Northmoor News</title>"
    '<meta property="og:title" content="Ferry stays in port">'
    "<article><h1>Ferry stays in port</h1>"
    + "".join(f"<p>{each}.</p>" for each in TEXT.split(". "))
    + "</article>"
)
FEED = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">'
    '<!ENTITY b SYSTEM "http://localhost:9/x">]><rss><channel><title>&a;&b;</title></channel></rss>'
)
DOCUMENTS = (TEXT, PAGE, FEED)


@given(strategies.sources())
def test_parsing_again_gives_the_same(source):
    """A second parse, by the same parser or a thread of another, gives an equal result."""
    first = PARSER.parse(source)
    with ThreadPoolExecutor(max_workers=1) as pool:
        second = pool.submit(PARSER.parse, source).result()
    assert first == second == PARSER.parse(source)


def test_threads_do_not_disturb_each_other():
    """Many threads that share a parser, and its caches when they are cold, all get the same."""
    parser = newsmodel.Parser(discover=False)
    with ThreadPoolExecutor(max_workers=8) as pool:
        results = list(pool.map(parser.parse, DOCUMENTS * 8))
    for index, result in enumerate(results):
        assert result == PARSER.parse(DOCUMENTS[index % len(DOCUMENTS)])


_IN_ANOTHER_PROCESS = """
import pickle, sys
import newsmodel
parser = newsmodel.Parser(discover=False)
documents = pickle.load(sys.stdin.buffer)
pickle.dump([parser.parse(each) for each in documents], sys.stdout.buffer)
"""


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8"},
    ],
    ids=lambda each: each["TZ"],
)
def test_processes_agree(environment):
    """Another process, with other hashes, time zone and locale, gives an equal result."""
    done = subprocess.run(
        [sys.executable, "-c", _IN_ANOTHER_PROCESS],
        input=pickle.dumps(DOCUMENTS),
        env={**os.environ, **environment},
        capture_output=True,
        check=True,
    )
    assert pickle.loads(done.stdout) == [PARSER.parse(each) for each in DOCUMENTS]


_WATCHED = """
import pickle, sys
import newsmodel
parser = newsmodel.Parser(discover=False)
documents = pickle.load(sys.stdin.buffer)
for each in documents:
    newsmodel.dumps(parser.parse(each).article or newsmodel.Article())  # loads what is loaded once
seen = []
watching = False
REACHING = {"open", "os", "socket", "subprocess", "shutil", "urllib", "import", "tempfile", "glob",
            "pathlib", "time"}
def hook(event, arguments):
    if watching and event.split(".")[0] in REACHING:
        seen.append((event, repr(arguments)[:200]))
sys.addaudithook(hook)
watching = True
for each in documents:
    newsmodel.dumps(parser.parse(each).article or newsmodel.Article())
watching = False
print(*seen, sep="\\n")
"""


def test_nothing_is_reached_while_parsing():
    """No file, no socket, no program, no sleep: once loaded, a parse is a pure computation."""
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED],
        input=pickle.dumps(DOCUMENTS),
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().strip() == ""


IMPURE_CALLS = {
    "now",
    "today",
    "utcnow",
    "time",
    "localtime",
    "gmtime",
    "ctime",
    "getenv",
    "urlopen",
}
IMPURE_MODULES = {
    "random",
    "secrets",
    "socket",
    "http",
    "urllib.request",
    "subprocess",
    "tempfile",
    "locale",
}
AT_THE_EDGE = ("cli", "batch", "testing", "report")


READ_WHEN_A_PARSER_IS_MADE = "os.environ.get(DISABLE_VARIABLE, '')"


def _rooms_of_a_parse():
    for path in sorted(SOURCE.rglob("*.py")):
        if not path.relative_to(SOURCE).parts[0].removesuffix(".py").startswith(AT_THE_EDGE):
            yield path


def test_no_clock_and_no_chance_in_the_source():
    """What is part of a parse asks neither the clock, nor chance, network or environment."""
    found = []
    for path in _rooms_of_a_parse():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            impure = _calls_impure(node) or IMPURE_MODULES.intersection(_imported(node))
            if impure:
                found.append(f"{path.relative_to(SOURCE)}:{node.lineno} {ast.unparse(node)}")
    assert not found


def _imported(node):
    if isinstance(node, ast.Import):
        return [each.name for each in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


def _calls_impure(node):
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    if ast.unparse(node.func.value).endswith("environ"):
        return ast.unparse(node) != READ_WHEN_A_PARSER_IS_MADE
    return node.func.attr in IMPURE_CALLS and _is_module_or_class(node.func.value)


def _is_module_or_class(node):
    """Whether a name is like those of ``datetime.now`` and ``time.time``, not ``match.time``."""
    name = ast.unparse(node)
    return name.split(".")[-1] in {"datetime", "date", "time", "os", "request"}
