"""Order and identity: two planners at once, clocks that jump, an older node, late requests."""

from __future__ import annotations

import random
from datetime import datetime, timedelta, timezone

from .cases import Case
from .judge import Verdict, judge, told
from .proxy import Script

EDITS, FEATURES = 25, 10
JUMPS = {
    "a day ahead": timedelta(days=1),
    "a day behind": timedelta(days=-1),
    "ten years ahead": timedelta(days=3652),
    "ten years behind": timedelta(days=-3652),
}


def cases(backend):
    """Return the cases of order of one back end."""
    found = [
        Case("order", backend.name, f"two planners, seed {seed}", _two_planners(seed))
        for seed in (1, 2)
    ]
    found += [
        Case("order", backend.name, f"clock {name}", _clock(by)) for name, by in JUMPS.items()
    ]
    found += [
        Case("order", backend.name, "clock jumps back while sending", _jumping_clock),
    ]
    if not backend.asks:
        found.append(Case("order", backend.name, "ids and digests over time", _same_id_always))
    if backend.fences:
        found += [
            Case("order", backend.name, f"withdrawn, late request from {point}", _late(point))
            for point in (0, 1, 2, 3)
        ]
        found += [
            Case("order", backend.name, f"withdrawal disturbed {kind}", _disturbed_fence(kind))
            for kind in ("fin", "rst")
        ]
    if backend.can_go_back:
        found.append(Case("order", backend.name, "node put back to a backup", _restored))
    return found


def _two_planners(seed):
    """Two planners edit the same features in any order; the last word is a choice on record."""

    def act(bench):
        draw, verdict = random.Random(seed), Verdict()
        desks = [bench.desk("other"), bench.desk()]
        names = sorted(row["BSM"] for row in desks[0].shown())[:FEATURES]
        for number in range(EDITS):
            desk = draw.choice(desks)
            desk.use()
            desk.edit(_one_edit(draw, names, number, desk))
            if draw.random() < 0.4:
                bench.proxy.arm(Script(draw.choice(("fin", "rst", "late", "twice")), 3))
                told(desk.press(bench.proxy.port), verdict)
                bench.proxy.disarm()
                desk.drain(draw.choice(("mine", "theirs")))
                bench.proxy.release()
        for desk in (*desks, *desks):
            desk.use()
            if desk.drain(draw.choice(("mine", "theirs"))).state != "NOTHING":
                verdict.blame("stuck", f"{desk.folder.name} rests in {desk.states()[-1]}")
        for desk in desks:
            desk.use()
            desk.pull()
        judge(desks[0], desks[1].shown(), verdict)
        return judge(desks[1], desks[0].shown(), verdict)

    return act


def _one_edit(draw, names, number, desk):
    present = [row["BSM"] for row in desk.shown() if row["BSM"] in names]
    name = draw.choice(present or names)
    roll = draw.random()
    if roll < 0.1 and len(present) > 4:
        return f"DELETE FROM DLTB WHERE BSM = '{name}'"
    field = draw.choice(("BZ", "DLMC"))
    return f"UPDATE DLTB SET {field} = '{desk.folder.name} {number}' WHERE BSM = '{name}'"


def _seams(now):
    from shanhe.core.editing.seams import Seams

    return Seams(now=now)


def _clock(by):
    return _with_clock(lambda _: datetime.now(timezone.utc) + by)


def _with_clock(at):
    def act(bench):
        desk, verdict, calls = bench.desk(), Verdict(), []
        desk.edit(*bench.edits("mixed", desk))
        expected = desk.shown()

        def now():
            calls.append(1)
            return at(len(calls))

        bench.press(desk, Script("fin", 3), verdict, seams=_seams(now))
        told(desk.press(seams=_seams(now)), verdict)
        if not calls:
            verdict.blame("stuck", "the clock was never asked")
        desk.drain()
        return judge(desk, expected, verdict)

    return act


_jumping_clock = _with_clock(
    lambda call: datetime(2026, 1, 1, tzinfo=timezone.utc) - timedelta(hours=call)
)


def _same_id_always(bench):
    """Every attempt at a set has the same id and the same bytes, whatever the clock says."""
    from contextlib import closing

    from shanhe.plugin.checkout.submission import open_journal

    desk, verdict = bench.desk(), Verdict()
    desk.edit(*bench.edits("mixed", desk))
    expected, ids = desk.shown(), set()
    for kind in ("fin", "rst", "portal"):
        script = Script(kind, 1, b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        ids.add(bench.press(desk, script, verdict).set_id)
    if len(ids) != 1:
        verdict.blame("doubled", f"one edit was sent under {len(ids)} ids")
    desk.drain()
    with closing(open_journal()) as journal:
        if sum(sealed.id in ids for sealed in journal.sets()) != 1:
            verdict.blame("doubled", "one edit was sealed more than once")
    return judge(desk, expected, verdict)


def _late(point):
    """A request that arrives after its set was withdrawn does not apply."""

    def act(bench):
        desk, verdict = bench.desk(), Verdict()
        before = bench.backend.rows()
        desk.edit(*bench.edits("mixed", desk))
        expected = desk.shown()
        bench.press(desk, Script("late", point), verdict)
        outcome = desk.withdraw()
        at_once = outcome.state == "NOTHING" and bench.backend.answers_for_the_dead
        applied = outcome.state == "APPLIED" or at_once
        if applied != (point == 3):
            verdict.blame("silent", f"withdrawn after point {point}: {outcome.state}")
        bench.proxy.release()
        held = bench.backend.rows()
        if not applied and sorted(row["ver"] for row in held) != sorted(r["ver"] for r in before):
            verdict.blame("silent", "a withdrawn set was applied late")
        if desk.drain().state != "NOTHING":
            verdict.blame("stuck", f"after a withdrawal: {desk.states()[-1]}")
        return judge(desk, expected, verdict)

    return act


def _disturbed_fence(kind):
    """The answer to a withdrawal is lost; withdrawn again it is settled."""

    def act(bench):
        desk, verdict = bench.desk(), Verdict()
        desk.edit(*bench.edits("mixed", desk))
        expected = desk.shown()
        bench.press(desk, Script("fin", 1), verdict)
        bench.proxy.arm(Script(kind, 3))
        outcome = desk.withdraw(bench.proxy.port)
        if not bench.proxy.disarm():
            verdict.blame("stuck", "the withdrawal never met the fault")
        if outcome.state not in ("UNKNOWN", "QUEUED", "WITHDRAWN"):
            verdict.blame("stuck", f"a lost answer to a withdrawal led to {outcome.state}")
        desk.withdraw()
        desk.drain()
        return judge(desk, expected, verdict)

    return act


def _restored(bench):
    """A node put back to a backup has another epoch: nothing goes there blindly."""
    desk, verdict = bench.desk(), Verdict()
    try:
        with bench.backend.put_back():
            desk.edit(*bench.edits("mixed", desk))
            bench.press(desk, Script("fin", 3), verdict)
        before = len(bench.backend.rows())
        outcome = desk.press()
        told(outcome, verdict)
        if outcome.state == "APPLIED" or len(bench.backend.rows()) != before:
            verdict.blame("silent", f"a set of another epoch led to {outcome.state}")
    finally:
        bench.backend.refill()
        bench.forget()
    return verdict
