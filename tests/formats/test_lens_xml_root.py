"""What the root element is called is found out from the first bytes."""

import pytest

from newsmodel import Source
from newsmodel.formats.lens.xml_root import root_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<nitf/>", "nitf"),
        ("<a:nitf xmlns:a='urn:n'><b></c>", "{urn:n}nitf"),
        (
            "<?xml version='1.0'?>\n<!-- " + "x" * 3000 + "--><!DOCTYPE a [<!ENTITY e 'f'>]><a>&e;",
            "a",
        ),
        ("<item xmlns='urn:x' a=\"1\">", "{urn:x}item"),
        ("<!-- a - b --><?desk 3?>\n<x:item\n  xmlns:x = 'urn:x'/>", "{urn:x}item"),
        ("<item xmlns:x='urn:x'/>", "item"),
        ("<item xmlns=''/>", "item"),
        ("<!DOCTYPE item [<!ENTITY e 'urn:x'>]><item xmlns='&e;'/>", "{urn:x}item"),
        ("<item xmlns='urn:&#120;'/>", "{urn:x}item"),
        ("<x:item/>", "x:item"),
        ("  \n<rss", ""),
        ("<nitf", ""),
        ("{}", ""),
        ("", ""),
        ("<!-- " + "x" * 100_000 + "--><a/>", ""),
    ],
)
def test_root_name(text, name):
    """Behind any prolog that is not longer than any prolog should be; what follows is not read."""
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert root_name(Source(data=text.encode(encoding))) == name
