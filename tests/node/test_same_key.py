"""Two planners add a parcel with one BSM at a real node: refused, settled, and nothing is lost."""

import sqlite3
from contextlib import closing

import psycopg2
import pytest

CHANGES, POSTGIS = "changes", "postgis"
UNIQUE = 'CREATE UNIQUE INDEX bsm ON "DLTB" ("BSM")'
ADD = (
    "INSERT INTO DLTB (geom, BSM, DLBM, BZ) "
    "SELECT geom, 'N1', '{0}', '{1}' FROM DLTB WHERE fid = {2}"
)
EAST = 12


@pytest.fixture(params=[(CHANGES, "geopackage"), (CHANGES, POSTGIS), (POSTGIS, POSTGIS)])
def profile(request, qgis_app, tmp_path, monkeypatch, start, server):
    """A node whose BSM is unique: its change service over either place, or its database."""
    from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile
    from shanhe.plugin.nodes.store import save

    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "own" / "journal.sqlite"))
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "own" / "nodes"))
    protocol, place = request.param
    options = {}
    if place == "geopackage":
        with closing(sqlite3.connect(tmp_path / "county.gpkg")) as base:
            base.execute(UNIQUE)
    else:
        options["database"] = request.getfixturevalue("filled")(
            server, tmp_path / "county.gpkg", "fresh"
        )
        address = {"host": "127.0.0.1", "port": server.info.port, "user": "tester"}
        with psycopg2.connect(dbname="fresh", **address) as base, base.cursor() as cursor:
            cursor.execute(UNIQUE)
    if protocol == CHANGES:
        node = start(**options)
        url, login = node.url + "/changes", logged_in("planner", node.users["planner"])
    else:
        url = f"postgresql://127.0.0.1:{server.info.port}/fresh?sslmode=disable"
        login = logged_in("changes", "no secret")
    found = NodeProfile("county", "长汀县", "county", (Endpoint(protocol, url, login),))
    save(found)
    return found


def logged_in(user, password):
    from qgis.core import QgsApplication

    from shanhe.plugin.nodes.credentials import store_basic

    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("correct horse battery staple", True)
    return store_basic("tests of keys", user, password)


class Desk:
    """A planner with a copy; the session is opened anew for every step."""

    def __init__(self, profile, path, extent=None):
        from shanhe.plugin.checkout.working_copy import check_out

        self.profile = profile
        self.copy = check_out(profile, "DLTB", extent, path)

    def edit(self, *statements):
        from osgeo import ogr

        source = ogr.Open(str(self.copy.path), 1)
        for sql in statements:
            source.ExecuteSQL(sql)

    def at_node(self, work):
        from shanhe.plugin.checkout.submission import open_journal
        from shanhe.plugin.net import NodeSession

        with closing(open_journal()) as journal, NodeSession(self.profile) as session:
            return work(self.copy, journal, session)

    def submit(self):
        from shanhe.plugin.checkout.submission import submit

        return self.at_node(submit)

    def withdraw(self):
        from shanhe.plugin.checkout.submission import withdraw

        return self.at_node(withdraw)

    def pull(self):
        from shanhe.plugin.checkout.pull import pull

        return self.at_node(lambda copy, _, session: pull(copy, session))

    def settle(self, uuid, choices, values=None):
        from shanhe.plugin.checkout.pull import settle

        settle(self.copy, uuid, choices, values=values)

    def conflicts(self):
        from shanhe.core.editing.conflicts import all_conflicts

        with closing(self.copy.tracking()) as tracking:
            return all_conflicts(tracking)

    def rows(self, *names):
        from osgeo import ogr

        source = ogr.Open(str(self.copy.path))
        return sorted(tuple(one[name] for name in names) for one in source.GetLayer(0))


@pytest.fixture
def desks(profile, tmp_path):
    """My copy of the parcel in the south west, and another planner's of the whole layer.

    The other adds N1 in the north east, out of my copy's extent; I add an N1 in mine.
    """
    from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

    corner = QgsRectangle(39_500_010, 2_800_010, 39_500_020, 2_800_020)
    extent = (corner, QgsCoordinateReferenceSystem("EPSG:4527"))
    mine = Desk(profile, tmp_path / "own" / "mine.gpkg", extent)
    other = Desk(profile, tmp_path / "own" / "other.gpkg")
    other.edit(ADD.format("0201", "theirs", EAST))
    assert other.submit().state == "APPLIED"
    mine.edit(ADD.format("0301", "mine", 1))
    return mine, other


def refused(mine):
    """Submit, be refused, take the set back, refresh; return the conflict."""
    assert mine.submit().state == "CONFLICT"
    assert mine.withdraw().state == "WITHDRAWN"
    pulled = mine.pull()
    assert (pulled.conflicts, pulled.added) == (1, 0)
    (met,) = (one for one in mine.conflicts() if one.settled is None)
    return met


def test_the_other_feature_is_shown_though_it_lies_outside(desks):
    mine, other = desks
    met = refused(mine)
    assert (met.kind, met.key) == ("insert/insert", ("BSM",))
    assert (met.mine["BZ"], met.theirs["BZ"]) == ("mine", "theirs")
    assert met.theirs["geometry"] != met.mine["geometry"]
    assert met.author.name in ("planner", "changes")
    assert ("N1", "theirs") not in mine.rows("BSM", "BZ")
    assert (met.other,) in other.rows("ssp_uuid")
    assert mine.submit().problem.code == "EDIT-77"


@pytest.mark.parametrize(
    ("choices", "values", "state", "there"),
    [
        ("theirs", None, "NOTHING", [("N1", "0201", "theirs")]),
        ("mine", None, "APPLIED", [("N1", "0301", "mine")]),
        ("both", {"BSM": "N2"}, "APPLIED", [("N1", "0201", "theirs"), ("N2", "0301", "mine")]),
    ],
)
def test_settled_either_way_the_node_holds_what_was_chosen(desks, choices, values, state, there):
    mine, other = desks
    met = refused(mine)
    mine.settle(met.uuid, choices, values)
    assert mine.submit().state == state
    assert mine.submit().state == "NOTHING"
    other.pull()
    added = [row for row in other.rows("BSM", "DLBM", "BZ") if row[0].startswith("N")]
    assert added == there
    mine.pull()
    own = [row for row in mine.rows("BSM", "DLBM", "BZ") if row[0].startswith("N")]
    assert own == [row for row in there if choices != "both" or row[2] == "mine"]
    (kept,) = mine.conflicts()
    assert (kept.mine["BZ"], kept.theirs["BZ"]) == ("mine", "theirs")


def test_theirs_changed_while_it_is_being_settled_is_met_again(desks):
    mine, other = desks
    met = refused(mine)
    other.edit("UPDATE DLTB SET BZ = 'newer' WHERE BSM = 'N1'")
    assert other.submit().state == "APPLIED"
    mine.settle(met.uuid, "mine")
    assert mine.submit().state == "CONFLICT"
    mine.withdraw()
    assert mine.pull().conflicts == 1
    (again,) = (one for one in mine.conflicts() if one.settled is None)
    assert (again.kind, again.uuid, again.theirs["BZ"]) == ("update/update", met.other, "newer")


def test_theirs_deleted_while_it_is_being_settled_frees_the_key(desks):
    mine, other = desks
    refused(mine)
    other.edit("DELETE FROM DLTB WHERE BSM = 'N1'")
    assert other.submit().state == "APPLIED"
    assert mine.pull().merged == 1
    assert mine.submit().state == "APPLIED"
    other.pull()
    assert ("N1", "mine") in other.rows("BSM", "BZ")


def test_a_key_that_the_set_frees_itself_is_no_conflict_beside_one_that_is(desks):
    """Parcel 1 is replaced by a new one of its BSM, in the same set as the N1 that is taken."""
    mine, _ = desks
    (bsm,) = {row[0] for row in mine.rows("BSM")} - {"N1"}
    mine.edit(
        f"INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, '{bsm}', '0101' FROM DLTB WHERE fid = 1",
        "DELETE FROM DLTB WHERE fid = 1",
    )
    outcome = mine.submit()
    assert [one["current"]["values"]["BSM"] for one in outcome.conflicts] == ["N1"]
