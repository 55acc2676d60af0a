"""A real PostGIS as a node: check out, edit, submit; lost replies, fences, conflicts, races."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace

from osgeo import ogr

from shanhe.core.editing.canonical import canonical
from shanhe.core.editing.sm3 import sm3
from shanhe.plugin.checkout.transports.postgis.transport import PostgisTransport
from shanhe.plugin.checkout.working_copy import check_out

from .between import LosesCommit
from .postgis_case import (
    AFTER,
    UNEDITED,
    X,
    Y,
    classes,
    edit,
    locked,
    node_at,
    press,
    real,
    run,
    sealed_in,
    take_back,
    until_waiting,
)


def test_the_copy_is_the_table_bit_by_bit(base, tmp_path):
    copy = check_out(node_at(base.info.port), "DLTB", None, tmp_path / "dltb.gpkg")
    with closing(copy.tracking()) as tracking:
        schema = tracking.schema
    assert (schema.crs, schema.geometry_type) == ("EPSG:4527", "Polygon")
    assert [(f.name, f.type, f.length, f.nullable) for f in schema.fields] == [
        ("BSM", "text", 18, False), ("DLBM", "text", 5, False), ("TBMJ", "real", 0, True),
        ("JE", "real", 0, True), ("SJNF", "integer", 0, True), ("PZRQ", "date", 0, True),
        ("图斑备注", "text", 0, True),
    ]  # fmt: skip
    source = ogr.Open(str(copy.path))
    found = {
        row["BSM"]: (row["TBMJ"], row["JE"], bytes(row.GetGeometryRef().ExportToWkb(ogr.wkbNDR)))
        for row in source.GetLayerByName("DLTB")
    }
    rows = run(
        base,
        """SELECT "BSM", "TBMJ", "JE"::float8, ST_AsBinary(geom, 'NDR')
                        FROM plan."DLTB" """,
    )
    assert found == {name: (area, sum_, bytes(wkb)) for name, area, sum_, wkb in rows}
    assert (copy.count, copy.extent) == (6, (X + 10, Y, X + 60 + 10, Y + 10))


def test_an_extent_brings_only_what_meets_it(base, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

    box = QgsRectangle(X + 11, Y + 2, X + 12, Y + 8), QgsCoordinateReferenceSystem("EPSG:4527")
    copy = check_out(node_at(base.info.port), "DLTB", box, tmp_path / "one.gpkg")
    source = ogr.Open(str(copy.path))
    assert [row["BSM"] for row in source.GetLayerByName("DLTB")] == ["P1"]


def test_edits_arrive_with_a_receipt(base, edited):
    copy, profile = edited
    outcome = press(copy, profile)
    assert (outcome.state, outcome.applied) == ("APPLIED", 3)
    assert classes(base) == AFTER
    assert run(base, """SELECT "TBMJ" FROM plan."DLTB" WHERE "BSM" = 'P2'""") == [
        (0.30000000000000004,)
    ]
    receipt = outcome.receipt
    assert (receipt["submitted_by"], receipt["ops"], receipt["layer"]) == ("planner", 3, "DLTB")
    assert run(base, "SELECT cs::text, old_row ->> 'BSM', deleted_by FROM ssp.tombstone") == [
        (outcome.set_id, "P3", "planner")
    ]
    assert press(copy, profile).state == "NOTHING"
    edit(copy.path, "UPDATE DLTB SET DLBM = '0301' WHERE BSM IN ('P2', 'N1')")
    assert press(copy, profile).state == "APPLIED"
    assert classes(base) == {**AFTER, "P2": "0301", "N1": "0301"}


def test_a_reply_lost_after_the_commit_leads_to_one_copy(base, edited):
    copy, profile = edited
    with closing(LosesCommit(base.info.port)) as proxy:
        away = f"postgresql://127.0.0.1:{proxy.own}/postgres?sslmode=disable"
        through = replace(profile, endpoints=(replace(profile.endpoints[0], url=away),))
        first = press(copy, through)
        assert (first.state, first.problem.code) == ("UNKNOWN", "NET-10")
        assert classes(base) == AFTER
        second = press(copy, through)
    assert (second.state, second.set_id) == ("APPLIED", first.set_id)
    assert classes(base) == AFTER
    assert run(base, "SELECT count(*) FROM ssp.receipt") == [(1,)]


def test_a_database_that_is_away_leaves_the_set_waiting(edited):
    copy, profile = edited
    away = f"postgresql://127.0.0.1:{real.free_port()}/postgres?sslmode=disable"
    outcome = press(copy, replace(profile, endpoints=(replace(profile.endpoints[0], url=away),)))
    assert (outcome.state, outcome.problem.code) == ("QUEUED", "NET-01")
    assert "s3cret" not in str(outcome.problem)
    assert press(copy, profile).state == "APPLIED"


def test_all_stale_rows_are_told_and_nothing_is_applied(base, edited):
    copy, profile = edited
    run(base, """UPDATE plan."DLTB" SET "DLBM" = '0404' WHERE "BSM" IN ('P2', 'P3')""")
    outcome = press(copy, profile)
    assert outcome.state == "CONFLICT"
    told = {
        one["current"]["values"]["BSM"]: (one["kind"], one["current"]["values"]["DLBM"])
        for one in outcome.conflicts
    }
    assert told == {"P2": ("update/update", "0404"), "P3": ("delete/update", "0404")}
    assert classes(base) == {**UNEDITED, "P2": "0404", "P3": "0404"}
    assert take_back(copy, profile).state == "WITHDRAWN"
    assert copy.pending() == (1, 1, 1)


def test_rows_that_others_deleted_are_conflicts(base, edited):
    copy, profile = edited
    run(base, """DELETE FROM plan."DLTB" WHERE "BSM" IN ('P2', 'P3')""")
    outcome = press(copy, profile)
    told = sorted((one["kind"], one["current"]) for one in outcome.conflicts)
    assert told == [("delete/delete", None), ("update/delete", None)]
    assert "N1" not in classes(base)


def test_a_fence_holds_a_late_set_off(base, edited):
    copy, profile = edited
    sealed = sealed_in(copy)
    transport = PostgisTransport(profile.endpoints[0])
    assert transport.fence(sealed.id).verdict.value == "revoked"
    late = transport.submit(sealed.payload, sealed.id, sealed.payload_sm3)
    assert (late.verdict.value, late.receipt["status"]) == ("revoked", "revoked")
    assert classes(base) == UNEDITED


def test_a_fence_after_the_fact_tells_that_it_was_applied(edited):
    copy, profile = edited
    sealed = sealed_in(copy)
    transport = PostgisTransport(profile.endpoints[0])
    applied = transport.submit(sealed.payload, sealed.id, sealed.payload_sm3)
    fenced = transport.fence(sealed.id)
    assert applied.verdict.value == fenced.verdict.value == "applied"
    assert fenced.receipt == applied.receipt


def test_a_fence_waits_for_the_set_under_way(base, edited):
    copy, profile = edited
    sealed = sealed_in(copy)
    transport = PostgisTransport(profile.endpoints[0])
    with locked(base), ThreadPoolExecutor(2) as threads:
        sending = threads.submit(transport.submit, sealed.payload, sealed.id, sealed.payload_sm3)
        until_waiting(base, 1)
        fencing = threads.submit(transport.fence, sealed.id)
        until_waiting(base, 2)
        run(base, "ROLLBACK")
        assert sending.result(20).verdict.value == fencing.result(20).verdict.value == "applied"
    assert classes(base) == AFTER


def test_the_same_id_with_other_bytes_is_an_alarm(base, edited):
    copy, profile = edited
    sealed = sealed_in(copy)
    transport = PostgisTransport(profile.endpoints[0])
    assert transport.submit(sealed.payload, sealed.id, sealed.payload_sm3).receipt
    other = canonical({**sealed.document, "reviewer": "另一人"})
    answer = transport.submit(other, sealed.id, sm3(other))
    assert (answer.verdict.value, answer.code) == ("unknown", "EDIT-45")
    assert classes(base) == AFTER


def test_the_same_bytes_four_times_at_once_apply_once(base, edited):
    copy, profile = edited
    sealed = sealed_in(copy)
    transport = PostgisTransport(profile.endpoints[0])
    with ThreadPoolExecutor(4) as threads:
        sent = [(sealed.payload, sealed.id, sealed.payload_sm3)] * 4
        answers = list(threads.map(lambda one: transport.submit(*one), sent))
    assert [answer.verdict.value for answer in answers] == ["applied"] * 4
    assert [one.receipt for one in answers] == [answers[0].receipt] * 4
    assert (classes(base), press(copy, profile).state) == (AFTER, "APPLIED")


def test_a_row_held_by_another_leaves_the_set_waiting(base, edited, monkeypatch):
    copy, profile = edited
    monkeypatch.setattr(
        "shanhe.plugin.checkout.transports.postgis.connection.LIMITS", "-c lock_timeout=200ms"
    )
    with locked(base):
        outcome = press(copy, profile)
        assert (outcome.state, outcome.problem.code) == ("QUEUED", "EDIT-46")
    assert press(copy, profile).state == "APPLIED"
