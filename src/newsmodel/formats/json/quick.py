"""Plain JSON values to an article, the quick way: what is not wholly right is refused unexplained.

`careful` then finds out what is wrong, and keeps what is unknown. Nearly all documents are right.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from newsmodel.formats.json.shapes import (
    TAG,
    Array,
    Choice,
    Dictionary,
    Moment,
    Nullable,
    Record,
    Scalar,
    Shape,
    Tagged,
    fields_of,
)
from newsmodel.model import EXTRACTABLE_FIELDS, Article, Candidate, Instant

Read = Callable[[Any], Any]

NOT_READ: Final = (TypeError, ValueError, LookupError, AttributeError)
"""What `structured` raises for values that are not wholly right."""


def structured(members: Any) -> Article:
    """The article that plain JSON values say; they are used up.

    Raises:
        TypeError, ValueError, LookupError, AttributeError: when anything is not wholly right.
    """
    article: Article = _read_article(members)
    return article


class _Readers:
    """Makes the reader of each shape once; the validators of the model check what it reads."""

    def __init__(self) -> None:
        self._records: dict[type, Read] = {}

    def of(self, shape: Shape) -> Read | None:
        """The reader of a shape, None for what is taken as it is."""
        match shape:
            case Scalar((kind,)) if kind is float:
                return _read_float
            case Choice(enumeration):
                return {member.value: member for member in enumeration}.__getitem__
            case Moment():
                return _read_instant
            case Record(cls):
                return self.of_record(cls)
            case Tagged(types):
                readers = {tag: self.of_record(cls) for tag, cls in types.items()}
                return lambda members: readers[members.pop(TAG)](members)
            case Nullable() | Array() | Dictionary():
                return self._of_container(shape)
        return None

    def _of_container(self, shape: Nullable | Array | Dictionary) -> Read | None:
        read = self.of(shape.of)
        if isinstance(shape, Array):
            return partial(_read_array, read)
        if read is None:
            return None
        if isinstance(shape, Dictionary):
            return lambda members: {name: read(value) for name, value in members.items()}
        return lambda value: None if value is None else read(value)

    def of_record(self, cls: type) -> Read:
        """The reader of a class of the model."""
        if cls not in self._records:
            # First the reader, then what it needs: attributions lie within attributions.
            readers: dict[str, Read] = {}
            self._records[cls] = partial(_read_record, cls, readers)
            for name, each in fields_of(cls).items():
                if (read := self.of(each.shape)) is not None:
                    readers[name] = read
            if cls is Candidate:
                self._records[cls] = partial(_read_candidate, self._by_field(), readers)
            elif not readers:
                self._records[cls] = lambda members: cls(**members)
        return self._records[cls]

    def _by_field(self) -> dict[str, Read | None]:
        known = fields_of(Article)
        return {name: self.of(known[name].shape) for name in EXTRACTABLE_FIELDS}


def _read_record(cls: type, readers: dict[str, Read], members: Any) -> Any:
    # Most members are taken as they are; the class itself refuses unknown and missing ones.
    for name in members:
        if name in readers:
            members[name] = readers[name](members[name])
    return cls(**members)


def _read_candidate(
    by_field: dict[str, Read | None], readers: dict[str, Read], members: Any
) -> Any:
    read = by_field[members["field"]]
    if read is not None:
        members["value"] = read(members["value"])
    return _read_record(Candidate, readers, members)


def _read_array(read: Read | None, values: Any) -> tuple[Any, ...]:
    if type(values) is not list:
        raise TypeError
    return tuple(values) if read is None else tuple([read(value) for value in values])


def _read_instant(members: Any) -> Instant:
    if members.keys() - {"value", "raw"}:
        raise TypeError
    return Instant.parse(members["value"], raw=members.get("raw"))


def _read_float(value: Any) -> Any:
    return float(value) if type(value) is int else value


_read_article: Final = _Readers().of_record(Article)
