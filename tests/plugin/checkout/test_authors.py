"""Two planners with logins of their own: a conflict tells each who made the other side."""

import importlib.util
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from osgeo import ogr

from shanhe.core.editing.conflicts import all_conflicts
from shanhe.core.editing.pulling import Pulled
from shanhe.plugin.checkout.pull import pull
from shanhe.plugin.checkout.receipt_report import receipt_report
from shanhe.plugin.checkout.submission import open_journal, withdraw
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.net import NodeSession

HERE = Path(__file__).resolve().parent


def module(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


case = module("postgis_case", HERE / "postgis_case.py")
county = module("postgis_county", HERE.parents[1] / "node" / "postgis_county.py")
server, base, run, edit = case.server, case.base, case.run, case.edit
CHANGED = "UPDATE DLTB SET {0} WHERE fid = {1}"
CLASS = """UPDATE plan."DLTB" SET "DLBM" = '0104' WHERE "BSM" = '{0}'"""
NAMING = """UPDATE plan."DLTB" SET "DLBM" = '0104', ssp_cs = '{0}', ssp_base = ssp_ver
            WHERE "BSM" = 'P4'"""
NAMED = """SELECT ssp_cs::text FROM plan."DLTB" WHERE "BSM" = 'P4'"""
GONE = "DELETE FROM DLTB WHERE fid = {0}"


class Desk:
    """A planner with a login and a working copy of one state of the layer."""

    def __init__(self, profile, path):
        self.profile = profile
        self.copy = check_out(profile, "DLTB", None, path)

    def edit(self, *statements):
        edit(self.copy.path, *statements)

    def press(self):
        return case.press(self.copy, self.profile)

    def withdraw(self):
        with closing(open_journal()) as journal, NodeSession(self.profile) as session:
            return withdraw(self.copy, journal, session)

    def pull(self):
        with NodeSession(self.profile) as session:
            return pull(self.copy, session)

    def authors(self):
        """Name of who made the other side by feature; the time must be of this test."""
        with closing(self.copy.tracking()) as tracking:
            found = all_conflicts(tracking)
        now = datetime.now(timezone.utc)
        for one in found:
            if one.author is not None:
                at = datetime.fromisoformat(one.author.at.replace("Z", "+00:00"))
                assert abs(now - at) < timedelta(minutes=10)
        return {one.uuid: one.author and (one.author.name, one.author.ver) for one in found}

    def uuid(self, fid):
        source = ogr.Open(str(self.copy.path))
        return source.GetLayer(0).GetFeature(fid)["ssp_uuid"]


@pytest.fixture(params=["geopackage", "service before PostGIS"])
def desks(request, start, profile_of, tmp_path):
    """Two planners at the reference node: `planner` and `reviewer`, who may edit as well."""
    options = {}
    if request.param != "geopackage":
        start().stop()
        place = tmp_path / "node" / "county.gpkg"
        options["database"] = county.filled(request.getfixturevalue("server"), place, "authors")
    node = start(**options)
    return [
        Desk(profile_of(node, user), tmp_path / f"{user}.gpkg") for user in ("planner", "reviewer")
    ]


@pytest.fixture
def logins(base, tmp_path):
    """Two planners with logins of their own at a PostGIS."""
    run(base, "DROP OWNED BY li; DROP ROLE li" if has_li(base) else "SELECT 1")
    run(base, "CREATE ROLE li LOGIN; GRANT USAGE ON SCHEMA plan TO li; SELECT ssp.admit('li')")
    run(base, 'GRANT ALL ON plan."DLTB" TO li; GRANT USAGE ON SEQUENCE plan."DLTB_fid_seq" TO li')
    profiles = [case.node_at(base.info.port, user) for user in ("planner", "li")]
    case.store.save(profiles[0])
    return [Desk(profile, tmp_path / f"{n}.gpkg") for n, profile in enumerate(profiles)]


def has_li(base):
    return bool(run(base, "SELECT 1 FROM pg_roles WHERE rolname = 'li'"))


def reported(outcome):
    """Feature, kind, author and time of each conflict in the receipt's report."""
    with closing(open_journal()) as journal:
        report = receipt_report(outcome, journal, {})
    (part,) = [one for one in report.sections if one.title == "Conflicts"]
    (table,) = part.blocks
    assert [column.title for column in table.columns][3:] == [
        "By whom at the node", "At the node since (UTC)",
    ]  # fmt: skip
    return [(row.cells[0], row.cells[1], *row.cells[3:]) for row in table.rows]


def deleted_at(outcome, uuid):
    (found,) = [one for one in outcome.conflicts if one["uuid"] == uuid]
    return found["at"]


def test_each_learns_of_the_other_at_the_reference_node(desks):
    mine, other = desks
    mine.edit(
        CHANGED.format("BZ = 'mine'", 1), CHANGED.format("BZ = 'mine'", 2), GONE.format(3),
        CHANGED.format("BZ = 'mine'", 4),
    )  # fmt: skip
    changed, gone, deleted_here = mine.uuid(1), mine.uuid(2), other.uuid(3)
    other.edit(
        CHANGED.format("BZ = 'theirs'", 1), GONE.format(2), CHANGED.format("BZ = 'theirs'", 3)
    )
    receipt = other.press().receipt
    assert receipt["submitted_by"] == "reviewer"
    refused = mine.press()
    told = {one["uuid"]: one["author"] for one in refused.conflicts}
    assert told == dict.fromkeys((changed, gone, deleted_here), "reviewer")
    assert set(reported(refused)) == {
        (changed, "update/update", "reviewer", receipt["committed_at"]),
        (gone, "update/delete", "reviewer", deleted_at(refused, gone)),
        (deleted_here, "delete/update", "reviewer", receipt["committed_at"]),
    }
    assert mine.withdraw().state == "WITHDRAWN"
    assert mine.pull() == Pulled(conflicts=3)
    assert mine.authors() == {
        changed: ("reviewer", receipt["versions"][changed]),
        gone: ("reviewer", None),
        deleted_here: ("reviewer", receipt["versions"][deleted_here]),
    }


def test_each_learns_of_the_other_at_a_postgis(logins, base):
    mine, other = logins
    mine.edit(CHANGED.format("DLBM = '0102'", 1), CHANGED.format("DLBM = '0102'", 2))
    changed, gone = mine.uuid(1), mine.uuid(2)
    other.edit(CHANGED.format("DLBM = '0103'", 1), GONE.format(2))
    outcome = other.press()
    assert (outcome.state, outcome.receipt["submitted_by"]) == ("APPLIED", "li")
    assert {one["author"] for one in mine.press().conflicts} == {"li"}
    assert case.take_back(mine.copy, mine.profile).state == "WITHDRAWN"
    assert mine.pull() == Pulled(conflicts=2)
    version = outcome.receipt["versions"][changed]
    assert mine.authors() == {changed: ("li", version), gone: ("li", None)}


def test_of_a_program_that_sends_no_sets_only_deletions_are_known(logins, base):
    mine, other = logins
    mine.edit(*(CHANGED.format("DLBM = '0102'", fid) for fid in (1, 2, 3, 4)))
    one, two, three, four = map(mine.uuid, (1, 2, 3, 4))
    other.edit(CHANGED.format("DLBM = '0103'", 3))
    set_id = other.press().receipt["change_set"]
    run(base, CLASS.format("P1"))
    run(base, """DELETE FROM plan."DLTB" WHERE "BSM" = 'P2'""")
    run(base, CLASS.format("P3"))  # after the set that changed it
    run(base, NAMING.format(set_id))  # as if it were of a set that never held it
    assert run(base, NAMED) == [(set_id,)]
    assert mine.pull() == Pulled(conflicts=4)
    assert mine.authors() == {one: None, two: ("tester", None), three: None, four: None}


def test_a_node_that_was_prepared_before_tells_nothing_and_stops_nothing(logins, base):
    mine, other = logins
    mine.edit(CHANGED.format("DLBM = '0102'", 1))
    other.edit(CHANGED.format("DLBM = '0103'", 1))
    assert other.press().state == "APPLIED"
    run(base, "ALTER FUNCTION ssp.authors(text, uuid[]) RENAME TO later")
    assert mine.pull() == Pulled(conflicts=1)
    assert mine.authors() == {mine.uuid(1): None}
    run(base, "ALTER FUNCTION ssp.later(text, uuid[]) RENAME TO authors")
    assert mine.pull() == Pulled()
    assert mine.authors()[mine.uuid(1)][0] == "li"
