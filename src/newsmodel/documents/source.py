"""What is given to read: bytes, with what the giver knows about them."""

from os import PathLike, fspath
from pathlib import Path
from typing import IO, Final

from attrs import field, frozen

from newsmodel.documents.limits import DEFAULT_LIMITS, Limits
from newsmodel.model import Diagnostic, Severity
from newsmodel.model.validation import flag, instance_of, optional_text, tuple_of

Content = bytes | bytearray | memoryview | str
"""Content that is given as such; a file is given as a path or an open file."""

_UTF8: Final = "utf-8"


@frozen(kw_only=True)
class Source:
    """The bytes of a document and what is known about them from outside."""

    data: bytes = field(validator=instance_of(bytes), repr=False)
    url: str | None = field(default=None, validator=optional_text)
    """Where the document came from."""

    content_type: str | None = field(default=None, validator=optional_text)
    """The media type that was declared with it, such as ``text/html; charset=utf-8``."""

    name: str | None = field(default=None, validator=optional_text)
    """The name of its file."""

    encoding: str | None = field(default=None, validator=optional_text)
    """The encoding where it is known beyond doubt, as for a `str`."""

    diagnostics: tuple[Diagnostic, ...] = field(default=(), validator=tuple_of(Diagnostic))
    """What was noticed on the way in."""

    is_text: bool = field(default=False, validator=flag)
    """Whether it was given as a `str`."""

    @classmethod
    def of(
        cls,
        content: "Content | PathLike[str] | IO[bytes] | IO[str] | Source",
        *,
        url: str | None = None,
        content_type: str | None = None,
        name: str | None = None,
        limits: Limits = DEFAULT_LIMITS,
    ) -> "Source":
        """Take content as bytes, as text, as the path of a file, or as an open file.

        A `str` is content, never a path. What exceeds ``limits.max_bytes`` is not read.

        Raises:
            OSError: when a file cannot be read.
            TypeError: for anything else that is given.
        """
        if type(content) is bytes:  # what most give is not asked twice what it is
            return cls._limited(content, limits, url, content_type, name, None)
        if isinstance(content, Source):
            return content
        if isinstance(content, PathLike):
            path = Path(fspath(content))
            with path.open("rb") as file:
                read = file.read(limits.max_bytes + 1)
            return cls._limited(read, limits, url, content_type, name or path.name, None)
        if isinstance(content, (str, bytes, bytearray, memoryview)):
            given: object = content
        elif hasattr(content, "read"):
            given = content.read(limits.max_bytes + 1)
            name = name or _file_name(content)
        else:
            given = content
        if isinstance(given, str):
            return cls._of_text(given, limits, url, content_type, name)
        if isinstance(given, (bytes, bytearray, memoryview)):
            return cls._limited(bytes(given), limits, url, content_type, name, None)
        raise TypeError(
            f"expected bytes, str, a path or an open file to read, got {type(given).__name__}"
        )

    @classmethod
    def _of_text(
        cls,
        text: str,
        limits: Limits,
        url: str | None,
        content_type: str | None,
        name: str | None,
    ) -> "Source":
        noticed: tuple[Diagnostic, ...] = ()
        try:
            data = text.encode()
        except UnicodeEncodeError:
            data = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace").encode()
            noticed = (
                Diagnostic(
                    code="surrogates-replaced",
                    message="the text holds lone surrogates, which are no characters; each was "
                    "replaced by U+FFFD. Give the bytes instead of a wrongly decoded text.",
                ),
            )
        return cls._limited(data, limits, url, content_type, name, _UTF8, noticed, is_text=True)

    @classmethod
    def _limited(
        cls,
        data: bytes,
        limits: Limits,
        url: str | None,
        content_type: str | None,
        name: str | None,
        encoding: str | None,
        noticed: tuple[Diagnostic, ...] = (),
        *,
        is_text: bool = False,
    ) -> "Source":
        if len(data) > limits.max_bytes:
            noticed += (
                Diagnostic(
                    code="too-large",
                    severity=Severity.WARNING,
                    message=f"only the first {limits.max_bytes} bytes were read; "
                    "raise Limits.max_bytes to read more",
                ),
            )
            data = data[: limits.max_bytes]
        return cls(
            data=data,
            url=url or None,
            content_type=content_type or None,
            name=name or None,
            encoding=encoding,
            diagnostics=noticed,
            is_text=is_text,
        )

    @property
    def suffix(self) -> str:
        """The file name's suffix in lower case, such as ``.html``; empty where there is none."""
        return Path(self.name).suffix.lower() if self.name else ""

    @property
    def media_type(self) -> str:
        """The declared media type without parameters, in lower case; empty where none is."""
        return (self.content_type or "").partition(";")[0].strip().lower()


def _file_name(file: object) -> str | None:
    name = getattr(file, "name", None)
    return Path(name).name or None if isinstance(name, str) else None
