"""Random histories over WFS: edits of two sides, lost and late requests; nothing lost or doubled.

`SHANHE_WFST_HISTORIES=100` runs so many for each tier; a history's seed stands in its name.
"""

import importlib.util
import os
import random
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from shanhe.core.editing.conflicts import all_conflicts
from shanhe.plugin.checkout.decision import decide, in_doubt
from shanhe.plugin.checkout.pull import settle
from shanhe.plugin.checkout.submission import open_journal

HERE = Path(__file__).parent
SPEC = importlib.util.spec_from_file_location("wfst_case", HERE / "wfst_case.py")
wfst_case = importlib.util.module_from_spec(SPEC)
sys.modules["wfst_case"] = wfst_case
SPEC.loader.exec_module(wfst_case)
case = wfst_case.case
server, base, node = case.server, case.base, wfst_case.node
run = case.run

SEEDS = range(int(os.environ.get("SHANHE_WFST_HISTORIES", "2")))
STEPS, ROUNDS = 14, 12
NOTE = "图斑备注"
FAULTS = ["", "", "", "lose", "cut", "html", "drop", "late"]
WATCH = """
    DROP TABLE IF EXISTS public.seen;
    CREATE TABLE public.seen (n serial, kind text, bsm text, before text, after text, who text);
    GRANT ALL ON public.seen, public.seen_n_seq TO planner;
    CREATE OR REPLACE FUNCTION public.watch() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO public.seen (kind, bsm, before, after, who) VALUES (TG_OP,
            CASE TG_OP WHEN 'DELETE' THEN OLD."BSM" ELSE NEW."BSM" END,
            CASE TG_OP WHEN 'INSERT' THEN NULL ELSE OLD."图斑备注" END,
            CASE TG_OP WHEN 'DELETE' THEN NULL ELSE NEW."图斑备注" END, session_user);
        RETURN NULL;
    END $$;
    CREATE TRIGGER watch AFTER INSERT OR UPDATE OR DELETE ON plan."DLTB"
        FOR EACH ROW EXECUTE FUNCTION public.watch();
"""


class History:
    """One planner with a copy, others in the database, a line that fails, and what all know."""

    def __init__(self, base, wfst, profile, folder, seed):
        self.base, self.wfst, self.profile = base, wfst, profile
        self.random, self.number = random.Random(seed), 0
        self.copy = wfst_case.copy_of(profile, folder)
        self.late, self.known = [], {}

    def unique(self, prefix):
        self.number += 1
        return f"{prefix}{self.number}"

    def names(self):
        return sorted(wfst_case.rows_of(self.copy))

    def edit(self):
        name, kind = self.random.choice(self.names()), self.random.choice("uuuid")
        if kind == "u":
            value = self.unique("mine")
            sql = f"UPDATE DLTB SET {NOTE} = '{value}' WHERE BSM = '{name}'"
        elif kind == "i":
            born = self.unique("N")
            sql = (f"INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, '{born}', '0201' "
                   f"FROM DLTB WHERE BSM = '{name}'")  # fmt: skip
        else:
            sql = f"DELETE FROM DLTB WHERE BSM = '{name}'"
        case.edit(self.copy.path, sql)
        self.remember()

    def remember(self):
        """Note on which value of the node each pending edit rests."""
        with closing(self.copy.tracking()) as tracking:
            for change in tracking.changes():
                after = change.new and change.new[NOTE]
                before = change.old and change.old[NOTE]
                key = (change.kind, (change.new or change.old)["BSM"], after)
                self.known.setdefault(key, set()).add(before)

    def others(self):
        rows = [name for (name,) in run(self.base, 'SELECT "BSM" FROM plan."DLTB"')]
        name = self.random.choice(rows)
        if self.random.random() < 0.8 or len(rows) < 4:
            sql = f"""UPDATE plan."DLTB" SET "{NOTE}" = %s WHERE "BSM" = %s"""
            run(self.base, sql, self.unique("theirs"), name)
        else:
            run(self.base, """DELETE FROM plan."DLTB" WHERE "BSM" = %s""", name)

    def deliver(self):
        if self.late:
            self.wfst.transact(self.late.pop(self.random.randrange(len(self.late))))

    def press(self, fault=""):
        sent = len(self.wfst.bodies)
        self.wfst.faults = [{"late": "drop"}.get(fault, fault)]
        outcome = case.press(self.copy, self.profile)
        self.wfst.faults = []
        if fault == "late":
            self.late += self.wfst.bodies[sent : sent + 1]
        if outcome.state in ("CONFLICT", "REJECTED"):
            case.take_back(self.copy, self.profile)
        with closing(open_journal()) as journal:
            doubted = in_doubt(self.copy, journal)
            if doubted:
                self.deliver_all()  # somebody who waits long enough sees what is there
                decide(self.copy, journal, [one for one in doubted if self.is_there(one)])
        self.remember()
        return outcome

    def deliver_all(self):
        while self.late:
            self.deliver()

    def is_there(self, uuid):
        with closing(self.copy.tracking()) as tracking:
            change = tracking.change(uuid)
        if change is None or change.new is None or change.revision != change.set_revision:
            return False
        sql = """SELECT count(*) FROM plan."DLTB" WHERE "BSM" = %s"""
        return run(self.base, sql, change.new["BSM"]) == [(1,)]

    def refresh(self):
        with closing(self.copy.tracking()) as tracking:
            if tracking.open_set:
                return
        wfst_case.refresh(self.copy, self.profile)
        self.settle_all()
        self.remember()

    def settle_all(self):
        with closing(self.copy.tracking()) as tracking:
            open_ones = [one.uuid for one in all_conflicts(tracking) if one.settled is None]
        for uuid in open_ones:
            settle(self.copy, uuid, self.random.choice(["mine", "theirs"]))

    def step(self):
        self.random.choice([
            self.edit, self.edit, self.edit, self.others, self.deliver, self.refresh,
            lambda: self.press(self.random.choice(FAULTS)),
            lambda: self.press(self.random.choice(FAULTS)),
        ])()  # fmt: skip

    def finish(self):
        self.deliver_all()
        for _ in range(ROUNDS):
            outcome = self.press()
            self.refresh()
            if outcome.state == "NOTHING" and not self.copy.pending().total:
                return
        pytest.fail(f"stuck: {outcome}")


@pytest.mark.parametrize("tier", "ABC")
@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_lost_doubled_or_overwritten_unseen(base, node, tmp_path, tier, seed):
    wfst, profile = node(tier)
    run(base, WATCH)
    history = History(base, wfst, profile, tmp_path, seed)
    for _ in range(STEPS):
        history.step()
    history.finish()
    held = run(base, f"""SELECT "BSM", "{NOTE}" FROM plan."DLTB" ORDER BY 1""")
    with closing(history.copy.tracking()) as tracking:
        rows = tracking._database.execute(f'SELECT BSM, "{NOTE}" FROM DLTB ORDER BY 1').fetchall()
    assert [tuple(row) for row in rows] == held, "the copy is what the node holds"
    seen = run(base, "SELECT kind, bsm, before, after, who FROM public.seen ORDER BY n")
    for kind, bsm, before, after, who in seen:
        if who == "planner" and (before != after or kind == "INSERT"):  # else it asserts a version
            known = history.known[kind.lower(), bsm, after]
            assert before in known, (kind, bsm, before, after, known)
    counts = Counter((kind, bsm) for kind, bsm, _, _, _ in seen)
    for kind, bsm in counts:
        if kind == "INSERT":  # again only where somebody had deleted it
            there = bsm in case.UNEDITED
            assert counts[kind, bsm] + there <= counts["DELETE", bsm] + 1, f"{bsm} was doubled"
