"""What a check of edits found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

from ..errors import Problem

ERROR, WARNING, NONE = "error", "warning", "none"


@dataclass(frozen=True)
class Finding:
    """One fault of one feature: the problem says which, `fid` and `x`, `y` (layer's CRS) where."""

    severity: str
    uuid: str
    fid: Optional[int]
    field: str
    problem: Problem
    x: Optional[float] = None
    y: Optional[float] = None


def errors(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings that keep a set from being sealed."""
    return [finding for finding in findings if finding.severity == ERROR]
