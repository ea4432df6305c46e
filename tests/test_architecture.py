"""The shape of the code: which room may import which, and how large its parts may become.

The table is that of docs/explanation/architecture.md. These tests read the source; they import
nothing of it but in a fresh process.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "newsmodel"
MODULES = sorted(PACKAGE.rglob("*.py"))

ROOMS = {
    "model": set(),
    "documents": {"model"},
    "merging": {"model"},
    "plugin": {"model", "documents"},
    "formats": {"model", "documents", "plugin"},
    "html": {"model", "documents", "plugin"},
    "sites": {"model", "documents", "plugin", "html"},
    "language": {"model", "plugin"},
    "pipeline": {"model", "documents", "merging", "plugin"},
    "batch": {"model", "documents", "pipeline"},
    "report": {"model"},
    "testing": {
        "model",
        "documents",
        "merging",
        "plugin",
        "formats",
        "html",
        "sites",
        "language",
        "pipeline",
        "batch",
        "report",
    },
    "kit": {"model", "documents", "plugin", "pipeline", "testing"},
}
FACES = {"__init__", "__main__", "cli", "default", "errors", "interchange"}
LEAVES = {"version"}
"""Modules that import nothing of ours, and that everybody may import."""

COMMANDS = {"cli", "__main__", "kit", "testing"}
"""Where there are commands, which write to the terminal."""

LONGEST_MODULE = 400
LONGEST_FUNCTION = 45
"""Ratchets: lower them when the code allows it, never raise them."""

MACHINE_PATH = re.compile(r"(?<![\w.])/(?:home|root|Users|work|tmp|opt)/\w|[A-Z]:\\\\\w")
TEXT_SUFFIXES = {".py", ".toml", ".md", ".txt", ".json", ".html", ".yml", ".cfg", ""}


def place_of(path: Path) -> str:
    """The room that a module lives in, or the name of a module beside the rooms."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_places(tree: ast.Module, path: Path) -> Iterator[tuple[int, str]]:
    """Line and place of every import of ours: in functions and under TYPE_CHECKING too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield from place_of_name(node.lineno, alias.name)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute"
            if node.module == "newsmodel":
                for alias in node.names:
                    yield from place_of_name(node.lineno, f"newsmodel.{alias.name}")
            else:
                yield from place_of_name(node.lineno, node.module or "")


def place_of_name(line: int, name: str) -> Iterator[tuple[int, str]]:
    """The place that a dotted name lies in; what `newsmodel` re-exports lies in `__init__`."""
    package, _, rest = name.partition(".")
    if package == "newsmodel":
        place = rest.partition(".")[0]
        yield line, place if place in ROOMS.keys() | FACES | LEAVES else "__init__"


def parsed(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def name_of(path: Path) -> str:
    """A path as a test shows it."""
    return path.relative_to(ROOT).as_posix()


each_module = pytest.mark.parametrize("path", MODULES, ids=name_of)


@each_module
def test_imports_go_one_way(path):
    """A room imports only the rooms that the table allows; nobody imports a face."""
    place = place_of(path)
    if place in FACES:
        return
    assert place in ROOMS.keys() | LEAVES, f"{place} is no room: add it to the design first"
    allowed = ROOMS.get(place, set()) | LEAVES | {place}
    wrong = [
        f"{name_of(path)}:{line} imports {imported}"
        for line, imported in imported_places(parsed(path), path)
        if imported not in allowed
    ]
    assert not wrong


def test_the_page_shows_the_rooms_as_they_are():
    """Its table names every room, and what each may import, in the order that they build on."""
    page = (ROOT / "docs" / "explanation" / "architecture.md").read_text(encoding="utf-8")
    shown: dict[str, set[str]] = {}
    for room, allowed in re.findall(r"^\| `(\w+)/` \|.*\| ([^|]+) \|$", page, re.MULTILINE):
        named = {"nothing of ours": set(), "all above": set(shown)}
        shown[room] = named.get(allowed, set(allowed.split(", ")))
    assert shown == ROOMS
    assert shown.keys() == {place_of(path) for path in PACKAGE.glob("*/*.py")} - FACES


def test_rooms_know_no_distribution_of_plugins():
    """Core never imports one of the distributions in plugins/."""
    others = {folder.name.replace("-", "_") for folder in (ROOT / "plugins").glob("newsmodel-*")}
    for path in MODULES:
        for node in ast.walk(parsed(path)):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names.append(node.module or "")
            assert others.isdisjoint(name.partition(".")[0] for name in names), path


@each_module
def test_every_module_says_what_it_is_for(path):
    """A module begins with a docstring."""
    assert ast.get_docstring(parsed(path)), f"{name_of(path)} begins without a docstring"


@each_module
def test_the_library_prints_nothing(path):
    """What there is to say is returned; only what is run as a command writes to the terminal."""
    if place_of(path) in COMMANDS:
        return
    calls = [
        node.lineno
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"print", "breakpoint", "input"}
    ]
    assert not calls, f"{name_of(path)} prints in the lines {calls}"


@each_module
def test_modules_and_functions_stay_small(path):
    """No module and no function grows beyond what one can take in."""
    tree = parsed(path)
    length = len(path.read_text(encoding="utf-8").splitlines())
    assert length <= LONGEST_MODULE
    functions = (
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    for function in functions:
        lines = (function.end_lineno or function.lineno) - function.lineno + 1
        assert lines <= LONGEST_FUNCTION, f"{function.name} has {lines} lines"


def test_nine_functions_in_ten_have_fewer_than_thirty_lines():
    """Long functions are the exception over the whole package."""
    lengths = sorted(
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path in MODULES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    assert lengths[len(lengths) * 9 // 10] < 30


def tracked_files() -> list[Path]:
    """The text files of the project, without what was built or installed."""
    skipped = {"build", "dist", "node_modules", "__pycache__"}
    return [
        path
        for path in ROOT.rglob("*")
        if path.is_file()
        and path.suffix in TEXT_SUFFIXES
        and not any(
            part in skipped or (part.startswith(".") and part != ".ci")
            for part in path.relative_to(ROOT).parts
        )
    ]


def test_no_file_names_a_path_of_a_machine():
    """What is written here runs on every machine, so no file names a folder of one."""
    files = tracked_files()
    assert Path(__file__).resolve() in files
    wrong = [
        f"{name_of(path)}:{number}"
        for path in files
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
        if MACHINE_PATH.search(line) and "MACHINE_PATH" not in line
    ]
    assert not wrong


HEAVY = (
    "lxml",
    "cattrs",
    "orjson",
    "markdown_it",
    "hypothesis",
    "rich",
    "pytest",
    "newsmodel.language.",
)
IMPORTED = "import sys, newsmodel; print('\\n'.join(sys.modules))"


def modules_after_import() -> list[str]:
    """The modules that `import newsmodel` loads in a fresh process."""
    shown = subprocess.run(
        [sys.executable, "-c", IMPORTED], capture_output=True, text=True, check=True
    )
    return shown.stdout.split()


def test_import_is_light():
    """`import newsmodel` loads no parser, no serialiser and no lexicon: they come when needed."""
    loaded = modules_after_import()
    assert "newsmodel" in loaded
    heavy = [name for name in loaded if f"{name}.".startswith(tuple(f"{h}." for h in HEAVY))]
    assert not heavy
