"""The frame of a tool's report: what follows its own sections is the same for all."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from ...core.errors import Problem
from ...core.geometry.polygons import Fault
from ...core.reporting import html, xlsx
from ...core.reporting.document import WARNING, Column, Report, Row, Section, Table, Text
from ...core.reporting.numbers import grouped_text
from ...core.standards.tables import Table as StandardsTable
from ..i18n import N_, language, tr
from ..messages import sentence
from .words import data_text, source_title, table_name

CONFIDENCE = {
    "certain": N_("certain"),
    "likely": N_("likely"),
    "unsure": N_("unsure"),
    "preset": N_("own preset"),
}


def tool_report(
    title: str,
    sections: Sequence[Section],
    *,
    subtitle: str = "",
    facts: Sequence[tuple[str, str]] = (),
    verdict: Optional[Text] = None,
    notes: Sequence[str] = (),
    standards: Sequence[StandardsTable] = (),
    provenance: Optional[dict[str, Any]] = None,
) -> Report:
    """Return a report in the reader's language.

    After its own sections come the `notes` as points to check and the tables of `standards` that
    its numbers rest on; presets among them are named.
    """
    framed = list(sections)
    if notes:
        framed.append(Section(tr("Points to check"), [Text(list(notes), WARNING)]))
    if standards:
        framed.append(Section(tr("Method and standards"), [standards_table(standards)]))
    return Report(
        title,
        framed,
        subtitle=subtitle,
        facts=facts,
        verdict=_grouped(verdict),
        provenance=provenance or {},
        language=report_language(),
    )


def _grouped(verdict: Optional[Text]) -> Optional[Text]:
    if verdict is None:
        return None
    return Text([grouped_text(paragraph) for paragraph in verdict.paragraphs], verdict.tone)


def report_language() -> str:
    """Return the language code that a report's file states."""
    return "zh-CN" if language().lower().startswith("zh") else "en"


def standards_table(standards: Sequence[StandardsTable]) -> Table:
    """Return the tables behind the numbers: source, version, how sure they are."""
    columns = [Column(tr("Table")), Column(tr("Source")), Column(tr("Version"))]
    columns.append(Column(tr("Confidence")))
    rows = [
        Row([table_name(one), source_title(one), data_text(one.version),
             tr(CONFIDENCE[one.source.confidence])])
        for one in standards
    ]  # fmt: skip
    return Table(columns, rows, tr("Tables behind the numbers"), sheet=tr("Standards"))


def fault_notes(faults: Sequence[Fault]) -> list[str]:
    """Return the sentence for every feature that could not be read or was mended."""
    return [sentence(Problem(fault.code, **fault.values)) for fault in faults]


def write_report(report: Report, page: str = "", workbook: str = "") -> None:
    """Write the report as an HTML page and as a workbook, each where a path is given."""
    if page:
        html.write(report, page, tr)
    if workbook:
        xlsx.write(report, workbook, tr)
