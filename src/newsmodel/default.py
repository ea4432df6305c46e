"""The parser of the functions of `newsmodel`: all installed plugins, the usual limits."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsmodel.pipeline.parser import Parser


@lru_cache(maxsize=1)
def default_parser() -> "Parser":
    """The one parser that they share, made when it is first asked for."""
    from newsmodel.pipeline.parser import Parser

    return Parser()
