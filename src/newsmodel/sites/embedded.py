"""Data that a page carries in its scripts: whole JSON, or a value given to a variable."""

import json
import re
from typing import Any, Final

from newsmodel.documents import HtmlDocument

_DECODER: Final = json.JSONDecoder(strict=False)
_BLANK: Final = re.compile(r"\s*")
_QUOTED: Final = re.compile(r"\s*JSON\.parse\(\s*(?=\")")


def data_of_script(page: HtmlDocument, identifier: str) -> Any:
    """The JSON in ``<script id=…>``; None where there is none that can be read."""
    return page.feature(f"sites.script.{identifier}", lambda: _by_id(page, identifier))


def data_of_variable(page: HtmlDocument, variable: str) -> Any:
    """What a script gives to a variable, such as ``window.__STATE__``; None where nothing does.

    The value is JSON as such, or a JSON text in ``JSON.parse("…")``.
    """
    return page.feature(f"sites.variable.{variable}", lambda: _assigned(page, variable))


def _by_id(page: HtmlDocument, identifier: str) -> Any:
    for script in page.head_elements["script"]:
        if script.get("id") == identifier:
            return _decoded(script.text or "", 0)
    return None


def _assigned(page: HtmlDocument, variable: str) -> Any:
    assignment = re.compile(rf"(?<![\w.$]){re.escape(variable)}\s*=(?!=)\s*")
    for script in page.head_elements["script"]:
        found = assignment.search(script.text or "")
        if found is not None:
            value = _decoded(script.text or "", found.end())
            if value is not None:
                return value
    return None


def _decoded(text: str, start: int) -> Any:
    """The JSON that begins at a position; what follows it does not matter."""
    quoted = _QUOTED.match(text, start)
    before = quoted or _BLANK.match(text, start)
    try:
        value, _ = _DECODER.raw_decode(text, before.end() if before else start)
        return json.loads(value, strict=False) if quoted and isinstance(value, str) else value
    except (ValueError, RecursionError):
        # It is a program, no data: the rule finds nothing, and others may.
        return None
