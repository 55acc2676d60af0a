"""A Transaction of WFS 1.1 (OGC 04-094) or 2.0 (09-025r2), written by an XML library."""

from __future__ import annotations

import re
from typing import Any, Mapping, Optional

from qgis.PyQt.QtCore import QByteArray, QXmlStreamWriter

from .....core.editing.tracking import GEOMETRY
from .filters import NEW, Condition, Dialect, write_filter
from .gml import GML32, write_gml
from .schema import FeatureSchema

_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold, and the carriage return, which its readers turn into a line feed."""


class TransactionWriter:
    """Writes one Transaction: the same calls give the same bytes."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect, self._written = dialect, QByteArray()
        self._count = 0
        self._writer = QXmlStreamWriter(self._written)
        self._writer.writeStartDocument()
        for prefix, namespace in (("wfs", dialect.wfs), ("f", dialect.filter)):
            self._writer.writeNamespace(namespace, prefix)
        self._writer.writeNamespace(dialect.gml, "gml")
        self._writer.writeStartElement(dialect.wfs, "Transaction")
        self._writer.writeAttribute("service", "WFS")
        self._writer.writeAttribute("version", dialect.version)

    def insert(self, schema: FeatureSchema, crs: str, values: Mapping[str, Any]) -> None:
        """Insert a feature; what is None is left out."""
        writer = self._writer
        writer.writeStartElement(self._dialect.wfs, "Insert")
        if schema.namespace:
            writer.writeNamespace(schema.namespace, "n")
        writer.writeStartElement(schema.namespace, schema.name)
        if self._dialect.gml == GML32:
            writer.writeAttribute(GML32, "id", self._identity("f"))
        for name, value in values.items():
            if value is not None:
                writer.writeStartElement(schema.namespace, _property(schema, name))
                self._write_value(schema, crs, name, value)
                writer.writeEndElement()
        writer.writeEndElement()
        writer.writeEndElement()

    def update(
        self, schema: FeatureSchema, crs: str, values: Mapping[str, Any], condition: Condition
    ) -> None:
        """Give the features for which the condition holds these values; None empties a field."""
        self._start("Update", schema)
        name_element = "ValueReference" if self._dialect.version == NEW else "Name"
        for name, value in values.items():
            self._writer.writeStartElement(self._dialect.wfs, "Property")
            told = _property(schema, name)
            self._writer.writeTextElement(self._dialect.wfs, name_element, told)
            if value is not None:
                self._writer.writeStartElement(self._dialect.wfs, "Value")
                self._write_value(schema, crs, name, value)
                self._writer.writeEndElement()
            self._writer.writeEndElement()
        write_filter(self._writer, condition, self._dialect)
        self._writer.writeEndElement()

    def delete(self, schema: FeatureSchema, condition: Condition) -> None:
        """Delete the features for which the condition holds."""
        self._start("Delete", schema)
        write_filter(self._writer, condition, self._dialect)
        self._writer.writeEndElement()

    def body(self) -> bytes:
        """Return the document."""
        self._writer.writeEndDocument()
        return bytes(self._written)

    def _identity(self, prefix: str) -> str:
        """Return an id for an element, which GML 3.2 demands; it means nothing to the node."""
        self._count += 1
        return f"{prefix}{self._count}"

    def _start(self, action: str, schema: FeatureSchema) -> None:
        self._writer.writeStartElement(self._dialect.wfs, action)
        if schema.namespace:
            self._writer.writeNamespace(schema.namespace, "n")
        prefix = "n:" if schema.namespace else ""
        self._writer.writeAttribute("typeName", prefix + schema.name)

    def _write_value(self, schema: FeatureSchema, crs: str, name: str, value: Any) -> None:
        if name == GEOMETRY:
            wkb = bytes.fromhex(value)
            identity = self._identity("g")
            write_gml(self._writer, wkb, crs, self._dialect.gml, schema.multi, identity)
        else:
            self._writer.writeCharacters(text_of(value))


def text_of(value: Any) -> str:
    """Return a value as XML text: numbers by their shortest exact digits."""
    return value if isinstance(value, str) else repr(value)


def unwritable(values: Optional[Mapping[str, Any]]) -> Optional[str]:
    """Return the field whose text XML would not carry unchanged, None if all can be written."""
    for name, value in (values or {}).items():
        if isinstance(value, str) and _UNWRITABLE.search(value):
            return name
    return None


def _property(schema: FeatureSchema, name: str) -> str:
    return schema.geometry if name == GEOMETRY else name
