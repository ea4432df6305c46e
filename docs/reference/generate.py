"""Writes the generated pages of this folder from the source: signatures and docstrings.

``make reference`` runs it; a test compares what it gives with what lies here. It reads the syntax
tree and imports nothing, so the pages are the same under every Python.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parents[1] / "src" / "newsmodel"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@frozen
class Page:
    """A page: its title, what stands above, and what it is made from."""

    title: str
    opening: str
    face: str
    """The module whose ``__all__`` says what is public."""

    modules: tuple[str, ...]


PAGES = {
    "api.md": Page(
        "The API",
        "What `import newsmodel` gives, beside the classes of [the model](model.md). The functions "
        "work with the plugins that are installed; a `Parser` works with those that you choose.",
        "__init__.py",
        (
            "__init__.py",
            "interchange.py",
            "pipeline/parser.py",
            "pipeline/result.py",
            "merging/pages.py",
        ),
    ),
    "model.md": Page(
        "The model",
        "Every class of `newsmodel.model`. All of them are frozen and take keywords only, but for "
        "`TextSpan(start, end)`. None and empty tuples mean that nothing is known. All of them are "
        "found in `newsmodel.model`.",
        "model/__init__.py",
        (
            "model/article.py",
            "model/blocks.py",
            "model/people.py",
            "model/metadata.py",
            "model/media.py",
            "model/instants.py",
            "model/spans.py",
            "model/annotations.py",
            "model/events.py",
            "model/evidence.py",
            "model/diagnostics.py",
            "model/identifiers.py",
            "model/ontology.py",
            "model/json_values.py",
            "model/errors.py",
        ),
    ),
    "hooks.md": Page(
        "Hooks and protocols",
        "What a plugin may implement. Everything here is found in `newsmodel.plugin`.",
        "plugin/__init__.py",
        (
            "plugin/hookspecs.py",
            "plugin/decorators.py",
            "plugin/protocols.py",
            "plugin/prose.py",
            "plugin/verdicts.py",
            "plugin/info.py",
            "plugin/errors.py",
        ),
    ),
    "sites.md": Page(
        "Rules for one site",
        "What a declaration is made of; [the how-to](../plugins/site-rules.md) shows it at work. "
        "Everything here is found in `newsmodel.sites`.",
        "sites/__init__.py",
        ("sites/declaration.py", "sites/rule.py", "sites/cleaning.py"),
    ),
    "toolkit.md": Page(
        "The toolkit of English",
        "What annotators may build on. Everything here is found in `newsmodel.language.toolkit`.",
        "language/toolkit.py",
        (
            "language/tokens.py",
            "language/sentences.py",
            "language/phrases.py",
            "language/clauses.py",
            "language/inflection.py",
        ),
    ),
    "packs.md": Page(
        "What language packs share",
        "Machinery that knows no language; [the how-to](../plugins/language-packs.md) shows it at "
        "work. Everything here is found in `newsmodel.language.packs`.",
        "language/packs.py",
        (
            "language/lexicons/__init__.py",
            "language/tokens.py",
            "language/sentences.py",
            "language/naming.py",
            "language/quoting/marks.py",
            "language/quoting/speakers.py",
            "language/quoting/index.py",
            "language/times/calendar.py",
            "language/times/values.py",
            "language/times/found.py",
        ),
    ),
    "documents.md": Page(
        "Documents",
        "What extractors read. Everything here is found in `newsmodel.documents`.",
        "documents/__init__.py",
        (
            "documents/document.py",
            "documents/html.py",
            "documents/text.py",
            "documents/source.py",
            "documents/limits.py",
            "documents/errors.py",
        ),
    ),
}


def pages() -> dict[str, str]:
    """The text of every generated page by its name."""
    return {name: rendered(page) for name, page in PAGES.items()}


def rendered(page: Page) -> str:
    """The text of one page."""
    lines = [
        "<!-- Written by generate.py from the docstrings; change those, then `make reference`. -->",
        f"# {page.title}",
        "",
        page.opening,
    ]
    public = exported(page.face)
    for module in page.modules:
        lines += module_lines(parsed(module), public)
    return "\n".join(lines) + "\n"


def parsed(module: str) -> ast.Module:
    """The syntax tree of a module, its annotations without quotation marks."""
    tree = ast.parse((PACKAGE / module).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        for name in ("annotation", "returns"):
            annotation = getattr(node, name, None)
            if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
                setattr(node, name, ast.parse(annotation.value, mode="eval").body)
    return tree


def exported(face: str) -> frozenset[str]:
    """The names that a module's ``__all__`` spells out."""
    for node in parsed(face).body:
        if target(node) == "__all__" and isinstance(node, ast.Assign):
            names = getattr(node.value, "elts", ())
            return frozenset(each.value for each in names if isinstance(each, ast.Constant))
    raise LookupError(f"{face} has no __all__")


def module_lines(tree: ast.Module, public: frozenset[str]) -> Iterator[str]:
    """What a module is for, and its public classes, functions and constants."""
    yield from ("", f"## {summary(tree)}")
    for node, said in with_docstrings(tree.body):
        if isinstance(node, ast.ClassDef) and node.name in public:
            yield from class_lines(node)
        elif isinstance(node, Function) and (node.name in public or is_hook(node)):
            yield from ("", f"### `{signature(node)}`", "", prose(ast.get_docstring(node)))
        elif said and target(node) in public:
            yield from ("", f"### `{target(node)}`", "", prose(said))


def is_hook(node: Function) -> bool:
    """Whether a function is a hook specification."""
    return "hookspec" in {ast.unparse(each) for each in node.decorator_list}


def class_lines(node: ast.ClassDef) -> Iterator[str]:
    """A class with its fields, properties and methods."""
    bases = ", ".join(ast.unparse(base) for base in node.bases)
    yield from ("", f"### `{node.name}{f'({bases})' if bases else ''}`", "")
    yield prose(ast.get_docstring(node))
    yield from fields_table(node)
    for member in node.body:
        if isinstance(member, Function) and is_public(member.name):
            yield from ("", f"- `{member_name(member)}`: {indented(ast.get_docstring(member))}")


def fields_table(node: ast.ClassDef) -> Iterator[str]:
    """The fields of a class, or the members of an enumeration, with what is said below each."""
    rows = [
        f"| `{name}` | {type_cell(member)} | {' '.join(prose(said).split())} |"
        for member, said in with_docstrings(node.body)
        if is_public(name := target(member)) and "ClassVar" not in ast.unparse(member)
    ]
    if rows:
        yield from ("", "| name | type or value | meaning |", "|---|---|---|", *rows)


def with_docstrings(body: list[ast.stmt]) -> Iterator[tuple[ast.stmt, str]]:
    """Every statement with the string that stands below it, if one does."""
    for statement, following in zip(body, [*body[1:], None], strict=True):
        is_text = (
            isinstance(following, ast.Expr)
            and isinstance(following.value, ast.Constant)
            and isinstance(following.value.value, str)
        )
        yield statement, following.value.value if is_text else ""


def target(node: ast.stmt) -> str:
    """The name that an assignment gives; empty where it is none."""
    if isinstance(node, ast.AnnAssign):
        return ast.unparse(node.target)
    return ast.unparse(node.targets[0]) if isinstance(node, ast.Assign) else ""


def type_cell(node: ast.stmt) -> str:
    """The type of a field and its default, or the value of an enumeration's member."""
    if not isinstance(node, ast.AnnAssign):
        return f"`{ast.unparse(node.value)}`" if isinstance(node, ast.Assign) else ""
    type_name = ast.unparse(node.annotation).replace("|", "\\|")
    default = default_of(node.value)
    return f"`{type_name}`" + (f" = `{default}`" if default else "")


def default_of(value: ast.expr | None) -> str:
    """The default that a field states, where it is a plain value."""
    if not isinstance(value, ast.Call):
        return ast.unparse(value) if value is not None else ""
    given = {keyword.arg: ast.unparse(keyword.value) for keyword in value.keywords}
    if "factory" in given:
        return f"{given['factory']}()"
    default = given.get("default", "")
    return "" if default.startswith("Factory(") else default


def member_name(node: Function) -> str:
    """How a method is called, or the name and type of a property."""
    decorators = {ast.unparse(each) for each in node.decorator_list}
    if decorators & {"property", "cached_property"}:
        return f"{node.name}: {ast.unparse(node.returns)}" if node.returns else node.name
    return signature(node)


def signature(node: Function) -> str:
    """A function's name, arguments and result."""
    arguments = re.sub(r"^(self|cls)(, )?", "", ast.unparse(node.args))
    arguments = re.sub(r"^/, ", "", arguments)
    result = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    return f"{node.name}({arguments}){result}"


def summary(tree: ast.Module) -> str:
    """The first line of a module's docstring, without its full stop."""
    return prose(ast.get_docstring(tree)).splitlines()[0].rstrip(".")


def prose(docstring: str | None) -> str:
    """A docstring as Markdown."""
    text = (docstring or "").replace("``", "`")
    text = re.sub(r"^(Raises|Args|Returns|Yields):$", r"**\1**\n", text, flags=re.MULTILINE)
    text = re.sub(r"^    (?=[\w*]+: )", "- ", text, flags=re.MULTILINE)
    text = re.sub(r"^ {8}", "  ", text, flags=re.MULTILINE)
    return re.sub(r"^ {4}", "", text, flags=re.MULTILINE).strip()


def indented(docstring: str | None) -> str:
    """A docstring as it stands within a list."""
    lines = prose(docstring).splitlines()
    return "\n".join([*lines[:1], *(f"  {line}".rstrip() for line in lines[1:])])


def is_public(name: str) -> bool:
    """Whether a name is for users: no underscore in front, and a name at all."""
    return bool(name) and not name.startswith("_")


def main() -> int:
    """Write the pages."""
    for name, text in pages().items():
        (HERE / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
