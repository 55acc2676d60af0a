"""The loader of the standards' tables and of a planner's own replacement for one (a preset).

A shipped table is `data/<name>.csv` (UTF-8, header row); `data/sources.json` names the standard
it was taken from. A preset is a JSON file `{"table": …, "version": …, "source": …, "rows":
[{column: text}]}` and stands in for the shipped table of that name.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Sequence

from ..errors import Problem
from ..own_files import json_of

DATA = Path(__file__).resolve().parent / "data"
LARGEST_PRESET = 20_000_000
LIST_MARK = ";"


@dataclass(frozen=True)
class Source:
    """Where a table comes from: the standard's title and number, and how sure its values are."""

    title: str
    number: str
    confidence: str
    note: str = ""

    def __str__(self) -> str:
        return f"{self.title} {self.number}".strip()


@dataclass(frozen=True)
class Table:
    """One table; `rows` keep the table's own order and are not to be changed."""

    name: str
    rows: list[dict[str, str]]
    source: Source
    version: str
    preset: str = ""  # the path of the planner's file that replaced the shipped table

    @property
    def columns(self) -> list[str]:
        """Return the columns in order."""
        return list(self.rows[0]) if self.rows else []

    def by(self, column: str) -> dict[str, dict[str, str]]:
        """Return the rows by the value of `column` (the last one where values repeat)."""
        return {row[column]: row for row in self.rows}


def listed(text: str) -> list[str]:
    """Return the parts of a cell that holds several values."""
    return [part.strip() for part in text.split(LIST_MARK) if part.strip()]


def table_names() -> list[str]:
    """Return the names of all shipped tables."""
    return sorted(_sources())


@cache
def table(name: str) -> Table:
    """Return the shipped table `name` (STD-01 if there is none)."""
    described = _sources().get(name)
    if described is None:
        raise Problem("STD-01", table=name, known=", ".join(table_names()))
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    source = Source(
        described["title"], described["number"], described["confidence"], described.get("note", "")
    )
    return Table(name, rows, source, described["version"])


def preset_or_table(name: str, preset: str = "") -> Table:
    """Return the preset's table where a file is given, else the shipped one.

    Raises STD-02 (not readable as a preset), STD-03 (made for another table) and STD-04 (a row
    without one of the columns).
    """
    if not preset:
        return table(name)
    return own_table(name, table(name).columns, preset)


def own_table(name: str, columns: Sequence[str], path: str) -> Table:
    """Return the table `name` of a planner's file where none may be shipped (STD-02 to STD-04)."""
    content = _read_preset(path)
    if content.get("table") != name:
        raise Problem("STD-03", file=path, table=name, found=content.get("table", ""))
    rows = [_checked(number, row, columns, path) for number, row in _rows(content)]
    source = Source(str(content.get("source") or Path(path).name), "", "preset")
    return Table(name, rows, source, str(content.get("version", "")), path)


def _read_preset(path: str) -> dict[str, Any]:
    content = json_of(path, lambda why: Problem("STD-02", file=path, reason=why), LARGEST_PRESET)
    if not isinstance(content, dict) or not isinstance(content.get("rows"), list):
        raise Problem("STD-02", file=path, reason="rows")
    return content


def _rows(content: dict[str, Any]) -> list[tuple[int, Any]]:
    return list(enumerate(content["rows"], start=1))


def _checked(number: int, row: Any, columns: Sequence[str], path: str) -> dict[str, str]:
    """Return one preset row as texts in the shipped order of columns."""
    given = row if isinstance(row, dict) else {}
    missing = [column for column in columns if not isinstance(given.get(column), str)]
    if missing:
        raise Problem("STD-04", file=path, row=number, columns=", ".join(missing))
    return {column: given[column] for column in columns}


@cache
def _sources() -> dict[str, dict[str, str]]:
    described: dict[str, dict[str, str]] = json.loads(
        (DATA / "sources.json").read_text(encoding="utf-8")
    )
    return described
