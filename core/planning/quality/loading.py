"""The rules from the shipped data, and a planner's own rules over them or in their place.

Shipped: `core/standards/data/db_quality_rules.json`; what a rule asks, how severe it is and how
sure stands in the row of `db_qc_rules.csv` that it names. A planner's file has the same form:
rules with a known id replace the members they give, others are added; `"replace": true` leaves
out the shipped ones.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Callable, Dict, Mapping, Optional, Tuple

from ...errors import Problem
from ...own_files import json_of
from ...standards.tables import DATA, table
from .operations import OPERATIONS
from .rules import ERROR, WARNING, Check, Rule, RuleSet
from .safe_patterns import safe_pattern

SHIPPED = DATA / "db_quality_rules.json"
SEVERITIES = {ERROR: ERROR, WARNING: WARNING, "错误": ERROR, "警告": WARNING}
LONGEST_SHOWN = 80


def rule_set(content: Optional[Mapping[str, Any]] = None, file: str = "") -> RuleSet:
    """Return the shipped rules, changed or replaced by a planner's content where it is given.

    Raises DBQ-02 (a member is missing, unknown or of the wrong kind).
    """
    shipped, given = _shipped(), dict(content or {})
    base = [] if given.get("replace") else shipped["rules"]
    rows: Dict[str, Dict[str, Any]] = {row["id"]: _with_item(row) for row in base}
    for row in given.get("rules", []):
        touched = {"confidence": "preset", **row}
        rows.setdefault(row["id"], {}).update(_with_item(touched))
    rules = tuple(_rule(row) for row in rows.values() if row.get("enabled", True))
    shown = [given] if given.get("replace") else [shipped, given]
    version = " + ".join(filter(None, (str(one.get("version", "")) for one in shown)))
    source = " + ".join(filter(None, (str(one.get("source", "")) for one in shown)))
    return RuleSet(rules, _pattern(given, shipped), version, source, file)


def read_rule_file(path: str) -> Dict[str, Any]:
    """Return a rule file's content; DBQ-01 if it cannot be read, DBQ-02 by its shape."""
    content = json_of(path, lambda why: Problem("DBQ-01", file=path, reason=why))
    rows = content.get("rules", []) if isinstance(content, dict) else None
    if not isinstance(rows, list):
        raise Problem("DBQ-02", member="rules", value=_shown(content))
    for row in rows:
        if not isinstance(row, dict) or not isinstance(row.get("id"), str):
            raise Problem("DBQ-02", member="rules[].id", value=_shown(row))
    return dict(content)


@cache
def _shipped() -> Any:
    return json.loads(SHIPPED.read_text(encoding="utf-8"))


def _pattern(given: Mapping[str, Any], shipped: Mapping[str, Any]) -> str:
    """Return the pattern of layer names; it needs one group."""
    pattern = str(given.get("layer_pattern") or shipped["layer_pattern"])
    if safe_pattern(pattern, "layer_pattern").groups < 1:
        raise Problem("DBQ-02", member="layer_pattern", value=pattern)
    return pattern


def _with_item(row: Mapping[str, Any]) -> Dict[str, Any]:
    """Return a row with what the table of rules says about its item, own members before it."""
    item = table("db_qc_rules").by("item").get(str(row.get("item", "")))
    if item is None:
        return dict(row)
    source = table("db_qc_rules").source
    told = {
        "family": item["family"],
        "title": item["item"],
        "content": item["rule"],
        "severity": item["severity"],
        "confidence": item["confidence"],
        "source": source.number,
    }
    return {**told, **row}


def _rule(row: Mapping[str, Any]) -> Rule:
    for member, value in row.items():
        fits = KINDS.get(member)
        if fits is None or not fits(value):
            raise Problem("DBQ-02", member=f"{row['id']}.{member}", value=_shown(value))
    severity = SEVERITIES.get(row.get("severity", ERROR))
    if severity is None:
        raise Problem("DBQ-02", member=f"{row['id']}.severity", value=_shown(row["severity"]))
    texts = {name: row.get(name, "") for name in ("content", "source", "note")}
    return Rule(
        row["id"],
        row.get("family", ""),
        row.get("title") or row["id"],
        severity,
        _checks(row),
        confidence=row.get("confidence", "preset"),
        **texts,
    )


def _checks(row: Mapping[str, Any]) -> Tuple[Check, ...]:
    """Return the checks of a rule: `checks`, or the one that the rule itself describes."""
    single = {key: row[key] for key in ("operation", "layers", "parameters") if key in row}
    described = row.get("checks") or ([single] if single else [])
    if not described:
        raise Problem("DBQ-02", member=f"{row['id']}.operation", value="–")
    return tuple(_check(row["id"], one) for one in described)


def _check(rule: str, one: Mapping[str, Any]) -> Check:
    unknown = set(one) - {"operation", "layers", "parameters"}
    layers, parameters = one.get("layers", []), one.get("parameters", {})
    if unknown or not _are_texts(layers) or not isinstance(parameters, dict):
        raise Problem("DBQ-02", member=f"{rule}.checks", value=_shown(one))
    operation = one.get("operation")
    if operation not in OPERATIONS:
        raise Problem("DBQ-02", member=f"{rule}.operation", value=_shown(operation))
    return Check(str(operation), tuple(layers), parameters)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _are_checks(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


KINDS: Dict[str, Callable[[Any], bool]] = {
    **dict.fromkeys(("id", "item", "family", "title", "severity", "content"), _is_text),
    **dict.fromkeys(("source", "confidence", "note", "operation"), _is_text),
    "layers": _are_texts,
    "parameters": lambda value: isinstance(value, dict),
    "checks": _are_checks,
    "enabled": lambda value: isinstance(value, bool),
}


def _shown(value: Any) -> str:
    return str(value)[:LONGEST_SHOWN]
