"""Working copies of a node's OGC API: checked out, edited, sent feature by feature, refreshed."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

from shanhe.core.editing.pulling import Pulled
from shanhe.plugin.checkout.pull import pull, settle
from shanhe.plugin.checkout.submission import open_journal, withdraw
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.net import NodeSession

INSERT = "INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, '{0}', '0201' FROM DLTB WHERE fid = 1"
MOVED = "UPDATE DLTB SET geom = (SELECT geom FROM DLTB WHERE fid = {0}) WHERE fid = {1}"
BOX = QgsRectangle(39_500_010, 2_800_010, 39_500_090, 2_800_290)


def features(path):
    """What a copy shows: version, code, remark and shape by identity."""
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    return {
        one["ssp_uuid"]: (
            one["ssp_ver"], one["DLBM"], one["BZ"], bytes(one.geometry().ExportToIsoWkb()).hex()
        )
        for one in source.GetLayer(0)
    }  # fmt: skip


def served(rows):
    return {
        uuid: (f'"{row["ver"]}"', row["values"]["DLBM"], row["values"]["BZ"], row["geometry"])
        for uuid, row in rows.items()
    }


class Desk:
    """A planner at a node's OGC API."""

    def __init__(self, node, profile, press, edit, path):
        self.node, self.profile, self._press, self._edit = node, profile, press, edit
        self.copy = check_out(profile, "DLTB", None, path)

    def edit(self, *statements):
        self._edit(self.copy.path, *statements)

    def submit(self):
        return self._press(self.copy.path, self.profile)

    def pull(self):
        with NodeSession(self.profile) as session:
            return pull(self.copy, session)

    def withdraw(self):
        with closing(open_journal()) as journal, NodeSession(self.profile) as session:
            return withdraw(self.copy, journal, session)

    def rows(self):
        return features(self.copy.path)

    def uuid(self, fid):
        source = gdal.OpenEx(str(self.copy.path), gdal.OF_VECTOR)
        return source.GetLayer(0).GetFeature(fid)["ssp_uuid"]


@pytest.fixture
def desks(start, api_of, press, edit, tmp_path):
    """Two planners at one node."""
    node = start()
    profile = api_of(node)
    return [Desk(node, profile, press, edit, tmp_path / f"{name}.gpkg") for name in ("a", "b")]


def test_what_is_checked_out_is_what_the_node_holds_bit_by_bit(desks, rows_of):
    mine, _ = desks
    assert mine.rows() == served(rows_of(mine.node))
    assert (mine.copy.title, mine.copy.crs, mine.copy.count) == ("地类图斑", "EPSG:4527", 12)
    assert mine.copy.extent == (39_500_000, 2_800_000, 39_500_400, 2_800_300)


def test_a_part_of_a_layer_is_checked_out(desks, tmp_path):
    system = QgsCoordinateReferenceSystem("EPSG:4527")
    part = check_out(desks[0].profile, "DLTB", (BOX, system), tmp_path / "part.gpkg")
    assert {row[1] for row in features(part.path).values()} == {"0101"}
    assert len(features(part.path)) == 3
    desks[1].edit(MOVED.format(12, 1), "DELETE FROM DLTB WHERE fid = 5")
    assert desks[1].submit().state == "APPLIED"
    with NodeSession(desks[0].profile) as session:
        assert pull(part, session) == Pulled(updated=1, deleted=1)


def test_edits_of_every_kind_arrive_and_become_the_base(desks, rows_of):
    mine, other = desks
    mine.edit(
        INSERT.format("N1"),
        "UPDATE DLTB SET DLBM = '0103', BZ = '改', TBMJ = 0.1 WHERE fid = 2",
        MOVED.format(6, 4),
        "DELETE FROM DLTB WHERE fid = 3",
    )
    outcome = mine.submit()
    assert (outcome.state, outcome.applied, outcome.problem) == ("APPLIED", 4, None)
    assert outcome.receipt["inferred"] is True
    assert mine.rows() == served(rows_of(mine.node))
    assert mine.submit().state == "NOTHING"
    assert mine.pull() == Pulled()
    assert other.pull() == Pulled(added=1, updated=2, deleted=1)
    assert other.rows() == mine.rows()
    mine.edit("UPDATE DLTB SET BZ = 'again' WHERE fid = 2")
    assert mine.submit().state == "APPLIED"
    assert mine.rows() == served(rows_of(mine.node))


def test_what_others_changed_is_never_overwritten_and_the_rest_arrives(desks, rows_of):
    mine, other = desks
    other.edit(
        "UPDATE DLTB SET BZ = 'theirs' WHERE fid IN (1, 2)", "DELETE FROM DLTB WHERE fid = 3"
    )
    assert other.submit().state == "APPLIED"
    first, second, third = (mine.uuid(fid) for fid in (1, 2, 3))
    mine.edit(
        "UPDATE DLTB SET BZ = 'mine' WHERE fid = 1",
        "DELETE FROM DLTB WHERE fid = 2",
        "UPDATE DLTB SET BZ = 'mine' WHERE fid = 3",
        "UPDATE DLTB SET BZ = 'alone' WHERE fid = 4",
        INSERT.format("N1"),
    )
    outcome = mine.submit()
    assert (outcome.state, outcome.applied, outcome.problem.code) == ("PARTIAL", 2, "OAPI-10")
    kinds = {one["uuid"]: (one["kind"], one["current"] is None) for one in outcome.conflicts}
    assert kinds == {
        first: ("update/update", False),
        second: ("delete/update", False),
        third: ("update/delete", True),
    }
    rows = rows_of(mine.node)
    assert [rows[one]["values"]["BZ"] for one in (first, second)] == ["theirs", "theirs"]
    assert third not in rows
    assert sorted(row["values"]["BZ"] or "" for row in rows.values())[-3:-2] == ["alone"]
    assert mine.copy.pending().total == 3
    assert mine.pull() == Pulled(conflicts=3)
    settle(mine.copy, first, "mine")
    settle(mine.copy, second, "mine")
    settle(mine.copy, third, "theirs")
    assert mine.submit().state == "APPLIED"
    assert mine.rows() == served(rows_of(mine.node))


def test_only_conflicts_apply_nothing_and_can_be_withdrawn(desks, rows_of):
    mine, other = desks
    other.edit("UPDATE DLTB SET BZ = 'theirs' WHERE fid = 1", "DELETE FROM DLTB WHERE fid = 2")
    assert other.submit().state == "APPLIED"
    mine.edit("UPDATE DLTB SET DLBM = '0404' WHERE fid = 1", "DELETE FROM DLTB WHERE fid = 2")
    outcome = mine.submit()
    assert (outcome.state, outcome.problem.code) == ("CONFLICT", "EDIT-44")
    assert {one["kind"] for one in outcome.conflicts} == {"update/update", "delete/delete"}
    assert mine.withdraw().state == "WITHDRAWN"
    assert mine.pull() == Pulled(merged=2)
    assert mine.submit().state == "APPLIED"
    assert mine.rows() == served(rows_of(mine.node))


def test_a_viewer_is_refused_and_the_edits_are_kept(desks, api_of, press):
    mine, _ = desks
    mine.edit(INSERT.format("N1"), "UPDATE DLTB SET BZ = 'x' WHERE fid = 2")
    viewer = api_of(mine.node, "viewer")
    outcome = press(mine.copy.path, viewer)
    assert (outcome.state, outcome.problem.code) == ("REJECTED", "EDIT-49")
    api_of(mine.node)
    assert mine.submit().state == "APPLIED"


def test_a_value_that_the_node_refuses_is_named_and_the_rest_arrives(desks, rows_of):
    mine, _ = desks
    mine.edit("UPDATE DLTB SET SJNF = 3000000000 WHERE fid = 1", INSERT.format("N1"))
    refused = mine.uuid(1)
    outcome = mine.submit()
    assert (outcome.state, outcome.applied) == ("PARTIAL", 1)
    (refusal,) = outcome.refusals
    assert (refusal["uuid"], refusal["code"]) == (refused, "OP-VALUE")
    assert len(rows_of(mine.node)) == 13
    mine.edit("UPDATE DLTB SET SJNF = 2024 WHERE fid = 1")
    outcome = mine.submit()
    assert (outcome.state, outcome.applied) == ("APPLIED", 1)


def test_another_schema_or_epoch_sends_nothing(desks, rows_of):
    from shanhe.node.prepare import new_epoch

    mine, _ = desks
    mine.edit(INSERT.format("N1"))
    new_epoch(mine.node.folder / "county.gpkg")
    outcome = mine.submit()
    assert (outcome.state, outcome.problem.code) == ("REJECTED", "EDIT-50")
    assert outcome.problem.values["error"] == "SET-EPOCH"
    assert len(rows_of(mine.node)) == 12


def test_an_unknown_layer_names_those_that_there_are(desks, tmp_path):
    from shanhe.core.errors import Problem

    with pytest.raises(Problem) as caught:
        check_out(desks[0].profile, "NOPE", None, tmp_path / "x.gpkg")
    assert (caught.value.code, caught.value.values["known"]) == ("EDIT-37", "DLTB, YJJBNT")


def test_a_natural_key_that_another_has_is_refused_by_name(desks, rows_of):
    """The standard has no words for who has it: the planner gives the new feature another key."""
    mine, other = desks
    with closing(sqlite3.connect(mine.node.folder / "county.gpkg")) as base:
        base.execute('CREATE UNIQUE INDEX bsm ON "DLTB" ("BSM")')
    other.edit(INSERT.format("N1"))
    assert other.submit().state == "APPLIED"
    mine.edit(INSERT.format("N1"), "UPDATE DLTB SET BZ = 'mine' WHERE fid = 2")
    outcome = mine.submit()
    assert (outcome.state, outcome.applied, outcome.conflicts) == ("PARTIAL", 1, ())
    (refused,) = outcome.refusals
    assert (refused["code"], "DLTB.BSM" in refused["message"]) == ("OP-VALUE", True)
    assert mine.pull() == Pulled(added=1)
    mine.edit("UPDATE DLTB SET BSM = 'N2' WHERE BSM = 'N1' AND ssp_ver IS NULL")
    assert mine.submit().state == "APPLIED"
    held = sorted(row["values"]["BSM"] for row in rows_of(mine.node).values())
    assert held[-2:] == ["N1", "N2"]
