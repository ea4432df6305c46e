"""The check of a claim (schema.org ``ClaimReview``), which rides in an article's extensions."""

from typing import Any, Final

from newsmodel.documents.json_ld import types_of
from newsmodel.formats.schema_org.types import CLAIM_REVIEW
from newsmodel.formats.schema_org.values import Node
from newsmodel.model import Article, ModelError, frozen_json, thawed_json

CLAIM: Final = "claim_review"
"""The name of the extension."""

_PROPERTIES: Final = ("claimReviewed", "itemReviewed", "reviewRating")
"""What is claimed, by whom and where, and what the check found."""


def claim_of(node: Node) -> dict[str, Any]:
    """The extension of a node that checks a claim; empty for any other."""
    said = {key: node[key] for key in _PROPERTIES if key in node}
    if CLAIM_REVIEW not in types_of(node) or not said:
        return {}
    try:
        frozen: dict[str, Any] = frozen_json({CLAIM: said})
    except ModelError:  # nested deeper than an article may hold: it stays in the document alone
        return {}
    return frozen


def put_claim(node: Node, article: Article) -> None:
    """Say what the article says of a claim."""
    claim = thawed_json(article.extensions.get(CLAIM))
    for key in _PROPERTIES:
        node.pop(key, None)
    if isinstance(claim, dict):
        node.update({key: claim[key] for key in _PROPERTIES if key in claim})
        node["@type"] = CLAIM_REVIEW
