"""Edits of XML trees: the layout and everything that is not meant stay."""

import pytest
from lxml import etree

from newsmodel.formats.lens.xml_edit import insert, put_text, take_away, xml_text

ORDER = ("title", "link", "date", "body")
LAID_OUT = "<item>\n  <title>A</title>\n  <!-- c -->\n  <date>1</date>\n</item>"


def written(root):
    """The tree as text."""
    return etree.tostring(root, encoding="unicode")


@pytest.mark.parametrize(
    ("before", "tag", "text", "after"),
    [
        (LAID_OUT, "title", "B", LAID_OUT.replace("A", "B")),
        (LAID_OUT, "link", "x", LAID_OUT.replace("</title>", "</title>\n  <link>x</link>")),
        (LAID_OUT, "body", "x", LAID_OUT.replace("</date>", "</date>\n  <body>x</body>")),
        (LAID_OUT, "date", None, LAID_OUT.replace("\n  <date>1</date>", "")),
        (LAID_OUT, "title", None, LAID_OUT.replace("<title>A</title>\n  ", "")),
        ("<item/>", "link", "x", "<item><link>x</link></item>"),
        (
            "<item><link>x</link></item>",
            "title",
            "A",
            "<item><title>A</title><link>x</link></item>",
        ),
        (
            "<item>\n  <link>x</link>\n</item>",
            "title",
            "A",
            "<item>\n  <title>A</title>\n  <link>x</link>\n</item>",
        ),
        ("<item>\n  <link>x</link>\n</item>", "link", None, "<item/>"),
        (
            "<item><title a='b'>A <b>c</b> d</title> tail</item>",
            "title",
            "B",
            '<item><title a="b">B</title> tail</item>',
        ),
        ("<item><title>A</title> tail</item>", "title", None, "<item> tail</item>"),
    ],
)
def test_put_text(before, tag, text, after):
    """A child gets a text, or comes in its schema's place, or goes, and nothing else changes."""
    root = etree.fromstring(before)
    put_text(root, tag, text, ORDER)
    assert written(root) == after


def test_insert_keeps_unknown_children_last():
    """A child of another namespace stands where the schema has its extension point: at the end."""
    root = etree.fromstring("<item><title>A</title><x:y xmlns:x='urn:x'/></item>")
    insert(root, etree.Element("date"), ORDER)
    assert [child.tag for child in root] == ["title", "date", "{urn:x}y"]


def test_a_new_child_takes_the_prefix_of_its_parent():
    """No namespace is declared anew where there is one."""
    root = etree.fromstring("<a:item xmlns:a='urn:a'/>")
    put_text(root, "{urn:a}title", "A", ORDER)
    assert written(root) == '<a:item xmlns:a="urn:a"><a:title>A</a:title></a:item>'


def test_take_away_leaves_a_root_alone():
    """A root has no parent that could lose it."""
    root = etree.fromstring("<item/>")
    take_away(root)
    assert written(root) == "<item/>"


def test_characters_that_xml_forbids_are_left_out():
    """What would make the document unreadable is no longer in the text."""
    assert xml_text("a\x00b\x1fc\ufffed\t\né🛶") == "abcd\t\né🛶"
