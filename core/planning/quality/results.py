"""What the quality check found: findings, the result of each rule, the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple

from ...errors import Problem
from .database import Database
from .rules import ERROR, WARNING, Rule, RuleSet

PASSED, FAILED, NOT_RUN, BROKEN = "passed", "failed", "not_run", "broken"


@dataclass(frozen=True)
class Finding:
    """One fault: `problem` says which, layer, feature and place say where.

    `fid` is the feature's id in its source, None for a fault of a layer or a file; `wkb` the
    place (point, line or polygon) in the layer's CRS; `measured` and `limit` in `unit`.
    """

    problem: Problem
    layer: str = ""
    fid: Optional[int] = None
    bsm: str = ""
    field: str = ""
    wkb: Optional[bytes] = None
    measured: Optional[float] = None
    limit: Optional[float] = None
    unit: str = ""


@dataclass(frozen=True)
class RuleResult:
    """What became of one rule; `reasons` say what of it was not run, and why."""

    rule: Rule
    state: str
    findings: Tuple[Finding, ...] = ()
    reasons: Tuple[Problem, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True)
class Outcome:
    """The whole check."""

    database: Database
    rules: RuleSet
    results: Tuple[RuleResult, ...]

    def with_state(self, *states: str) -> List[RuleResult]:
        """Return the rules that ended so."""
        return [result for result in self.results if result.state in states]

    def count(self, severity: str) -> int:
        """Return the number of findings of a severity."""
        return sum(len(one.findings) for one in self.results if one.rule.severity == severity)

    @property
    def errors(self) -> int:
        """The number of errors, rules that broke off among them."""
        return self.count(ERROR) + len(self.with_state(BROKEN))

    @property
    def warnings(self) -> int:
        """The number of warnings."""
        return self.count(WARNING)

    @property
    def run(self) -> int:
        """The number of rules that ran to their end."""
        return len(self.with_state(PASSED, FAILED))

    @property
    def failed(self) -> int:
        """The number of rules that found something."""
        return len(self.with_state(FAILED))

    @property
    def passed(self) -> bool:
        """Tell whether nothing speaks against the database: no error, no rule that broke off."""
        return self.errors == 0


def listing(names: Sequence[str], most: int = 10) -> str:
    """Return the first names in a row."""
    shown = ", ".join(list(names)[:most])
    return f"{shown} …" if len(names) > most else shown
