"""Texts on one line: what people see of the white space in a page's source."""


def one_line(text: str) -> str:
    """A text with every run of white space as one space, and none at its ends."""
    # Of white space, a space alone can be printed; most texts are as they should be.
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(text.split())
