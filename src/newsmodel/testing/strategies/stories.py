"""Invented stories: what the pages and the feeds of the strategies report."""

from datetime import UTC, datetime, timedelta
from typing import Final

from attrs import field, frozen
from hypothesis import strategies as st

from newsmodel.model import Article, Contributor, ContributorKind, Instant, Paragraph, Precision

_PLACES: Final = ("Northmoor", "Saltby", "Ånderup", "Castelbrún", "Lower Wexley")
_BODIES: Final = ("harbour board", "town council", "school inspectorate", "water company")
_PEOPLE: Final = ("Ilse Vantongeren", "Tomasz Brzeg", "Maren O’Dell", "Yusuf Adeyinka-Holm")
_THINGS: Final = ("ferry", "swimming bath", "night bus", "old weighbridge", "fish market")
_FATES: Final = (
    "will close for the winter",
    "opens again after the storm",
    "gets a new roof",
    "loses its grant",
)
_SENTENCES: Final = (
    "The {body} of {place} said on Tuesday that the {thing} {fate}, after a vote of seven to four.",
    "“Nobody here expected it so soon,” said {person}, who has run the {thing} since the spring.",
    "The repairs would cost 1.2 million crowns, the {body} said, and take until the end of May.",
    "Residents of {place} had collected more than 3,000 signatures against the plan by Friday.",
    "{person} told the meeting that the figures were “wrong, and known to be wrong”.",
    "A spokesman for the {body} did not answer questions about the contract, which ends in June.",
    "Two years ago the {thing} of {place} was flooded, and it has lost money ever since.",
    "The decision is to be made final next month; until then nothing changes, the {body} said.",
)
_FIRST_DAY: Final = datetime(2025, 4, 22, 10, 30, tzinfo=UTC)


@frozen(kw_only=True)
class Story:
    """What one invented article says."""

    headline: str
    author: str
    published: datetime
    paragraphs: tuple[str, ...] = field(repr=False)

    @property
    def slug(self) -> str:
        """The last part of its address."""
        return "-".join(self.headline.lower().split()[:4]).encode("ascii", "ignore").decode()

    def article(self, url: str) -> Article:
        """The article that a perfect reader would read."""
        instant = Instant(value=self.published, precision=Precision.MINUTE)
        return Article(
            url=url,
            headline=self.headline,
            authors=(Contributor(name=self.author, kind=ContributorKind.PERSON),),
            published=instant,
            language="en",
            body=tuple(Paragraph(text=text) for text in self.paragraphs),
        )


def story(number: int, paragraphs: int = 4) -> Story:
    """The story of a number: the same number, the same story."""
    words = {
        "place": _one_of(_PLACES, number),
        "body": _one_of(_BODIES, number // 2),
        "person": _one_of(_PEOPLE, number // 3),
        "thing": _one_of(_THINGS, number // 5),
        "fate": _one_of(_FATES, number // 7),
    }
    return Story(
        headline="{place} {thing} {fate}".format(**words),
        author=_one_of(_PEOPLE, number + 1),
        published=_FIRST_DAY + timedelta(days=number % 700, minutes=number % 1440),
        paragraphs=tuple(
            " ".join(_one_of(_SENTENCES, number + 3 * at + each) for each in range(3)).format(
                **words
            )
            for at in range(paragraphs)
        ),
    )


def stories() -> st.SearchStrategy[Story]:
    """Stories of three to seven paragraphs."""
    return st.builds(story, st.integers(0, 9999), st.integers(3, 7))


def _one_of(choices: tuple[str, ...], number: int) -> str:
    return choices[number % len(choices)]
