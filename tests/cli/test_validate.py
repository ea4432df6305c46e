"""``newsmodel validate``: what schemas and readers find wrong, with its place, offline."""

import json

import pytest

import newsmodel
from newsmodel.cli import main
from newsmodel.errors import SchemaError

XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:note"
    elementFormDefault="qualified">
  <xs:element name="note"><xs:complexType><xs:sequence>
    <xs:element name="day" type="xs:date"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>"""
JSON_SCHEMA = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "object",
    "properties": {"headline": {"type": "string"}, "place": {"$ref": "urn:example:place#"}},
}
PLACE = {"$id": "urn:example:place", "type": "object", "required": ["name"]}


@pytest.fixture
def folder(tmp_path):
    """Schemas, and a document beside them."""
    (tmp_path / "note.xsd").write_text(XSD)
    (tmp_path / "article.json").write_text(json.dumps(JSON_SCHEMA))
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "p.json").write_text(json.dumps(PLACE))
    return tmp_path


def codes(found):
    """Codes and places of what is wrong."""
    return [(each.code, each.anchor) for each in found if each.code.startswith("schema")]


def test_xml_under_an_xml_schema(folder):
    """Each problem has the path of its element."""
    schema = [folder / "note.xsd"]
    good = b"<note xmlns='urn:note'><day>2025-04-22</day></note>"
    bad = b"<note xmlns='urn:note'>\n<day>2025-02-30</day></note>"
    assert codes(newsmodel.validate(good, schema, format="text")) == []
    [(code, anchor), *_] = codes(newsmodel.validate(bad, schema, format="text"))
    assert code == "schema-invalid"
    assert anchor == "/note[1]/day[1] (line 2)"


def test_xml_without_its_namespace_is_taken_to_be_of_the_schema(folder):
    """As documents of before the namespace are; that is said."""
    found = newsmodel.validate(b"<note><day>2025-04-22</day></note>", [folder / "note.xsd"])
    assert codes(found) == []
    assert "no-namespace" in [each.code for each in found]
    found = newsmodel.validate(b"<note><hour/></note>", [folder / "note.xsd"])
    assert codes(found)


def test_json_under_a_json_schema(folder):
    """Each problem has its JSON path, also below a schema in another file that was named."""
    schemas = [folder / "article.json", folder / "elsewhere" / "p.json"]
    data = b'{"schema_version": 1, "headline": 7, "place": {}}'
    assert codes(newsmodel.validate(data, schemas)) == [
        ("schema-invalid", "$.headline"),
        ("schema-invalid", "$.place"),
    ]


def test_what_a_schema_refers_to_is_never_fetched(folder):
    """It has to be named, or lie beside the schema."""
    data = b'{"schema_version": 1, "place": {}}'
    with pytest.raises(SchemaError, match="name the file"):
        newsmodel.validate(data, [folder / "article.json"])
    (folder / "place.json").write_text(json.dumps(PLACE))
    assert codes(newsmodel.validate(data, [folder / "article.json"])) == [
        ("schema-invalid", "$.place")
    ]


def test_what_the_reader_notices_is_told_without_any_schema():
    """A document that breaks off is broken under every schema."""
    [problem] = newsmodel.validate(b'{"schema_version": 1, "headline": ')
    assert problem.code == "not-well-formed"
    assert newsmodel.validate(newsmodel.dumps(newsmodel.Article(headline="Ferry sails"))) == ()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.xsd", "<xs:schema", "is no XML"),
        ("b.xsd", "<note/>", "is no XML Schema"),
        ("c.json", "{", "is no JSON"),
        ("d.json", '{"type": "no such type"}', "is no JSON Schema"),
    ],
)
def test_a_schema_that_is_none_is_refused(folder, name, content, message):
    """With its name, and what is wrong with it."""
    path = folder / name
    path.write_text(content)
    data = b"<note/>" if name.endswith("xsd") else b'{"schema_version": 1}'
    with pytest.raises(SchemaError, match=f"{name} {message}"):
        newsmodel.validate(data, [path])


def test_the_command(folder, capsys):
    """It prints each problem behind the name of the file, and the exit code tells."""
    good, bad = folder / "good.json", folder / "bad.json"
    good.write_text('{"schema_version": 1, "headline": "Ferry sails"}')
    bad.write_text('{"schema_version": 1, "headline": 7}')
    schema = ["--schema", str(folder / "article.json")]
    assert main(["validate", str(good), *schema]) == 0
    assert not capsys.readouterr().out
    assert main(["validate", str(good), str(bad), *schema]) == 1
    out = capsys.readouterr().out
    assert "bad.json: error: schema-invalid at $.headline" in out
    assert "good.json" not in out
    assert main(["validate", str(good), str(folder / "none.json"), *schema]) == 1
    assert main(["validate", str(good), "--schema", str(folder / "note.txt")]) in (1, 2)
