"""Filters of WFS: one set of conditions, written as Filter 1.1 (04-095) or FES 2.0 (09-026r2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Sequence

from qgis.PyQt.QtCore import QByteArray, QXmlStreamWriter

from .gml import GML31, GML32

OLD, NEW = "1.1.0", "2.0.0"
BOX = "%r %r"


@dataclass(frozen=True)
class Dialect:
    """What the words of a version are."""

    version: str
    wfs: str
    filter: str
    gml: str
    property: str
    identity: tuple[str, str]


DIALECTS = {
    OLD: Dialect(
        OLD,
        "http://www.opengis.net/wfs",
        "http://www.opengis.net/ogc",
        GML31,
        "PropertyName",
        ("FeatureId", "fid"),
    ),
    NEW: Dialect(
        NEW,
        "http://www.opengis.net/wfs/2.0",
        "http://www.opengis.net/fes/2.0",
        GML32,
        "ValueReference",
        ("ResourceId", "rid"),
    ),
}
Condition = Callable[[QXmlStreamWriter, Dialect], None]


def equal(name: str, value: str) -> Condition:
    """The property holds exactly this text."""
    return _comparison("PropertyIsEqualTo", name, value)


def greater(name: str, value: str) -> Condition:
    """The property is greater than this number."""
    return _comparison("PropertyIsGreaterThan", name, value)


def is_null(name: str) -> Condition:
    """The property has no value."""

    def write(writer: QXmlStreamWriter, dialect: Dialect) -> None:
        writer.writeStartElement(dialect.filter, "PropertyIsNull")
        writer.writeTextElement(dialect.filter, dialect.property, name)
        writer.writeEndElement()

    return write


def between(name: str, lower: str, upper: str) -> Condition:
    """The property is a number between these two."""

    def write(writer: QXmlStreamWriter, dialect: Dialect) -> None:
        writer.writeStartElement(dialect.filter, "PropertyIsBetween")
        writer.writeTextElement(dialect.filter, dialect.property, name)
        for side, value in (("LowerBoundary", lower), ("UpperBoundary", upper)):
            writer.writeStartElement(dialect.filter, side)
            writer.writeTextElement(dialect.filter, "Literal", value)
            writer.writeEndElement()
        writer.writeEndElement()

    return write


def meets(name: str, crs: str, box: Sequence[float]) -> Condition:
    """The geometry meets the box, x y in this CRS."""

    def write(writer: QXmlStreamWriter, dialect: Dialect) -> None:
        writer.writeStartElement(dialect.filter, "BBOX")
        writer.writeTextElement(dialect.filter, dialect.property, name)
        writer.writeStartElement(dialect.gml, "Envelope")
        writer.writeAttribute("srsName", crs)
        writer.writeTextElement(dialect.gml, "lowerCorner", BOX % tuple(box[:2]))
        writer.writeTextElement(dialect.gml, "upperCorner", BOX % tuple(box[2:]))
        writer.writeEndElement()
        writer.writeEndElement()

    return write


def is_feature(identity: str) -> Condition:
    """The feature has this id; in Filter 1.1 it cannot be joined with other conditions."""

    def write(writer: QXmlStreamWriter, dialect: Dialect) -> None:
        element, attribute = dialect.identity
        writer.writeStartElement(dialect.filter, element)
        writer.writeAttribute(attribute, identity)
        writer.writeEndElement()

    return write


def all_of(conditions: Sequence[Condition]) -> Condition:
    """All of the conditions hold."""
    return _joined("And", conditions)


def any_of(conditions: Sequence[Condition]) -> Condition:
    """At least one of the conditions holds."""
    return _joined("Or", conditions)


def write_filter(writer: QXmlStreamWriter, condition: Condition, dialect: Dialect) -> None:
    """Write the condition as a filter."""
    writer.writeStartElement(dialect.filter, "Filter")
    condition(writer, dialect)
    writer.writeEndElement()


def filter_text(condition: Condition, dialect: Dialect) -> str:
    """Return the filter as a document, as the parameter of a GET request needs it."""
    written = QByteArray()
    writer = QXmlStreamWriter(written)
    writer.writeNamespace(dialect.filter, "f")
    writer.writeNamespace(dialect.gml, "gml")
    write_filter(writer, condition, dialect)
    return bytes(written).decode("utf-8")


def _comparison(operator: str, name: str, value: str) -> Condition:
    def write(writer: QXmlStreamWriter, dialect: Dialect) -> None:
        writer.writeStartElement(dialect.filter, operator)
        writer.writeTextElement(dialect.filter, dialect.property, name)
        writer.writeTextElement(dialect.filter, "Literal", value)
        writer.writeEndElement()

    return write


def _joined(operator: str, conditions: Sequence[Condition]) -> Condition:
    def write(writer: QXmlStreamWriter, dialect: Dialect) -> None:
        if len(conditions) == 1:
            conditions[0](writer, dialect)
            return
        writer.writeStartElement(dialect.filter, operator)
        for condition in conditions:
            condition(writer, dialect)
        writer.writeEndElement()

    return write
