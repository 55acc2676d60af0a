"""Values and geometries that cannot be (H20, H21, H24, H25): refused where they come in."""

from __future__ import annotations

import json
import struct
from contextlib import closing

import pytest

from shanhe.core.editing.checks import Rules, check
from shanhe.core.editing.database import connect
from shanhe.core.editing.gpkg_geometry import blob_of
from shanhe.core.editing.layer_schema import LayerSchema
from shanhe.core.editing.rule_book import rule_book
from shanhe.core.editing.tracking import Tracking
from shanhe.core.feedback import Silent
from shanhe.plugin.checkout.geopackage import CopyWriter
from shanhe.plugin.checkout.remote_layer import RemoteLayer
from shanhe.plugin.layers.qgis_backend import QgsBackend

NAN, INF = float("nan"), float("inf")


def polygon(*points):
    """WKB of a polygon of one ring, as given."""
    ring = b"".join(struct.pack("<2d", *point) for point in points)
    return struct.pack("<BIII", 1, 3, 1, len(points)) + ring


SQUARE = polygon((0, 0), (9, 0), (9, 9), (0, 9), (0, 0))
BOMB = struct.pack("<BIII", 1, 3, 1, 4_000_000_000)
RINGS = struct.pack("<BII", 1, 3, 4_000_000_000)
DEEP = struct.pack("<BII", 1, 7, 1) * 2000 + SQUARE
CUT = SQUARE[:-8]
BAD_SHAPES = {
    "NaN": polygon((0, 0), (9, NAN), (9, 9), (0, 0)),
    "infinite": polygon((0, 0), (INF, 0), (9, 9), (0, 0)),
    "points": BOMB,
    "rings": RINGS,
    "deep": DEEP,
    "cut": CUT,
}
CODES = {
    "NaN": ("GEO-01", "is not a number", "不是有效数字"),
    "infinite": ("GEO-01", "is not a number", "不是有效数字"),
    "points": ("GEO-02", "geometry is damaged", "几何数据已损坏"),
    "rings": ("GEO-02", "geometry is damaged", "几何数据已损坏"),
    "deep": ("EDIT-67", "The geometry is of type 7", "几何类型为 7"),
    "cut": ("GEO-02", "geometry is damaged", "几何数据已损坏"),
}


def findings(path):
    with closing(Tracking(path)) as tracking:
        rules = Rules(tracking.schema, tracking.srs, QgsBackend(), book=rule_book("DLTB"))
        return check(tracking.changes(), rules, Silent())


@pytest.mark.parametrize("kind", BAD_SHAPES)
def test_h20_h21_a_bad_shape_in_a_copy_is_not_sealed(qgis_app, copy_file, edit, tools, told, kind):
    path = copy_file()
    blob = blob_of(BAD_SHAPES[kind], tools.SRS)
    edit(path, "UPDATE DLTB SET geom = ? WHERE fid = 2", blob)
    (one,) = findings(path)
    code, english, chinese = CODES[kind]
    assert (one.problem.code, one.fid, one.severity) == (code, 2, "error")
    shown = told(one.problem)
    assert english in shown[0]
    assert chinese in shown[1]
    if code.startswith("GEO"):
        assert "Feature 2" in shown[0]


@pytest.mark.parametrize("blob", [b"", b"GP", b"XX" + bytes(80), b"\x00\x01" + bytes(90), "text"])
def test_h21_what_is_no_geopackage_geometry_is_named(qgis_app, copy_file, edit, says, blob):
    path = copy_file()
    edit(path, "UPDATE DLTB SET geom = ? WHERE fid = 3", blob)
    says(
        lambda: findings(path),
        "GEO-02",
        "Feature 3: the geometry is damaged",
        "要素 3：几何数据已损坏",
    )


FIELDS = [{"name": "DLBM", "type": "text", "length": 0, "nullable": True}]
SCHEMA = {"layer": "DLTB", "crs": "EPSG:4527", "geometry_type": "Polygon", "fields": FIELDS}


@pytest.mark.parametrize("kind", BAD_SHAPES)
def test_h20_h21_a_bad_shape_from_a_node_is_not_kept(serve, session_for, tmp_path, says, kind):
    feature = {"uuid": "u", "ver": 1, "values": {"DLBM": "0101"}}
    feature["geometry"] = BAD_SHAPES[kind].hex()
    page = {"features": [feature], "next": None, "version": 1, "epoch": "e"}
    body = json.dumps(page).encode()
    server = serve(lambda h: h.reply(200, body, Content_Type="application/json"))
    remote = RemoteLayer(session_for(server.url, protocol="changes"), "DLTB", Silent())

    def written():
        with closing(CopyWriter(tmp_path / "a.gpkg", LayerSchema.read(SCHEMA), "t")) as writer:
            for page in remote.pages():
                for row in page.rows:
                    writer.put(row)

    says(written, "EDIT-24", "is not understood", "无法理解")


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_h20_a_number_that_is_none_is_refused_in_a_nodes_answer(serve, session_for, says, value):
    body = f'{{"features": [{{"uuid": "u", "ver": 1, "values": {{"TBMJ": {value}}}}}]}}'.encode()
    server = serve(lambda h: h.reply(200, body, Content_Type="application/json"))
    remote = RemoteLayer(session_for(server.url, protocol="changes"), "DLTB", Silent())
    says(lambda: list(remote.pages()), "NET-11", "broken JSON", "JSON 已损坏")


def test_h20_an_infinite_area_is_not_sealed(qgis_app, copy_file, edit, told):
    path = copy_file()
    edit(path, "UPDATE DLTB SET TBMJ = 9e999 WHERE fid = 1")
    (one,) = findings(path)
    english, chinese = told(one.problem)
    assert (one.problem.code, one.field) == ("EDIT-62", "TBMJ")
    assert "no valid value of TBMJ" in english
    assert "不是 TBMJ 的有效值" in chinese


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE DLTB SET DLBM = CAST(X'FFFE30' AS TEXT) WHERE fid = 1",
        "UPDATE DLTB SET DLBM = CAST(X'30EDA080' AS TEXT) WHERE fid = 1",
        "UPDATE DLTB SET DLBM = CAST(X'C0AF' AS TEXT) WHERE fid = 1",
        "UPDATE DLTB SET DLBM = '01' || char(0) || '1' WHERE fid = 1",
    ],
    ids=["not UTF-8", "lone surrogate", "overlong", "NUL"],
)
def test_h24_h25_text_that_cannot_be_is_not_sealed(qgis_app, copy_file, edit, told, sql):
    path = copy_file()
    edit(path, sql)
    one = next(one for one in findings(path) if one.severity == "error")
    assert (one.problem.code, one.fid, one.field) == ("EDIT-63", 1, "DLBM")
    english, chinese = told(one.problem)
    assert "characters that cannot be stored" in english
    assert "含有无法存储的字符" in chinese


def test_h24_text_that_is_not_utf8_can_be_corrected(qgis_app, copy_file, edit):
    path = copy_file()
    edit(path, "UPDATE DLTB SET DLBM = CAST(X'FF' AS TEXT) WHERE fid = 1")
    edit(path, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    assert findings(path) == []


@pytest.mark.parametrize(
    ("value", "code", "english", "chinese"),
    [
        ("0101 ", "CHK-11", "begins or ends with a blank", "空格"),
        ("01\u200b01", "CHK-12", "invisible sign (U+200B", "U+200B"),
        ("０1０1", "CHK-13", "U+FF10", "U+FF10"),
        ("O\u0308", "CHK-10", "normal form", "NFC"),
    ],
)
def test_h25_look_alikes_in_codes_are_warned_of(
    qgis_app, copy_file, edit, told, value, code, english, chinese
):
    path = copy_file()
    edit(path, "UPDATE DLTB SET DLBM = ? WHERE fid = 1", value)
    one = next(one for one in findings(path) if one.problem.code == code)
    assert (one.severity, one.field) == ("warning", "DLBM")
    shown = told(one.problem)
    assert english in shown[0]
    assert chinese in shown[1]


def test_h24_the_copy_of_such_a_row_can_be_opened(copy_file, edit):
    path = copy_file()
    edit(path, "INSERT INTO DLTB (DLBM) VALUES (CAST(X'FF' AS TEXT))")
    with closing(connect(path)) as database:
        assert database.execute("SELECT count(*) FROM ssp_change").fetchone()[0] == 1
    with closing(Tracking(path)) as tracking:
        assert len(tracking.changes()) == 1
