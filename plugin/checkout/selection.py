"""Which features of a layer belong to a working copy: those of a filter, or those named."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Callable, Optional

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsFields,
    QgsGeometry,
)
from qgis.PyQt.QtCore import QDate, Qt

from ...core.editing.layer_schema import DATE, LayerSchema
from ...core.errors import Problem
from .. import compat
from .remote_layer import Row

Belongs = Callable[[Row], bool]


@dataclass(frozen=True)
class Selection:
    """A QGIS expression that is true for what belongs to the copy ('': all), or identities."""

    filter: str = ""
    uuids: Optional[frozenset[str]] = None

    @classmethod
    def read(cls, text: str) -> Selection:
        """Return what `text` wrote; '' (an older copy) is all of the layer."""
        found = json.loads(text or "{}")
        uuids = found.get("uuids")
        return cls(found.get("filter", ""), None if uuids is None else frozenset(uuids))

    def text(self) -> str:
        """Return the selection as the working copy keeps it."""
        uuids = None if self.uuids is None else sorted(self.uuids)
        return json.dumps({"filter": self.filter, "uuids": uuids}, ensure_ascii=False)

    @property
    def is_all(self) -> bool:
        """Tell whether the whole layer belongs to it."""
        return not self.filter.strip() and self.uuids is None

    def of(self, schema: LayerSchema) -> Belongs:
        """Return what tells of a feature whether it belongs to the copy.

        Raises SEL-01 for a filter that is no expression, SEL-02 where it names fields that the
        layer has not; the function itself raises SEL-01 where it fails for a feature.
        """
        passes = _Filter(self.filter, schema).passes if self.filter.strip() else None
        uuids = self.uuids

        def belongs(row: Row) -> bool:
            return (uuids is None or row.uuid in uuids) and (passes is None or passes(row))

        return belongs


class _Filter:
    """An expression, evaluated on one feature after the other."""

    def __init__(self, text: str, schema: LayerSchema) -> None:
        self._text, self._schema = text, schema
        self._fields = QgsFields()
        for field in schema.fields:
            self._fields.append(compat.make_field(field.name, field.type, field.length))
        self._expression = QgsExpression(text)
        if self._expression.hasParserError():
            raise self._problem(self._expression.parserErrorString())
        unknown = self._expression.referencedColumns() - {*schema.names, "*"}
        missing = sorted(one for one in unknown if self._fields.lookupField(one) < 0)
        if missing:
            raise Problem(
                "SEL-02",
                fields=", ".join(missing),
                layer=schema.layer,
                known=", ".join(schema.names),
            )
        self._context = QgsExpressionContext()
        self._context.setFields(self._fields)
        self._expression.prepare(self._context)

    def passes(self, row: Row) -> bool:
        """Tell whether the expression is true for a feature; NULL is not."""
        feature = QgsFeature(self._fields)
        for field in self._schema.fields:
            feature[field.name] = _value(row.values.get(field.name), field.type)
        if row.wkb is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(row.wkb)
            feature.setGeometry(geometry)
        self._context.setFeature(feature)
        found = self._expression.evaluate(self._context)
        if self._expression.hasEvalError():
            raise self._problem(self._expression.evalErrorString())
        return bool(compat.plain(found))

    def _problem(self, reason: str) -> Problem:
        return Problem("SEL-01", filter=self._text, reason=reason.strip())


def _value(value: Any, kind: str) -> Any:
    return QDate.fromString(value, Qt.DateFormat.ISODate) if kind == DATE and value else value
