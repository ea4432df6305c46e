"""Those who wrote an item: persons of Atom, and the one line that RSS has for each."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from lxml import etree

from newsmodel.documents.white_space import one_line
from newsmodel.formats.feeds.making import add
from newsmodel.formats.feeds.names import Names
from newsmodel.formats.feeds.values import line_of, text_of, write_line
from newsmodel.model import Contributor, Role

_EMAIL: Final = re.compile(
    r"(?:mailto:)?(?P<email>[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})", re.ASCII
)
_AROUND: Final = re.compile(r"\(\s*\)|<\s*>|^[\s,;()<>]+|[\s,;()<>]+$")
_IN_BRACKETS: Final = re.compile(r"\(([^()]+)\)$")
_BY: Final = re.compile(r"by\s+", re.IGNORECASE)
_MORE: Final = re.compile(r"\s*[,;]\s*(?=[^\s,;()<>]{1,64}@)")
"""Between two in a row that begin with their addresses."""

_ROLES: Final = {
    "author": Role.AUTHOR,
    "dc:creator": Role.AUTHOR,
    "dc:author": Role.AUTHOR,
    "itunes:author": Role.AUTHOR,
    "contributor": Role.CONTRIBUTOR,
    "dc:contributor": Role.CONTRIBUTOR,
}

_WRITTEN: Final = {Role.AUTHOR: "author", Role.CONTRIBUTOR: "contributor"}
_IN_DUBLIN_CORE: Final = {"author": "dc:creator", "contributor": "dc:contributor"}

PEOPLE: Final = tuple(_ROLES)
"""The names of the elements that name people, the best first."""


def read_people(elements: Iterable[etree._Element], names: Names) -> tuple[Contributor, ...]:
    """The people that some elements name, each once."""
    found: dict[tuple[str, str], Contributor] = {}
    for element in elements:
        role = _ROLES[names[element.tag]]
        for person in _read(element, names, role):
            key = person.name.casefold(), role
            known = found.get(key)
            found[key] = person if known is None or known.email is None else known
    return tuple(found.values())


def _read(element: etree._Element, names: Names, role: str) -> Iterator[Contributor]:
    parts = {names[child.tag]: one_line(text_of(child)) for child in element}
    if not parts.keys().isdisjoint(("name", "email")):
        person = _person_of_atom(parts, role)
        if person is not None:
            yield person
        return
    line = line_of(element)
    for each in _MORE.split(line) if "@" in line else [line]:
        person = _person_of_line(each, role)
        if person is not None:
            yield person


def _person_of_atom(parts: dict[str, str], role: str) -> Contributor | None:
    stated = _person_of_line(parts.get("name", ""), role)
    email = parts.get("email", "").removeprefix("mailto:") or (stated.email if stated else None)
    name = stated.name if stated else email
    if not name:
        return None
    url = next((parts[key] for key in ("uri", "url", "homepage") if parts.get(key)), None)
    return Contributor(name=name, role=role, email=email or None, url=url)


@lru_cache(maxsize=1024)
def _person_of_line(line: str, role: str) -> Contributor | None:
    """Somebody by name, by address, or by both; the address stands for a name that is missing."""
    found = _EMAIL.search(line) if "@" in line else None
    rest = _EMAIL.sub("", line) if found else line
    name = _bare(rest) if found else rest.strip()
    opener = _BY.match(name)
    if opener is not None:
        name = name[opener.end() :]
    email = found["email"] if found else None
    if not (name or email):
        return None
    return Contributor(name=name or email or "", role=role, email=email)


def _bare(rest: str) -> str:
    """What is left of a line beside the address, without the brackets around the one or other."""
    rest = rest.strip()
    bracketed = _IN_BRACKETS.fullmatch(rest)
    if bracketed is not None:
        return bracketed[1].strip()
    bare = _AROUND.sub("", rest)
    return bare if bare == rest else _bare(bare)


def add_person(node: etree._Element, person: Contributor, *, is_atom: bool) -> None:
    """Add the element that names somebody; roles that feeds do not know are left out."""
    name = _WRITTEN.get(person.role)
    if name is None:
        return
    if not is_atom:
        # RSS itself knows authors by their address only.
        by_address = name == Role.AUTHOR and person.email
        write_line(add(node, name if by_address else _IN_DUBLIN_CORE[name]), _line_of(person))
        return
    element = add(node, name)
    for part, text in (("name", person.name), ("uri", person.url), ("email", person.email)):
        if text is not None:
            add(element, part, text)


def _line_of(person: Contributor) -> str:
    """A person as RSS has it: ``editor@example.com (A. Editor)``."""
    return f"{person.email} ({person.name})" if person.email else person.name
