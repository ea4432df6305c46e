"""Figures: pictures with their caption and their credit."""

import re
from typing import Final

from attrs import evolve

from newsmodel.formats.markup.elements import Element
from newsmodel.formats.markup.names import FRAMES, HEADINGS, LISTS, PICTURES, PREFORMATTED, QUOTES
from newsmodel.formats.markup.nitf_media import read_media
from newsmodel.formats.markup.pictures import media_of, smiley_of
from newsmodel.formats.markup.run import Run
from newsmodel.formats.markup.walk import Leave, Taker, Takers, Walk
from newsmodel.formats.markup.words import WORD_TAKERS, Words
from newsmodel.model import Figure, Media

_CREDIT: Final = re.compile(r"(?:^|[\s_-])(?:credit|copyright|photographer)s?(?:$|\s)")
_NEVER_IN_FIGURES: Final = (*HEADINGS, *LISTS, *PREFORMATTED, *QUOTES, *FRAMES, "table")


def read_figure(element: Element, base: str | None) -> Figure | None:
    """What a ``figure`` shows, with its caption; None where it holds more than that."""
    walk = _FigureWalk(base)
    walk.read(element)
    return walk.result()


class _FigureWalk(Words):
    """All words of a figure are its caption, or its credit."""

    def __init__(self, base: str | None, *, is_inner: bool = False) -> None:
        super().__init__(base)
        self.is_inner = is_inner
        self.media: list[Media] = []
        self.credit: str | None = None
        self.caption_run = self.run
        self.has_caption = self.in_caption = False
        self.is_mixed = False
        """Whether the figure holds what is neither picture nor caption."""

    def result(self) -> Figure | None:
        """The figure, if it is nothing else."""
        if self.is_mixed or not (self.media or self.has_caption):
            return None
        caption = self.run.take()[0] or None
        return Figure(media=tuple(self.media), caption=caption, credit=self.credit)

    def take_credit(self, element: Element) -> Leave | None:
        """Whom the figure is credited to: its words are kept apart from the caption."""
        if self.credit is not None or self.run is not self.caption_run:
            return self.take_block(element)
        self.run = Run()
        return _FigureWalk.leave_credit

    def leave_credit(self) -> None:
        """The end of the credit."""
        self.credit = self.run.take()[0] or None
        self.run = self.caption_run

    def take_caption(self, element: Element) -> Leave:
        """The ``figcaption``."""
        self.has_caption = self.in_caption = True
        self.take_block(element)
        return _FigureWalk.leave_caption

    def leave_caption(self) -> None:
        """The end of the ``figcaption``."""
        self.in_caption = False
        self.end_line()

    def take_paragraph(self, element: Element) -> Leave | None:
        """A ``p``: outside of the caption, its words are running text."""
        leave = self.take_block(element)
        if self.in_caption:
            return leave
        start = self.run.length

        def leave_paragraph(walk: _FigureWalk) -> None:
            walk.end_line()
            if walk.run.length > start:
                walk.give_up()

        return leave_paragraph

    def take_picture(self, element: Element) -> None:
        """One of the media that are shown."""
        media = media_of(element, self.base)
        if media is not None:
            self.media.append(media)

    def take_figure(self, element: Element) -> None:
        """A figure in the figure: one of its pictures, with a caption of its own."""
        inner = None if self.is_inner else _inner_figure(element, self.base)
        if inner is None or len(inner.media) != 1:
            self.give_up()
        else:
            media = evolve(inner.media[0], caption=inner.caption, credit=inner.credit)
            self.media.append(media)

    def take_other(self, _: Element) -> None:
        """What belongs to no figure."""
        self.give_up()

    def give_up(self) -> None:
        """Go on no further: there is more in it than a figure."""
        self.is_mixed = True
        self.waiting.clear()


def _unless_credit(taker: Taker) -> Taker:
    """What is done with an element, if its class does not tell that it is a credit."""

    def take(walk: _FigureWalk, element: Element) -> Leave | None:
        names = element.get("class")
        if names and _CREDIT.search(names.lower()):
            return walk.take_credit(element)
        return taker(walk, element)

    return take


_TAKERS: Final[Takers] = {
    **dict.fromkeys(("label", "small", "span"), Walk.take_plain),
    **WORD_TAKERS,
    **dict.fromkeys(_NEVER_IN_FIGURES, _FigureWalk.take_other),
    "cite": _FigureWalk.take_credit,
    "figcaption": _FigureWalk.take_caption,
    "p": _FigureWalk.take_paragraph,
}
_FigureWalk.takers = {
    **{name: _unless_credit(taker) for name, taker in _TAKERS.items()},
    **dict.fromkeys(PICTURES, _FigureWalk.take_picture),
    "figure": _FigureWalk.take_figure,
}


def _inner_figure(element: Element, base: str | None) -> Figure | None:
    walk = _FigureWalk(base, is_inner=True)
    walk.read(element)
    return walk.result()


# How figures and pictures are taken by every walk that shows them.


def take_figure(walk: Walk, element: Element) -> Leave | None:
    """A figure; what is more than that is a box of blocks."""
    figure = read_figure(element, walk.base)
    if figure is None:
        return walk.take_block(element)
    walk.end_line()
    walk.show(figure)
    return None


def take_picture(walk: Walk, element: Element) -> None:
    """A picture among words."""
    smiley = smiley_of(element)
    media = None if smiley else media_of(element, walk.base)
    if smiley:
        walk.run.write(smiley)
    elif media:
        walk.show(Figure(media=(media,)))


def take_media(walk: Walk, element: Element) -> None:
    """The media of NITF."""
    block = read_media(element, walk.base)
    walk.end_line()
    if block is not None:
        walk.show(block)


FIGURE_TAKERS: Final[Takers] = {
    **dict.fromkeys(PICTURES, take_picture),
    "figure": take_figure,
    "media": take_media,
}
