"""Others edit a feature in the moment between the client's look and its write."""

from __future__ import annotations

from .cases import Case
from .judge import Verdict, feature_of, judge, told
from .proxy import Script

THEIRS = "in the moment of sending"
MINE = "UPDATE DLTB SET BZ = 'mine {0}' WHERE BSM = '{1}'"
NEW = (
    "INSERT INTO DLTB (geom, BSM, DLBM, DLMC, TBMJ, SJNF) "
    "VALUES ({0}, '{1}', '0201', '水田', 1.5, 2024)"
)
EDITS = {
    "same attribute": (MINE, THEIRS),
    "gone": (MINE, None),
    "deleted here": ("DELETE FROM DLTB WHERE BSM = '{1}'", THEIRS),
}


def cases(backend):
    """Return what the back end's tier keeps others from losing, settled to either side."""
    return [
        Case("between", backend.name, f"{name}, {side}", _between(*EDITS[name], side))
        for name in backend.windows
        for side in ("mine", "theirs")
    ]


def _between(mine, theirs, side):
    def act(bench):
        desk, verdict, name = bench.desk(), Verdict(), bench.fresh_name()
        desk.edit(NEW.format(bench.backend.place(bench.number), name))
        desk.drain()
        desk.edit(mine.format(bench.number, name))
        ours = feature_of(desk.shown(), name)

        def meddle():
            bench.backend.meddle(name, theirs)

        script = Script("between", 0, action=meddle)
        outcome = bench.press(desk, script, verdict, longest=20.0)
        told(outcome, verdict)
        held = feature_of(bench.backend.rows(), name)
        if outcome.state not in ("CONFLICT", "PARTIAL"):
            verdict.blame("silent", f"an edit of others led to {outcome.state}")
        if (held and held["BZ"]) != theirs:
            verdict.blame("silent", f"the edit of others was overwritten by {held}")
        desk.drain(side)
        wanted = ours if side == "mine" else held
        now = feature_of(bench.backend.rows(), name)
        if now != wanted:
            verdict.blame("silent", f"settled to {side}, the node holds {now}, not {wanted}")
        return judge(desk, desk.shown(), verdict)

    return act
