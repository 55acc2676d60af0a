"""A case of the matrix, and the runner that gives it a fresh start and judges it."""

from __future__ import annotations

import shutil
import traceback
from dataclasses import dataclass, field
from typing import Callable

from .backends import PLANNER, VIEWER
from .desk import INSERT, Desk
from .judge import Verdict, secret_in, told
from .zygote import Zygote

MOST_TRIES = 3


@dataclass(frozen=True)
class Case:
    """One scripted fault: `act(bench)` does it and returns a verdict."""

    family: str
    backend: str
    name: str
    act: Callable = field(repr=False)


class Bench:
    """A running node with a proxy before it and desks to work at, reused from case to case."""

    def __init__(self, backend, folder):
        self.backend, self.folder = backend, folder
        self.proxy = backend.proxy_class(backend.port)
        self.number, self._desks = 0, {}
        self.kills, self.zygote = 0, Zygote()
        self.searched, self.secrets = 0, []

    def desk(self, name="mine"):
        """Return the desk of that name, its copy as the node is now."""
        desk = self._desks.get(name)
        if desk is None:
            desk = self._desks[name] = Desk(self.backend, self.folder, name).check_out()
        else:
            desk.use()
            if desk.pull().conflicts:
                raise RuntimeError("a case left a conflict behind")
        return desk

    def search(self):
        """Look for passwords in every file of the desks (I7); note how many and where."""
        words = {self.backend.password(user) for user in (PLANNER, VIEWER)}
        for desk in self._desks.values():
            self.searched += 1
            self.secrets += secret_in(desk.folder, words)

    def desk_as_it_is(self, name="mine"):
        """Return a desk without bringing its copy to what the node holds now."""
        return self._desks.get(name) or self.desk(name)

    def press(self, desk, script, verdict, **options):
        """Press while `script` waits on the way; it must meet the set.

        On a busy machine a press may end before it has sent anything: then it is pressed again.
        """
        for _ in range(MOST_TRIES):
            self.proxy.arm(script)
            outcome = desk.press(self.proxy.port, **options)
            told(outcome, verdict)
            if self.proxy.disarm():
                return outcome
            if outcome.state != "QUEUED":
                break
        verdict.blame("stuck", f"{script.kind}@{script.point} never met a write: {outcome.state}")
        return outcome

    def waits(self, desk, verdict):
        """A set in doubt waits in plain sight: pressed again, nothing new is sent again."""
        before = self.proxy.creations
        outcome = desk.press(self.proxy.port, longest=20.0)
        told(outcome, verdict)
        if self.proxy.creations != before:
            verdict.blame("doubled", "a new feature in doubt was sent again by itself")
        return outcome

    def forget(self):
        """Throw all desks away after a case that went wrong."""
        self.search()
        for desk in self._desks.values():
            shutil.rmtree(desk.folder, ignore_errors=True)
        self._desks.clear()
        self.proxy.close()
        self.proxy = self.backend.proxy_class(self.backend.port)

    def close(self):
        """Stop proxy and node."""
        self.zygote.close()
        self.proxy.close()
        self.backend.close()

    def fresh_name(self):
        """A BSM that no feature has yet."""
        self.number += 1
        return f"N{self.number:06d}"

    def edits(self, mix, desk):
        """Return SQL of one of the mixes for what the copy shows now, all edits harmless."""
        names = sorted(row["BSM"] for row in desk.shown())
        pick = [names[(self.number * 5 + place * 7) % len(names)] for place in range(4)]
        pick = list(dict.fromkeys(pick)) + [one for one in names if one not in pick]
        number = self.number % 97
        insert = INSERT.format(self.fresh_name(), f"02{1 + number % 4:02d}", pick[0])
        update = f"UPDATE DLTB SET DLBM = '01{1 + number % 3:02d}', TBMJ = {number}.25 + 0.1"
        update += f", BZ = 'edit {self.number}' WHERE BSM = '{pick[1]}'"
        delete = f"DELETE FROM DLTB WHERE BSM = '{pick[2]}'"
        moved = f"UPDATE DLTB SET geom = {self.backend.place(self.number)}"
        moved += f", BZ = 'moved {self.number}' WHERE BSM = '{pick[3]}'"
        extra = INSERT.format(self.fresh_name(), "0201", pick[0])
        delete_mix = (delete, extra) if len(names) < 10 else (delete,)
        return {
            "insert": (insert,),
            "update": (update,),
            "delete": delete_mix,
            "mixed": (insert, update, moved, delete),
        }[mix]


MIXES = ("insert", "update", "delete", "mixed")


def run(case, bench):
    """Run one case; whatever it raises counts as stuck."""
    try:
        verdict = case.act(bench)
    except Exception:  # noqa: BLE001 (a broken case must not end the run)
        verdict = Verdict()
        verdict.blame("stuck", traceback.format_exc(limit=-6))
    if not verdict.good:
        bench.forget()
    return verdict
