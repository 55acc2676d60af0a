"""Runs the rules on a database: each by itself, so that a broken one stops no other."""

from __future__ import annotations

import time
from typing import List, NamedTuple, Optional, Sequence

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
    findings = [one for each in tried for one in each.findings]
    reasons = [reason for each in tried for reason in each.reasons]
    broken = any(each.broke for each in tried)
    state = _state(findings, broken, all(each.stopped for each in tried))
    return RuleResult(rule, state, tuple(findings), tuple(reasons), time.monotonic() - begun)


class Tried(NamedTuple):
    """What a check found, why not all of it was made, and whether it stopped or broke off."""

    findings: List[Finding]
    reasons: List[Problem]
    stopped: bool = False
    broke: bool = False


def _tried(database: Database, check: Check) -> Tried:
    """Run a check; what it found before it stopped or broke off is kept."""
    subject, found = Subject(database, check), []
    try:
        for one in OPERATIONS[check.operation](subject):
            found.append(one)  # noqa: PERF402 (what was found until it breaks off is kept)
    except NotRun as absent:
        return Tried(found, [*subject.left_out, absent.reason], stopped=True)
    except Cancelled:
        raise
    except Problem as problem:
        broke = problem.code not in ABSENT
        return Tried(found, [*subject.left_out, problem], stopped=True, broke=broke)
    except Exception as error:  # noqa: BLE001 (one broken rule must not stop the others)
        told = Problem("DBQ-15", reason=f"{type(error).__name__}: {error}")
        return Tried(found, [*subject.left_out, told], stopped=True, broke=True)
    return Tried(found, subject.left_out)


def _state(findings: Sequence[Finding], broken: bool, nothing_ran: bool) -> str:
    if broken:
        return BROKEN
    if findings:
        return FAILED
    return NOT_RUN if nothing_ran else PASSED
