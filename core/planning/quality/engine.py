"""Runs the rules on a database: each by itself, so that a broken one stops no other."""

from __future__ import annotations

import time
from typing import List, Optional, Sequence, Tuple

from ...errors import Cancelled, Problem
from ...feedback import Feedback, Silent, watched
from .database import Database
from .operations import OPERATIONS
from .results import BROKEN, FAILED, NOT_RUN, PASSED, Finding, Outcome, RuleResult
from .rules import Check, Rule, RuleSet
from .subject import NotRun, Subject

ABSENT = ("DBQ-10", "DBQ-14")  # raised where one thing is looked up, and nothing broke


class CancelOnly:
    """Passes on the cancel of a feedback, not the progress of one rule."""

    def __init__(self, feedback: Feedback) -> None:
        self._feedback = feedback

    def setProgress(self, progress: float) -> None:
        """Ignore the progress."""

    def isCanceled(self) -> bool:
        """Tell whether the whole check is cancelled."""
        return self._feedback.isCanceled()


def check_database(
    database: Database, rules: RuleSet, feedback: Optional[Feedback] = None
) -> Outcome:
    """Run all rules and return what each found; raises only Cancelled.

    A rule with nothing to look at (its layer or table is absent) is “not run” with the reason.
    A rule that breaks off is a result of its own, whatever its operation raised.
    """
    watching = feedback or Silent()
    database.feedback = CancelOnly(watching)
    results = [_result(database, rule) for rule in watched(rules.rules, watching, every=1)]
    return Outcome(database, rules, tuple(results))


def _result(database: Database, rule: Rule) -> RuleResult:
    begun = time.monotonic()
    tried = [_tried(database, check) for check in rule.checks]
    findings = [one for found, _, _ in tried for one in found]
    reasons = [reason for _, reason, _ in tried if reason is not None]
    broken = any(broke for _, _, broke in tried)
    state = _state(findings, broken, len(reasons) == len(tried))
    return RuleResult(rule, state, tuple(findings), tuple(reasons), time.monotonic() - begun)


def _tried(database: Database, check: Check) -> Tuple[List[Finding], Optional[Problem], bool]:
    """Return what a check found, why it was not made, and whether it broke off."""
    try:
        return list(OPERATIONS[check.operation](Subject(database, check))), None, False
    except NotRun as told:
        return [], told.reason, False
    except Cancelled:
        raise
    except Problem as problem:
        return [], problem, problem.code not in ABSENT
    except Exception as error:  # noqa: BLE001 (one broken rule must not stop the others)
        return [], Problem("DBQ-15", reason=f"{type(error).__name__}: {error}"), True


def _state(findings: Sequence[Finding], broken: bool, nothing_ran: bool) -> str:
    if broken:
        return BROKEN
    if findings:
        return FAILED
    return NOT_RUN if nothing_ran else PASSED
