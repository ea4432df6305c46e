"""How Lamp Wire, an invented agency, bends NewsML-G2."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from newsmodel.formats.newsml_g2 import NewsmlG2Document
from newsmodel.model import Candidate, Evidence
from newsmodel.plugin import Abstain, Extractor, PluginInfo, extractor, hookimpl

NAMES: Final = {"g": "http://iptc.org/std/nar/2006-10-01/", "lw": "https://lampwire.example/ns/"}


@extractor(provides={"headline", "sections"}, documents=NewsmlG2Document, name="lamp_wire")
def lamp_wire(document: NewsmlG2Document) -> Iterator[Candidate]:
    """Its desk is the section; the slug before the headline is none of it."""
    if ":lampwire.example:" not in document.node.get("guid", ""):
        raise Abstain("it is of another agency")
    evidence = Evidence(anchor=document.anchor())
    desks = document.node.xpath("string(g:itemMeta/lw:desk)", namespaces=NAMES).split("/")
    yield Candidate(field="sections", value=tuple(desks), confidence=0.99, evidence=evidence)
    headline = re.sub(r"^[A-Z-]+: ", "", document.articles[0].headline or "")
    yield Candidate(field="headline", value=headline, confidence=0.99, evidence=evidence)


@hookimpl
def newsmodel_extractors() -> Iterable[Extractor]:
    """What newsmodel asks for when a parser is made."""
    return [lamp_wire]


@hookimpl
def newsmodel_plugin_info() -> PluginInfo:
    """Shown by ``newsmodel plugins``."""
    return PluginInfo(
        name="example-agency", version="0.1.0", description="How Lamp Wire bends NewsML-G2"
    )
