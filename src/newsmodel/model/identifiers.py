"""Names that a scheme gives to things."""

from attrs import field, frozen

from newsmodel.model.validation import filled_text


@frozen(kw_only=True)
class Identifier:
    """An identifier with its scheme, such as ``guid``, ``doi`` or ``iso-3166-1-alpha-2``."""

    scheme: str = field(validator=filled_text)
    """The scheme, a lower-case word or a URI."""

    value: str = field(validator=filled_text)
    """The identifier within the scheme."""
