"""Ends of programs: the client at each of its steps, the node in the middle of a transaction."""

from __future__ import annotations

from .backends import OPS
from .cases import MIXES, Case
from .judge import Verdict, judge, told
from .proxy import Script

KILL_POINTS = (1, 2, 3)
PULL_POINTS = ("read", "merged", "pulled")


class Killed(BaseException):
    """The program ends here; nothing after it runs."""


class UnthoughtOfError(RuntimeError):
    """Something fails that nobody thought of."""


ENDS = (Killed, UnthoughtOfError)


def cases(backend):
    """Return the client's and the node's ends for one back end."""
    steps = ("intended", "written", "sealed", "marked", "queued", "sending", "answered",
             "journalled", "settled")  # fmt: skip
    found = [
        Case("client", backend.name, f"{error.__name__} {step} {mix} {bool(first)}",
             _ended(step, error, mix, first))
        for step in steps for error in ENDS for mix in MIXES
        for first in (None, backend.first_fault)
    ]  # fmt: skip
    found += [
        Case("client", backend.name, f"pulling {step} {mix}", _pulling(step, mix))
        for step in PULL_POINTS
        for mix in MIXES
    ]
    found += [
        Case("node", backend.name, f"dies at {point} {mix}", _dying(point, mix))
        for mix in MIXES
        for point in backend.places_to_die(mix)
    ]
    if backend.restarts:
        found += [
            Case("node", backend.name, f"killed at {point} {mix}", _killed(point, mix))
            for mix in MIXES
            for point in KILL_POINTS
        ]
    return found


def ending_at(step, error):
    """Return seams that end the program at a step."""
    from shanhe.core.editing.seams import Seams

    def reached(point):
        if point == step:
            raise error(point)

    return Seams(reached=reached)


def _ended(step, error, mix, first):
    """End the client at a step; with `first`, in the attempt after a reply was lost."""

    def act(bench):
        desk, verdict = bench.desk(), Verdict()
        desk.edit(*bench.edits(mix, desk))
        expected = desk.shown()
        seams, ended, settled = ending_at(step, error), False, False
        if first is not None:  # a node whose receipts are read after a lost reply settles it
            settled = bench.press(desk, first, verdict).state == "APPLIED"
        try:
            desk.press(seams=seams)
        except error:
            ended = True
        early = step in ("intended", "written", "sealed", "marked", "queued") and first is not None
        if not (ended or early or settled):
            verdict.blame("stuck", f"the step {step} was never reached")
        if desk.drain().state != "NOTHING":
            verdict.blame("stuck", f"after {step}: {desk.states()[-1]}")
        return judge(desk, expected, verdict)

    return act


def _pulling(step, mix):
    """End the client while it takes over what another planner did; then pull again."""

    def act(bench):
        other, verdict = bench.desk("other"), Verdict()
        other.edit(*bench.edits(mix, other))
        if other.drain().state != "NOTHING":
            verdict.blame("stuck", "the other planner could not submit")
        mine = bench.desk_as_it_is()
        try:
            mine.pull(seams=ending_at(step, Killed))
            verdict.blame("stuck", f"the step {step} was never reached")
        except Killed:
            mine.pull()
        return judge(mine, other.shown(), verdict)

    return act


def _dying(point, mix):
    """The node's process ends at a point of its transaction and comes back."""

    def act(bench):
        desk, verdict = bench.desk(), Verdict()
        desk.edit(*bench.edits(mix, desk))
        expected = desk.shown()
        with bench.backend.dying(point):
            first = desk.press(bench.proxy.port, longest=10)
        told(first, verdict)
        known = ("REJECTED",) if bench.backend.answers_for_the_dead else ()
        known += () if bench.backend.atomic else ("PARTIAL", "APPLIED")  # tried again by the server
        if first.state not in ("UNKNOWN", "QUEUED", *known):
            verdict.blame("stuck", f"a node that died at {point} led to {first.state}")
        last = desk.drain()
        if last.state != "NOTHING":
            verdict.blame("stuck", f"{first.state}, then {last.state}")
        return judge(desk, expected, verdict)

    return act


def _killed(point, mix):
    """The server is killed with a part of the request, or when it has done it, and comes back."""

    def act(bench):
        desk, verdict = bench.desk(), Verdict()
        desk.edit(*bench.edits(mix, desk))
        expected = desk.shown()
        script = Script("dies", point, action=bench.backend.kill, passed=OPS[mix] // 2)
        first = bench.press(desk, script, verdict)
        bench.backend.revive()
        if first.state not in ("UNKNOWN", "PARTIAL", "QUEUED"):
            verdict.blame("silent", f"a server that was killed led to {first.state}")
        if first.state == "UNKNOWN" and bench.backend.asks:
            bench.waits(desk, verdict)
        last = desk.drain()
        if last.state != "NOTHING":
            verdict.blame("stuck", f"{first.state}, then {last.state}")
        return judge(desk, expected, verdict)

    return act
