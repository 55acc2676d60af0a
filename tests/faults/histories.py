"""Random histories over the real kernel: real copies and journals, a node in memory.

Each history has a seed. Planners edit, submit over a bad line, die at any step, refresh, settle,
withdraw, are put back to a snapshot; requests come late, twice, or not at all. When all is said,
the invariants of the protocol must hold.
"""

from __future__ import annotations

import random
import shutil
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field

from shanhe.core.editing.submission import NOTHING
from shanhe.core.errors import Problem

from .judge import Verdict
from .model import FeatureNode, Node, kernel
from .seat import Seat

STEPS, LEAST_FAULTS = (6, 14), 3
WIRE = ("lost reply", "lost request", "hold", "duplicate", "refused")
POINTS = ("intended", "written", "sealed", "marked", "queued", "sending", "answered", "journalled",
          "settled", "read", "merged", "pulled", "chosen")  # fmt: skip
SIDES = ("mine", "theirs")


@dataclass
class History:
    """What one history was and what was wrong in the end."""

    seed: int
    faults: int = 0
    steps: Counter = field(default_factory=Counter)
    verdict: Verdict = field(default_factory=Verdict)


class Workshop:
    """Makes histories in a scratch folder from one template copy."""

    def __init__(self, folder, off=frozenset(), seat=Seat):
        self.folder, self.off, self.seat = folder, frozenset(off), seat
        self.template = kernel.make_copy(folder / "template.gpkg", 4)
        self._rows = kernel.node_of(self.template).rows

    def run(self, seed):
        """Run the history of a seed and judge it."""
        return _Run(self, seed).done()


class _Run:
    def __init__(self, shop, seed):
        self.draw, self.history = random.Random(seed), History(seed)
        kind = FeatureNode if self.draw.random() < 0.3 else Node
        self.node = kind(shop._rows, shop.off)
        self.folder = shop.folder / f"h{seed}"
        self.folder.mkdir()
        count = self.draw.choice((1, 2, 2, 3))
        self.seats = [
            shop.seat(self.folder / f"{number}", shop.template, self.node, self.draw)
            for number in range(count)
        ]
        self.token = 1000.0

    def done(self):
        """Act, drain, judge, tidy up."""
        try:
            self._act()
            self._drain()
            self._judge()
        except Exception as error:  # noqa: BLE001 (whatever comes up is a finding)
            self.history.verdict.blame("stuck", f"{type(error).__name__}: {error}")
        finally:
            for seat in self.seats:
                with suppress(Exception):
                    seat.close()
            shutil.rmtree(self.folder, ignore_errors=True)
        return self.history

    def _act(self):
        steps = self.draw.randint(*STEPS)
        while steps > 0 or self.history.faults < LEAST_FAULTS:
            steps -= 1
            seat = self.draw.choice(self.seats)
            name = self.draw.choices(tuple(ACTIONS), weights=tuple(ACTIONS.values()))[0]
            self.history.steps[name] += 1
            getattr(self, f"_{name}")(seat)

    def _next(self):
        self.token += 1
        return self.token

    def _update(self, seat):
        fids = seat.fids()
        if fids:
            fid, _ = self.draw.choice(fids)
            seat.update(fid, self._next())
            if self.draw.random() < 0.3:
                seat.rename(fid, self.draw.choice(("0101", "0102", "0103")))

    def _insert(self, seat):
        seat.insert(self.draw.randint(1, 60) * 20.0, self._next())

    def _delete(self, seat):
        fids = seat.fids()
        if fids:
            seat.delete(*self.draw.choice(fids))

    def _press(self, seat):
        if self.draw.random() < 0.75:
            self.node.faults = [self.draw.choice(WIRE)]
        self._disturbed(seat, seat.press)
        self.history.faults += 1 - len(self.node.faults or [1])
        self.node.faults = []

    def _disturbed(self, seat, action):
        point = self.draw.choice(POINTS) if self.draw.random() < 0.35 else None
        before, requests = seat.killed, self.node.requests
        armed = len(self.node.faults)
        with suppress(Problem):
            seat.until(point, action)
        self.history.faults += seat.killed - before
        self.history.faults += bool(armed and self.node.requests > requests)

    def _withdraw(self, seat):
        self._disturbed(seat, seat.withdraw)

    def _pull(self, seat):
        self._disturbed(seat, seat.pull)

    def _settle(self, seat):
        self._disturbed(seat, lambda: seat.settle(self._choose))

    def _choose(self):
        return self.draw.choice(SIDES)

    def _late(self, _seat):
        self.history.faults += bool(self.node.late)
        self.node.release_late()

    def _backup(self, seat):
        seat.backup()

    def _restore(self, seat):
        if hasattr(seat, "_kept"):
            seat.restore()
            self.history.faults += 1

    def _drain(self):
        """End: every planner presses on, all late requests come, everyone refreshes."""
        for _ in range(2):
            for seat in self.seats:
                last = seat.drain(self._choose)
                if last.state != NOTHING:
                    self.history.verdict.blame("stuck", f"rests in {last.state} {last.problem}")
            self.node.release_late()
        for seat in self.seats:
            seat.pull()

    def _judge(self):
        from .invariants import judge_history

        judge_history(self)


ACTIONS = {
    "update": 22,
    "insert": 10,
    "delete": 8,
    "press": 34,
    "withdraw": 6,
    "pull": 12,
    "settle": 5,
    "late": 5,
    "backup": 2,
    "restore": 2,
}
