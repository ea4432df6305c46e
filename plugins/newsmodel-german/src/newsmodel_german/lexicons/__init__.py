"""The words that this pack knows: data files, each of which says how to extend it."""

from typing import Final

from newsmodel.language.packs import Lexicons

GERMAN: Final = Lexicons(__name__)
