"""The network: ten kinds of faults at six points on the wire, for four mixes of edits."""

from __future__ import annotations

from dataclasses import replace

from . import http_proxy, pg_proxy
from .backends import OPS
from .cases import MIXES, Case
from .judge import Verdict, judge
from .proxy import KINDS, POINTS, Script

SENT_ONCE = "a press sent {0} writes of the set"


def cases(backend):
    """Return the 240 network cases of a back end, less those of which its tier promises nothing.

    A set that is not sent as a whole meets its fault at another of its writes each time.
    """
    answers, found = _Answers(backend), []
    for kind in KINDS:
        for point in POINTS:
            script = answers.script(kind, point)
            for mix in MIXES:
                passed = 0 if backend.atomic else len(found) // len(MIXES) % OPS[mix]
                name = f"{kind}@{point}{f' of write {passed + 1}' if passed else ''} {mix}"
                act = faced(replace(script, passed=passed), mix)
                found.append((script, mix, Case("network", backend.name, name, act)))
    return [case for script, mix, case in found if backend.bears(script, mix)]


class _Answers:
    """Deals out the made-up answers in turn, so that each of them meets several points."""

    def __init__(self, backend):
        module = pg_proxy if backend.proxy_class is pg_proxy.PgProxy else http_proxy
        self._portal, self._statuses, self._next = module.PORTAL_ANSWER, module.STATUSES, 0

    def script(self, kind, point):
        answer = b""
        if kind == "portal":
            answer = self._portal
        elif kind == "status":
            answer = self._statuses[self._next % len(self._statuses)]
            self._next += 1
        return Script(kind, point, answer)


def faced(script, mix):
    """Return a case that submits a mix of edits while `script` waits on the way."""

    def act(bench):
        desk, verdict = bench.desk(), Verdict()
        desk.edit(*bench.edits(mix, desk))
        expected = desk.shown()
        before = bench.proxy.writes
        first = bench.press(desk, script, verdict)
        if bench.backend.atomic and bench.proxy.writes - before > 1:
            verdict.blame("doubled", SENT_ONCE.format(bench.proxy.writes - before))
        if first.state == "UNKNOWN" and bench.backend.asks:
            bench.waits(desk, verdict)
        if script.kind == "late" and (script.point % 2 or bench.backend.asks):
            bench.proxy.release()
        last = desk.drain()
        bench.proxy.release()
        if last.state != "NOTHING":
            verdict.blame("stuck", f"{first.state}, then {last.state} {last.problem}")
        desk.drain()
        return judge(desk, expected, verdict)

    return act
