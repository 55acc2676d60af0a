"""A report's tables and pictures as a workbook by OGR: no formulas, numbers as numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Iterator, Sequence

from osgeo import ogr

from ..errors import Problem
from . import xlsx_pictures
from .document import Cell, Column, Image, KeyValue, Report, Row, Table, Text, blocks_of, tables_of
from .files import replaced
from .html import facts_of
from .numbers import check_sums, printed, rounded
from .xlsx_parts import parts_of, write_parts
from .xlsx_styles import styled

LONGEST_SHEET_NAME = 31
FREE_ROW = 4  # below title and caption
FORBIDDEN_IN_SHEET_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
LONGEST_CELL = 32767

Translate = Callable[[str], str]


def write(report: Report, path: str, tr: Translate) -> None:
    """Write one sheet for the report's head, one a table, one a picture, and the provenance.

    Raises RPT-01 and RPT-02 before anything is written (sums, numbers), RPT-03 if the file
    cannot be written and RPT-04 if this GDAL has no XLSX driver.
    """
    check_sums(report)
    driver = ogr.GetDriverByName("XLSX")
    if driver is None:
        raise Problem("RPT-04")
    sheets = [_head(report, tr), *tables_of(report), *_provenance(report, tr)]
    images = [block for block in blocks_of(report) if isinstance(block, Image)]
    images = [image for image in images if image.data.startswith(xlsx_pictures.PNG)]
    captions = [_caption(image) for image in images]
    with replaced(path) as scratch:
        _write_sheets(driver, scratch, path, [*sheets, *captions])
        write_parts(scratch, styled(parts_of(scratch), [*sheets, *captions]))
        first = len(sheets) + 1
        pictures = [(first + at, FREE_ROW, image.data) for at, image in enumerate(images)]
        xlsx_pictures.insert(scratch, pictures)


def _caption(image: Image) -> Table:
    """Return the cells above a picture on its sheet."""
    return Table((Column(image.title),), [Row((image.caption,))], image.title, sheet=image.sheet)


def safe_text(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula, cut to what a cell holds."""
    marked = f"'{text}" if text.startswith(FORMULA_STARTS) else text
    return marked[:LONGEST_CELL]


def _write_sheets(driver: Any, scratch: Path, path: str, sheets: Sequence[Table]) -> None:
    try:
        workbook = driver.CreateDataSource(str(scratch))
        if workbook is None:
            raise Problem("RPT-03", file=path, reason="XLSX")
        taken: set[str] = set()
        for sheet in sheets:
            _write_sheet(workbook, sheet, _sheet_name(sheet, taken))
        workbook = None  # closes, which writes the file
    except RuntimeError as error:  # GDAL raises where the host has switched its exceptions on
        raise Problem("RPT-03", file=path, reason=str(error)) from error
    if not scratch.exists():
        raise Problem("RPT-03", file=path, reason="XLSX")


def _write_sheet(workbook: Any, table: Table, name: str) -> None:
    layer = workbook.CreateLayer(name, None, ogr.wkbNone)
    kinds = [_field_type(table, place) for place in range(len(table.columns))]
    for column, kind in zip(table.columns, kinds):
        layer.CreateField(ogr.FieldDefn(safe_text(column.header), kind))
    for row in table.rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, (cell, column) in enumerate(zip(row.cells, table.columns)):
            value = _value(cell, column, kinds[place])
            if value is not None:
                feature.SetField(place, value)
        layer.CreateFeature(feature)


def _field_type(table: Table, place: int) -> int:
    """Return the OGR type of a column: text as soon as one of its cells is a text."""
    column = table.columns[place]
    if not column.numeric or any(isinstance(row.cells[place], str) for row in table.rows):
        return int(ogr.OFTString)
    return int(ogr.OFTReal if column.decimals else ogr.OFTInteger64)


def _value(cell: Cell, column: Column, kind: int) -> Cell:
    if cell is None:
        return None
    if kind == ogr.OFTString or isinstance(cell, str):
        return safe_text(printed(cell, column.decimals))
    number = rounded(cell, column.decimals or 0)
    return float(number) if column.decimals else int(number)


def _sheet_name(table: Table, taken: set[str]) -> str:
    """Return a sheet name that spreadsheets accept and no other sheet has."""
    wanted = (table.sheet or table.title).translate(FORBIDDEN_IN_SHEET_NAMES).strip()
    stem = wanted[:LONGEST_SHEET_NAME] or "1"
    name, number = stem, 1
    while name.lower() in taken:
        number += 1
        ending = f" {number}"
        name = stem[: LONGEST_SHEET_NAME - len(ending)] + ending
    taken.add(name.lower())
    return name


def _head(report: Report, tr: Translate) -> Table:
    pairs = [(tr("Title"), report.title), (tr("Subtitle"), report.subtitle), *report.facts]
    if report.verdict:
        pairs += [(tr("Conclusion"), text) for text in report.verdict.paragraphs]
    for block in blocks_of(report):
        if isinstance(block, KeyValue):
            pairs += block.pairs
        elif isinstance(block, Text):
            pairs += [(tr("Remark"), text) for text in block.paragraphs]
    return _pairs_table(tr("Report"), [pair for pair in pairs if pair[1]], tr)


def _provenance(report: Report, tr: Translate) -> Iterator[Table]:
    if report.provenance:
        yield _pairs_table(tr("Provenance"), facts_of(report.provenance, tr), tr)


def _pairs_table(title: str, pairs: Sequence[tuple[str, str]], tr: Translate) -> Table:
    columns = (Column(tr("Item")), Column(tr("Content")))
    return Table(columns, [Row(pair) for pair in pairs], title)
