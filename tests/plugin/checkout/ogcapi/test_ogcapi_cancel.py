"""Cancelling while an OGC API says nothing: given up soon, sent again, each edit there once."""

from contextlib import closing

import pytest

from shanhe.plugin.checkout.submission import open_journal, submit
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.net import NodeSession

from ..between import Planner, Silence, soon

EDITS = (
    "INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, 'N1', '0201' FROM DLTB WHERE fid = 1",
    "UPDATE DLTB SET DLBM = '0103' WHERE fid = 2",
    "DELETE FROM DLTB WHERE fid = 3",
)


@pytest.mark.parametrize("call", [b"PUT /ogcapi", b"DELETE /ogcapi"])
def test_a_write_without_an_answer(start, api_of, edit, rows_of, tmp_path, call):
    node = start()
    profile = api_of(node)
    copy = check_out(profile, "DLTB", None, tmp_path / "dltb.gpkg")
    edit(copy.path, *EDITS)
    with closing(Silence(int(node.url.rpartition(":")[2]), call)) as proxy:
        with soon():
            lost = sent(copy, api_of(node, url=proxy.url), Planner(lambda: proxy.silent))
    assert (lost.state, lost.problem.code) == ("UNKNOWN", "EDIT-48")
    again = sent(copy, api_of(node))
    assert (again.state, again.set_id) == ("APPLIED", lost.set_id)
    rows = [row["values"] for row in rows_of(node).values()]
    assert [row["BSM"] for row in rows].count("N1") == 1
    assert len(rows) == 12
    assert copy.pending().total == 0


@pytest.mark.parametrize("call", [b"GET /ogcapi", b"PATCH /ogcapi"])
def test_a_question_before_the_first_write_leaves_the_set_waiting(
    start, api_of, edit, tmp_path, call
):
    """The PATCH is the test of preconditions, which changes nothing at any node."""
    node = start()
    copy = check_out(api_of(node), "DLTB", None, tmp_path / "dltb.gpkg")
    edit(copy.path, *EDITS)
    with closing(Silence(int(node.url.rpartition(":")[2]), call)) as proxy:
        lost = sent(copy, api_of(node, url=proxy.url), Planner(lambda: proxy.silent))
    assert (lost.state, lost.problem.code) == ("QUEUED", "EDIT-51")
    assert sent(copy, api_of(node)).state == "APPLIED"


def sent(copy, profile, planner=None):
    with closing(open_journal()) as journal, NodeSession(profile) as session:
        return submit(copy, journal, session, planner)
