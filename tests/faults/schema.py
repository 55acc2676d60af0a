"""The layer changes upstream: every way is found before anything is applied."""

from __future__ import annotations

from .cases import Case
from .judge import Verdict, compare, refused, told

PARKED = ("REJECTED", "DRAFT")
PULL_ERRORS = ("EDIT-72", "EDIT-73", "EDIT-24", "EDIT-37", "PG-02")
HARMLESS, NEW = "column added", "NEU"
NO_SCHEMA = "domain narrowed"  # a rule that no description tells of: the server refuses the op


def cases(backend):
    """Return one case per way in which the back end can change its layer."""
    return [Case("schema", backend.name, name, _changed(name)) for name in backend.schema_changes()]


def _changed(name):
    def act(bench):
        backend, verdict = bench.backend, Verdict()
        desk = bench.desk()
        desk.edit(*bench.edits("mixed", desk))
        mine = desk.shown()
        try:
            with backend.changed_schema(name):
                before = backend.rows()
                outcome = desk.press(longest=10)
                told(outcome, verdict)
                light = backend.tells_new_fields or outcome.state == "APPLIED"
                if name == HARMLESS and light:
                    _goes_on(desk, mine, outcome, verdict)
                else:
                    _is_stopped(desk, name, outcome, before, verdict)
            compare(mine, desk.shown(), verdict)
        finally:
            backend.refill()
            bench.forget()
        return verdict

    return act


def _goes_on(desk, mine, outcome, verdict):
    """A new field that may be empty is told of and stays empty; the edits arrive."""
    told_of = outcome.findings or not desk.backend.tells_new_fields
    if outcome.state != "APPLIED" or not told_of:
        verdict.blame("stuck", f"a new field led to {outcome.state}, {outcome.findings}")
    rows = [dict(row) for row in desk.backend.rows()]
    if any(row.pop(NEW) is not None for row in rows):
        verdict.blame("silent", "a new field was filled")
    compare(mine, rows, verdict)


def _is_stopped(desk, name, outcome, before, verdict):
    apart = name == NO_SCHEMA and not desk.backend.atomic  # each feature by itself
    if outcome.state not in (PARKED if not apart else (*PARKED, "PARTIAL")):
        verdict.blame("silent", f"{name}: a set of another schema led to {outcome.state}")
    if not apart:
        compare(before, desk.backend.rows(), verdict)
    if name not in (NO_SCHEMA, HARMLESS):
        _pull_is_refused(desk, name, verdict)
    if desk.copy.state == "NOTHING":
        verdict.blame("lost", f"{name}: the edits are gone from the copy")


def _pull_is_refused(desk, name, verdict):
    if desk.copy.state == "SEALED":
        desk.withdraw(longest=10)
    taken = f"{name}: the copy was refreshed from a layer of another schema"
    refused(desk.pull, PULL_ERRORS, verdict, f"{name}: a refresh", taken)
