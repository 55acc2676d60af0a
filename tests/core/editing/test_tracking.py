"""Edits by SQL leave exactly the record that the node needs, whatever their order."""

import struct
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shanhe.core.editing.database import connect
from shanhe.core.editing.gpkg_geometry import blob_of, register_functions
from shanhe.core.editing.layer_schema import TEXT, Field, LayerSchema
from shanhe.core.editing.tracking import Counts, Table, Tracking, install
from shanhe.core.errors import Problem

COLUMNS = "INSERT INTO DLTB (geom, DLBM, TBMJ, ssp_uuid, ssp_ver) VALUES (?, ?, ?, ?, ?)"


def changes(path):
    with closing(Tracking(path)) as tracking:
        return list(tracking.changes())


def test_an_untouched_copy_has_nothing_pending(copy_file):
    with closing(Tracking(copy_file())) as tracking:
        assert tracking.pending() == Counts(0, 0, 0)
        assert tracking.open_set == ""


def test_an_update_keeps_the_first_image_and_tells_only_what_differs(copy_file, edit):
    path = copy_file()
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 2")
    edit(path, "UPDATE DLTB SET DLBM = '0103', TBMJ = 100.0 WHERE fid = 2")
    (change,) = changes(path)
    assert (change.kind, change.base, change.fid, change.changed) == ("update", 2, 2, ("DLBM",))
    assert (change.old["DLBM"], change.new["DLBM"]) == ("0101", "0103")


def test_a_change_taken_back_is_none(copy_file, edit):
    path = copy_file()
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 2")
    edit(path, "UPDATE DLTB SET DLBM = '0101' WHERE fid = 2")
    assert changes(path) == []


def test_null_is_not_zero_and_not_empty(copy_file, edit):
    path = copy_file()
    edit(path, 'UPDATE DLTB SET "a ""b""" = 0, DLBM = \'\' WHERE fid = 1')
    (change,) = changes(path)
    assert change.changed == ("DLBM", 'a "b"')


@pytest.mark.parametrize(
    "name", ["uuid", "UUID", "ver", "rowid", "ssp_revision", "键 “值”", "$columns"]
)
def test_a_field_may_be_named_as_the_record_names_its_own(tmp_path, edit, tools, name):
    path, own = tmp_path / "named.gpkg", f'"{name}"'
    schema = LayerSchema("图 层", "EPSG:4527", "Polygon", (Field(name, TEXT, 0, True),))
    with closing(connect(path)) as database:
        database.execute(
            f'CREATE TABLE "图 层" (fid INTEGER PRIMARY KEY, geom BLOB, {own} TEXT,'
            " ssp_uuid TEXT, ssp_ver INTEGER)"
        )
        for number in (1, 2, 3):
            row = (number, blob_of(tools.square(20 * number), tools.SRS), tools.uuid_of(number))
            database.execute("INSERT INTO \"图 层\" VALUES (?1, ?2, 'a', ?3, ?1)", row)
        install(database, Table("图 层", "fid", "geom"), schema, tools.SRS, {})
    edit(path, f"UPDATE \"图 层\" SET {own} = 'b' WHERE fid = 1")
    edit(path, 'DELETE FROM "图 层" WHERE fid = 2')
    edit(path, f'INSERT INTO "图 层" (geom, {own}) SELECT geom, \'c\' FROM "图 层" WHERE fid = 3')
    with closing(Tracking(path)) as tracking:
        assert tracking.pending() == Counts(1, 1, 1)
        told = [
            (one.kind, one.old and one.old[name], one.new and one.new[name])
            for one in tracking.changes()
        ]
        assert told == [("update", "a", "b"), ("delete", "a", None), ("insert", None, "c")]
        with tracking.unwatched():
            tracking.put_before(tools.uuid_of(1), {name: "b"})
        assert [one.kind for one in tracking.changes()] == ["delete", "insert"]


def test_an_insert_gets_a_fresh_uuid_even_if_it_brings_one(copy_file, edit, tools):
    path = copy_file()
    blob = blob_of(tools.square(200), tools.SRS)
    edit(path, COLUMNS, blob, "0201", None, tools.uuid_of(1), 1)
    (change,) = changes(path)
    assert (change.kind, change.base, change.old) == ("insert", None, None)
    assert change.uuid != tools.uuid_of(1)
    assert [change.uuid[14], len(change.uuid), change.uuid[19] in "89ab"] == ["4", 36, True]
    assert edit(path, "SELECT ssp_ver FROM DLTB WHERE fid = 4")[0][0] is None


def test_an_update_of_an_insert_stays_an_insert_and_its_delete_disappears(copy_file, edit):
    path = copy_file()
    edit(path, COLUMNS, None, "0201", None, None, None)
    edit(path, "UPDATE DLTB SET DLBM = '0202' WHERE fid = 4")
    (change,) = changes(path)
    assert (change.kind, change.new["DLBM"]) == ("insert", "0202")
    edit(path, "DELETE FROM DLTB WHERE fid = 4")
    assert changes(path) == []


def test_a_delete_keeps_the_image_before_the_first_change(copy_file, edit):
    path = copy_file()
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 3")
    edit(path, "DELETE FROM DLTB WHERE fid = 3")
    (change,) = changes(path)
    assert (change.kind, change.base, change.new) == ("delete", 3, None)
    assert change.old["DLBM"] == "0101"


def test_emptying_the_table_is_seen_row_by_row(copy_file, edit):
    path = copy_file(count=5)
    edit(path, "DELETE FROM DLTB")
    assert [change.kind for change in changes(path)] == ["delete"] * 5


def test_uuid_and_version_cannot_be_edited(copy_file, edit, tools):
    path = copy_file()
    edit(path, "UPDATE DLTB SET ssp_uuid = 'x', ssp_ver = 9, DLBM = '0102' WHERE fid = 1")
    row = edit(path, "SELECT ssp_uuid, ssp_ver, DLBM FROM DLTB WHERE fid = 1")[0]
    assert tuple(row) == (tools.uuid_of(1), 1, "0102")
    assert [change.uuid for change in changes(path)] == [tools.uuid_of(1)]


def test_insert_or_ignore_inside_or_replace_does_not_lose_the_first_image(copy_file, edit):
    path = copy_file()
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    edit(path, "UPDATE OR REPLACE DLTB SET DLBM = '0103' WHERE fid = 1")
    assert changes(path)[0].old["DLBM"] == "0101"


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        ("DROP TRIGGER ssp_delete", "EDIT-21"),
        ("ALTER TABLE DLTB ADD COLUMN extra TEXT", "EDIT-21"),
        ("DROP TABLE DLTB", "EDIT-21"),
        ("DROP TABLE ssp_before", "EDIT-21"),
        ("DELETE FROM ssp_change", "EDIT-22"),
        ("REPLACE INTO DLTB (fid, DLBM) VALUES (2, '0102')", "EDIT-22"),
    ],
)
def test_a_record_that_may_lie_is_not_believed(copy_file, edit, damage, code):
    path = copy_file()
    edit(path, "DELETE FROM DLTB WHERE fid = 1")
    edit(path, damage)
    with pytest.raises(Problem, match=code):
        Tracking(path)


@pytest.mark.parametrize("content", [None, b"", b"no database" * 100])
def test_another_file_is_no_working_copy(tmp_path, content):
    path = tmp_path / "other.gpkg"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Problem, match="EDIT-20"):
        Tracking(path)


EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("UPDATE DLTB SET DLBM = ? WHERE fid = ?"), st.sampled_from("ab")),
        st.tuples(st.just("UPDATE DLTB SET TBMJ = ? WHERE fid = ?"), st.sampled_from([1, 100])),
        st.tuples(st.just('UPDATE DLTB SET "a ""b""" = ? WHERE fid = ?'), st.none() | st.just(0)),
        st.tuples(st.just("UPDATE DLTB SET geom = ? WHERE fid = ?"), st.sampled_from("qre")),
        st.tuples(st.just("INSERT INTO DLTB (DLBM, TBMJ) VALUES (?, ?)"), st.just("0201")),
        st.tuples(st.just("DELETE FROM DLTB WHERE ? AND fid = ?"), st.just(1)),
        st.tuples(st.just("mark"), st.none()),
        st.tuples(st.just("release"), st.none()),
    ),
    max_size=25,
)


@settings(max_examples=30, deadline=None)
@given(steps=st.data())
def test_what_sql_counts_is_what_is_read(tmp_path_factory, tools, steps):
    """The counts, the pages and the single feature agree, with a set open or not."""
    path = tools.make_copy(tmp_path_factory.mktemp("copy") / "copy.gpkg", 4)
    shapes = {
        "q": blob_of(tools.square(20.0), tools.SRS),
        "r": blob_of(tools.square(999.0), tools.SRS),
        "e": with_envelope(tools.square(20.0), tools.SRS),
    }
    with closing(Tracking(path)) as tracking, closing(connect(path)) as other:
        register_functions(other)
        for one in (other, tracking._database):
            one.execute("PRAGMA synchronous = OFF")
        for number, (sql, value) in enumerate(steps.draw(EDITS)):
            if sql == "mark":
                tracking.intend("s")
                tracking.mark("s", {one.uuid: one.revision for one in tracking.changes()})
            elif sql == "release":
                tracking.release("s")
            else:
                other.execute(sql, (shapes.get(value, value), number % 6 + 1))
        read = list(tracking.changes())
        assert len(tracking.changes()) == len(read)
        waiting = [one.kind for one in read if one.revision != one.set_revision]
        kinds = ("insert", "update", "delete")
        assert tracking.pending() == tuple(waiting.count(kind) for kind in kinds)
        assert [tracking.change(one.uuid) for one in tracking.touched()] == [*tracking.touched()]
        assert list(tracking.changes()[1:3]) == read[1:3]


def with_envelope(wkb, srs):
    """The same geometry as OGR writes it: with its bounds in the header."""
    plain = blob_of(wkb, srs)
    return plain[:3] + bytes([plain[3] | 2]) + plain[4:8] + struct.pack("<4d", 0, 0, 0, 0) + wkb
