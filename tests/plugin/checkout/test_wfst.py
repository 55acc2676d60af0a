"""A scripted atomic WFS over a real prepared PostGIS: round trips, lost replies, fences, races."""

import importlib.util
import sys
from pathlib import Path

import pytest

SPEC = importlib.util.spec_from_file_location("wfst_case", Path(__file__).with_name("wfst_case.py"))
wfst_case = importlib.util.module_from_spec(SPEC)
sys.modules["wfst_case"] = wfst_case
SPEC.loader.exec_module(wfst_case)
case = wfst_case.case
server, base, node = case.server, case.base, wfst_case.node
run, press, take_back, classes = case.run, case.press, case.take_back, case.classes
copy_of, refresh, rows_of = wfst_case.copy_of, wfst_case.refresh, wfst_case.rows_of
EVERY = [(tier, version) for tier in "ABC" for version in ("1.1.0", "2.0.0")]


@pytest.mark.parametrize(("tier", "version"), EVERY)
def test_a_copy_is_checked_out_edited_sent_and_refreshed(base, node, tmp_path, tier, version):
    _, profile = node(tier, version)
    copy = copy_of(profile, tmp_path, *case.EDITS)
    outcome = press(copy, profile)
    assert (outcome.state, outcome.problem) == ("APPLIED", None)
    assert classes(base) == case.AFTER
    assert rows_of(copy) == case.AFTER
    assert run(base, """SELECT "TBMJ" FROM plan."DLTB" WHERE "BSM" = 'P2'""") == [
        (0.30000000000000004,)
    ]
    assert refresh(copy, profile).taken == 0
    run(base, """UPDATE plan."DLTB" SET "DLBM" = '0602' WHERE "BSM" = 'P4'""")
    run(base, """DELETE FROM plan."DLTB" WHERE "BSM" = 'P5'""")
    pulled = refresh(copy, profile)
    assert (pulled.added, pulled.updated, pulled.deleted) == (0, 1, 1)
    assert rows_of(copy) == classes(base)
