"""The reference says what the code says."""

import ast
import importlib.util
import inspect
import re

import pytest

import snippets
from newsmodel import cli
from newsmodel.model import ParseStatus
from newsmodel.plugin import hookspecs

REFERENCE = snippets.ROOT / "docs" / "reference"
PACKAGE = snippets.ROOT / "src" / "newsmodel"
SHARED = {"--plugin", "--disable"}
"""The options that every command takes."""


def generator():
    """The script that writes the generated pages."""
    spec = importlib.util.spec_from_file_location("generate", REFERENCE / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", sorted(generator().PAGES))
def test_generated_pages_are_up_to_date(name):
    """The pages made of docstrings are those that the docstrings make: `make reference`."""
    assert (REFERENCE / name).read_text(encoding="utf-8") == generator().pages()[name]


def test_the_table_of_fields_is_up_to_date():
    """formats.md is what the views of the formats say now."""
    spec = importlib.util.spec_from_file_location("fields", REFERENCE / "generate_formats.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.PAGE.read_text(encoding="utf-8") == script.page()


def hooks():
    """The hook specifications."""
    return [
        function
        for name, function in inspect.getmembers(hookspecs, inspect.isfunction)
        if hasattr(function, "newsmodel_spec")
    ]


def test_every_hook_is_documented_with_its_exact_signature():
    """hooks.md names each hook as it is to be written."""
    page = (REFERENCE / "hooks.md").read_text(encoding="utf-8")
    assert len(hooks()) >= 6
    for hook in hooks():
        arguments = ", ".join(inspect.signature(hook).parameters)
        result = inspect.get_annotations(hook)["return"]
        spelled = re.sub(r"[\w.]+\.(?=\w)", "", inspect.formatannotation(result))
        assert f"### `{hook.__name__}({arguments}) -> {spelled}`" in page


def codes_in_source():
    """Every code of a diagnostic that the source can give."""
    found = {status.value.replace("_", "-") for status in ParseStatus} - {"ok", "partial"}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                found.update(codes_of(node))
            elif isinstance(node, ast.FunctionDef):
                found.update(default_codes(node))
    return found


def codes_of(call):
    """The codes that a call states: ``code="…"``, or the first argument of ``note``."""
    given = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
    if isinstance(call.func, ast.Attribute) and call.func.attr == "note":
        given += call.args[:1]
    return {node.value for node in given if isinstance(node, ast.Constant)}


def default_codes(function):
    """The codes that an argument called ``code`` has by default."""
    arguments = zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)
    return {
        default.value
        for argument, default in arguments
        if argument.arg == "code" and isinstance(default, ast.Constant)
    }


def test_every_diagnostic_is_documented():
    """diagnostics.md lists each code that the source can give, and no other."""
    page = (REFERENCE / "diagnostics.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE))
    assert listed == codes_in_source()


def commands():
    """Each command of the command line with its parser; the empty name is the program itself."""
    top = cli._command_line()
    (subparsers,) = (each for each in top._actions if hasattr(each.choices, "items"))
    return {"": top, **subparsers.choices}


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_option_of_a_command_is_documented(name):
    """command-line.md lists each option under its command, or with those that all take."""
    page = (REFERENCE / "command-line.md").read_text(encoding="utf-8")
    sections = dict(
        re.findall(r"^## newsmodel ?(\w*)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    )
    listed = set(re.findall(r"^\| `(--[\w-]+)", sections[name] + sections[""], re.MULTILINE))
    options = {
        option
        for action in commands()[name]._actions
        for option in action.option_strings
        if option.startswith("--") and option != "--help"
    }
    assert options <= listed
    assert set(re.findall(r"^\| `(--[\w-]+)", sections[name], re.MULTILINE)) <= options | SHARED


def test_links_between_pages_lead_somewhere():
    """Each relative link of the README and of docs/ names a file that is there."""
    for page in [*snippets.ROOT.glob("*.md"), *(snippets.ROOT / "docs").rglob("*.md")]:
        for address in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if not re.match(r"[a-z]+:", address):
                assert (page.parent / address).exists(), f"{page}: {address}"
