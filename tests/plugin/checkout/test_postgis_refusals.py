"""What a PostGIS node refuses, whole and by name, and how its tables are prepared."""

import json
import struct
from contextlib import closing

import psycopg2
import pytest

from shanhe.core.editing.canonical import canonical
from shanhe.core.editing.sm3 import sm3
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.plugin.checkout.transports.postgis.prepare import prepare_node
from shanhe.plugin.checkout.transports.postgis.transport import PostgisTransport
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.nodes.health import check

from .postgis_case import UNEDITED, classes, node_at, press, run, sealed_in, uri


@pytest.mark.parametrize(
    ("change", "error", "code"),
    [
        (
            'ALTER TABLE plan."DLTB" ADD "CZCSXM" varchar(4) NOT NULL DEFAULT 0',
            "SET-SCHEMA",
            "EDIT-50",
        ),
        ('ALTER TABLE plan."DLTB" ALTER "DLBM" TYPE varchar(9)', "SET-SCHEMA", "EDIT-50"),
        ("UPDATE ssp.meta SET value = gen_random_uuid()::text", "SET-EPOCH", "EDIT-50"),
        ('REVOKE DELETE ON plan."DLTB" FROM planner', "ROLE-403", "EDIT-49"),
        ("""ALTER TABLE plan."DLTB" ADD CHECK ("DLBM" <> '0103')""", "OP-VALUE", "EDIT-43"),
        ("DELETE FROM ssp.layer", "LAYER-404", "EDIT-43"),
    ],
)
def test_what_no_longer_fits_is_refused_whole(base, edited, change, error, code):
    copy, profile = edited
    sealed_in(copy)
    run(base, change)
    outcome = press(copy, profile)
    assert (outcome.state, outcome.problem.values["error"]) == ("REJECTED", error)
    assert outcome.problem.code == code  # what to do next
    assert classes(base) == UNEDITED
    assert run(base, "SELECT count(*) FROM ssp.receipt") == [(0,)]


def square(side):
    corners = [(0, 0), (side, 0), (side, side), (0, side), (0, 0)]
    points = b"".join(struct.pack("<2d", *corner) for corner in corners)
    return (struct.pack("<BIII", 1, 3, 1, 5) + points).hex()


BOW_TIE = square(1.0).replace(struct.pack("<2d", 1, 0).hex(), struct.pack("<2d", 0.2, 2).hex())


@pytest.mark.parametrize(
    ("new", "code", "named"),
    [
        ({"JE": 1.239}, "OP-VALUE", "2"),  # the column holds two decimals
        ({"SJNF": 40000}, "OP-VALUE", "2"),
        ({"PZRQ": "2023-02-30"}, "OP-VALUE", "2"),
        ({"BSM": "x" * 19}, "OP-VALUE", "2"),
        ({"BSM": None}, "OP-VALUE", "2"),
        ({"geometry": None}, "OP-VALUE", "2"),
        ({"geometry": "0103"}, "OP-VALUE", "2"),
        ({"geometry": BOW_TIE}, "OP-VALUE", "2"),
        ({"fid": 7}, "OP-FIELD", "2"),
        ({"ssp_ver": 1}, "OP-FIELD", "2"),
        ({'x" = 1; --': 1}, "OP-FIELD", "2"),
    ],
)
def test_a_change_that_cannot_be_stored_as_sent_is_named(base, edited, new, code, named):
    copy, profile = edited
    sealed = sealed_in(copy)
    document = json.loads(sealed.payload)
    (op,) = (one for one in document["ops"] if one["kind"] == "update")
    op["op"], op["new"] = 2, new
    for number, one in enumerate((one for one in document["ops"] if one is not op), 3):
        one["op"] = number
    payload = canonical(document)
    answer = PostgisTransport(profile.endpoints[0]).submit(payload, sealed.id, sm3(payload))
    found = answer.values
    assert (answer.verdict.value, found["error"], found["op"]) == ("rejected", code, named), found
    assert classes(base) == UNEDITED


def test_a_viewer_can_neither_read_receipts_nor_send(base, edited):
    copy, profile = edited
    viewer = node_at(base.info.port, "viewer")
    outcome = press(copy, viewer)
    assert (outcome.state, outcome.problem.values["error"]) == ("REJECTED", "42501")
    assert outcome.problem.code == "EDIT-49"
    with pytest.raises(Problem, match="PG-02"):
        check_out(viewer, "DLTB", None, copy.path.with_name("v.gpkg"))
    assert press(copy, profile).state == "APPLIED"


def test_other_programs_go_on_editing(base):
    run(base, "SET ROLE planner")
    run(
        base,
        """INSERT INTO plan."DLTB" ("BSM", "DLBM", geom)
                 SELECT 'Q', '0101', geom FROM plan."DLTB" WHERE "BSM" = 'P1'""",
    )
    run(base, """UPDATE plan."DLTB" SET "DLBM" = '0102' WHERE "BSM" = 'Q'""")
    run(base, "RESET ROLE")
    versions = run(
        base,
        """SELECT count(DISTINCT ssp_uuid), count(DISTINCT ssp_ver),
                                   count(ssp_cs), count(ssp_base) FROM plan."DLTB" """,
    )
    assert versions == [(7, 7, 0, 0)]
    stale = """UPDATE plan."DLTB" SET "DLBM" = '1', ssp_base = ssp_ver - 1"""
    with pytest.raises(Exception, match="SSP409 stale"):
        run(base, stale)
    with pytest.raises(Exception, match="DELETE its rows"):
        run(base, 'TRUNCATE plan."DLTB"')


def test_a_deleted_identity_is_not_given_again(base):
    ((uuid,),) = run(base, """DELETE FROM plan."DLTB" WHERE "BSM" = 'P1' RETURNING ssp_uuid""")
    again = """INSERT INTO plan."DLTB" ("BSM", "DLBM", geom, ssp_uuid)
               SELECT 'P1', '0101', geom, %s FROM plan."DLTB" LIMIT 1"""
    with pytest.raises(Exception, match="deleted feature"):
        run(base, again, uuid)


def test_preparing_again_changes_nothing(base):
    before = run(base, 'SELECT "BSM", ssp_uuid, ssp_ver FROM plan."DLTB" ORDER BY 1')
    epoch = run(base, "SELECT value FROM ssp.meta")
    done = prepare_node(uri(base), "plan", [], "", Silent())
    assert (done.layers, done.durable) == ([("DLTB", 6, "EPSG:4527")], False)
    assert run(base, 'SELECT "BSM", ssp_uuid, ssp_ver FROM plan."DLTB" ORDER BY 1') == before
    assert run(base, "SELECT value FROM ssp.meta") == epoch


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("CREATE TABLE plan.t (geom geometry(PolygonZ, 4527))", "single column"),
        ("CREATE TABLE plan.t (geom geometry)", "single column"),
        ("CREATE TABLE plan.t (n text)", "single column"),
        ("CREATE TABLE plan.t (ssp_uuid text, g geometry(Polygon, 4527))", "other types"),
        ("CREATE TABLE plan.t (geometry text, g geometry(Polygon, 4527))", "rename it"),
        ("CREATE VIEW plan.t AS SELECT 1", "single column"),
        ("SELECT 1", "does not exist"),
    ],
)
def test_a_table_that_cannot_be_prepared_is_left_alone(base, table, reason):
    run(base, "ALTER TABLE ssp.layer DROP COLUMN IF EXISTS probe")
    run(base, table)
    with pytest.raises(Problem, match="PG-03") as caught:
        prepare_node(uri(base), "plan", ["DLTB", "t"], "", Silent())
    assert reason in caught.value.values["reason"]
    assert run(base, "SELECT layer FROM ssp.layer") == [("DLTB",)]


def test_health_tells_whether_the_database_is_prepared(base):
    profile = node_at(base.info.port)
    assert [one.state for one in check(profile)] == ["ok"]
    run(base, "DROP SCHEMA ssp CASCADE")
    (found,) = check(profile)
    assert (found.state, "Prepare a PostGIS node" in found.message) == ("failing", True)


def as_planner(base):
    address = {"host": "127.0.0.1", "port": base.info.port, "dbname": "postgres"}
    connection = psycopg2.connect(user="planner", **address)
    connection.autocommit = True
    return closing(connection)


def test_only_a_service_may_say_for_whom_it_sends(base):
    revoke = "SELECT ssp.revoke(gen_random_uuid()) -> 'receipt' ->> 'submitted_by'"
    with as_planner(base) as own:
        run(own, "SELECT set_config('ssp.user', 'wang', false)")
        assert run(own, revoke) == [("planner",)]
        run(base, "SELECT ssp.admit_service('planner')")
        assert run(own, revoke) == [("wang",)]
        run(own, "SELECT set_config('ssp.user', '', false)")
        assert run(own, revoke) == [("planner",)]


def test_an_editor_reads_what_was_deleted_but_not_its_content(base):
    run(base, """DELETE FROM plan."DLTB" WHERE "BSM" = 'P1'""")
    with as_planner(base) as own:
        assert len(run(own, "SELECT * FROM ssp.deleted('DLTB', 0)")) == 1
        with pytest.raises(psycopg2.Error, match="permission denied"):
            run(own, "SELECT old_row FROM ssp.tombstone")


def test_a_table_whose_geometry_is_declared_by_constraints_is_prepared_as_well(base):
    run(
        base,
        """CREATE TABLE plan.old (n text, g geometry, CHECK (geometrytype(g) = 'POLYGON'),
                                  CHECK (st_ndims(g) = 2), CHECK (st_srid(g) = 4527));
           INSERT INTO plan.old SELECT 'a', geom FROM plan."DLTB" LIMIT 1""",
    )
    done = prepare_node(uri(base), "plan", ["old"], "", Silent())
    assert done.layers == [("old", 1, "EPSG:4527")]
    ((schema,),) = run(base, "SELECT ssp.schema_of('plan.old')")
    assert (schema["geometry_type"], [one["name"] for one in schema["fields"]]) == (
        "Polygon",
        ["n"],
    )
