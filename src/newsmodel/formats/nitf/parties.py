"""The houses behind an item: who distributes it, and in what it was published."""

from typing import Final

from newsmodel.formats.lens.xml_edit import local_name, set_text
from newsmodel.formats.lens.xml_words import filled, is_empty, listing_in, refill, said
from newsmodel.formats.nitf.codes import codes_of, put_codes
from newsmodel.formats.nitf.outline import Outline
from newsmodel.model import Article, Identifier, Organisation

_ISSN: Final = "issn"
_REGISTRY: Final = "regsrc"


def provider(outline: Outline) -> Organisation | None:
    """The distributor, else the source that the document is registered with."""
    return _distributor(outline) or _registry(outline)


def put_provider(outline: Outline, article: Article) -> None:
    """Where it stood, else as the distributor; the registry is told too where it is the same."""
    wanted = article.provider
    distributor, registry = _distributor(outline), _registry(outline)
    if distributor is not None or registry is None:
        _put_distributor(outline, wanted)
    if registry is not None and registry.name == (distributor or registry).name:
        _put_registry(outline, wanted)


def _distributor(outline: Outline) -> Organisation | None:
    for element in outline.all("distributor"):
        if name := listing_in(element):
            house = next((each for each in element if local_name(each) == "org"), element)
            return Organisation(name=name, identifiers=codes_of(house))
    return None


def _registry(outline: Outline) -> Organisation | None:
    """Those who registered further identifiers are no providers: they are named with these."""
    element = outline.first("doc-id")
    name = None if element is None else said(element, _REGISTRY)
    return Organisation(name=name) if name else None


def _put_registry(outline: Outline, wanted: Organisation | None) -> None:
    element = outline.ensure("doc-id")
    name = filled(wanted.name) if wanted else None
    if name is not None:
        element.set(_REGISTRY, name)
        return
    del element.attrib[_REGISTRY]
    if is_empty(element):
        outline.drop(element)


def _put_distributor(outline: Outline, wanted: Organisation | None) -> None:
    if wanted is None or filled(wanted.name) is None:
        outline.put_words("distributor", None)
    elif wanted.identifiers:
        house = outline.make("org")
        set_text(house, wanted.name)
        put_codes(outline, house, wanted.identifiers)
        refill(outline.ensure("distributor"), [house])
    else:
        outline.put_words("distributor", wanted.name)


def publisher(outline: Outline) -> Organisation | None:
    """The publication that the item appeared in."""
    name = outline.value("pubdata", "name")
    number = outline.value("pubdata", _ISSN)
    identifiers = (Identifier(scheme=_ISSN, value=number),) if number else ()
    return Organisation(name=name, identifiers=identifiers) if name else None


def put_publisher(outline: Outline, article: Article) -> None:
    """The name of the publication, and its serial number."""
    wanted = article.publisher
    numbers = wanted.identifiers if wanted else ()
    outline.put_value("pubdata", "name", wanted.name if wanted else None)
    number = next((each.value for each in numbers if each.scheme == _ISSN), None)
    outline.put_value("pubdata", _ISSN, number)


def sections(outline: Outline) -> tuple[str, ...]:
    """The sections of the publication that the item appeared in, parted by semicolons."""
    named = outline.value("pubdata", "position.section") or ""
    return tuple(filter(None, map(str.strip, named.split(";"))))


def put_sections(outline: Outline, article: Article) -> None:
    """All of them in one attribute."""
    outline.put_value("pubdata", "position.section", "; ".join(article.sections))
