"""批而未供与闲置: how the county of a site disposed of earlier approvals (自然资规〔2018〕1号)."""

from __future__ import annotations

from typing import Any, Optional

from ...errors import Problem
from .control import Control
from .partition import Subject
from .results import CheckResult
from .rules import Rule
from .verdicts import OF_SEVERITY, Verdict

COUNTY_DIGITS = 6
IDLE = "闲置"
APPROVED, SUPPLIED, REGION = "PZMJ", "GYMJ", "XZQDM"


def lookup(subject: Subject, rule: Rule, control: Control) -> CheckResult:
    """Sum the records of the site's county: approved, supplied and idle land in hm².

    Records whose status (`rule.value_field`) the rule ignores are disposed of already.
    """
    columns = {name: control.column(name) for name in (APPROVED, SUPPLIED)}
    status = control.texts(rule.value_field)
    county = subject.site.region[:COUNTY_DIGITS]
    regions = control.texts(REGION) if county else [""] * len(status)
    chosen = [
        at
        for at, region in enumerate(regions)
        if region.startswith(county) and status[at] not in rule.ignored
    ]
    approved, supplied = (
        sum(_hectares(columns[name][at], name) for at in chosen) for name in (APPROVED, SUPPLIED)
    )
    idle = [at for at in chosen if IDLE in status[at]]
    idle_area = sum(_hectares(columns[APPROVED][at], APPROVED) for at in idle)
    left = max(approved - supplied, 0.0)
    told = Problem(
        "CMP-51" if chosen else "CMP-52",
        region=county or "-",
        count=len(chosen),
        approved=approved,
        left=left,
        percent=100 * left / approved if approved else 0.0,
        idle=idle_area,
        plots=len(idle),
    )
    verdict = OF_SEVERITY[rule.severity] if chosen else Verdict.PASSED
    source, date = control.layer.source, control.layer.date
    return CheckResult(rule, verdict, notes=(told,), source=source, date=date)


def _hectares(value: Optional[Any], field: str) -> float:
    """Return a field's area in hm², NULL as 0; CMP-53 if it is no area."""
    if value is None or value == "":
        return 0.0
    try:
        area = float(value)
    except (TypeError, ValueError) as error:
        raise Problem("CMP-53", field=field, value=value) from error
    if not 0 <= area < float("inf"):
        raise Problem("CMP-53", field=field, value=value)
    return area
