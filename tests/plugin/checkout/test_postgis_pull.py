"""Refreshing from a real PostGIS: deletions, writers who commit late, changed schemas."""

import json
import random
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager

import psycopg2
import pytest
from osgeo import ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

from shanhe.core.editing.pulling import Pulled
from shanhe.core.errors import Problem
from shanhe.plugin.checkout.pull import pull, settle
from shanhe.plugin.checkout.transports.postgis.layer import snapshot_of
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.net import NodeSession

from . import postgis_case as case
from .postgis_case import X, Y, edit, press, run, take_back

CLASS = """UPDATE plan."DLTB" SET "DLBM" = '{0}' WHERE "BSM" = '{1}'"""
NEW = """INSERT INTO plan."DLTB" ("BSM", "DLBM", geom)
         SELECT '{0}', '0201', geom FROM plan."DLTB" WHERE "BSM" = '{1}'"""
GONE = """DELETE FROM plan."DLTB" WHERE "BSM" = '{0}'"""


@pytest.fixture
def desk(base, tmp_path):
    """A working copy without edits."""
    profile = case.node_at(base.info.port)
    case.store.save(profile)
    return check_out(profile, "DLTB", None, tmp_path / "dltb.gpkg"), profile


def refresh(copy, profile):
    with NodeSession(profile) as session:
        return pull(copy, session)


def version(copy):
    with closing(copy.tracking()) as tracking:
        return int(tracking.information["version"])


def held(copy):
    """Class by number, as the copy shows them."""
    source = ogr.Open(str(copy.path))
    return {row["BSM"]: row["DLBM"] for row in source.GetLayerByName("DLTB")}


@contextmanager
def writer(base):
    """Another program's connection, with a transaction of its own."""
    connection = psycopg2.connect(
        host="127.0.0.1", port=base.info.port, user="planner", dbname="postgres"
    )
    with closing(connection):
        yield connection


def test_what_others_did_arrives_and_own_edits_stay(base, desk):
    copy, profile = desk
    edit(copy.path, "UPDATE DLTB SET DLBM = '0103' WHERE BSM = 'P1'")
    run(base, CLASS.format("0102", "P2"))
    run(base, GONE.format("P3"))
    run(base, NEW.format("N", "P4"))
    assert refresh(copy, profile) == Pulled(added=1, updated=1, deleted=1)
    assert held(copy) == {
        "P1": "0103", "P2": "0102", "P4": "0101", "P5": "0101", "P6": "0101", "N": "0201",
    }  # fmt: skip
    assert refresh(copy, profile) == Pulled()
    assert press(copy, profile).state == "APPLIED"
    assert held(copy) == case.classes(base)


def test_a_deletion_alone_is_a_change_of_the_layer(base, desk):
    copy, profile = desk
    before = version(copy)
    run(base, GONE.format("P6"))
    assert refresh(copy, profile) == Pulled(deleted=1)
    assert version(copy) > before
    run(base, 'DELETE FROM plan."DLTB"')
    assert refresh(copy, profile) == Pulled(deleted=5)
    assert refresh(copy, profile) == Pulled()


def test_a_part_takes_what_it_holds_or_what_meets_its_extent(base, tmp_path):
    profile = case.node_at(base.info.port)
    crs = QgsCoordinateReferenceSystem("EPSG:4527")
    box = QgsRectangle(X + 11, Y + 2, X + 12, Y + 8), crs
    copy = check_out(profile, "DLTB", box, tmp_path / "part.gpkg")
    for sql in (NEW.format("in", "P1"), NEW.format("far", "P5"), GONE.format("P1")):
        run(base, sql)
    run(base, CLASS.format("0102", "P6"))
    assert refresh(copy, profile) == Pulled(added=1, deleted=1)
    assert held(copy) == {"in": "0201"}


def test_a_writer_with_a_lower_version_who_commits_later_is_not_missed(base, desk):
    copy, profile = desk
    before = version(copy)
    with writer(base) as slow, writer(base) as quick:
        run(slow, CLASS.format("0102", "P1"))  # draws the lower version
        run(slow, GONE.format("P2"))
        run(quick, CLASS.format("0103", "P3"))
        quick.commit()
        assert refresh(copy, profile) == Pulled(updated=1)
        assert version(copy) == before
        slow.commit()
    assert refresh(copy, profile) == Pulled(updated=1, deleted=1)
    assert (held(copy)["P1"], held(copy)["P3"], "P2" in held(copy)) == ("0102", "0103", False)
    assert version(copy) == before + 3
    assert refresh(copy, profile) == Pulled()


def test_a_copy_checked_out_beside_a_writer_misses_nothing(base, tmp_path):
    profile = case.node_at(base.info.port)
    with writer(base) as slow:
        run(slow, CLASS.format("0102", "P1"))
        run(base, CLASS.format("0103", "P3"))
        copy = check_out(profile, "DLTB", None, tmp_path / "beside.gpkg")
        assert (held(copy)["P1"], held(copy)["P3"]) == ("0101", "0103")
        slow.commit()
    assert refresh(copy, profile) == Pulled(updated=1)
    assert held(copy)["P1"] == "0102"


def horizon(base):
    return run(base, "SELECT ssp.horizon()")[0][0]


def test_the_horizon_follows_savepoints_and_rollbacks(base):
    start = horizon(base)
    assert start == run(base, 'SELECT max(ssp_ver) FROM plan."DLTB"')[0][0]
    with writer(base) as slow, writer(base) as other:
        run(slow, "SAVEPOINT one")
        run(slow, CLASS.format("0102", "P1"))
        run(slow, "ROLLBACK TO one")
        run(base, CLASS.format("0103", "P3"))
        assert horizon(base) == start + 2  # nothing that was drawn can still come
        run(slow, CLASS.format("0104", "P1"))
        run(other, CLASS.format("0105", "P2"))
        run(other, "SAVEPOINT two")
        run(other, CLASS.format("0106", "P4"))
        run(other, "ROLLBACK TO two")
        assert horizon(base) == start + 2
        slow.rollback()
        assert horizon(base) == start + 3
        other.commit()
    assert horizon(base) == start + 5


def test_conflicts_are_settled_and_sent_again(base, edited):
    copy, profile = edited
    run(base, CLASS.format("0404", "P2"))
    run(base, GONE.format("P3"))
    assert press(copy, profile).state == "CONFLICT"
    take_back(copy, profile)
    assert refresh(copy, profile) == Pulled(merged=1, conflicts=1)
    ((uuid,),) = run(base, """SELECT ssp_uuid::text FROM plan."DLTB" WHERE "BSM" = 'P2'""")
    settle(copy, uuid, "mine")
    assert press(copy, profile).state == "APPLIED"
    assert case.classes(base) == case.AFTER == held(copy)


def test_a_new_nullable_field_is_told_and_the_edits_go_on(base, edited):
    copy, profile = edited
    run(base, """ALTER TABLE plan."DLTB" ADD "CZCSXM" varchar(4) DEFAULT '201'""")
    outcome = press(copy, profile)
    assert (outcome.state, outcome.applied) == ("APPLIED", 3)
    (finding,) = outcome.findings
    assert (finding.severity, finding.field, finding.problem.code) == (
        "warning", "CZCSXM", "PG-05",
    )  # fmt: skip
    assert case.classes(base) == case.AFTER
    codes = """SELECT DISTINCT "CZCSXM" FROM plan."DLTB" """
    assert run(base, codes) == [("201",)]
    edit(copy.path, "UPDATE DLTB SET DLBM = '0301' WHERE BSM = 'P1'")
    assert press(copy, profile).findings == ()


def test_a_refresh_tells_of_a_new_field_once(base, desk):
    copy, profile = desk
    run(base, 'ALTER TABLE plan."DLTB" ADD "A" int, ADD "B" text')
    assert refresh(copy, profile).new_fields == ("A", "B")
    assert refresh(copy, profile).new_fields == ()


@pytest.mark.parametrize(
    "change",
    [
        'ADD "CZCSXM" varchar(4) NOT NULL DEFAULT 0',
        'ALTER "DLBM" TYPE varchar(9)',
        'DROP "JE"',
        'RENAME "JE" TO "JE2"',
        'ALTER "BSM" DROP NOT NULL',
        "ALTER geom TYPE geometry(MultiPolygon, 4527) USING ST_Multi(geom)",
        "ALTER geom TYPE geometry(Polygon, 4528) USING ST_SetSRID(geom, 4528)",
    ],
)
def test_any_other_schema_stops_before_anything_is_sealed(base, edited, change):
    copy, profile = edited
    run(base, f'ALTER TABLE plan."DLTB" {change}')
    outcome = press(copy, profile)
    assert (outcome.state, outcome.problem.code) == ("DRAFT", "EDIT-72")
    assert copy.pending() == (1, 1, 1)
    assert run(base, "SELECT count(*) FROM ssp.receipt") == [(0,)]
    with pytest.raises(Problem, match="EDIT-72"):
        refresh(copy, profile)


@pytest.fixture
def unique(base):
    run(base, 'ALTER TABLE plan."DLTB" ADD UNIQUE ("BSM")')


def test_a_natural_key_that_another_took_is_a_conflict_with_their_row(base, unique, edited):
    copy, profile = edited
    run(base, NEW.format("N1", "P5"))
    outcome = press(copy, profile)
    assert outcome.state == "CONFLICT"
    (told,) = outcome.conflicts
    ((theirs,),) = run(base, """SELECT ssp_uuid::text FROM plan."DLTB" WHERE "BSM" = 'N1'""")
    assert (told["kind"], told["base"], told["key"], told["other"]) == (
        "insert/insert", None, ["BSM"], theirs,
    )  # fmt: skip
    assert told["uuid"] != theirs
    assert told["current"]["values"]["DLBM"] == "0201"
    assert case.classes(base) == {**case.UNEDITED, "N1": "0201"}
    take_back(copy, profile)
    edit(copy.path, "UPDATE DLTB SET BSM = 'N2' WHERE BSM = 'N1'")
    assert refresh(copy, profile) == Pulled(added=1, merged=1)
    assert press(copy, profile).state == "APPLIED"
    assert case.classes(base) == {**case.AFTER, "N2": "0201"}


def test_a_deferred_key_is_told_as_well(base, edited):
    copy, profile = edited
    run(base, 'ALTER TABLE plan."DLTB" ADD UNIQUE ("BSM") DEFERRABLE INITIALLY DEFERRED')
    run(base, NEW.format("N1", "P5"))
    outcome = press(copy, profile)
    assert [one["kind"] for one in outcome.conflicts] == ["insert/insert"]


def test_an_update_onto_a_taken_key_is_refused_by_name(base, unique, edited):
    copy, profile = edited
    edit(copy.path, "UPDATE DLTB SET BSM = 'P5' WHERE BSM = 'P4'")
    outcome = press(copy, profile)
    assert (outcome.state, outcome.problem.values["error"]) == ("REJECTED", "OP-VALUE")
    assert "BSM" in outcome.problem.values["message"]


def test_a_key_set_free_by_the_same_set_can_be_taken_over(base, unique, edited):
    copy, profile = edited
    edit(copy.path, "UPDATE DLTB SET BSM = 'P3' WHERE BSM = 'N1'")  # whose deletion comes later
    assert press(copy, profile).state == "APPLIED"
    assert json.dumps(case.classes(base)["P3"]) == '"0201"'


WRITERS, TURNS = 4, 25


def busy_writer(port, number):
    """Edit, add and delete at random, committing late, in part, or not at all."""
    dice = random.Random(number)
    with closing(
        psycopg2.connect(host="127.0.0.1", port=port, user="planner", dbname="postgres")
    ) as own:
        for turn in range(TURNS):
            run(own, NEW.format(f"{number}-{turn}", "P1"))
            run(own, "SAVEPOINT one")
            run(own, CLASS.format(f"{turn:04d}", f"P{2 + number}"))
            if dice.random() < 0.3:
                run(own, "ROLLBACK TO one")
            if turn and dice.random() < 0.3:
                run(own, GONE.format(f"{number}-{turn - 1}"))
            time.sleep(dice.random() * 0.02)
            (own.rollback if dice.random() < 0.2 else own.commit)()


def followed(reader, mirror, since):
    """Bring a mirror of the layer up to date as a working copy is; return its new version."""
    with snapshot_of(reader, "DLTB") as layer:
        version = layer.describe().version
        for page in layer.pages(since=since):
            mirror.update({row.uuid: row.ver for row in page.rows})
            for uuid in page.deleted:
                mirror.pop(uuid, None)
    return version


def test_a_reader_amid_many_writers_misses_nothing(base):
    reader, mirror, version = case.node_at(base.info.port).endpoints[0], {}, 0
    port = base.info.port
    with ThreadPoolExecutor(WRITERS) as threads:
        writing = [threads.submit(busy_writer, port, number) for number in range(WRITERS)]
        while not all(one.done() for one in writing):
            version = followed(reader, mirror, version)
        assert [one.exception() for one in writing] == [None] * WRITERS
    followed(reader, mirror, version)
    assert mirror == dict(run(base, 'SELECT ssp_uuid::text, ssp_ver FROM plan."DLTB"'))
