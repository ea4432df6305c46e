"""What the source of the model says about its classes and fields: the docstrings below them."""

import ast
import inspect
import sys
from functools import cache


def class_description(cls: type) -> str:
    """The first paragraph of the docstring of a class, on one line."""
    return _line(inspect.cleandoc(cls.__doc__ or "").partition("\n\n")[0])


@cache
def field_descriptions(cls: type) -> dict[str, str]:
    """What stands below the fields of a class, each on one line; fields without it are left out.

    Where the source of newsmodel is not installed, there is nothing to be found.
    """
    for node in _module(cls.__module__).body:
        if isinstance(node, ast.ClassDef) and node.name == cls.__name__:
            return _documented(node)
    return {}


@cache
def _module(name: str) -> ast.Module:
    try:
        return ast.parse(inspect.getsource(sys.modules[name]))
    except OSError:  # compiled files alone are installed
        return ast.Module(body=[], type_ignores=[])


def _documented(node: ast.ClassDef) -> dict[str, str]:
    found = {}
    for field, below in zip(node.body, node.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            text = _text(below)
            if text is not None:
                found[field.target.id] = _line(text)
    return found


def _text(node: ast.stmt) -> str | None:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return node.value.value if isinstance(node.value.value, str) else None
    return None


def _line(text: str) -> str:
    return " ".join(text.split())
