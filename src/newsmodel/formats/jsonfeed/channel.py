"""What a feed says of all its items."""

import re
from typing import Final

from attrs import frozen

from newsmodel.formats.lens.json_members import Members
from newsmodel.model import Contributor, Organisation

_OLD: Final = re.compile(r"/1/?$|^1\.0$|^1$")


@frozen
class Channel:
    """What holds for an item that says nothing else."""

    language: str | None = None
    authors: tuple[Contributor, ...] = ()
    publisher: Organisation | None = None
    home: str | None = None
    """The address that relative ones are joined to."""

    is_old: bool = False
    """Whether the feed is of version 1.0: it has one author, and no language."""


def channel_of(feed: Members) -> Channel:
    """What a feed says."""
    home = feed.text("home_page_url")
    name = feed.text("title")
    logo = feed.text("icon", "favicon")
    return Channel(
        language=feed.text("language"),
        authors=read_authors(feed),
        publisher=Organisation(name=name, url=home, logo=logo) if name else None,
        home=home or feed.text("feed_url"),
        is_old=_OLD.search(feed.word("version") or "") is not None,
    )


def read_authors(holder: Members) -> tuple[Contributor, ...]:
    """The authors of a feed or an item; ``author`` is what 1.0 has."""
    listed = tuple(filter(None, map(author_of, holder.objects("authors"))))
    only = None if listed else holder.object("author")
    found = author_of(only) if only else None
    return listed or ((found,) if found else ())


def author_of(entry: Members) -> Contributor | None:
    """Somebody with a name."""
    name = entry.text("name")
    return Contributor(name=name, url=entry.text("url")) if name else None
