"""The names of NewsML-G2 and the order in which its schema wants them (NewsML-G2 2.35)."""

from typing import Final

NAMESPACE: Final = "http://iptc.org/std/nar/2006-10-01/"
XML_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def g2(name: str) -> str:
    """The qualified name of an element."""
    return f"{{{NAMESPACE}}}{name}"


RIGHTS_INFO: Final = g2("rightsInfo")
ITEM_META: Final = g2("itemMeta")
CONTENT_META: Final = g2("contentMeta")
CONTENT_SET: Final = g2("contentSet")

ITEMS: Final = tuple(
    map(g2, "newsItem packageItem conceptItem knowledgeItem planningItem catalogItem".split())
)
"""The items that a document may be, or a message hold."""

NEWS_ITEM: Final = g2("newsItem")
MESSAGE: Final = g2("newsMessage")
CATALOG: Final = g2("catalog")

ITEM_ORDER: Final = tuple(
    map(
        g2,
        "catalogRef catalog hopHistory pubHistory rightsInfo itemMeta contentMeta partMeta assert "
        "inlineRef derivedFrom derivedFromValue contentSet groupSet concept conceptSet schemeMeta "
        "newsCoverageSet catalogContainer".split(),
    )
)
"""What an item holds, whichever it is."""

ITEM_META_ORDER: Final = tuple(
    map(
        g2,
        "itemClass provider versionCreated firstCreated embargoed pubStatus role fileName "
        "generator profile service title edNote memberOf instanceOf signal altRep deliverableOf "
        "hash expires origRep incomingFeedId metadataCreator link itemMetaExtProperty".split(),
    )
)

RIGHTS_ORDER: Final = tuple(
    map(
        g2,
        "accountable copyrightHolder copyrightNotice usageTerms link rightsInfoExtProperty "
        "rightsExpressionXML rightsExpressionData dataMining".split(),
    )
)

_ADMINISTRATIVE: Final = (
    "urgency contentCreated contentModified digitalSourceType located infoSource creator "
    "contributor audience exclAudience altId rating userInteraction"
)
_DESCRIPTIVE: Final = (
    "language genre keyword subject slugline headline dateline by creditline description"
)
_DESCRIPTIVE_OF_CONCEPTS: Final = "language keyword subject slugline headline description"

_NEWS: Final = tuple(
    map(g2, f"icon {_ADMINISTRATIVE} {_DESCRIPTIVE} contentMetaExtProperty".split())
)
_CONCEPTS: Final = tuple(
    map(g2, f"icon {_ADMINISTRATIVE} {_DESCRIPTIVE_OF_CONCEPTS} contentMetaExtProperty".split())
)
_CATALOGS: Final = tuple(
    map(g2, "contentCreated contentModified creator contributor altId".split())
)

CONTENT_META_ORDER: Final = {
    g2("newsItem"): _NEWS,
    g2("packageItem"): _NEWS,
    g2("conceptItem"): _CONCEPTS,
    g2("knowledgeItem"): _CONCEPTS,
    g2("planningItem"): _CONCEPTS,
    g2("catalogItem"): _CATALOGS,
}
"""What the content metadata of each item may hold; no other name has a place there."""
