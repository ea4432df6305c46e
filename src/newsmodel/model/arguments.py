"""What a caller hands over wrongly is refused at once, with a word on what to hand over."""


def expect(name: str, value: object, *kinds: type, called: str | None = None) -> None:
    """Refuse an argument of a wrong type.

    Args:
        name: the argument's name.
        value: what was handed over.
        kinds: the classes that it may be of.
        called: how to say what it should be; by default by the names of the classes.

    Raises:
        TypeError: when it is of another class.
    """
    if not isinstance(value, kinds):
        wanted = called or " or ".join(kind.__name__ for kind in kinds)
        raise TypeError(f"{name}: expected {wanted}, got {type(value).__name__}: {value!r:.60}")
