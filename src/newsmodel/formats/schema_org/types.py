"""The types of schema.org that are articles."""

from typing import Any, Final

from newsmodel.documents.json_ld import types_of

CONTEXT: Final = "https://schema.org"
LIVE_BLOG: Final = "LiveBlogPosting"
CLAIM_REVIEW: Final = "ClaimReview"

ARTICLES: Final = frozenset(
    "Article AdvertiserContentArticle AnalysisNewsArticle AskPublicNewsArticle "
    "BackgroundNewsArticle BlogPosting ClaimReview DiscussionForumPosting LiveBlogPosting "
    "NewsArticle OpinionNewsArticle Report ReportageNewsArticle ReviewNewsArticle "
    "SatiricalArticle ScholarlyArticle SocialMediaPosting TechArticle".split()
)
"""schema.org ``Article`` and its subtypes, and the check of a claim."""

ORGANISATIONS: Final = frozenset(
    "Organization NewsMediaOrganization Corporation GovernmentOrganization NGO "
    "EducationalOrganization LocalBusiness Periodical Newspaper".split()
)


def is_article(value: dict[str, Any]) -> bool:
    """Whether an object is of a type that is an article."""
    return not ARTICLES.isdisjoint(types_of(value))
