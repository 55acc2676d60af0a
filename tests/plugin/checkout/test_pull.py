"""Two planners at one real node: each takes over what the other did, and nothing is lost."""

import json
from contextlib import closing

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle, QgsVectorLayer

from shanhe.core.editing.conflicts import all_conflicts
from shanhe.core.editing.pulling import Pulled
from shanhe.core.editing.tracking import Counts
from shanhe.core.errors import Cancelled, Problem
from shanhe.core.feedback import Silent
from shanhe.plugin.checkout.pull import pull, settle
from shanhe.plugin.checkout.submission import open_journal, withdraw
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.net import NodeSession

from .copies import edit

CRS = QgsCoordinateReferenceSystem("EPSG:4527")
MOVED = "UPDATE DLTB SET geom = (SELECT geom FROM DLTB WHERE fid = {0}) WHERE fid = {1}"


def features(path):
    """What a copy shows: code, remark and shape by identity."""
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    return {
        one["ssp_uuid"]: (one["DLBM"], one["BZ"], bytes(one.geometry().ExportToIsoWkb()).hex())
        for one in source.GetLayer(0)
    }


def served(rows):
    return {
        uuid: (row["values"]["DLBM"], row["values"]["BZ"], row["geometry"])
        for uuid, row in rows.items()
    }


@pytest.fixture
def desks(start, profile_of, press, tmp_path):
    """A node, and the working copies of two planners with what they can do."""
    node = start()
    return Desks(node, profile_of(node), press, tmp_path)


class Desks:
    def __init__(self, node, profile, press, folder):
        self.node, self.profile, self.press = node, profile, press
        self.mine = check_out(profile, "DLTB", None, folder / "mine.gpkg")
        self.other = check_out(profile, "DLTB", None, folder / "other.gpkg")

    def others(self, *statements):
        """The other planner edits and submits."""
        edit(self.other.path, *statements)
        assert self.press(self.other.path, self.profile).state == "APPLIED"

    def pull(self, copy=None, feedback=None):
        with NodeSession(self.profile) as session:
            return pull(copy or self.mine, session, feedback)

    def submit(self):
        return self.press(self.mine.path, self.profile)

    def withdraw(self):
        with closing(open_journal()) as journal, NodeSession(self.profile) as session:
            return withdraw(self.mine, journal, session)

    def conflicts(self):
        with closing(self.mine.tracking()) as tracking:
            return all_conflicts(tracking)

    def uuid(self, fid):
        source = ogr.Open(str(self.mine.path))
        return source.GetLayer(0).GetFeature(fid)["ssp_uuid"]


def test_what_others_did_arrives_and_own_edits_stay(desks, rows_of):
    edit(desks.mine.path, "UPDATE DLTB SET BZ = 'mine' WHERE fid = 5")
    desks.others(
        "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1",
        "DELETE FROM DLTB WHERE fid = 2",
        "INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, 'N', '0201' FROM DLTB WHERE fid = 3",
    )
    assert desks.pull() == Pulled(added=1, updated=1, deleted=1)
    assert desks.pull() == Pulled()
    assert desks.mine.pending() == Counts(0, 1, 0)
    assert desks.submit().state == "APPLIED"
    assert features(desks.mine.path) == served(rows_of(desks.node))
    assert desks.pull() == Pulled()


def test_edits_of_different_fields_meet_in_one_feature(desks, rows_of):
    edit(desks.mine.path, "UPDATE DLTB SET BZ = 'mine' WHERE fid = 1", MOVED.format(6, 2))
    desks.others(
        "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1", "UPDATE DLTB SET BZ = 'theirs' WHERE fid = 2"
    )
    assert desks.submit().state == "CONFLICT"
    with pytest.raises(Problem, match="EDIT-71"):
        desks.pull()
    assert desks.withdraw().state == "WITHDRAWN"
    assert desks.pull() == Pulled(merged=2)
    outcome = desks.submit()
    assert (outcome.state, outcome.applied) == ("APPLIED", 2)
    after = served(rows_of(desks.node))
    assert after[desks.uuid(1)][:2] == ("0103", "mine")
    assert after[desks.uuid(2)][1:] == ("theirs", after[desks.uuid(6)][2])
    assert features(desks.mine.path) == after


@pytest.mark.parametrize(
    ("choice", "code", "state"), [("mine", "0102", "APPLIED"), ("theirs", "0103", "NOTHING")]
)
def test_the_same_field_is_settled_by_choice(desks, rows_of, choice, code, state):
    edit(desks.mine.path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    desks.others("UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    assert desks.submit().state == "CONFLICT"
    desks.withdraw()
    assert desks.pull() == Pulled(conflicts=1)
    assert desks.submit().problem.code == "EDIT-77"
    settle(desks.mine, desks.uuid(1), choice)
    assert desks.submit().state == state
    assert served(rows_of(desks.node))[desks.uuid(1)][0] == code
    assert features(desks.mine.path) == served(rows_of(desks.node))
    (kept,) = desks.conflicts()
    assert (kept.mine["DLBM"], kept.theirs["DLBM"]) == ("0102", "0103")


@pytest.mark.parametrize("choice", ["mine", "theirs"])
def test_update_against_delete_and_delete_against_update(desks, rows_of, choice):
    edit(
        desks.mine.path,
        "UPDATE DLTB SET BZ = 'mine' WHERE fid = 1",
        "DELETE FROM DLTB WHERE fid = 2",
    )
    deleted = desks.uuid(1)
    (updated,) = set(features(desks.other.path)) - set(features(desks.mine.path))
    desks.others("DELETE FROM DLTB WHERE fid = 1", "UPDATE DLTB SET BZ = 'theirs' WHERE fid = 2")
    assert desks.submit().state == "CONFLICT"
    desks.withdraw()
    assert desks.pull() == Pulled(conflicts=2)
    settle(desks.mine, deleted, choice)
    settle(desks.mine, updated, choice)
    assert desks.submit().state == ("APPLIED" if choice == "mine" else "NOTHING")
    after = served(rows_of(desks.node))
    assert deleted not in after
    assert (updated in after) is (choice == "theirs")
    remarks = [remark for _, remark, _ in after.values() if remark]
    assert remarks == [choice]
    assert features(desks.mine.path) == after


@pytest.mark.parametrize("choice", ["mine", "theirs"])
def test_geometry_against_geometry_and_against_the_area(desks, rows_of, choice):
    edit(desks.mine.path, MOVED.format(6, 1), MOVED.format(6, 2))
    desks.others(MOVED.format(7, 1), "UPDATE DLTB SET TBMJ = 5 WHERE fid = 2")
    assert desks.pull() == Pulled(conflicts=2)
    for fid in (1, 2):
        settle(desks.mine, desks.uuid(fid), choice)
    desks.submit()
    after = rows_of(desks.node)
    moved = after[desks.uuid(6 if choice == "mine" else 7)]["geometry"]
    assert after[desks.uuid(1)]["geometry"] == moved
    assert after[desks.uuid(2)]["values"]["TBMJ"] == (10_000 if choice == "mine" else 5)
    assert features(desks.mine.path) == served(after)


def test_a_partial_copy_takes_only_what_it_holds_or_what_meets_its_extent(desks, tmp_path):
    box = (QgsRectangle(39_500_010, 2_800_010, 39_500_090, 2_800_090), CRS)
    part = check_out(desks.profile, "DLTB", box, tmp_path / "part.gpkg")
    new = "INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, '{0}', '0201' FROM DLTB WHERE fid = {1}"
    desks.others(
        new.format("inside", 1),
        new.format("far", 12),
        "UPDATE DLTB SET BZ = 'far' WHERE fid = 11",
        MOVED.format(12, 1),
        "DELETE FROM DLTB WHERE fid = 10",
    )
    assert desks.pull(part) == Pulled(added=1, updated=1)
    assert len(features(part.path)) == 2
    layer = QgsVectorLayer(part.source, "part", "ogr")
    assert layer.extent().xMaximum() == 39_500_400


def test_a_changed_schema_or_epoch_stops_the_pull(desks):
    desks.others("UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    before = features(desks.mine.path)
    with closing(desks.mine.tracking()) as tracking:
        epoch = tracking.information["epoch"]
        with tracking.unwatched():
            tracking.run("put", ("epoch", "another"))
    with pytest.raises(Problem, match="EDIT-73"):
        desks.pull()
    with closing(desks.mine.tracking()) as tracking, tracking.unwatched():
        schema = json.loads(tracking.information["schema"])
        schema["fields"][3]["nullable"] = not schema["fields"][3]["nullable"]
        tracking.run("put", ("epoch", epoch))
        tracking.run("put", ("schema", json.dumps(schema)))
    with pytest.raises(Problem, match="EDIT-72"):
        desks.pull()
    assert features(desks.mine.path) == before


class Impatient(Silent):
    def isCanceled(self):
        return True


def test_cancelling_changes_nothing(desks):
    desks.others("UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    before = features(desks.mine.path)
    with pytest.raises(Cancelled):
        desks.pull(feedback=Impatient())
    assert features(desks.mine.path) == before
