"""Data that a page carries in its scripts: whole JSON, or a value given to a variable."""

import re
from typing import Any

from newsmodel.documents import HtmlDocument
from newsmodel.documents.script_data import json_at


def data_of_script(page: HtmlDocument, identifier: str) -> Any:
    """The JSON in ``<script id=…>``; None where there is none that can be read."""
    return page.feature(f"sites.script.{identifier}", lambda: _by_id(page, identifier))


def data_of_variable(page: HtmlDocument, variable: str) -> Any:
    """What a script gives to a variable, such as ``window.__STATE__``; None where nothing does.

    The value is JSON as such, or a JSON text that is given to ``JSON.parse``.
    """
    return page.feature(f"sites.variable.{variable}", lambda: _assigned(page, variable))


def _by_id(page: HtmlDocument, identifier: str) -> Any:
    for script in page.head_elements["script"]:
        if script.get("id") == identifier:
            return json_at(script.text or "")
    return None


def _assigned(page: HtmlDocument, variable: str) -> Any:
    assignment = re.compile(rf"(?<![\w.$]){re.escape(variable)}\s*=(?!=)\s*")
    for script in page.head_elements["script"]:
        found = assignment.search(script.text or "")
        if found is not None:
            value = json_at(script.text or "", found.end())
            if value is not None:
                return value
    return None
