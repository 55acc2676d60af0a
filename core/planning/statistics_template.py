"""Templates of statistical reports: a planner's own form as JSON.

    {"title": "村庄建设用地统计表", "subtitle": "2024",
     "groups": [{"field": "XZQMC", "title": "乡镇"}, {"field": "CJMC", "title": "村"}],
     "columns": [{"title": "图斑数", "statistic": "count", "unit": "个", "decimals": 0},
                 {"title": "面积", "field": "$area", "unit": "公顷", "factor": 0.0001}],
     "subtotals": true, "chart": "面积", "notes": ["…"]}

`field` `$area` is the ellipsoidal area in m². A column without a field counts rows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import isfinite
from typing import Any, Dict, List, Tuple

from ..errors import Problem
from ..own_files import json_of
from .statistics_table import COUNT, MOST_GROUPS, STATISTICS, SUM, StatisticColumn

LARGEST = 1_000_000
MOST_DECIMALS = 6
GROUP_KEYS, COLUMN_KEYS = (
    {"field", "title"},
    {
        "field",
        "title",
        "statistic",
        "unit",
        "factor",
        "decimals",
    },
)
KEYS = {"title", "subtitle", "groups", "columns", "subtotals", "chart", "notes"}


@dataclass(frozen=True)
class StatisticTemplate:
    """A form: its title, groups as (field, title), columns, and what is shown."""

    title: str = ""
    subtitle: str = ""
    groups: List[Tuple[str, str]] = field(default_factory=list)
    columns: List[StatisticColumn] = field(default_factory=list)
    subtotals: bool = True
    chart: str = ""
    notes: List[str] = field(default_factory=list)
    path: str = ""


def read_template(path: str) -> StatisticTemplate:
    """Return the form of a JSON file; STA-02 says what in it cannot be used."""
    content = json_of(path, lambda reason: Problem("STA-02", file=path, reason=reason), LARGEST)
    try:
        return _template(content, path)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise Problem("STA-02", file=path, reason=str(error)) from error


def _template(content: Any, path: str) -> StatisticTemplate:
    _refuse_unknown(content, KEYS, path)
    groups = [_group(one, path) for one in content.get("groups", [])]
    columns = [_column(one, path) for one in content["columns"]]
    if len(groups) > MOST_GROUPS or not columns:
        raise Problem("STA-02", file=path, reason="groups" if columns else "columns")
    chart = str(content.get("chart", ""))
    if chart and chart not in {column.title for column in columns}:
        raise Problem("STA-02", file=path, reason=f"chart: {chart}")
    notes = [str(note) for note in content.get("notes", [])]
    title, subtitle = str(content.get("title", "")), str(content.get("subtitle", ""))
    subtotals = bool(content.get("subtotals", True))
    return StatisticTemplate(title, subtitle, groups, columns, subtotals, chart, notes, path)


def _group(one: Dict[str, Any], path: str) -> Tuple[str, str]:
    _refuse_unknown(one, GROUP_KEYS, path)
    return str(one["field"]), str(one.get("title") or one["field"])


def _column(one: Dict[str, Any], path: str) -> StatisticColumn:
    _refuse_unknown(one, COLUMN_KEYS, path)
    name = str(one.get("field", ""))
    statistic = str(one.get("statistic", SUM if name else COUNT))
    factor = float(one.get("factor", 1.0))
    decimals = int(one.get("decimals", 0 if statistic == COUNT else 2))
    fine = isfinite(factor) and 0 <= decimals <= MOST_DECIMALS and statistic in STATISTICS
    if not fine or (statistic != COUNT and not name):
        raise Problem("STA-02", file=path, reason=f"column {one.get('title', '')}")
    title = str(one.get("title") or name or statistic)
    return StatisticColumn(title, name, statistic, str(one.get("unit", "")), factor, decimals)


def _refuse_unknown(one: Any, known: Any, path: str) -> None:
    """A misspelt key would quietly change the form."""
    unknown = sorted(set(one) - set(known))
    if unknown:
        raise Problem("STA-02", file=path, reason=", ".join(map(str, unknown)))
