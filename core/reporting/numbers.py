"""Numbers as a report prints them, and the proof that its sums add up."""

from __future__ import annotations

import re
from decimal import Decimal
from math import isfinite
from typing import Optional, Sequence

from ..errors import Problem
from ..rounding import as_decimal, decimal_half_up
from .document import Cell, Column, Report, Sum, Table, tables_of

EMPTY = "—"
LONG_NUMBER = re.compile(r"(?<![\w.,])([1-9]\d{4,})(\.\d+)(?![\w.])", re.ASCII)
MINUS = "\N{MINUS SIGN}"


def rounded(value: float, decimals: int) -> Decimal:
    """Return `value` rounded half up, as printed; RPT-02 if it is not a finite number."""
    if not isfinite(value):
        raise Problem("RPT-02", value=str(value))
    return decimal_half_up(as_decimal(value), decimals)


def printed(cell: Cell, decimals: Optional[int] = None) -> str:
    """Return a cell as text; nothing is printed as a dash."""
    if cell is None:
        return EMPTY
    if decimals is None or isinstance(cell, str):
        return str(cell)
    return f"{rounded(cell, decimals):f}"


def grouped(cell: Cell, decimals: Optional[int] = None) -> str:
    """Return a cell as a page shows it: thousands apart by commas, a true minus sign.

    Workbooks keep numbers and group them by their number formats.
    """
    if cell is None or decimals is None or isinstance(cell, str):
        return printed(cell, decimals)
    return f"{rounded(cell, decimals):,f}".replace("-", MINUS)


def grouped_text(text: str) -> str:
    """Return a sentence with the thousands of its decimal numbers apart.

    Whole numbers stay as they are: they may be codes, years or scales.
    """
    return LONG_NUMBER.sub(lambda found: f"{int(found[1]):,}{found[2]}", text)


def check_sums(report: Report) -> None:
    """Raise RPT-01 at the first total that is not the sum of its parts as printed."""
    for table in tables_of(report):
        for stated in table.sums:
            for place, column in enumerate(table.columns):
                if column.numeric and column.summed:
                    _check(table, stated, place, column)


def _check(table: Table, stated: Sum, place: int, column: Column) -> None:
    total = table.rows[stated.total].cells[place]
    if total is None:
        return
    expected = _printed_sum([table.rows[part].cells[place] for part in stated.parts], column)
    found = _printed_sum([total], column)
    if found != expected:
        raise Problem(
            "RPT-01",
            table=table.title,
            column=column.header,
            row=str(table.rows[stated.total].cells[0]),
            found=str(found),
            expected=str(expected),
        )


def _printed_sum(cells: Sequence[Cell], column: Column) -> Decimal:
    numbers = [cell for cell in cells if isinstance(cell, (int, float))]
    return sum((rounded(number, column.decimals or 0) for number in numbers), Decimal(0))
