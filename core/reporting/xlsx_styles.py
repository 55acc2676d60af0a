"""How the cells of a workbook look: decimals, widths, headings; OGR's driver writes bare values.

Source of the parts: ECMA-376 (Office Open XML), SpreadsheetML. No text from outside goes into
the parts, so nothing has to be escaped.
"""

from __future__ import annotations

import re
from math import ceil
from string import Template
from typing import Sequence
from unicodedata import east_asian_width

from .document import TOTAL, Table
from .numbers import printed
from .xlsx_parts import before

STYLES = "xl/styles.xml"
SHEET = "xl/worksheets/sheet{number}.xml"
MOST_DECIMALS, MOST_LEVELS = 6, 3
NARROWEST, WIDEST, WIDEST_HEADING = 8, 60, 18
HEADING = 1
LINE_POINTS = 15
PER_WEIGHT = MOST_LEVELS + 1 + MOST_DECIMALS + 1
FIRST_FORMAT = 170
ROW = re.compile(rb'<row r="([0-9]+)"')
CELL = re.compile(rb'<c r="([A-Z]+)([0-9]+)"')
COLUMNS = re.compile(rb"<cols>.*?</cols>", re.DOTALL)
SHEET_START = re.compile(rb"(<worksheet[^>]*>)")
FIT = b'<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
PAGE = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
STYLE_SHEET = Template(
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<numFmts count="$n_formats">$formats</numFmts>'
    '<fonts count="2"><font><sz val="10"/><name val="Arial"/></font>'
    '<font><b/><sz val="10"/><name val="Arial"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>'
    '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/>'
    "<diagonal/></border></borders>"
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs>'
    '<cellXfs count="$n_cells">$cells</cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>\n"
)
FORMAT = Template('<numFmt numFmtId="$id" formatCode="$code"/>')
CELL_STYLE = Template(
    '<xf numFmtId="$format" fontId="$bold" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"'
    ' applyFont="1" applyBorder="1" applyAlignment="1"><alignment $alignment/></xf>'
)
COLUMN = Template('<col min="$place" max="$place" width="$width" customWidth="1"/>')


def styled(parts: dict[str, bytes], sheets: Sequence[Table]) -> dict[str, bytes]:
    """Return the parts of a workbook of `sheets` with decimals, widths and headings."""
    found = {**parts, STYLES: _style_sheet().encode()}
    for number, table in enumerate(sheets, start=1):
        name = SHEET.format(number=number)
        found[name] = _sheet(parts[name], table)
    return found


def _sheet(part: bytes, table: Table) -> bytes:
    widths = [_width(table, place) for place in range(len(table.columns))]
    columns = "".join(
        COLUMN.substitute(place=place, width=width) for place, width in enumerate(widths, start=1)
    )
    fitted = COLUMNS.sub(f"<cols>{columns}</cols>".encode(), part, count=1)
    fitted = SHEET_START.sub(rb"\1" + FIT, fitted, count=1)
    looks = CELL.sub(lambda cell: _cell(cell, table), fitted)
    looks = ROW.sub(lambda row: _row(row, table, widths), looks)
    return before(looks, b"</worksheet>", PAGE)


def _row(row: re.Match[bytes], table: Table, widths: Sequence[int]) -> bytes:
    """Give a row with wrapped texts its height; other programs do not all work it out."""
    number = int(row[1])
    columns = table.columns
    cells = [one.header for one in columns] if number == 1 else table.rows[number - 2].cells
    texts = (printed(cell, column.decimals) for cell, column in zip(cells, columns))
    lines = [ceil(_signs(text) / (width - 2)) for text, width in zip(texts, widths)]
    height = LINE_POINTS * max(1, *lines)
    return row[0] + f' ht="{height}" customHeight="1"'.encode()


def _cell(cell: re.Match[bytes], table: Table) -> bytes:
    row, place = int(cell[2]), _place(cell[1].decode())
    style = HEADING if row == 1 else _style(table, row - 2, place)
    return cell[0] + f' s="{style}"'.encode()


def _place(letters: str) -> int:
    """Return the number of a column from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1


def _style(table: Table, row: int, place: int) -> int:
    """Return the style of a cell: texts by their level, numbers by their decimals."""
    line, column = table.rows[row], table.columns[place]
    first = HEADING + 1 + (PER_WEIGHT if line.tone == TOTAL else 0)
    if column.decimals is None or isinstance(line.cells[place], str):
        return first + min(line.level if place == 0 else 0, MOST_LEVELS)
    return first + MOST_LEVELS + 1 + min(column.decimals, MOST_DECIMALS)


def _style_sheet() -> str:
    """Return all styles in the order that `_style` counts on."""
    cells = [
        _cell_style(0, False, ""),
        _cell_style(0, True, 'horizontal="center" vertical="center" wrapText="1"'),
    ]
    for bold in (False, True):
        cells += [
            _cell_style(
                0, bold, f'horizontal="left" vertical="center" wrapText="1" indent="{level}"'
            )
            for level in range(MOST_LEVELS + 1)
        ]
        cells += [
            _cell_style(FIRST_FORMAT + decimals, bold, 'vertical="center"')
            for decimals in range(MOST_DECIMALS + 1)
        ]
    formats = [
        FORMAT.substitute(id=FIRST_FORMAT + decimals, code="0." + "0" * decimals if decimals else 0)
        for decimals in range(MOST_DECIMALS + 1)
    ]
    return STYLE_SHEET.substitute(
        n_formats=len(formats), formats="".join(formats), n_cells=len(cells), cells="".join(cells)
    )


def _cell_style(number_format: int, bold: bool, alignment: str) -> str:
    return CELL_STYLE.substitute(format=number_format, bold=int(bold), alignment=alignment)


def _width(table: Table, place: int) -> int:
    """Return the width of a column in signs, so that all its numbers and most texts fit."""
    column = table.columns[place]
    heading = min(_signs(column.header), WIDEST_HEADING)
    widest = max(
        (_signs(printed(row.cells[place], column.decimals)) for row in table.rows), default=0
    )
    return min(max(heading, widest, NARROWEST) + 2, WIDEST)


def _signs(text: str) -> int:
    """Return how many places a text takes; a Chinese sign takes two."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)
