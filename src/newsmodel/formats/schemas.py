"""Validity under schemas that the user names: XML Schema and JSON Schema, offline."""

import copy
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from lxml import etree

from newsmodel.documents import DEFAULT_LIMITS, DocumentError, Source, parse_xml
from newsmodel.formats.json.decoding import decoded, in_utf8
from newsmodel.model import Diagnostic, Severity
from newsmodel.model.errors import NewsmodelError

_XML: Final = b"<"
_MARK: Final = b"\xef\xbb\xbf"
_TARGET: Final = "targetNamespace"


class SchemaError(NewsmodelError, ValueError):
    """A schema that cannot be used; the message says why, and what to do."""


def schema_problems(source: Source, schemas: Sequence[Path]) -> Iterator[Diagnostic]:
    """What is wrong with a document under a schema, each problem with its place.

    Args:
        source: the document.
        schemas: the file of the schema, and files of others that it refers to. Those in the
            folder of the first are found without being named. None leaves nothing to check.

    Raises:
        SchemaError: when the schema cannot be read, is none, or refers to what is not there.
        OSError: when a file cannot be read.
    """
    if not schemas:
        return
    if source.data.removeprefix(_MARK).lstrip()[:1] == _XML:
        yield from _xml_problems(source, schemas[0])
    else:
        yield from _json_problems(source, schemas)


def _xml_problems(source: Source, path: Path) -> Iterator[Diagnostic]:
    noted: list[Diagnostic] = []
    try:
        root = parse_xml(source.data, DEFAULT_LIMITS, noted, encoding=source.encoding)
    except DocumentError as error:
        yield _broken(error)
        return
    definition = _schema_tree(path)
    try:
        schema = etree.XMLSchema(definition)
    except etree.XMLSchemaParseError as error:
        raise SchemaError(f"{path.name} is no XML Schema that can be used: {error}") from None
    namespace = definition.getroot().get(_TARGET)
    if namespace and not etree.QName(root).namespace:
        yield _without_namespace(namespace)
        root = _in_namespace(root, namespace)
    schema.validate(root)
    for entry in schema.error_log:
        yield _problem(entry.message, _place(root, entry))


def _place(root: etree._Element, entry: Any) -> str:
    """The path of an element by local names, and its line."""
    prefixes = {prefix: uri for prefix, uri in root.nsmap.items() if prefix}
    try:
        [element] = root.getroottree().xpath(entry.path or "()", namespaces=prefixes)
    except (etree.XPathEvalError, ValueError):  # a prefix that is declared further below
        return f"line {entry.line}"
    steps = [_step(each) for each in (*reversed(list(element.iterancestors())), element)]
    return f"/{'/'.join(steps)} (line {entry.line})"


def _step(element: etree._Element) -> str:
    alike = [each for each in element.itersiblings(preceding=True) if each.tag == element.tag]
    return f"{etree.QName(element).localname}[{len(alike) + 1}]"


def _schema_tree(path: Path) -> Any:
    parser = etree.XMLParser(no_network=True, load_dtd=False, resolve_entities=False)
    try:
        return etree.parse(path, parser)
    except etree.XMLSyntaxError as error:
        raise SchemaError(f"{path.name} is no XML: {error}") from None


def _without_namespace(namespace: str) -> Diagnostic:
    return Diagnostic(
        code="no-namespace",
        message=f"the document names no namespace; it was taken to be of {namespace}",
        severity=Severity.INFO,
    )


def _in_namespace(root: etree._Element, namespace: str) -> etree._Element:
    qualified = copy.deepcopy(root)
    for element in qualified.iter("{}*"):
        element.tag = f"{{{namespace}}}{element.tag!s}"
    # Parsed again: libxml2 validates the namespaces of the text, which the new names lack.
    return etree.fromstring(etree.tostring(qualified))


def _json_problems(source: Source, schemas: Sequence[Path]) -> Iterator[Diagnostic]:
    try:
        value = decoded(in_utf8(source.data))
    except DocumentError as error:
        yield _broken(error)
        return
    validator = _json_validator(schemas)
    try:
        found = sorted(validator.iter_errors(value), key=lambda each: each.json_path)
    except Exception as error:
        raise SchemaError(
            f"{schemas[0].name} refers to what is not there ({error}); name the file of that "
            "schema, too"
        ) from error
    for each in found:
        yield _problem(each.message, each.json_path)


def _json_validator(schemas: Sequence[Path]) -> Any:
    try:
        from jsonschema.exceptions import SchemaError as InvalidSchema
        from jsonschema.validators import validator_for
        from referencing import Registry
    except ImportError:
        raise SchemaError(
            "to validate JSON needs jsonschema: pip install 'newsmodel[validation]'"
        ) from None
    schema = _read_json(schemas[0])
    kind = validator_for(schema)
    try:
        kind.check_schema(schema)
    except InvalidSchema as error:
        raise SchemaError(f"{schemas[0].name} is no JSON Schema: {error.message}") from None
    # Only files: jsonschema would otherwise ask the network for what it does not know.
    registry: Any = Registry(retrieve=_Files(schemas).resource)  # type: ignore[call-arg]
    return kind(schema, registry=registry)


class _Files:
    """The schemas that one may refer to: those that were named, and their neighbours."""

    def __init__(self, named: Sequence[Path]) -> None:
        self._paths = (*named, *sorted(named[0].parent.glob("*.json")))

    def resource(self, uri: str) -> Any:
        """The schema that a URI stands for: by its own identifier, else by its file's name."""
        from referencing import Resource
        from referencing.exceptions import NoSuchResource
        from referencing.jsonschema import DRAFT4

        wanted = uri.rstrip("#")
        by_name = [path for path in self._paths if wanted.rpartition("/")[2] in _names_of(path)]
        for path in dict.fromkeys((*by_name, *self._paths)):
            schema = _read_json(path)
            if path in by_name or _identifier_of(schema) == wanted:
                return Resource.from_contents(schema, default_specification=DRAFT4)
        raise NoSuchResource(uri)


def _names_of(path: Path) -> tuple[str, str]:
    return path.name, path.stem


def _identifier_of(schema: Any) -> str | None:
    if not isinstance(schema, dict):
        return None
    stated = schema.get("$id") or schema.get("id")
    return stated.rstrip("#") if isinstance(stated, str) else None


def _read_json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise SchemaError(f"{path.name} is no JSON: {error}") from None


def _problem(message: str, anchor: str) -> Diagnostic:
    return Diagnostic(
        code="schema-invalid",
        message=" ".join(message.split()) or "not valid",
        severity=Severity.ERROR,
        anchor=anchor,
    )


def _broken(error: DocumentError) -> Diagnostic:
    return Diagnostic(
        code=error.code, message=str(error), severity=Severity.ERROR, anchor=error.anchor
    )
