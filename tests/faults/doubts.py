"""Doubt at nodes without receipts: the set waits, is not taken back, and nothing comes twice.

At tier C new features are never sent again by themselves: somebody looks and decides.
"""

from __future__ import annotations

from .cases import MIXES, Case
from .judge import Verdict, compare, judge, told
from .proxy import Script

NO_FENCE, KNOWN = "EDIT-81", "WFST-12"


def cases(backend):
    """Return the cases of doubt of one back end; a node with receipts knows none."""
    if backend.receipts:
        return []
    named = {f"line down at {point} {mix}": _down(point, mix) for point in (0, 3) for mix in MIXES}
    named.update({f"withdrawn {mix}": _withdrawn(mix) for mix in MIXES})
    if backend.asks:
        named["said no, and it never came"] = _said_no(late=False)
        named["said no, and it came late"] = _said_no(late=True)
        named["edited again, and it came late"] = _edited_again
    return [Case("doubt", backend.name, name, act) for name, act in named.items()]


def _edited(bench, mix):
    desk = bench.desk()
    desk.edit(*bench.edits(mix, desk))
    return desk, desk.shown(), Verdict()


def _cut(bench, desk, point, verdict):
    """The line goes down with the first write, so that reading back is not possible either."""
    outcome = bench.press(desk, Script("down", point), verdict)
    bench.proxy.down = False
    if outcome.state != "UNKNOWN":
        verdict.blame("silent", f"a line that went down at {point} led to {outcome.state}")
    return outcome


def _down(point, mix):
    def act(bench):
        desk, expected, verdict = _edited(bench, mix)
        _cut(bench, desk, point, verdict)
        if bench.backend.asks:
            bench.waits(desk, verdict)
        if desk.drain().state != "NOTHING":
            verdict.blame("stuck", f"with the line back: {desk.states()[-1]}")
        return judge(desk, expected, verdict)

    return act


def _withdrawn(mix):
    """What may have arrived cannot be taken back without a fence: that is said, nothing lost."""

    def act(bench):
        desk, expected, verdict = _edited(bench, mix)
        _cut(bench, desk, 0, verdict)
        outcome = desk.withdraw()
        told(outcome, verdict)
        if outcome.state != "UNKNOWN" or outcome.problem.code != NO_FENCE:
            verdict.blame("silent", f"a set in doubt was taken back: {outcome}")
        if desk.drain().state != "NOTHING":
            verdict.blame("stuck", f"after a withdrawal: {desk.states()[-1]}")
        return judge(desk, expected, verdict)

    return act


def _said_no(late):
    """The planner says that it did not arrive; `late`: then it does, and is not sent twice."""

    def act(bench):
        desk, expected, verdict = _edited(bench, "insert")
        outcome = bench.press(desk, Script("late", 0), verdict)
        for _ in range(2):
            outcome = bench.waits(desk, verdict)
        doubted = desk.doubted()
        if outcome.state != "UNKNOWN" or len(doubted) != 1:
            verdict.blame("silent", f"{outcome.state} with {len(doubted)} features in doubt")
        desk.decide(())
        if late:
            bench.proxy.release()
        elif desk.press(longest=20.0).state != "APPLIED":
            verdict.blame("stuck", "a feature that never came was not sent")
        _recognised(desk, doubted, verdict)
        if desk.drain().state != "NOTHING":
            verdict.blame("stuck", f"after the decision: {desk.states()[-1]}")
        bench.proxy.drop()
        return judge(desk, expected, verdict)

    return act


def _recognised(desk, doubted, verdict):
    """Where the node named the feature itself, mine is refused, and I delete it."""
    outcome = desk.press(longest=20.0)
    told(outcome, verdict)
    if outcome.state == "REJECTED":
        if outcome.problem.values.get("error") != KNOWN:
            verdict.blame("stuck", f"a feature that came late led to {outcome.problem}")
        desk.withdraw()
        desk.edit(f"DELETE FROM DLTB WHERE ssp_uuid = '{doubted[0]}'")
        desk.pull()


def _edited_again(bench):
    """What was edited since it was sent goes after what arrived."""
    desk, expected, verdict = _edited(bench, "insert")
    (name,) = {row["BSM"] for row in expected} - {row["BSM"] for row in bench.backend.rows()}
    bench.press(desk, Script("late", 0), verdict)
    desk.edit(f"UPDATE DLTB SET BZ = 'since' WHERE BSM = '{name}'")
    bench.waits(desk, verdict)
    bench.proxy.release()
    bench.waits(desk, verdict)
    compare(expected, bench.backend.rows(), verdict)
    expected = desk.shown()
    if desk.drain().state != "NOTHING":
        verdict.blame("stuck", f"edited since: {desk.states()[-1]}")
    return judge(desk, expected, verdict)
