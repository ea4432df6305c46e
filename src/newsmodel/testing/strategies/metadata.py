"""Strategies for what is said about an article: people, subjects, links, media, access."""

from typing import Final

from hypothesis import strategies as st

from newsmodel.model import (
    Access,
    AccessLevel,
    Contributor,
    ContributorKind,
    Correction,
    Dateline,
    Link,
    LinkRelation,
    Media,
    MediaKind,
    MediaRole,
    Organisation,
    Rendition,
    Role,
    Subject,
)
from newsmodel.testing.strategies.basics import (
    confidences,
    identifiers,
    instants,
    optional_phrases,
    phrases,
    urls,
)

_URL: Final = st.none() | urls()
_MIME: Final = st.sampled_from((None, "image/jpeg", "video/mp4", "text/html"))
_FEW_IDENTIFIERS: Final = st.lists(identifiers(), max_size=1).map(tuple)


def contributors() -> st.SearchStrategy[Contributor]:
    """Persons and organisations in any role."""
    return st.builds(
        Contributor,
        name=phrases(),
        role=st.sampled_from((Role.AUTHOR, Role.EDITOR, Role.PHOTOGRAPHER, "data visualiser")),
        kind=st.sampled_from(ContributorKind),
        job_title=optional_phrases(),
        affiliation=optional_phrases(),
        email=st.sampled_from((None, "desk@paper.example")),
        url=_URL,
        identifiers=_FEW_IDENTIFIERS,
    )


def organisations() -> st.SearchStrategy[Organisation]:
    """Publishers and providers."""
    return st.builds(
        Organisation, name=phrases(), url=_URL, logo=_URL, identifiers=_FEW_IDENTIFIERS
    )


def datelines() -> st.SearchStrategy[Dateline]:
    """Openings of dispatches."""
    return st.builds(
        Dateline,
        text=phrases(),
        place=optional_phrases(),
        date=st.none() | instants(),
        source=optional_phrases(),
    )


def subjects() -> st.SearchStrategy[Subject]:
    """Subjects with at least one of name, code and uri."""
    named = st.fixed_dictionaries({"name": phrases()})
    coded = st.fixed_dictionaries(
        {"code": phrases(), "scheme": st.sampled_from((None, "medtop", "subj"))}
    )
    linked = st.fixed_dictionaries({"uri": urls(), "name": optional_phrases()})
    return st.builds(
        lambda which, kind, relevance: Subject(**which, kind=kind, relevance=relevance),
        st.one_of(named, coded, linked),
        st.sampled_from((None, "person", "place")),
        st.none() | confidences(),
    )


def links() -> st.SearchStrategy[Link]:
    """Links of known and of other relations."""
    relations = (None, LinkRelation.NEXT, LinkRelation.AMP, LinkRelation.RELATED, "author")
    return st.builds(
        Link,
        url=urls(),
        relation=st.sampled_from(relations),
        title=optional_phrases(),
        language=st.sampled_from((None, "en", "de-AT")),
        mime_type=_MIME,
    )


def renditions() -> st.SearchStrategy[Rendition]:
    """Technical forms of media."""
    return st.builds(
        Rendition,
        url=urls(),
        name=optional_phrases(),
        mime_type=_MIME,
        width=st.none() | st.integers(0, 2**31),
        height=st.none() | st.integers(0, 4000),
        size=st.none() | st.integers(0, 2**63 - 1),
    )


def media() -> st.SearchStrategy[Media]:
    """Pictures, videos, sounds and documents, with renditions."""
    return st.builds(
        Media,
        kind=st.sampled_from(MediaKind),
        url=_URL,
        role=st.sampled_from((None, *MediaRole)),
        title=optional_phrases(),
        caption=optional_phrases(),
        credit=optional_phrases(),
        alternative_text=optional_phrases(),
        identifier=optional_phrases(),
        duration=st.none() | st.integers(0, 7200) | st.floats(0, 1e6),
        renditions=st.lists(renditions(), max_size=2).map(tuple),
    )


def corrections() -> st.SearchStrategy[Correction]:
    """Corrections with and without a date."""
    return st.builds(Correction, text=phrases(), published=st.none() | instants())


def accesses() -> st.SearchStrategy[Access]:
    """What is declared about access, and what was seen."""
    return st.builds(
        Access,
        declared=st.sampled_from((None, *AccessLevel)),
        truncated=st.sampled_from((None, True, False)),
    )
