"""schema.org articles as JSON-LD: ``NewsArticle`` and its kin, live blogs, checks of claims."""

from newsmodel.formats.schema_org.document import SchemaOrgDocument
from newsmodel.formats.schema_org.format import SchemaOrgFormat

__all__ = ["SchemaOrgDocument", "SchemaOrgFormat"]
