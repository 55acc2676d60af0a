"""Tables of limits (id, title, value, unit, basis, confidence) and how a report shows them."""

from __future__ import annotations

from ...core.errors import Problem
from ...core.reporting.document import Column, Row, Table
from ...core.standards.tables import Table as StandardsTable
from ..i18n import tr
from ..reports.frame import CONFIDENCE
from ..reports.words import data_text, unit_sign


def limit(rows: StandardsTable, name: str) -> float:
    """Return the value of a limit; PLC-12 where the table has none or it is no number."""
    row = rows.by("id").get(name)
    try:
        return float(row["value"]) if row else _missing(rows, name)
    except ValueError as error:
        raise Problem("PLC-12", table=rows.name, limit=name) from error


def _missing(rows: StandardsTable, name: str) -> float:
    raise Problem("PLC-12", table=rows.name, limit=name)


def confidence(text: str) -> str:
    """Return how sure a row is, in the reader's language."""
    return tr(CONFIDENCE.get(text, CONFIDENCE["preset"]))


def limit_table(rows: StandardsTable, title: str) -> Table:
    """Return the limits with basis and confidence as a block of a report."""
    columns = [Column(tr("Limit value")), Column(tr("Value")), Column(tr("Legal basis")),
               Column(tr("Confidence"))]  # fmt: skip
    body = [
        Row([row["title"], f"{row['value']} {unit_sign(row['unit'])}".strip(),
             data_text(row["basis"]), confidence(row["confidence"])])
        for row in rows.rows
    ]  # fmt: skip
    return Table(columns, body, title)


def basis_table(rows: StandardsTable, title: str) -> Table:
    """Return the rows of a table of rules: title, basis, confidence."""
    columns = [Column(tr("Rule")), Column(tr("Legal basis")), Column(tr("Confidence"))]
    body = [Row([row["title"], data_text(row["basis"]), confidence(row["confidence"])])
            for row in rows.rows]  # fmt: skip
    return Table(columns, body, title)
