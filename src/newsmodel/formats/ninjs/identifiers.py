"""How an item is called: its URI, and its identifiers elsewhere."""

from typing import Final
from urllib.parse import quote, unquote

from newsmodel.formats.lens import JsonNode
from newsmodel.formats.lens.json_members import Members, put_entries, say
from newsmodel.formats.ninjs.vocabulary import ALTERNATIVE_IDS, URI, Vocabulary
from newsmodel.formats.uris import is_uri
from newsmodel.model import Article, Identifier

UNIDENTIFIED: Final = "urn:newsmodel:unidentified"
"""What stands where ninjs demands a URI of an item, and none is known."""

_ENCODED: Final = "urn:newsmodel:id:"
"""Before identifiers that are no URIs, percent-encoded."""


def read_identifier(item: Members) -> str | None:
    """The identifier of an item, also where it is no URI."""
    written = item.word(*URI.spellings)
    if written is None or written == UNIDENTIFIED:
        return None
    identifier = unquote(written.removeprefix(_ENCODED)) if _is_encoded(written) else written
    return identifier if identifier.strip() else None


def put_uri(_: Vocabulary, item: JsonNode, article: Article) -> None:
    """Say the identifier, or at least the address."""
    item[URI.name_in(item)] = written_uri(article.identifier or article.url)


def put_address(vocabulary: Vocabulary, item: JsonNode, article: Article) -> None:
    """Say the address where there is no identifier."""
    if article.identifier is None:
        put_uri(vocabulary, item, article)


def written_uri(identifier: str | None) -> str:
    """An identifier as the URI that is demanded of every item."""
    if identifier is None:
        return UNIDENTIFIED
    return identifier if is_uri(identifier) else _ENCODED + quote(identifier, safe="")


def read_alternatives(item: Members) -> tuple[Identifier, ...]:
    """The identifiers by role: an object in 1.x, where values may be anything, else an array."""
    said = next((item.node[name] for name in ALTERNATIVE_IDS.spellings if name in item.node), None)
    if isinstance(said, dict):
        pairs = said.items()
        return tuple(
            Identifier(scheme=role, value=value)
            for role, value in pairs
            if isinstance(value, str) and value.strip() and role.strip()
        )
    listed = item.objects(*ALTERNATIVE_IDS.spellings)
    return tuple(found for entry in listed if (found := _identifier(entry)))


def put_alternatives(vocabulary: Vocabulary, item: JsonNode, article: Article) -> None:
    """Say the identifiers by role; in 1.x only one for each."""
    name = vocabulary.name_in(item, ALTERNATIVE_IDS)
    if name is None:
        return
    said = item.get(name)
    if isinstance(said, dict) or (said is None and vocabulary.generation == 1):
        other = {role: value for role, value in (said or {}).items() if not isinstance(value, str)}
        ours = {each.scheme: each.value for each in article.alternate_identifiers}
        say(item, name, (ours | other) or None)
    else:
        put_entries(
            item,
            name,
            article.alternate_identifiers,
            _identifier,
            lambda each: {"role": each.scheme, "value": each.value},
        )


def _identifier(entry: Members) -> Identifier | None:
    role, value = entry.text("role"), entry.word("value")
    return Identifier(scheme=role, value=value) if role and value else None


def _is_encoded(written: str) -> bool:
    return written.startswith(_ENCODED)
