"""What a rule of the quality check consists of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Mapping, Tuple

ERROR, WARNING = "error", "warning"


@dataclass(frozen=True)
class Check:
    """One operation with its layers (`*` stands for any) and its parameters."""

    operation: str
    layers: Tuple[str, ...] = ()
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Rule:
    """One rule: what it is called, how severe it is, where it is from and what it checks."""

    id: str
    family: str
    title: str
    severity: str
    checks: Tuple[Check, ...]
    content: str = ""
    source: str = ""
    confidence: str = "preset"
    note: str = ""


@dataclass(frozen=True)
class RuleSet:
    """Rules in order; `layer_pattern` finds the standard's name in that of a source's layer."""

    rules: Tuple[Rule, ...]
    layer_pattern: str
    version: str
    source: str
    file: str = ""
