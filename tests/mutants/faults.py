"""A fault: a plugin that breaks one law, and the name of the law."""

from typing import Any

from attrs import field, frozen


@frozen
class Fault:
    """A faulty thing, and the law that a check is to name."""

    name: str
    law: str
    thing: Any = field(repr=False)
    documents: tuple[Any, ...] = ()


class Faults(list):
    """Collects faulty things as they are defined, by decorating them."""

    def breaks(self, law, *, documents=()):
        def collect(thing):
            made = thing() if isinstance(thing, type) else thing
            name = getattr(thing, "__name__", None) or thing.function.__name__
            self.append(Fault(name, law, made, tuple(documents)))
            return thing

        return collect
