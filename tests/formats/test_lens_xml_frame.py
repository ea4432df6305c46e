"""What stands around the root of an XML document is written back to the byte."""

import pytest
from lxml import etree

from newsmodel.formats.lens.xml_frame import frame_of

ROOT = "<n:a xmlns:n='urn:n' b='é'>x &amp; <!-- in --> y</n:a>"
WRITTEN = ROOT.replace("'", '"')


@pytest.mark.parametrize(
    "before",
    [
        "",
        "\n",
        "<?xml version='1.0'?>\r\n\r\n",
        "<!DOCTYPE n:a>",
        '<!DOCTYPE n:a PUBLIC "-//X//Y//EN" "a[>.dtd">\n',
        "<!DOCTYPE n:a [\n<!ENTITY e \"]>\">\n<!-- isn't ]> -->\n<?p it's ]> ?>\n] >",
        "<?p a='<b>'?> <!-- <n:a> --><!DOCTYPE n:a SYSTEM 'x'>\n<!-- - -->",
    ],
)
@pytest.mark.parametrize(
    "behind", ["", "\n\n", "\n<!-- </n:a> -->\n<?p q='>'?> ", "<?p?><!----><!-- > -->"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"])
def test_a_frame_is_kept(before, behind, encoding):
    """Layout, comments, instructions and a document type with all that it declares."""
    mark = "\ufeff" if encoding.startswith("utf-16") else ""
    data = (mark + before + ROOT + behind).encode(encoding)
    parser = etree.XMLParser(resolve_entities=False)
    root = etree.fromstring(data, parser)
    frame = frame_of(data, root)
    assert frame.around(root) == (mark + before + WRITTEN + behind).encode(encoding)


def test_an_encoding_of_another_kind_has_no_frame():
    """Where markup is not to be found in the bytes, nothing is guessed."""
    root = etree.fromstring("<a/>")
    assert frame_of("<?xml version='1.0'?><a/>".encode("cp037"), root) is None
