"""Elements that say the members of a tuple."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsmodel.formats.lens.xml_edit import insert
from newsmodel.formats.lens.xml_lists import Found, put_members
from newsmodel.testing.contracts.growth import objection

WORDS = st.lists(st.sampled_from("abcde"), max_size=6)
WANTED = st.lists(st.sampled_from("abcdef"), max_size=6)


def put(root, wanted):
    """Make the ``w`` in a tree say words; ``f`` cannot be said."""

    def say(element, word):
        if word == "f":
            return None
        said = root.makeelement("w") if element is None else element
        said.text = word
        return said

    found = [Found(each, each.text) for each in root.iter("w")]
    put_members(found, wanted, say, lambda element: insert(root, element, ("v", "w", "x")))


def tree(words):
    """Words among other elements."""
    root = etree.fromstring("<r>\n <v/>\n <x/>\n</r>")
    for word in words:
        element = etree.SubElement(root, "w", n=word)
        element.text = word
        etree.SubElement(root, "y")
    return root


@given(WORDS, WANTED)
def test_the_wanted_members_are_said_in_order(old, new):
    """Whatever was there; and nothing else is lost."""
    root = tree(old)
    put(root, new)
    assert [each.text for each in root.iter("w")] == [each for each in new if each != "f"]
    assert len(root.findall("y")) == len(old)


@given(WORDS, WANTED)
def test_what_stays_is_left_alone(old, added):
    """Where members only join, every element that was there stays, with what else it says."""
    root = tree(old)
    elements = root.findall("w")
    put(root, [*old, *added])
    assert all(each.getparent() is root and each.get("n") == each.text for each in elements)


def test_layout():
    """A new element is laid out as those around it."""
    root = etree.fromstring("<r>\n <v/>\n <w>a</w>\n</r>")
    put(root, ["b", "a", "c"])
    assert etree.tostring(root) == b"<r>\n <v/>\n <w>b</w>\n <w>a</w>\n <w>c</w>\n</r>"
    put(root, [])
    assert etree.tostring(root) == b"<r>\n <v/>\n</r>"


@pytest.mark.parametrize("words", ["a", "ab", "abcdefghijklmnop"])
def test_long_rows_take_no_longer_than_they_are(words):
    """However much members are alike."""

    def prepare(factor):
        old = [*(words * factor * 32)][: factor * 32]
        middle = len(old) // 2
        return partial(put, tree(old), ["x", *old[1:middle], "y", *old[middle:-1], "z"])

    assert objection(prepare) is None
